internal import Model

/// Words of a sentence that a row of the predicate table knows.
struct PredicateHit: Sendable {
  var tokens: Range<Int>
  var predicate: Int
  var form: Predicate.Form
  /// Whether the verb's form may be a noun's too.
  var mayBeNoun = false
  /// Whether a pronoun hangs on the verb.
  var hasClitic = false
  /// The tokens among them that the pattern does not name.
  var gaps: [Range<Int>] = []
  /// What else the words may mean, best first.
  var others: [Lexicon.Meaning] = []

  /// Whether a token is one of its own words, and in no gap.
  func names(_ token: Int) -> Bool {
    tokens.contains(token) && !gaps.contains { $0.contains(token) }
  }

  /// Cuts its words, in each of their meanings.
  mutating func end(before token: Int) {
    let token = gaps.first.map { min($0.lowerBound, token) } ?? token
    tokens = tokens.lowerBound..<min(tokens.upperBound, token)
    for index in others.indices { others[index].end = min(others[index].end, token) }
  }

  /// The same words in each of their meanings, best first.
  var readings: [PredicateHit] {
    [self]
      + others.map {
        PredicateHit(
          tokens: tokens.lowerBound..<$0.end, predicate: $0.predicate, form: $0.form,
          mayBeNoun: $0.mayBeNoun,
          hasClitic: $0.hasClitic, gaps: $0.gaps)
      }
  }
}

