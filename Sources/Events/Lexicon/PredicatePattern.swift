internal import Language
internal import Model

/// The words that a predicate is told by, the first apart from those that must follow it.
struct PredicatePattern: Sendable {
  enum Element: Sendable {
    /// One of these words.
    case word([String])
    /// So many words of any kind, up to six.
    case gap(least: Int)
  }

  /// What the first word may be, as a dictionary has it.
  let first: [String]
  let rest: [Element]

  /// How many words it names.
  var size: Int { 1 + rest.count { if case .word = $0 { true } else { false } } }

  /// Reads `(hold|have) * talks`; nil where it names no word or opens with a gap.
  init?(_ text: String) {
    var elements: [Element] = []
    for part in text.split(separator: " ") {
      if part == "*" || part == "+" {
        elements.append(.gap(least: part == "*" ? 0 : 1))
      } else if part.hasPrefix("("), part.hasSuffix(")") {
        elements.append(
          .word(part.dropFirst().dropLast().split(separator: "|").map { folded(String($0)) }))
      } else {
        elements += words(of: String(part)).map { .word([$0]) }
      }
    }
    guard case .word(let first)? = elements.first else { return nil }
    self.first = first
    rest = Array(elements.dropFirst())
  }

  /// The words after the first, without gaps.
  var following: [[String]] {
    rest.compactMap { if case .word(let forms) = $0 { forms } else { nil } }
  }

  /// A pattern whose last word is each of some forms.
  init(_ pattern: PredicatePattern, lastWord forms: [String]) {
    first = pattern.first
    rest = Array(pattern.rest.dropLast()) + [.word(forms)]
  }

  static let longestGap = 6

  /// Where the pattern's words end that follow its first word, or nil where they do not stand there.
  ///
  /// - Parameters:
  ///   - tokens: those of the document.
  ///   - start: the token after the first word.
  ///   - limit: one past the last token that may be taken.
  /// - Returns: one past the last token of the pattern, and the tokens that its gaps take.
  func end(
    _ tokens: [Token], from start: Int, limit: Int
  ) -> (end: Int, gaps: [Range<Int>])? {
    end(tokens, rest[...], from: start, limit: limit)
  }

  private func end(
    _ tokens: [Token], _ rest: ArraySlice<Element>, from start: Int, limit: Int
  ) -> (end: Int, gaps: [Range<Int>])? {
    guard let element = rest.first else { return (start, []) }
    switch element {
    case .word(let forms):
      var position = start
      if position < limit, tokens[position].text == "-" { position += 1 }
      guard position < limit, forms.contains(tokens[position].folded) else { return nil }
      return end(tokens, rest.dropFirst(), from: position + 1, limit: limit)
    case .gap(let least):
      var position = start
      for length in 0...Self.longestGap {
        if length >= least,
          let (end, gaps) = end(tokens, rest.dropFirst(), from: position, limit: limit)
        {
          return (end, position > start ? [start..<position] + gaps : gaps)
        }
        guard position < limit, !Self.closing.contains(tokens[position].text) else { return nil }
        position += 1
      }
      return nil
    }
  }

  /// Marks that no gap crosses.
  private static let closing: Set<String> = [
    ",", ";", ":", ".", "?", "!", "\"", "“", "”", "(", ")",
  ]
}
