/// The words of a date grammar, each with a number, found by their folded bytes.
struct DateVocabulary: Sendable {
  /// All words one after the other.
  private var letters: [UInt8] = []
  private var ranges: [Range<Int32>] = []
  /// Open addressing over hashes.
  ///
  /// -1 is free; its count is a power of two, and it is at most half full.
  private var table = [Int32](repeating: -1, count: 1024)

  var count: Int { ranges.count }

  /// The number of a word, a new one where it has none.
  ///
  /// - Parameter word: folded.
  /// - Returns: from 0.
  mutating func intern(_ word: [UInt8]) -> Int32 {
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & (table.count - 1)
    while table[slot] >= 0 {
      if letters[range(table[slot])].elementsEqual(word) { return table[slot] }
      slot = (slot + 1) & (table.count - 1)
    }
    let symbol = Int32(ranges.count)
    table[slot] = symbol
    ranges.append(Int32(letters.count)..<Int32(letters.count + word.count))
    letters += word
    if ranges.count * 2 > table.count { grow() }
    return symbol
  }

  /// The number of the word in a range of bytes, or `DateToken.unknown`.
  ///
  /// - Parameters:
  ///   - hash: over the folded bytes.
  ///   - bytes: the text.
  ///   - range: of the word in it.
  /// - Returns: from 0.
  func symbol(_ hash: UInt64, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] >= 0 {
      if matches(table[slot], bytes, range) { return table[slot] }
      slot = (slot + 1) & (table.count - 1)
    }
    return DateToken.unknown
  }

  private func matches(
    _ symbol: Int32, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let own = self.range(symbol)
    guard own.count == range.count else { return false }
    for offset in 0..<own.count {
      let byte = bytes[range.lowerBound + offset]
      let folded = byte &- 65 < 26 ? byte | 0x20 : byte
      guard letters[own.lowerBound + offset] == folded else { return false }
    }
    return true
  }

  private func range(_ symbol: Int32) -> Range<Int> {
    let found = ranges[Int(symbol)]
    return Int(found.lowerBound)..<Int(found.upperBound)
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: table.count * 2)
    for symbol in ranges.indices {
      var slot =
        Int(truncatingIfNeeded: Self.hash(letters[range(Int32(symbol))])) & (table.count - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(symbol)
    }
  }

  private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(ByteHash.start) { ByteHash.step($0, $1) }
  }
}