extension Lexicon {
  /// The predicates of a sentence in text order, the longest form at each place.
  func hits(
    in sentence: Sentence, _ tokens: [Token], mentions: [Mention], grammar: Grammar,
    tree: DependencyMap?
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
      if let hit = fronted(at: position, sentence, tokens, grammar, tree, after: found) {
        found.append(hit)
        position = hit.tokens.upperBound
        continue
      }
      guard !isCompounded(position, sentence, tokens),
        let match = match(tokens, at: position, limit: sentence.tokens.upperBound)?
          .without(gaps: { tree?.crossesClause($0) ?? false }),
        // The "had" of "had urged further talks" holds no talks.
        tree?.isAuxiliary(position, within: position..<match.end) != true
      else {
        position += 1
        continue
      }
      let kind = kind(position..<match.end, match, tokens)
      let meanings = ([kind].compactMap(\.self) + match.meanings).map {
        self.meaning($0, position..<$0.end, sentence, tokens, grammar)
      }
      if let first = meanings.first {
        found.append(
          PredicateHit(
            tokens: position..<match.end, predicate: first.predicate, form: first.form,
            mayBeNoun: first.mayBeNoun, hasClitic: first.hasClitic, gaps: first.gaps,
            others: Array(meanings.dropFirst())))
      }
      if let outer = found.last, let deed = deed(within: outer, sentence, tokens) {
        // The words before the deed are the speaker's, those after it the deed's.
        found[found.count - 1].end(before: deed.tokens.lowerBound)
        found.append(deed)
        position = max(match.end, deed.tokens.upperBound)
        continue
      }
      position = match.end
    }
    return found
  }

  /// A passive verb whose phrase's noun is its subject, unless that noun tells of the same already.
  private func fronted(
    at position: Int, _ sentence: Sentence, _ tokens: [Token], _ grammar: Grammar,
    _ tree: DependencyMap?, after found: [PredicateHit]
  ) -> PredicateHit? {
    guard let tree, let noun = tree.undergoer(of: tree.first(of: position..<position + 1)),
      let first = tree.tokens(of: noun).first
    else { return nil }
    let meanings = frontedMeanings(
      tokens, at: position, noun: first..<first + 1, limit: sentence.tokens.upperBound,
      grammar: grammar)
    // Who is killed or jailed is no phrase's noun: the verb by itself tells of it.
    guard let best = meanings.first,
      ![.assault, .coerce, .accuse].contains(predicates[best.predicate].type)
    else { return nil }
    let isTold = found.contains {
      $0.tokens.contains(first) && predicates[$0.predicate].type == predicates[best.predicate].type
    }
    return isTold
      ? nil
      : PredicateHit(
        tokens: position..<best.end, predicate: best.predicate, form: .fronted,
        others: Array(meanings.dropFirst()))
  }

  /// Whether a hyphen hangs a word on the one before it: "the sanctions-hit economy".
  private func isCompounded(_ position: Int, _ sentence: Sentence, _ tokens: [Token]) -> Bool {
    inflection.isPresent && position > sentence.tokens.lowerBound
      && tokens[position - 1].text == "-"
      && tokens[position - 1].range.end == tokens[position].range.start
  }

  /// What may be praised or blamed.
  private static let deeds: Set<EventType> = [
    .assault, .coerce, .mobilize, .sanction, .protest, .consult, .agree, .cooperate, .aid, .retreat,
  ]

  /// The deed that words of praise or blame hold: the attack of "condemned the attack on".
  private func deed(
    within outer: PredicateHit, _ sentence: Sentence, _ tokens: [Token]
  ) -> PredicateHit? {
    guard !outer.form.isNoun,
      [.accuse, .support, .protest].contains(predicates[outer.predicate].type)
    else { return nil }
    for position in outer.tokens.dropFirst() {
      guard let inner = match(tokens, at: position, limit: sentence.tokens.upperBound) else {
        continue
      }
      let meanings = inner.meanings.filter {
        $0.form == .noun && Self.deeds.contains(predicates[$0.predicate].type)
      }
      guard let first = meanings.first else { continue }
      return PredicateHit(
        tokens: position..<first.end, predicate: first.predicate, form: .noun,
        others: Array(meanings.dropFirst()))
    }
    return nil
  }

  /// What a longer noun at the end of a phrase makes of it: "held peace talks" is a negotiation.
  private func kind(_ range: Range<Int>, _ match: Match, _ tokens: [Token]) -> Meaning? {
    guard range.count > 2, let whole = match.meanings.first else { return nil }
    for start in range.dropFirst().dropLast() {
      guard let inner = self.match(tokens, at: start, limit: range.upperBound),
        inner.end == range.upperBound, let noun = inner.meanings.first, noun.form == .noun,
        predicates[noun.predicate].type == predicates[whole.predicate].type
      else { continue }
      return Meaning(
        predicate: noun.predicate, form: whole.form, mayBeNoun: whole.mayBeNoun, end: whole.end,
        gaps: whole.gaps)
    }
    return nil
  }

  /// A meaning with the form that its surroundings give it.
  private func meaning(
    _ meaning: Meaning, _ range: Range<Int>, _ sentence: Sentence, _ tokens: [Token],
    _ grammar: Grammar
  ) -> Meaning {
    var meaning = meaning
    if meaning.form == .participle {
      meaning.form = isPassive(range, sentence, tokens, grammar) ? .passive : .active
    } else if meaning.form == .active, isNominal(range.lowerBound, sentence, tokens, grammar) {
      meaning.form = .noun
    }
    return meaning
  }

  /// Whether a form of `be` stands before a participle, adverbs and negations between, or its agent
  /// right after it.
  private func isPassive(
    _ range: Range<Int>, _ sentence: Sentence, _ tokens: [Token], _ grammar: Grammar
  ) -> Bool {
    let position = range.lowerBound
    for back in 1...3 {
      let before = position - back
      guard before >= sentence.tokens.lowerBound else { break }
      if grammar.isA(.be, tokens[before]) { return true }
      let isBetween =
        grammar.endsLike("adverb", tokens[before]) || grammar.isA(.negation, tokens[before])
        || grammar.isA(.adverb, tokens[before])
      guard isBetween else { break }
    }
    let next = range.upperBound
    // "Condemned the attack by Chile": it is not the verb that has an agent there.
    return range.count == 1 && next < sentence.tokens.upperBound
      && grammar.match(.preposition, tokens, at: next, limit: sentence.tokens.upperBound)?.value
        == "by"
  }

  /// Whether a verb form that stands as a noun too (`visit`, `support`) is one here: after a
  /// determiner or a possessive.
  private func isNominal(
    _ position: Int, _ sentence: Sentence, _ tokens: [Token], _ grammar: Grammar
  ) -> Bool {
    guard position > sentence.tokens.lowerBound else { return false }
    let before = tokens[position - 1]
    let isPossessive =
      grammar.isA(.clitic, before) && position > 1
      && ["'", "’"].contains(tokens[position - 2].text)
    return grammar.isA(.nominal, before) || isPossessive
  }
}
