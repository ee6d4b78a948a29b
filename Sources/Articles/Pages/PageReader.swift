internal import Model

/// Makes an article of a page: finds what stands above it, and drops what is not its text.
struct PageReader: Sendable {
  let words: PageWords
  let roles: LineRoles
  let options: ReadingOptions

  init(words: PageWords, options: ReadingOptions) {
    self.words = words
    self.options = options
    roles = LineRoles(words: words)
  }

  /// What a page gave.
  struct Reading {
    /// Nil where no text is left.
    var article: Article?
    var warnings: [String]
  }

  /// Reads a page.
  func read(_ page: Page) -> Reading {
    var draft = Draft(page: page)
    var lines = page.lines.map { RoledLine(line: $0, role: roles.role(of: $0.text)) }
    let bodyStart = page.hasHead ? self.bodyStart(of: lines, hasTitle: page.title != nil) : 0
    let titleIndex =
      page.title == nil && page.hasHead ? self.titleIndex(of: lines, before: bodyStart) : nil
    if let titleIndex {
      draft.title = lines[titleIndex].line.text
      draft.titleOrigin = lines[titleIndex].line.origin
    }
    for index in lines.indices {
      demote(&lines[index], at: index, bodyStart: bodyStart)
      note(lines[index].role, in: &draft)
    }
    for line in page.margins { note(roles.role(of: line.text), in: &draft) }
    draft.outletHints += headHints(lines.prefix(bodyStart), titleIndex: titleIndex)
    collectBody(lines, bodyStart: bodyStart, titleIndex: titleIndex, into: &draft)
    if draft.body.isEmpty, options.keepsNotes {
      draft.body = page.lines
      draft.published = nil
    }
    return finish(draft, head: lines.prefix(bodyStart).map(\.line) + page.margins)
  }

  /// Makes an article of a text that stays as it is; the page's lines only tell its language.
  func read(_ page: Page, keeping text: String) -> Reading {
    var draft = Draft(page: page)
    draft.body = page.lines
    var warnings = page.warnings
    let range = TextRange(start: 0, end: text.utf8.count)
    let article = Article(
      url: page.url, outlet: page.outlet, language: language(of: draft, &warnings),
      published: published(of: draft, &warnings), month: month(of: draft),
      authors: unique(page.authors),
      editors: unique(page.editors), agencies: [], text: text,
      paragraphs: [Article.Paragraph(kind: .body, range: range, origin: range)])
    return Reading(article: article, warnings: warnings)
  }

  private func finish(_ draft: Draft, head: [Line]) -> Reading {
    guard !draft.body.isEmpty else { return Reading(article: nil, warnings: []) }
    var warnings = draft.page.warnings
    let outlet = outlet(of: draft, head: head)
    let published = published(of: draft, &warnings)
    let language = language(of: draft, &warnings)
    let title = draft.title.map { ($0, draft.titleOrigin) }
    let (text, paragraphs) = joined(title: title, body: draft.body)
    let article = Article(
      url: draft.page.url, outlet: outlet, language: language, published: published,
      month: month(of: draft),
      authors: unique(draft.page.authors.isEmpty ? draft.authors : draft.page.authors),
      editors: unique(draft.page.editors.isEmpty ? draft.editors : draft.page.editors),
      agencies: agencies(of: draft, outlet: outlet), text: text, paragraphs: paragraphs)
    return Reading(article: article, warnings: warnings)
  }

  private func joined(
    title: ([UInt8], TextRange)?, body: [Line]
  ) -> (String, [Article.Paragraph]) {
    var bytes: [UInt8] = []
    var paragraphs: [Article.Paragraph] = []
    func add(_ kind: Article.Paragraph.Kind, _ text: [UInt8], _ origin: TextRange) {
      if !bytes.isEmpty { bytes.append(Byte.lineFeed) }
      let range = TextRange(start: bytes.count, end: bytes.count + text.count)
      bytes += text
      paragraphs.append(Article.Paragraph(kind: kind, range: range, origin: origin))
    }
    if let title { add(.title, title.0, title.1) }
    for line in body { add(.body, line.text, line.origin) }
    return (bytes.text, paragraphs)
  }
}

/// A line and what it is.
struct RoledLine {
  var line: Line
  var role: LineRole
}

/// What is known of an article while its page is read.
struct Draft {
  let page: Page
  var title: [UInt8]?
  var titleOrigin: TextRange
  var body: [Line] = []
  var authors: [String] = []
  var editors: [String] = []
  var sources: [String] = []
  var published: Publication?
  var updated: Publication?
  var impossibleDate: String?
  var outletHints: [OutletHint] = []

  init(page: Page) {
    self.page = page
    let title = page.title.map { cleaned(Array($0.utf8)[...]) } ?? []
    self.title = title.isEmpty ? nil : title
    titleOrigin = page.titleOrigin
  }
}

/// A sign of which outlet published a page.
struct OutletHint {
  enum Kind: Int, Comparable {
    /// The name before the date of publication.
    case date
    /// The name in a dateline.
    case dateline
    /// The owner in a copyright line.
    case copyright
    /// A line of its own above the title.
    case line
    /// Where the article appeared first.
    case reprint
    /// A line below the title that may name the outlet, or a person: no sign by itself.
    case aside

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  var kind: Kind
  var name: String

  /// What all spellings of a name share: its letters and digits, small.
  var key: [UInt8] { nameKey(Array(name.utf8)) }
}

/// The letters and digits of a name, small: `kompastv` for `Kompas.tv` and `KOMPAS TV`.
func nameKey(_ name: [UInt8]) -> [UInt8] {
  name.filter(\.isWordPart).lowered
}

/// The items of a list, each once, in order.
func unique(_ items: [String]) -> [String] {
  var seen: Set<String> = []
  return items.filter { !$0.isEmpty && seen.insert($0).inserted }
}
