internal import Model

/// A page as a browser saves it: one article.
///
/// Paragraph origins count bytes of the decoded file, from the tag before a paragraph to the tag
/// after it; tags and entities inside count too.
struct HTMLFormat: InputFormat {
  static let endings: Set<String> = ["html", "htm", "xhtml", "shtml"]

  static func takes(_ head: [UInt8], ending: String) -> Bool {
    if endings.contains(ending) { return true }
    guard head.first == 0x3C else { return false }
    let start = head.prefix(1_024).lowered
    return ["<!doctype html", "<html", "<head", "<body"].contains {
      start.index(of: Array($0.utf8)) != nil
    }
  }

  init(name: String) {}

  mutating func step(_ source: inout ByteSource, _ output: inout Output) -> Bool {
    guard let text = wholeText(&source, &output, declared: Self.declaredEncoding) else {
      return false
    }
    guard let document = HTMLDocument(text.bytes) else {
      output.error("no article text found; skipped")
      return false
    }
    var page = Self.page(document, words: output.pages.words)
    page.warnings = text.warning.map { [$0] } ?? []
    output.add(page)
    return false
  }

  /// Whether a text field holds markup.
  static func isFragment(_ text: [UInt8]) -> Bool {
    guard let first = text.firstIndex(of: 0x3C), first + 1 < text.count else { return false }
    let tags = [
      "<p>", "<p ", "</p>", "<br>", "<br/>", "<br />", "<div", "</div>", "<a href", "<li>",
    ]
    let lowered = text.lowered
    return tags.contains { lowered.index(of: Array($0.utf8), from: first) != nil }
  }

  /// A page of which all text is the article's, as in a field of a feed.
  static func fragment(_ text: [UInt8]) -> Page {
    guard let document = HTMLDocument(text) else { return Page() }
    return Page(lines: unwrapped(document.blocks.compactMap(line)))
  }

  private static func page(_ document: HTMLDocument, words: PageWords) -> Page {
    let metadata = HTMLMetadata(document)
    let chosen = MainText(document, words: words).blocks()
    var page = Page()
    page.lines = unwrapped(chosen.compactMap { line(document.blocks[$0]) })
    if page.lines.reduce(0, { $0 + $1.text.count }) < 100, let body = metadata.body {
      page.lines = lines(of: Array(body.utf8))
    }
    page.margins = margins(of: document, around: chosen, title: metadata.title)
    page.hasHead = false
    page.title = metadata.title
    page.titleOrigin = titleOrigin(in: document, metadata.title)
    page.url = metadata.url
    page.outlet = metadata.outlet
    page.languageHint = document.language
    page.published = metadata.published
    page.authors = metadata.authors
    return page
  }

  private static func line(_ block: HTMLDocument.Block) -> Line? {
    let text = cleaned(block.text[...])
    return text.isEmpty ? nil : Line(text: text, origin: block.origin, gap: block.gap)
  }

  /// Short blocks between the headline and the end of the text, and the page's last ones.
  private static func margins(
    of document: HTMLDocument, around chosen: [Int], title: String?
  ) -> [Line] {
    let key = title.map { nameKey(Array($0.utf8)) }
    let first = chosen.first ?? 0
    let heading = document.blocks.indices.last {
      $0 <= first && nameKey(document.blocks[$0].text) == key
    }
    let start = max(0, (heading ?? first) - 3)
    let end = min(document.blocks.count, (chosen.last ?? 0) + 6)
    let inside = Set(chosen)
    let near = (start..<max(start, end)).filter { !inside.contains($0) }
    let last = document.blocks.indices.suffix(12).filter { $0 >= end }
    return (near + last).compactMap { index in
      let block = document.blocks[index]
      return block.text.count <= 300 ? line(block) : nil
    }
  }

  private static func titleOrigin(in document: HTMLDocument, _ title: String?) -> TextRange {
    let key = title.map { nameKey(Array($0.utf8)) }
    return document.blocks.first { nameKey($0.text) == key }?.origin ?? TextRange(start: 0, end: 0)
  }

  /// The encoding that `meta charset` declares, where it is a Latin one.
  private static func declaredEncoding(_ head: ArraySlice<UInt8>) -> TextEncoding? {
    let text = Array(head).lowered
    guard let start = text.index(of: Array("charset=".utf8)) else { return nil }
    let name = text[(start + 8)...].drop { $0 == Byte.quote || $0 == 0x27 }
    let latin = ["iso-8859-1", "windows-1252", "latin1", "latin-1", "iso-8859-15", "us-ascii"]
    return latin.contains { name.starts(with: $0.utf8) } ? .windows1252 : nil
  }
}
