internal import Model

/// Decides whether an event happened, from the words around its predicate.
struct StatusReader {
  let tokens: [Token]
  let grammar: Grammar
  let map: ClauseMap

  /// The status of a predicate, and the word that decided it, or nil where none did.
  func status(
    of hit: PredicateHit, _ predicate: Predicate, in sentence: Sentence
  ) -> (status: Status, cue: String?) {
    let clause = map.clause(at: hit.tokens.lowerBound)
    let earliest = max(map[clause].start, hit.tokens.lowerBound - 7, sentence.tokens.lowerBound)
    let window = earliest..<hit.tokens.lowerBound
    let near = max(window.lowerBound, hit.tokens.lowerBound - 4)..<window.upperBound
    if map[clause].kind == "condition" { return (.proposed, tokens[map[clause].start].text) }
    // "Has no interest to talk to": what it is not for, is not.
    if let cue = first(.negation, near) ?? purposeCue(.negation, clause) { return (.denied, cue) }
    if let cue = first(
      .cancelled,
      (hit.tokens.upperBound)..<min(hit.tokens.upperBound + 6, sentence.tokens.upperBound)),
      predicate.frame == .contact || predicate.frame == .visit
    {
      return (.denied, cue)
    }
    if let cue = first(.denied, near) ?? parentCue(.denied, clause) {
      return (.denied, cue)
    }
    if let cue = first(.planned, window) ?? purposeCue(.planned, clause) {
      // "Will continue to support" supports now.
      return isGoingOn(hit, sentence) ? (.occurred, nil) : (.planned, cue)
    }
    if let cue = first(.proposed, window) ?? purposeCue(.proposed, clause) {
      return isGoingOn(hit, sentence) ? (.occurred, nil) : (.proposed, cue)
    }
    return (.occurred, nil)
  }

  /// What a predicate tells of where somebody says that he will do it, or will not: help that is
  /// announced is a promise, an attack a threat, and what will not be yielded is refused.
  ///
  /// Source: the PLOVER manual, which codes intended cooperation as AGREE and intended violence as
  /// THREATEN.
  func announced(
    _ type: EventType, _ status: Status, of hit: PredicateHit, in sentence: Sentence
  ) -> EventType? {
    let clause = map.clause(at: hit.tokens.lowerBound)
    let earliest = max(map[clause].start, hit.tokens.lowerBound - 7, sentence.tokens.lowerBound)
    guard hit.form == .active else { return nil }
    if type == .agree, status == .denied { return .reject }
    guard first(.future, earliest..<hit.tokens.lowerBound) != nil else { return nil }
    switch (type, status) {
    case (.aid, .planned), (.cooperate, .planned), (.retreat, .planned): return .agree
    case (.aid, .denied), (.cooperate, .denied), (.retreat, .denied), (.concede, .denied),
      (.consult, .denied):
      return .reject
    case (.assault, .planned), (.protest, .planned): return .threaten
    default: return nil
    }
  }

  /// Looks beyond the clause, which the "to" of "continue to support" opens.
  private func isGoingOn(_ hit: PredicateHit, _ sentence: Sentence) -> Bool {
    let earliest = max(sentence.tokens.lowerBound, hit.tokens.lowerBound - 4)
    return grammar.contains(.continuing, tokens, in: earliest..<hit.tokens.upperBound)
  }

  private func first(_ cue: Grammar.Cue, _ range: Range<Int>) -> String? {
    for position in range.reversed() {
      if let (_, end) = grammar.match(cue, tokens, at: position, limit: range.upperBound) {
        return tokens[position..<end].map(\.text).joined(separator: " ")
      }
    }
    return nil
  }

  /// A cue in the clause that a purpose clause hangs on: "is expected to visit".
  private func purposeCue(_ cue: Grammar.Cue, _ clause: Int) -> String? {
    guard map[clause].kind == "purpose" else { return nil }
    return parentCue(cue, clause)
  }

  private func parentCue(_ cue: Grammar.Cue, _ clause: Int) -> String? {
    guard ["purpose", "that"].contains(map[clause].kind) else { return nil }
    let start = map[clause].start
    return first(cue, max(tokens.startIndex, start - 4)..<start)
  }
}
