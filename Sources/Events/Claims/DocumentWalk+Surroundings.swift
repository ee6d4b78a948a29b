internal import Language
internal import Model

extension DocumentWalk {
  /// Whether the sentence, or the predicate itself, points back to a contact: "pada pembicaraan itu".
  func pointsBack(_ hit: PredicateHit?, _ sentence: Sentence) -> Bool {
    let range =
      hit.map {
        max(
          sentence.tokens.lowerBound, $0.tokens.lowerBound - 1)..<min(
            $0.tokens.upperBound + 1, sentence.tokens.upperBound)
      } ?? sentence.tokens
    return range.contains { position in
      guard grammar.isA(.occasion, tokens[position]) else { return false }
      let before = position > sentence.tokens.lowerBound ? tokens[position - 1] : nil
      let after = position + 1 < sentence.tokens.upperBound ? tokens[position + 1] : nil
      return before.map { grammar.isA(.demonstrative, $0) } ?? false
        || after.map { grammar.isA(.demonstrative, $0) } ?? false
    }
  }

  /// Whether a verb's object is something told of before: "that meeting", "tindakan tersebut".
  func pointsAtDeed(_ hit: PredicateHit) -> Bool {
    let after = hit.tokens.upperBound..<min(hit.tokens.upperBound + 4, tokens.count)
    guard let position = after.first(where: { grammar.isA(.pointer, tokens[$0]) }) else {
      return false
    }
    // English points before the noun, Indonesian after it.
    if grammar.suffix == nil { return position == after.lowerBound }
    return after.prefix { $0 < position }.allSatisfy {
      tokens[$0].kind == .word && grammar.match(.preposition, tokens, at: $0, limit: $0 + 1) == nil
    }
  }

  /// Who speaks in a sentence: the bare mention beside a verb of speaking.
  func speaker(_ mentions: [Mention], _ sentence: Sentence, _ map: ClauseMap) -> Mention? {
    for position in sentence.tokens where grammar.isA(.say, tokens[position]) {
      guard !map.isQuoted(map.clause(at: position)) else { continue }
      let after = mentions.first {
        $0.tokens.lowerBound > position && $0.tokens.lowerBound - position <= 2
          && $0.preposition == nil
      }
      let before = mentions.last {
        $0.tokens.upperBound <= position && position - $0.tokens.upperBound <= 6
          && $0.preposition == nil && !$0.isPossessive
      }
      if let found = after ?? before, !found.participants.isEmpty { return found }
    }
    return nil
  }

  /// The signs by which a reading is sure or not.
  func sureness(
    _ hit: PredicateHit, _ predicate: Predicate, _ arguments: Arguments, _ dates: DateReader,
    said: DateReader.Finding?, _ status: Status
  ) -> Sureness {
    let all = arguments.sources + arguments.targets
    let doer = arguments.sources.first?.tokens.lowerBound ?? hit.tokens.lowerBound
    return Sureness(
      isFromTree: arguments.isFromTree,
      isContact: predicate.frame == .contact || predicate.frame == .visit,
      isPhrase: hit.tokens.count > 1, isDated: said?.place == .clause || said?.place == .words,
      isInherited: arguments.isInherited, hasPronoun: all.contains { $0.kind == .pronoun },
      isQuoted: dates.map.isQuoted(dates.map.clause(at: hit.tokens.lowerBound)),
      isFar: abs(doer - hit.tokens.lowerBound) >= Sureness.far,
      isOpen: status == .proposed || status == .denied)
  }

  func textRange(_ range: Range<Int>) -> TextRange {
    TextRange(
      start: tokens[range.lowerBound].range.start, end: tokens[range.upperBound - 1].range.end)
  }
}
