internal import Foundation

/// How bytes stand for characters.
enum TextEncoding: Hashable {
  case utf8
  case windows1252
  case utf16Little
  case utf16Big
}

/// A text decoded to valid UTF-8, and what the reader should be told of it.
struct DecodedText {
  var bytes: [UInt8]
  var warning: String?
}

/// Decodes a text whose encoding nobody says.
///
/// A byte order mark decides; then the pattern of NUL bytes, which tells UTF-16; then whether the
/// bytes are UTF-8. Bytes that are not are Windows-1252 where hardly any of the characters beyond
/// ASCII are good UTF-8; else they are broken UTF-8, and each bad stretch gives U+FFFD.
/// `declared` is what the text says of itself, such as a page's `meta charset`.
func decode(_ bytes: [UInt8], declared: TextEncoding? = nil) -> DecodedText {
  let mark = byteOrderMark(of: bytes)
  if let encoding = mark?.encoding ?? utf16Pattern(of: bytes), encoding != .utf8 {
    return decodeUTF16(bytes.dropFirst(mark?.length ?? 0), isLittle: encoding == .utf16Little)
  }
  let content = mark == nil ? bytes : Array(bytes.dropFirst(3))
  guard let flaws = utf8Flaws(of: content) else { return DecodedText(bytes: content) }
  if mark == nil, flaws.good <= flaws.bad, isPlausible1252(content) {
    let warning = declared == .windows1252 ? nil : "is not UTF-8; read as Windows-1252"
    return DecodedText(bytes: decodeWindows1252(content), warning: warning)
  }
  return DecodedText(
    bytes: Array(String(decoding: content, as: UTF8.self).utf8),
    warning: "is not wholly UTF-8; what could not be read was replaced by U+FFFD")
}

/// The encoding of a text that spreads over pieces, by its first piece: nil where each line may be
/// decoded by itself.
func wideEncoding(of head: [UInt8]) -> TextEncoding? {
  let encoding = byteOrderMark(of: head)?.encoding ?? utf16Pattern(of: head)
  return encoding == .utf8 ? nil : encoding
}

/// The decoded beginning of a text without blanks before it, to tell its format by.
func decodedHead(_ head: [UInt8]) -> [UInt8] {
  Array(decode(Array(head.prefix(4_096))).bytes.trimmed)
}

/// Whether bytes are no text: NUL bytes that are not UTF-16, many control bytes, or a known start.
func isBinary(_ head: [UInt8]) -> Bool {
  if wideEncoding(of: head) != nil { return false }
  if head.starts(with: Array("%PDF-".utf8)) { return true }
  var controls = 0
  for byte in head {
    if byte == 0 { return true }
    if byte < 0x20, !byte.isBlank, byte != 0x1B { controls += 1 }
  }
  return controls * 20 > head.count
}

private func byteOrderMark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
  if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16Little, 2) }
  if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16Big, 2) }
  return nil
}

/// UTF-16 without a mark: Latin text has a NUL in nearly every second byte, all on one side.
private func utf16Pattern(of bytes: [UInt8]) -> TextEncoding? {
  let sample = bytes.prefix(1_024)
  guard sample.count >= 4 else { return nil }
  var zeros = [0, 0]
  for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
  let many = sample.count * 7 / 20
  if zeros[1] >= many, zeros[0] * 20 <= zeros[1] { return .utf16Little }
  if zeros[0] >= many, zeros[1] * 20 <= zeros[0] { return .utf16Big }
  return nil
}

private func decodeUTF16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> DecodedText {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var index = bytes.startIndex
  while index + 1 < bytes.endIndex {
    let first = UInt16(bytes[index])
    let second = UInt16(bytes[index + 1])
    units.append(isLittle ? second << 8 | first : first << 8 | second)
    index += 2
  }
  return DecodedText(bytes: Array(String(decoding: units, as: UTF16.self).utf8))
}

/// How many good characters beyond ASCII and bad bytes there are; nil where all is good UTF-8.
private func utf8Flaws(of bytes: [UInt8]) -> (good: Int, bad: Int)? {
  var good = 0
  var bad = 0
  var index = 0
  while index < bytes.count {
    if bytes[index] < 0x80 {
      index += 1
    } else if let length = characterLength(in: bytes, at: index) {
      good += 1
      index += length
    } else {
      bad += 1
      index += 1
    }
  }
  return bad == 0 ? nil : (good, bad)
}

/// The length of the character beyond ASCII at a position, or nil where its bytes are not UTF-8.
private func characterLength(in bytes: [UInt8], at index: Int) -> Int? {
  let lead = bytes[index]
  let length: Int
  switch lead {
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF: length = 3
  case 0xF0...0xF4: length = 4
  default: return nil
  }
  guard index + length <= bytes.count else { return nil }
  let second = bytes[index + 1]
  let range: ClosedRange<UInt8> =
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  guard range.contains(second) else { return nil }
  for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
  return length
}

/// Windows-1252 leaves five bytes without a character.
private func isPlausible1252(_ bytes: [UInt8]) -> Bool {
  !bytes.contains { [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
}

private func decodeWindows1252(_ bytes: [UInt8]) -> [UInt8] {
  var text = String.UnicodeScalarView()
  for byte in bytes {
    let value = (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
    text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }
  return Array(String(text).utf8)
}

/// The characters of the bytes 0x80 to 0x9F, after [WHATWG, index windows-1252].
///
/// [WHATWG, index windows-1252]: https://encoding.spec.whatwg.org/index-windows-1252.txt
private let windows1252: [UInt32] = [
  0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
]

/// Cleans a line: NFC, each stretch of any space one space, nothing that has no width.
///
/// Control characters go too. The result has no blanks at its ends.
func cleaned(_ line: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(line.count)
  var pendingSpace = false
  var needsComposing = false
  var index = line.startIndex
  while index < line.endIndex {
    let byte = line[index]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let end = min(index + length, line.endIndex)
    defer { index = end }
    switch role(of: line, at: index, byte) {
    case .space: pendingSpace = !result.isEmpty
    case .nothing: break
    case .character:
      if pendingSpace { result.append(Byte.space) }
      pendingSpace = false
      // Below U+0300 nothing composes, nor do the punctuation and currency blocks.
      if byte >= 0xCC, !(byte == 0xE2 && (0x80...0x83).contains(line[index + 1])) {
        needsComposing = true
      }
      result.append(contentsOf: line[index..<end])
    }
  }
  guard needsComposing else { return result }
  return Array(result.text.precomposedStringWithCanonicalMapping.utf8)
}

private enum CharacterRole {
  case space
  case nothing
  case character
}

private func role(of line: ArraySlice<UInt8>, at index: Int, _ byte: UInt8) -> CharacterRole {
  if byte.isBlank || byte == Byte.space { return .space }
  if byte < 0x20 || byte == 0x7F { return .nothing }
  guard byte == 0xC2 || byte >= 0xE1, index + 1 < line.endIndex else { return .character }
  let second = line[index + 1]
  if byte == 0xC2 {
    // U+0080 to U+009F but NEL, the soft hyphen, and the no-break space.
    if second == 0xA0 || second == 0x85 { return .space }
    return second < 0xA0 || second == 0xAD ? .nothing : .character
  }
  guard index + 2 < line.endIndex else { return .character }
  let third = line[index + 2]
  switch (byte, second, third) {
  case (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80), (0xE2, 0x81, 0x9F): return .space
  case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF):
    return .space
  // Zero width, marks of direction, the word joiner, the mark of byte order.
  case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF),
    (0xEF, 0xBB, 0xBF):
    return .nothing
  default: return .character
  }
}
