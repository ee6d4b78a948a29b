/// Which tokens of a text stand between quotation marks, and where what is said about them stands.
struct Quotations {
  private let tokens: [DateToken]
  /// The quotations, their marks included, in text order; none reaches past a line.
  private var ranges: [Range<Int>] = []

  /// Tokens after or before a quotation among which its day of speech is looked for.
  private static let reach = 30

  init(_ tokens: [DateToken]) {
    self.tokens = tokens
    var opening: Int?
    for position in tokens.indices {
      if tokens[position].gap >= .line { opening = nil }
      guard isQuotationMark(position) else { continue }
      if let start = opening {
        ranges.append(start..<(position + 1))
        opening = nil
      } else {
        opening = position
      }
    }
  }

  /// Whether a token is part of a quotation.
  func isQuoted(_ position: Int) -> Bool { quotation(at: position) != nil }

  /// The tokens after a quotation, then those before it, that belong to its sentence.
  func saying(around position: Int) -> [Int] {
    guard let quotation = quotation(at: position) else { return [] }
    var after = quotation.upperBound
    while after < tokens.count, after - quotation.upperBound < Self.reach, !ends(after) {
      after += 1
    }
    var before = quotation.lowerBound
    while before > 0, quotation.lowerBound - before < Self.reach, !ends(before - 1),
      tokens[before].gap < .line
    {
      before -= 1
    }
    return Array(quotation.upperBound..<max(after, quotation.upperBound))
      + Array(before..<quotation.lowerBound)
  }

  private func quotation(at position: Int) -> Range<Int>? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].contains(position) else { return nil }
    return ranges[low]
  }

  /// A double mark, or two single ones as wires write it.
  private func isQuotationMark(_ position: Int) -> Bool {
    if tokens[position].isMark("\"") { return true }
    guard tokens[position].isMark("'") || tokens[position].isMark("`"), position > 0 else {
      return false
    }
    return tokens[position].gap == .none && tokens[position - 1].symbol == tokens[position].symbol
  }

  /// Whether the sentence ends with a token.
  private func ends(_ position: Int) -> Bool {
    let next = position + 1 < tokens.count ? tokens[position + 1].gap : .paragraph
    return next >= .line || next > .none && tokens[position].isMark(".")
      || tokens[position].isMark("\"")
  }
}
