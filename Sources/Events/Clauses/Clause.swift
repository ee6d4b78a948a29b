internal import Model

/// A stretch of a sentence with a subject of its own.
struct Clause: Sendable {
  /// Index of the clause that it belongs to, or nil for the main clause.
  var parent: Int?
  /// What opens it: `that`, `relative`, `purpose`, `clause`, `condition`, `contrast`, `quote`;
  /// `main` for the first.
  var kind: String
  /// Index of the token that opens it.
  var start: Int
}

/// How a sentence falls into clauses: each token's clause.
///
/// Clauses open at the language's boundary words, at semicolons and at quotation marks. A relative
/// clause after a comma ends at the next comma, a quotation at its closing mark.
struct ClauseMap: Sendable {
  private(set) var clauses: [Clause]
  private let first: Int
  private var owners: [Int]

  init(_ sentence: Sentence, _ tokens: [Token], _ grammar: Grammar) {
    first = sentence.tokens.lowerBound
    clauses = [Clause(parent: nil, kind: "main", start: first)]
    owners = []
    var current = 0
    for position in sentence.tokens {
      let token = tokens[position]
      if closesQuote(token, clauses[current], tokens, position) {
        owners.append(current)
        while clauses[current].kind != "quote", let parent = clauses[current].parent {
          current = parent
        }
        current = clauses[current].parent ?? 0
        continue
      }
      if let kind = Self.opening(position, sentence, tokens, grammar) {
        let isAfterComma = position > first && tokens[position - 1].text == ","
        clauses.append(
          Clause(
            parent: current, kind: kind == "relative" && isAfterComma ? "aside" : kind,
            start: position))
        current = clauses.count - 1
      } else if token.text == ",",
        clauses[current].kind == "aside" || clauses[current].kind == "clause"
      {
        owners.append(current)
        current = clauses[current].parent ?? 0
        continue
      }
      owners.append(current)
    }
  }

  private func closesQuote(
    _ token: Token, _ clause: Clause, _ tokens: [Token], _ position: Int
  ) -> Bool {
    guard isInQuote(clause) else { return false }
    return token.text == "”" || token.text == "\""
  }

  private func isInQuote(_ clause: Clause) -> Bool {
    var clause = clause
    while clause.kind != "quote", let parent = clause.parent { clause = clauses[parent] }
    return clause.kind == "quote"
  }

  /// What a clause that opens at a token is, or nil where none opens.
  private static func opening(
    _ position: Int, _ sentence: Sentence, _ tokens: [Token], _ grammar: Grammar
  ) -> String? {
    let token = tokens[position]
    if token.text == "“" || token.text == "\"" { return "quote" }
    if token.text == ";" { return "contrast" }
    guard
      let (kind, end) = grammar.match(
        .boundary, tokens, at: position, limit: sentence.tokens.upperBound)
    else { return nil }
    if kind == "future" { return "clause" }
    // "to" and "untuk" open a clause only before a verb; before a name they are prepositions.
    if kind == "purpose", end < sentence.tokens.upperBound,
      tokens[end].isCapitalised || grammar.isA(.filler, tokens[end])
    {
      return nil
    }
    return kind
  }

  /// The clause of a token of the sentence.
  func clause(at position: Int) -> Int { owners[position - first] }

  /// Whether a clause is a relative clause right after some words: "the attack that hit …".
  func isAttribute(_ index: Int, of words: Range<Int>) -> Bool {
    clauses[index].kind == "relative" && clauses[index].start == words.upperBound
  }

  subscript(_ index: Int) -> Clause { clauses[index] }

  /// The clauses that are left on the way from one up to another that it belongs to, nearest first;
  /// nil where it does not belong to it.
  func path(from clause: Int, to ancestor: Int) -> [Int]? {
    var path: [Int] = []
    var current = clause
    while current != ancestor {
      guard let parent = clauses[current].parent else { return nil }
      path.append(current)
      current = parent
    }
    return path
  }

  /// Whether a clause lies in a quotation.
  func isQuoted(_ index: Int) -> Bool { isInQuote(clauses[index]) }
}
