internal import Model

/// A page's source in which each start tag says where it stood.
///
/// libxml2 keeps no positions. So each start tag gets an attribute `lo` with its rank among all tags
/// before the page is parsed.
struct TaggedSource {
  /// The source with the attributes.
  private(set) var bytes: [UInt8] = []
  /// All tags, in text order, with their places in the source as given.
  private(set) var tags: [Tag] = []

  struct Tag {
    /// Of its `<`.
    var start: Int
    /// After its `>`.
    var end: Int
    /// Whether it parts blocks of text.
    var isBoundary: Bool
  }

  /// Elements whose content is no markup.
  private static let raw: Set<String> = ["script", "style", "textarea", "title", "xmp"]

  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count + source.count / 4)
    var copied = 0
    var index = 0
    while index < source.count {
      guard source[index] == 0x3C, index + 1 < source.count else {
        index += 1
        continue
      }
      if source[index + 1] == 0x21 {
        index = Self.endOfComment(source, index)
        continue
      }
      let isEnd = source[index + 1] == Byte.slash
      let nameStart = index + (isEnd ? 2 : 1)
      guard nameStart < source.count, source[nameStart].isCapital || source[nameStart].isSmall
      else {
        index += 1
        continue
      }
      let nameEnd =
        source[nameStart...].firstIndex { !$0.isWordPart && $0 != Byte.hyphen }
        ?? source.count
      let end = Self.endOfTag(source, nameEnd)
      let name = source[nameStart..<nameEnd].lowered.text
      tags.append(Tag(start: index, end: end, isBoundary: HTMLDocument.isBoundary(name)))
      if !isEnd {
        bytes += source[copied..<nameEnd]
        bytes += " lo=\(tags.count - 1) ".utf8
        copied = nameEnd
      }
      index = end
      if !isEnd, Self.raw.contains(name) { index = Self.endOfRaw(source, end, name) }
    }
    bytes += source[copied...]
  }

  /// The place of the text between a tag and the block's end after another, without blanks; and
  /// the tag that ends it.
  func range(after first: Int, last: Int, in source: [UInt8]) -> (range: TextRange, end: Int) {
    var start = tags.indices.contains(first) ? tags[first].end : 0
    var next = max(first, last) + 1
    while next < tags.count, !tags[next].isBoundary { next += 1 }
    var end = next < tags.count ? tags[next].start : source.count
    while start < end, source[start].isBlank { start += 1 }
    while end > start, source[end - 1].isBlank { end -= 1 }
    return (TextRange(start: min(start, end), end: end), next)
  }

  private static func endOfComment(_ source: [UInt8], _ start: Int) -> Int {
    let isComment = source[start...].starts(with: "<!--".utf8)
    let mark: [UInt8] = isComment ? [Byte.hyphen, Byte.hyphen, 0x3E] : [0x3E]
    return source.index(of: mark, from: start + 2).map { $0 + mark.count } ?? source.count
  }

  private static func endOfTag(_ source: [UInt8], _ start: Int) -> Int {
    var quote: UInt8 = 0
    var index = start
    while index < source.count {
      let byte = source[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return index + 1
      } else if byte == Byte.quote || byte == 0x27 {
        // A quote opens a value only after its sign; elsewhere it is a slip.
        if source[start..<index].last(where: { !$0.isBlank }) == 0x3D { quote = byte }
      }
      index += 1
    }
    return source.count
  }

  private static func endOfRaw(_ source: [UInt8], _ start: Int, _ name: String) -> Int {
    let mark = Array("</\(name)".utf8)
    var index = start
    while index + mark.count <= source.count {
      if source[index] == 0x3C, source[index..<index + mark.count].lowered == mark { return index }
      index += 1
    }
    return source.count
  }
}
