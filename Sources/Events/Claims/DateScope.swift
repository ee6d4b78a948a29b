internal import Model

/// Tells how far a date's word goes in its sentence: which predicates it dates.
struct DateScope {
  typealias Item = SentenceDates.Item

  let dates: SentenceDates
  let grammar: Grammar
  let lexicon: Lexicon
  let map: ClauseMap
  /// Whether a stretch of days is too long ago to be of the news.
  let isPast: (DateSpan) -> Bool

  // MARK: The own clause

  /// The date of a predicate's own clause: by the tree, else by the order of words.
  func own(_ hit: PredicateHit, _ items: [Item]) -> Item? {
    let clause = clause(of: hit)
    let attached = items.filter {
      map.isQuoted($0.clause) == map.isQuoted(clause) && dates.isAttached($0, to: hit)
        && !isOfNoun($0, after: hit)
    }
    if let nearest = attached.min(by: { dates.distance($0, hit) < dates.distance($1, hit) }) {
      return nearest
    }
    if let item = items.first(where: { describes($0, hit) }) { return item }
    let inside = items.filter {
      ($0.clause == clause || $0.outer == clause && !isPast($0.span))
        && ($0.outer == clause || isOpen($0, hit))
    }
    return byOrder(hit, inside)
  }

  /// Of a clause's predicates and dates in a row, a date dates the predicate before it; one before
  /// the first predicate, or after the last, those that have none.
  private func byOrder(_ hit: PredicateHit, _ items: [Item]) -> Item? {
    let before = items.last { $0.tokens.upperBound <= hit.tokens.lowerBound }
    let after = items.first { $0.tokens.lowerBound >= hit.tokens.upperBound }
    // "On Tuesday met".
    if let before, before.tokens.upperBound == hit.tokens.lowerBound { return before }
    if let after, !hasHits(between: hit, after), before == nil || !isOfNext(after) { return after }
    if let before {
      // "On Thursday condemned the attack": it is the condemnation that was on Thursday.
      let isOfSaying = hit.form == .noun && betweens(hit, before).contains(where: isSpoken)
      return isOfSaying ? nil : before
    }
    return after.flatMap { isOfNoun($0, after: hit) ? nil : $0 }
  }

  /// Whether a date that opens the next member of a list is that member's: "on Monday met X and on
  /// Tuesday visited Y".
  private func isOfNext(_ item: Item) -> Bool {
    var before = item.tokens.lowerBound - 1
    if before > dates.sentence.tokens.lowerBound, grammar.isA(.preposition, dates.tokens[before]) {
      before -= 1
    }
    return before >= dates.sentence.tokens.lowerBound
      && grammar.isA(.coordinator, dates.tokens[before]) && dates.tokens[before].text != ","
  }

  /// Whether a predicate's clause tells what happened at a date: "since 2014, when Russia annexed
  /// Crimea".
  func opens(_ item: Item, _ hit: PredicateHit) -> Bool {
    let clause = clause(of: hit)
    var next = item.tokens.upperBound
    if next < dates.sentence.tokens.upperBound, dates.tokens[next].text == "," { next += 1 }
    return map[clause].start == next && sequence(of: clause) == "same"
  }

  /// Whether a date stands in the relative clause that describes a predicate's noun: "serangan yang
  /// terjadi di Moskow pada 22 Maret", "the attack, which killed dozens last month".
  private func describes(_ item: Item, _ hit: PredicateHit) -> Bool {
    let start = map[item.clause].start
    guard hit.form == .noun || hit.form == .possessed,
      ["relative", "aside"].contains(map[item.clause].kind), start >= hit.tokens.upperBound,
      betweens(hit, item).allSatisfy({ type(of: $0) == type(of: hit) })
    else { return false }
    if map.isAttribute(item.clause, of: hit.tokens) { return true }
    let noun = dates.hits.last { $0.tokens.upperBound <= start }
    if noun?.tokens == hit.tokens, start - hit.tokens.upperBound <= 4 { return true }
    guard let tree = dates.tree else { return false }
    return tree.path(from: tree.head(of: item.tokens), to: tree.head(of: hit.tokens))?
      .contains("acl") ?? false
  }

  /// Whether a date long ago is that of a noun between: "mengecam serangan di Moskow pada 22 Maret".
  private func isOfNoun(_ item: Item, after hit: PredicateHit) -> Bool {
    guard isPast(item.span), item.tokens.lowerBound >= hit.tokens.upperBound else { return false }
    let between = hit.tokens.upperBound..<item.tokens.lowerBound
    let last = dates.hits.last { between.contains($0.tokens.lowerBound) }
    return last.map { ($0.form == .noun || $0.form == .possessed) && !isContact($0) } ?? false
  }

  /// Whether the tree lets a date out of the clause that it hangs in, up to the predicate: not out
  /// of a relative clause ("the pact signed in 2015"), and what is long ago out of no clause.
  private func isOpen(_ item: Item, _ hit: PredicateHit) -> Bool {
    guard let tree = dates.tree,
      let steps = tree.branch(from: tree.head(of: item.tokens), besides: tree.head(of: hit.tokens))
    else { return true }
    if steps.contains("acl") {
      // "The attack carried out on Friday" is of Friday.
      let noun = tree.head(of: hit.tokens)
      return tree.words[noun].tag == .noun
        && tree.path(from: tree.head(of: item.tokens), to: noun) != nil
    }
    return !isPast(item.span) || !steps.contains { ["advcl", "ccomp", "parataxis"].contains($0) }
  }

