internal import Model

/// Words of a sentence that a row of the predicate table knows.
struct PredicateHit: Sendable {
  var tokens: Range<Int>
  var predicate: Int
  var form: Predicate.Form
}

extension Lexicon {
  /// The predicates of a sentence in text order, the longest form at each place.
  func hits(
    in sentence: Sentence, _ tokens: [Token], mentions: [Mention], grammar: Grammar
  ) -> [PredicateHit] {
    var found: [PredicateHit] = []
    var position = sentence.tokens.lowerBound
    while position < sentence.tokens.upperBound {
      if let mention = mentions.first(where: { $0.tokens.contains(position) }),
        mention.kind != .pronoun
      {
        position = mention.tokens.upperBound
        continue
      }
      guard let (meaning, end) = match(tokens, at: position, limit: sentence.tokens.upperBound)
      else {
        position += 1
        continue
      }
      let isPassive = meaning.form == .active && isPassive(position, sentence, tokens, grammar)
      found.append(
        PredicateHit(
          tokens: position..<end, predicate: meaning.predicate,
          form: isPassive ? .passive : form(meaning.form, position, sentence, tokens, grammar)))
      position = end
    }
    return found
  }

  /// Whether a form of `be` stands before a participle, adverbs and negations between.
  private func isPassive(
    _ position: Int, _ sentence: Sentence, _ tokens: [Token], _ grammar: Grammar
  ) -> Bool {
    guard !grammar.endsLike("active", tokens[position]) else { return false }
    for back in 1...3 {
      let before = position - back
      guard before >= sentence.tokens.lowerBound else { return false }
      if grammar.isA(.be, tokens[before]) { return true }
      let isBetween =
        grammar.endsLike("adverb", tokens[before]) || grammar.isA(.negation, tokens[before])
        || grammar.isA(.adverb, tokens[before])
      guard isBetween else { return false }
    }
    return false
  }

  /// A verb form that stands as a noun (`visit`, `support`) is read as one after a determiner.
  private func form(
    _ form: Predicate.Form, _ position: Int, _ sentence: Sentence, _ tokens: [Token],
    _ grammar: Grammar
  ) -> Predicate.Form {
    guard form == .active, position > sentence.tokens.lowerBound else { return form }
    let before = tokens[position - 1]
    let isPossessive =
      grammar.isA(.clitic, before) && position > 1
      && ["'", "’"].contains(tokens[position - 2].text)
    let isNominal = grammar.isA(.nominal, before) || isPossessive
    return isNominal ? .noun : form
  }
}
