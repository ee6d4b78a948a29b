/// Plain text: one article, as copied from a page or scraped.
///
/// Paragraph origins count bytes of the decoded file.
struct PlainTextFormat: InputFormat {
  static let endings: Set<String> = ["txt", "text"]

  static func takes(_ head: [UInt8], ending: String) -> Bool { true }

  init(name: String) {}

  mutating func step(_ source: inout ByteSource, _ output: inout Output) -> Bool {
    guard let text = wholeText(&source, &output, declared: { _ in nil }) else { return false }
    var page = Page(lines: unwrapped(lines(of: text.bytes)))
    page.warnings = text.warning.map { [$0] } ?? []
    output.add(page)
    return false
  }
}

/// Reads and decodes the whole of a file that is one text; nil, and said, where it cannot be.
///
/// `declared` finds the encoding that the text's beginning declares.
func wholeText(
  _ source: inout ByteSource, _ output: inout Output,
  declared: (_ head: ArraySlice<UInt8>) -> TextEncoding?
) -> DecodedText? {
  guard let bytes = source.rest(limit: 64 << 20) else {
    output.error("is larger than 64 MB; skipped: only JSON Lines may be larger")
    return nil
  }
  guard source.failure == nil else { return nil }
  guard bytes.contains(where: { !$0.isBlank }) else {
    output.error("is empty; skipped")
    return nil
  }
  return decode(bytes, declared: declared(bytes.prefix(4_096)))
}