  // MARK: Other clauses

  /// Whether a date of another clause dates a predicate too.
  ///
  /// What is said may take the day of its saying where `throughSaying` is true.
  func reaches(_ item: Item, _ hit: PredicateHit, throughSaying: Bool) -> Bool {
    let clause = clause(of: hit)
    guard item.clause != clause else { return false }
    if let down = map.path(from: clause, to: item.clause) {
      return down.allSatisfy { passesDown($0, hit, item, throughSaying) }
    }
    if let up = map.path(from: item.clause, to: clause) {
      return up.allSatisfy { passesUp($0, hit) }
    }
    return false
  }

  private func passesDown(
    _ index: Int, _ hit: PredicateHit, _ item: Item, _ throughSaying: Bool
  ) -> Bool {
    switch map[index].kind {
    case "relative", "aside", "backdrop", "condition": false
    case "that", "quote": throughSaying
    case "clause" where isApart(index):
      // "Condemned Israel on Tuesday after meeting Fidan": the meeting was the occasion.
      sequence(of: index) == "earlier" && isContact(hit) && !isPast(item.span)
        && saysSomething(map[index].parent ?? 0)
    default: true
    }
  }

  private func passesUp(_ index: Int, _ hit: PredicateHit) -> Bool {
    switch map[index].kind {
    case "relative", "aside", "backdrop", "condition", "that", "quote", "contrast": false
    case "clause" where isApart(index):
      sequence(of: index) == "earlier" && isSpoken(hit)
        && dates.hits.contains { isContact($0) && self.clause(of: $0) == index }
    default: true
    }
  }

  /// Whether what a clause tells was earlier or later than what it hangs on.
  private func isApart(_ index: Int) -> Bool { ["earlier", "later"].contains(sequence(of: index)) }

  /// The clause around a predicate that was earlier or later than what it hangs on, if any.
  func apart(_ hit: PredicateHit) -> Int? {
    var current = clause(of: hit)
    while !isApart(current) {
      guard ["clause", "purpose"].contains(map[current].kind), let parent = map[current].parent
      else { return nil }
      current = parent
    }
    return current
  }

  /// Whether what a clause tells was `earlier` than what it hangs on, `later`, or at the `same`
  /// time; nil where nothing says so.
  func sequence(of index: Int) -> String? {
    let start = map[index].start
    return grammar.match(
      .sequence, dates.tokens, at: start, limit: dates.sentence.tokens.upperBound)?.value
  }

  private func saysSomething(_ clause: Int) -> Bool {
    dates.hits.contains { isSpoken($0) && self.clause(of: $0) == clause }
      || dates.sentence.tokens.contains {
        map.clause(at: $0) == clause && grammar.isA(.say, dates.tokens[$0])
      }
  }

  // MARK: Sayings

  /// Whether a predicate, when reported, is news of the day: a verb, a contact, or words spoken.
  func isNews(_ hit: PredicateHit) -> Bool {
    hit.form.isVerb || isOfWords(hit)
  }

  /// Whether the day of a saying may be that of a predicate: not of what an aside tells, and in a
  /// quotation only of words spoken.
  func mayHear(_ hit: PredicateHit, _ item: Item) -> Bool {
    let clause = clause(of: hit)
    if map.isQuoted(clause), !map.isQuoted(item.clause), !isSpoken(hit) { return false }
    guard let path = map.path(from: clause, to: 0) else { return false }
    return path.allSatisfy {
      !["relative", "aside", "backdrop", "condition"].contains(map[$0].kind)
        && !isApart($0)
    }
  }

  // MARK: Predicates

  func clause(of hit: PredicateHit) -> Int { map.clause(at: hit.tokens.lowerBound) }

  private func type(of hit: PredicateHit) -> EventType { lexicon.predicates[hit.predicate].type }

  private func isContact(_ hit: PredicateHit) -> Bool { type(of: hit) == .consult }

  /// Whether it is done by words.
  private func isSpoken(_ hit: PredicateHit) -> Bool {
    [.verbalConflict, .verbalCooperation].contains(type(of: hit).family)
  }

  /// Whether it is a contact, or done by words.
  func isOfWords(_ hit: PredicateHit) -> Bool { isContact(hit) || isSpoken(hit) }

  private func hasHits(between hit: PredicateHit, _ item: Item) -> Bool {
    !betweens(hit, item).isEmpty
  }

  /// The predicates between a predicate and a date.
  private func betweens(_ hit: PredicateHit, _ item: Item) -> [PredicateHit] {
    let range =
      item.tokens.lowerBound >= hit.tokens.upperBound
      ? hit.tokens.upperBound..<item.tokens.lowerBound
      : item.tokens.upperBound..<hit.tokens.lowerBound
    // "Bomb attacks" is one thing in two words.
    return dates.hits.filter {
      range.contains($0.tokens.lowerBound) && $0.tokens.lowerBound != hit.tokens.upperBound
    }
  }
}
