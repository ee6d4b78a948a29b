package import Model

extension Document {
  /// The token that a sentence's own words start with, after a dateline (`MOSKOW, KOMPAS.TV -`).
  ///
  /// A dateline opens a paragraph; before its dash stand capitals and marks alone.
  package func bodyStart(of sentence: Sentence) -> Int {
    let range = sentence.tokens
    guard sentence.range.start == article.paragraphs[sentence.paragraph].range.start else {
      return range.lowerBound
    }
    var dash: Int?
    for position in range.prefix(16) {
      let token = tokens[position]
      if Self.dashes.contains(token.text) {
        let isApart =
          position > range.lowerBound
          && token.range.start > tokens[position - 1].range.end
        if isReduplication(position, range) { return range.lowerBound }
        if isApart || dash == position - 1 { dash = position } else if dash != nil { break }
        continue
      }
      if dash != nil, !hasOutlet(after: position, range) { break }
      if token.kind == .word && !token.isCapitalised && !["www", "com"].contains(token.folded) {
        return range.lowerBound
      }
    }
    guard let dash, dash + 1 < range.upperBound else { return range.lowerBound }
    return dash + 1
  }

  /// "Negara - negara": a plural that was set with spaces.
  private func isReduplication(_ dash: Int, _ range: Range<Int>) -> Bool {
    dash > range.lowerBound && dash + 1 < range.upperBound
      && tokens[dash - 1].folded == tokens[dash + 1].folded && !tokens[dash + 1].isCapitalised
  }

  /// Whether the dateline goes on to an outlet in brackets: "Perserikatan Bangsa - Bangsa, New York
  /// (ANTARA News) -".
  private func hasOutlet(after position: Int, _ range: Range<Int>) -> Bool {
    (position..<max(position, min(position + 10, range.upperBound - 1))).contains {
      tokens[$0].text == ")" && Self.dashes.contains(tokens[$0 + 1].text)
    }
  }

  private static let dashes: Set<String> = ["-", "–", "—"]
}
