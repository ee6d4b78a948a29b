internal import Model

/// Makes an article of a page: finds what stands above it, and drops what is not its text.
struct PageReader: Sendable {
  let words: PageWords
  let roles: LineRoles

  init(words: PageWords) {
    self.words = words
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
    return finish(draft, head: lines.prefix(bodyStart).map(\.line) + page.margins)
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

// MARK: - Above the text

extension PageReader {
  /// Where the text begins: the first line that reads like a paragraph.
  ///
  /// Where no line does, the second line that is text, or the only one.
  private func bodyStart(of lines: [RoledLine], hasTitle: Bool) -> Int {
    let texts = lines.indices.filter { lines[$0].role == .text }
    for (rank, index) in texts.enumerated() {
      let isFirst = rank == 0 && !hasTitle && texts.count > 1
      if isParagraph(lines[index].line, mayBeTitle: isFirst) { return index }
    }
    return (hasTitle || texts.count == 1 ? texts.first : texts.dropFirst().first) ?? lines.count
  }

  private func isParagraph(_ line: Line, mayBeTitle: Bool) -> Bool {
    if line.text.count >= 220 || roles.dateline(of: line.text) != nil { return true }
    guard line.endsSentence, line.wordCount >= 7 else { return false }
    // A headline may ask or exclaim.
    guard line.text.last == 0x3F || line.text.last == 0x21 else { return true }
    return !mayBeTitle && capitalShare(line.text) < 0.6
  }

  /// The headline: the line that the page's slug repeats, or the first long one above the date.
  private func titleIndex(of lines: [RoledLine], before bodyStart: Int) -> Int? {
    let candidates = lines.indices.prefix(bodyStart).filter { index in
      let text = lines[index].line.text
      return lines[index].role == .text && text.last != Byte.fullStop
        && (12...300).contains(text.count) && countWords(text) >= 3
        && !words.sections.contains(lineKey(text))
    }
    let slugs = lines.prefix(bodyStart).filter { $0.role == .slug }.map { nameKey($0.line.text) }
    if let named = candidates.first(where: { index in
      let key = nameKey(lines[index].line.text)
      return slugs.contains { key.starts(with: $0.prefix(40)) || $0.starts(with: key) }
    }) {
      return named
    }
    let metaStart = lines.prefix(bodyStart).firstIndex { line in
      switch line.role {
      case .date, .byline, .impossibleDate: true
      default: false
      }
    }
    let above = candidates.filter { $0 < metaStart ?? bodyStart }
    let pool = above.isEmpty ? candidates : above
    let longest = pool.map { lines[$0].line.text.count }.max() ?? 0
    return pool.first { lines[$0].line.text.count * 2 >= longest }
  }

  /// Takes a role back that a line can only have above the text.
  private func demote(_ line: inout RoledLine, at index: Int, bodyStart: Int) {
    guard index > bodyStart else { return }
    switch line.role {
    case .date(let publication, let isUpdate, _):
      if publication.minute == nil, !isUpdate, index > bodyStart + 2 { line.role = .text }
    case .impossibleDate, .breadcrumb: line.role = .text
    default: break
    }
  }

  private func note(_ role: LineRole, in draft: inout Draft) {
    switch role {
    case .date(let publication, let isUpdate, let outlet):
      if isUpdate {
        if draft.updated == nil { draft.updated = publication }
      } else if draft.published == nil {
        draft.published = publication
      }
      if let outlet { draft.outletHints.append(OutletHint(kind: .date, name: outlet)) }
    case .impossibleDate(let date):
      if draft.impossibleDate == nil { draft.impossibleDate = date }
    case .byline(let byline):
      draft.authors += byline.authors
      draft.editors += byline.editors
      draft.sources += byline.sources
    case .origin(let outlet?):
      draft.outletHints.append(OutletHint(kind: .copyright, name: outlet))
    default: break
    }
  }

  /// Lines above the text that are nothing but a name, and what breadcrumbs begin with.
  private func headHints(_ head: ArraySlice<RoledLine>, titleIndex: Int?) -> [OutletHint] {
    head.indices.compactMap { index in
      var name = head[index].line.text[...]
      if head[index].role == .breadcrumb {
        name = name.prefix { ![0x3E, Byte.slash, Byte.bar, 0xC2, 0xE2].contains($0) }.trimmed
      } else if head[index].role != .text || index == titleIndex {
        return nil
      }
      guard (2...40).contains(name.count), countWords(Array(name)) <= 4,
        capitalShare(Array(name)) == 1, !endsWithSentenceMark(name),
        !words.sections.contains(lineKey(Array(name)))
      else { return nil }
      let isAbove = titleIndex.map { index < $0 } ?? true
      return OutletHint(kind: isAbove ? .line : .aside, name: name.text)
    }
  }
}

// MARK: - The text

extension PageReader {
  private func collectBody(
    _ lines: [RoledLine], bodyStart: Int, titleIndex: Int?, into draft: inout Draft
  ) {
    let titleKey = draft.title.map(nameKey)
    var seen: Set<[UInt8]> = []
    var index = titleIndex.map { $0 + 1 } ?? 0
    while index < lines.count {
      let line = lines[index].line
      switch lines[index].role {
      case .text:
        let isHead = index < bodyStart
        let isMeta =
          isHead && (titleIndex != nil || nameKey(line.text) == titleKey)
          && line.wordCount <= 6 && !line.endsSentence
        let isTitle = nameKey(line.text) == titleKey && draft.body.count < 3
        let isCopy = line.text.count >= 60 && !seen.insert(line.text).inserted
        if !isMeta, !isTitle, !isCopy { keep(line, in: &draft) }
      case .relatedLabel:
        if index + 1 < lines.count, isHeadline(lines[index + 1]) { index += 1 }
      case .stop:
        if !draft.body.isEmpty, isEnd(lines[(index + 1)...], of: draft) {
          return dropTail(of: &draft)
        }
      default: break
      }
      index += 1
    }
    dropTail(of: &draft)
  }

  /// Whether a line that ends texts ends this one.
  ///
  /// A page's box of links may stand in the middle of its article; there, more text follows than
  /// came before.
  private func isEnd(_ rest: ArraySlice<RoledLine>, of draft: Draft) -> Bool {
    guard !draft.page.hasHead else { return true }
    let before = draft.body.reduce(0) { $0 + $1.text.count }
    let after = rest.reduce(0) { sum, line in
      line.role == .text && line.line.endsSentence && line.line.text.count >= 80
        ? sum + line.line.text.count : sum
    }
    return after < before
  }

  /// Keeps a paragraph, without a related link glued to its end.
  private func keep(_ line: Line, in draft: inout Draft) {
    var line = line
    if let cut = gluedLink(line.text) {
      line.text = Array(line.text[..<cut].trimmed)
    }
    if !line.text.isEmpty { draft.body.append(line) }
  }

  /// Where a related link begins that runs to the end of a paragraph.
  ///
  /// The label needs a colon, and what follows must not hold the end of a sentence: else real text
  /// would be lost.
  private func gluedLink(_ text: [UInt8]) -> Int? {
    var start = 1
    while let label = words[.relatedLabel].first(in: text, from: start, glued: true) {
      var end = label.end
      while end < text.count, text[end] == Byte.space { end += 1 }
      let hasColon =
        text[label.end - 1] == Byte.colon || end < text.count && text[end] == Byte.colon
      let before = text[..<label.start].trimmed
      let isGlued = label.end < text.count && text[label.end].isCapital
      if hasColon || isGlued, endsWithSentenceMark(before), !hasSentenceEnd(text, from: end) {
        return label.start
      }
      start = label.end
    }
    return nil
  }

  private func hasSentenceEnd(_ text: [UInt8], from start: Int) -> Bool {
    for index in start..<text.count where [Byte.fullStop, 0x21, 0x3F].contains(text[index]) {
      if index + 1 == text.count || text[index + 1] == Byte.space || text[index + 1] == Byte.quote {
        return true
      }
    }
    return false
  }

  /// Whether the line after a related label is the link's title, and not real text.
  private func isHeadline(_ line: RoledLine) -> Bool {
    let text = line.line.text
    guard line.role == .text, !line.line.endsSentence, (3...25).contains(line.line.wordCount),
      text.count <= 180, text.last != Byte.colon, text.last != Byte.comma,
      roles.dateline(of: text) == nil
    else { return false }
    return !(text.first?.isSmall ?? true)
  }

  /// Drops what trails the text: initials, and words without a sentence.
  private func dropTail(of draft: inout Draft) {
    while draft.body.count > 1, let last = draft.body.last, last.wordCount <= 3,
      !last.endsSentence || last.text.first == Byte.open
    {
      if last.text.first == Byte.open, last.text.last == Byte.close, last.wordCount >= 2,
        draft.authors.isEmpty, capitalShare(last.text) == 1
      {
        draft.authors = roles.names(in: Array(last.text.dropFirst().dropLast()))
      }
      draft.body.removeLast()
    }
    guard var last = draft.body.last, let open = last.text.lastIndex(of: Byte.open), open > 0
    else { return }
    let before = last.text[..<open].trimmed
    let inner = last.text[(open + 1)...].dropLast()
    let isCredit = inner.contains(Byte.slash) || !inner.contains { $0.isCapital }
    if isCredit, roles.isInitials(Array(last.text[open...])), endsWithSentenceMark(before) {
      last.text = Array(before)
      draft.body[draft.body.count - 1] = last
    }
  }
}

// MARK: - Date and language

extension PageReader {
  private func published(of draft: Draft, _ warnings: inout [String]) -> Publication? {
    var unread: String?
    var found: Publication?
    for field in draft.page.published {
      guard let publication = publication(of: field, &unread) else { continue }
      if found == nil { found = publication }
      found = found?.refined(by: publication)
    }
    if let found { return draft.published.map { found.refined(by: $0) } ?? found }
    if let seen = draft.published { return seen }
    if let impossible = unread ?? draft.impossibleDate {
      warnings.append("published \"\(impossible)\" is no date; the article is left undated")
      return nil
    }
    for case .update(let text) in draft.page.published {
      if let update = roles.dates.first(in: Array(text.utf8)).publication { return update }
    }
    if let updated = draft.updated { return updated }
    warnings.append("no date of publication; kept undated")
    return nil
  }

  private func publication(of field: Page.DateField, _ unread: inout String?) -> Publication? {
    switch field {
    case .text(let text):
      let bytes = Array(text.utf8)
      if let moment = Self.epoch(bytes) { return moment }
      if let publication = roles.dates.first(in: bytes).publication { return publication }
      if unread == nil, !bytes.trimmed.isEmpty { unread = text }
      return nil
    case .number(let number):
      if let moment = PublicationDates.moment(number) { return moment }
      let digits = String(Int(clamping: Int64(exactly: number.rounded()) ?? 0))
      let day = roles.dates.first(in: Array(digits.utf8)).publication
      if day == nil, unread == nil { unread = digits }
      return day
    case .update: return nil
    }
  }

  /// Seconds or milliseconds since 1970 in digits.
  private static func epoch(_ text: [UInt8]) -> Publication? {
    guard text.count == 10 || text.count == 13, text.allSatisfy(\.isDigit) else { return nil }
    return Double(text.text).flatMap(PublicationDates.moment)
  }

  private func language(of draft: Draft, _ warnings: inout [String]) -> String {
    if let given = draft.page.language.flatMap(code) {
      if !words.languages.contains(given) {
        warnings.append("language \"\(given)\" is not supported; kept")
      }
      return given
    }
    let guess = guess(draft.body)
    if let guess, words.languages.contains(guess) { return guess }
    let hint = draft.page.languageHint.flatMap(code)
    let total = draft.body.reduce(0) { $0 + $1.wordCount }
    if guess == nil, total < 25, let hint, words.languages.contains(hint) { return hint }
    let language = guess ?? "und"
    warnings.append("language not supported: \"\(language)\"; kept")
    return language
  }

  /// The ISO 639-1 code of a language as a field names it, or nil where it says nothing.
  private func code(_ name: String) -> String? {
    let plain = name.lowercased()
    if let known = words.languageNames[plain] { return known }
    let first = plain.split { "-_ ".contains($0) }.first.map(String.init) ?? ""
    if let known = words.languageNames[first] { return known }
    return (2...3).contains(first.utf8.count) ? first : nil
  }

  /// The language whose function words a text uses most; nil where hardly any are.
  private func guess(_ body: [Line]) -> String? {
    var counts: [String: Int] = [:]
    var total = 0
    for line in body.prefix(200) {
      for word in line.text.split(whereSeparator: { !$0.isWordPart }) {
        total += 1
        for language in words.functionWords[word.lowered] ?? [] {
          counts[language, default: 0] += 1
        }
      }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value * 100 >= total * 6, best.value >= min(2, total) else { return nil }
    return best.key
  }
}

extension Publication {
  /// With the time and zone of another reading of the same day, where this one lacks them.
  ///
  /// A moment that was given in UTC gives way to the same moment in local time.
  func refined(by other: Publication) -> Publication {
    if offset == 0, let distance = other.offset, distance != 0, moment == other.moment {
      return other
    }
    guard day == other.day else { return self }
    if minute == nil { return other }
    return minute == other.minute && offset == nil ? other : self
  }

  /// Minutes since 1970 in UTC, or nil where the time or the zone is not known.
  private var moment: Int? {
    guard let minute, let offset else { return nil }
    return Int(day.number) * 1_440 + minute - offset
  }
}

/// The items of a list, each once, in order.
func unique(_ items: [String]) -> [String] {
  var seen: Set<String> = []
  return items.filter { !$0.isEmpty && seen.insert($0).inserted }
}
