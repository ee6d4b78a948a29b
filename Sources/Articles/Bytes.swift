/// Bytes that the readers ask for by name.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let fullStop: UInt8 = 0x2E
  static let hyphen: UInt8 = 0x2D
  static let slash: UInt8 = 0x2F
  static let colon: UInt8 = 0x3A
  static let comma: UInt8 = 0x2C
  static let bar: UInt8 = 0x7C
  static let open: UInt8 = 0x28
  static let close: UInt8 = 0x29
}

extension UInt8 {
  var isDigit: Bool { self >= 48 && self <= 57 }
  var isCapital: Bool { self >= 65 && self <= 90 }
  var isSmall: Bool { self >= 97 && self <= 122 }
  /// An ASCII letter, or part of any character beyond ASCII.
  var isLetter: Bool { isCapital || isSmall || self >= 0x80 }
  var isWordPart: Bool { isLetter || isDigit }
  /// Space, tab or an end of line.
  var isBlank: Bool { self == Byte.space || (self >= 0x09 && self <= 0x0D) }
  /// An ASCII capital made small; any other byte as it is.
  var lowered: UInt8 { isCapital ? self | 0x20 : self }
}

extension Sequence<UInt8> {
  /// The text of UTF-8 bytes; what is not UTF-8 gives U+FFFD.
  var text: String { String(decoding: Array(self), as: UTF8.self) }
  /// With the ASCII capitals made small.
  var lowered: [UInt8] { map(\.lowered) }
}

extension [UInt8] {
  /// Without blanks at both ends.
  var trimmed: ArraySlice<UInt8> { self[...].trimmed }

  /// Where a sequence begins at or after a position, or nil.
  func index(of other: [UInt8], from start: Int = 0) -> Int? {
    guard let first = other.first, count >= other.count else { return nil }
    var index = start
    while index <= count - other.count {
      if self[index] == first, self[index..<index + other.count].elementsEqual(other) {
        return index
      }
      index += 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks at both ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isBlank { slice.removeFirst() }
    while let last = slice.last, last.isBlank { slice.removeLast() }
    return slice
  }
}
