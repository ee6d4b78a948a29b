/// A word, a number or a mark as the finder of dates sees it: where it is and what it may mean.
struct DateToken {
  /// Byte offsets in the text; `end` is exclusive.
  var start: Int32
  var end: Int32
  /// Of a word its number in the vocabulary, of a mark its byte below zero; `unknown` for the rest.
  var symbol: Int32
  /// Of a number its value, or -1 where it has more than nine digits.
  var number: Int32
  var kind: Kind
  /// What parts it from the token before.
  var gap: Gap
  /// How many digits it has, 255 for more.
  var digits: UInt8
  var isCapitalised: Bool

  static let unknown = Int32.min

  enum Kind: UInt8 {
    case word
    case number
    case mark
  }

  enum Gap: UInt8, Comparable {
    case none
    case space
    case line
    /// An empty line: no expression reaches across.
    case paragraph

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// The symbol of a mark.
  static func mark(_ byte: UInt8) -> Int32 { -Int32(byte) }

  func isMark(_ character: Character) -> Bool {
    kind == .mark && symbol == Self.mark(character.asciiValue ?? 0)
  }
}

/// Cuts a text into the tokens that dates are made of: runs of letters, runs of digits, marks.
///
/// Dashes, quotation marks and blanks beyond ASCII count as their plain kin. Letters are folded for
/// the vocabulary as far as they are ASCII.
///
/// - Parameters:
///   - bytes: UTF-8, up to 2 GiB.
///   - vocabulary: the words that get their number.
/// - Returns: the tokens in text order.
/// - Complexity: O(*n*), where *n* is the number of bytes.
func dateTokens(
  in bytes: borrowing Span<UInt8>, _ vocabulary: DateVocabulary
) -> [DateToken] {
  let kinds = ByteKind.table
  var tokens: [DateToken] = []
  tokens.reserveCapacity(bytes.count / 5 + 8)
  var gap = DateToken.Gap.none
  var position = 0
  while position < bytes.count {
    let start = position
    var kind = kinds[Int(bytes[position])]
    var mark = bytes[position]
    var length = 1
    if kind == .high { (kind, mark, length) = highByte(bytes, position) }
    switch kind {
    case .space:
      gap = max(gap, .space)
      position += length
      continue
    case .newline:
      gap = gap >= .line ? .paragraph : .line
      position += 1
      continue
    case .digit:
      tokens.append(number(bytes, &position, gap))
    case .lower, .upper, .high:
      tokens.append(word(bytes, &position, gap, vocabulary, kinds))
    case .mark:
      position += length
      tokens.append(
        DateToken(
          start: Int32(start), end: Int32(position), symbol: DateToken.mark(mark), number: -1,
          kind: .mark, gap: gap, digits: 0, isCapitalised: false))
    }
    gap = .none
  }
  return tokens
}

private func number(
  _ bytes: borrowing Span<UInt8>, _ position: inout Int, _ gap: DateToken.Gap
) -> DateToken {
  let start = position
  var value: Int32 = 0
  while position < bytes.count, bytes[position] &- 48 < 10 {
    if position - start < 9 { value = value * 10 + Int32(bytes[position] - 48) }
    position += 1
  }
  let digits = position - start
  return DateToken(
    start: Int32(start), end: Int32(position), symbol: DateToken.unknown,
    number: digits > 9 ? -1 : value, kind: .number, gap: gap, digits: UInt8(min(digits, 255)),
    isCapitalised: false)
}

private func word(
  _ bytes: borrowing Span<UInt8>, _ position: inout Int, _ gap: DateToken.Gap,
  _ vocabulary: DateVocabulary, _ kinds: [ByteKind]
) -> DateToken {
  let start = position
  let isCapitalised = kinds[Int(bytes[start])] == .upper
  var hash = ByteHash.start
  while position < bytes.count {
    let byte = bytes[position]
    switch kinds[Int(byte)] {
    case .lower, .upper:
      hash = ByteHash.step(hash, byte | 0x20)
      position += 1
      continue
    case .high:
      let (kind, _, length) = highByte(bytes, position)
      guard kind == .lower else { break }
      for offset in position..<(position + length) { hash = ByteHash.step(hash, bytes[offset]) }
      position += length
      continue
    default: break
    }
    break
  }
  return DateToken(
    start: Int32(start), end: Int32(position),
    symbol: vocabulary.symbol(hash, bytes, start..<position), number: -1, kind: .word, gap: gap,
    digits: 0, isCapitalised: isCapitalised)
}

/// What a byte can begin.
enum ByteKind: UInt8 {
  case space
  case newline
  case digit
  case lower
  case upper
  case mark
  /// The first byte of a character beyond ASCII.
  case high

  static let table: [ByteKind] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 10: .newline
    case 0...32: .space
    case 48...57: .digit
    case 65...90: .upper
    case 97...122: .lower
    case 128...255: .high
    default: .mark
    }
  }
}

/// A character beyond ASCII: a letter, or the plain mark or blank that it stands for, with its
/// length in bytes.
private func highByte(
  _ bytes: borrowing Span<UInt8>, _ position: Int
) -> (kind: ByteKind, mark: UInt8, length: Int) {
  let first = bytes[position]
  let length = min(
    first < 0xC0 ? 1 : (first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4)), bytes.count - position)
  if first == 0xC2, length == 2, bytes[position + 1] < 0xC0 {
    return bytes[position + 1] == 0xA0 ? (.space, 0, 2) : (.mark, 0x7E, 2)
  }
  guard first == 0xE2, length == 3 else { return (.lower, 0, length) }
  switch (bytes[position + 1], bytes[position + 2]) {
  case (0x80, 0x90...0x95), (0x88, 0x92): return (.mark, 45, 3)
  case (0x80, 0x98...0x9B): return (.mark, 39, 3)
  case (0x80, 0x9C...0x9F): return (.mark, 34, 3)
  case (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF), (0x81, 0x9F...0xAF): return (.space, 0, 3)
  case (0x80, _), (0x81, _): return (.mark, 0x7E, 3)
  default: return (.lower, 0, 3)
  }
}
