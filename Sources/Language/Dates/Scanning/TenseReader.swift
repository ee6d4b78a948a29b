/// Reads from the words around an expression whether its clause looks back or ahead.
struct TenseReader {
  let lexicon: DateLexicon
  let tokens: [DateToken]

  /// Tokens on either side beyond which nothing speaks for the expression.
  private static let reach = 40
  /// What the tables call `close`: ahead where it stands right before the expression.
  private static let close = 3
  private static let closeReach = 4

  /// The tense of the nearest word that has one, those before first: -1 past, 2 future, 1 an
  /// infinitive, which mostly looks ahead, 0 unknown.
  func direction(of expression: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Int {
    var position = expression.lowerBound - 1
    let earliest = max(0, position - Self.reach)
    while position >= earliest, !endsSentence(position) {
      let found = tense(position, bytes)
      if found == Self.close { return expression.lowerBound - position <= Self.closeReach ? 2 : 1 }
      if found != 0 { return found }
      position -= 1
    }
    position = expression.upperBound
    let latest = min(tokens.count, position + Self.reach)
    while position < latest, !endsSentence(position) {
      let found = tense(position, bytes)
      if found != 0 { return found == Self.close ? 1 : found }
      position += 1
    }
    return 0
  }

  private func tense(_ position: Int, _ bytes: borrowing Span<UInt8>) -> Int {
    let token = tokens[position]
    guard token.kind == .word else { return 0 }
    if isInfinitive(position) { return isPlanned(position) ? 2 : 1 }
    // "To be named", "will have met": the word before has the tense.
    if position > 0, has(position - 1, lexicon.untensed) { return 0 }
    if token.symbol >= 0, lexicon.tenses[Int(token.symbol)] != 0 {
      return Int(lexicon.tenses[Int(token.symbol)])
    }
    for (letters, tense) in lexicon.endings where Int(token.end - token.start) > letters.count + 1 {
      let start = Int(token.end) - letters.count
      if letters.indices.allSatisfy({ bytes[start + $0] == letters[$0] }) { return Int(tense) }
    }
    return 0
  }

  /// Whether a token opens an infinitive: "to meet", not "to the talks", "to Paris".
  private func isInfinitive(_ position: Int) -> Bool {
    guard has(position, lexicon.infinitives), position + 1 < tokens.count else { return false }
    let next = tokens[position + 1]
    return next.kind == .word && !next.isCapitalised && !has(position + 1, lexicon.determiners)
  }

  /// Whether an infinitive is what is to be: "is to meet", "expected to meet".
  private func isPlanned(_ position: Int) -> Bool {
    guard position > 0, tokens[position - 1].symbol >= 0 else { return false }
    let symbol = tokens[position - 1].symbol
    return lexicon.linking.contains(symbol) || lexicon.tenses[Int(symbol)] > 1
  }

  private func has(_ position: Int, _ symbols: Set<Int32>) -> Bool {
    symbols.contains(tokens[position].symbol)
  }

  /// Whether a token is a stop with a blank after it, or one before an empty line.
  private func endsSentence(_ position: Int) -> Bool {
    let next = position + 1 < tokens.count ? tokens[position + 1].gap : .paragraph
    if next == .paragraph { return true }
    guard next > .none, tokens[position].kind == .mark else { return false }
    return [".", "!", "?", ";"].contains { tokens[position].isMark($0) }
  }
}
