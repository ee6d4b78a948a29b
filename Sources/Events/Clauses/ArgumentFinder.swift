internal import Model

/// Finds the sides of a predicate by the order of words around it.
///
/// It is asked where there is no dependency tree, or the tree does not show both sides.
struct ArgumentFinder {
  let sentence: Sentence
  let tokens: [Token]
  let mentions: [Mention]
  let map: ClauseMap
  let grammar: Grammar
  /// Whose "we" a quotation in this sentence is.
  let speaker: Mention?

  func arguments(of hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    var found: Arguments
    switch hit.form {
    case .active, .participle: found = active(hit, predicate)
    case .passive: found = passive(hit, predicate)
    case .noun, .possessed: found = nominal(hit, predicate)
    // The order of words does not show whose the noun before the verb is.
    case .fronted: found = Arguments()
    }
    found.place = place(of: hit, predicate)
    return found
  }

  // MARK: Forms

  private func active(_ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    let (subject, isInherited) = subject(of: hit)
    let objects = objects(of: hit, predicate, excluding: subject)
    return Arguments(sources: subject, targets: objects, isInherited: isInherited)
  }

  private func passive(_ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    let (subject, isInherited) = subject(of: hit)
    var agents = group(after: hit) { $0.preposition == "by" }
    if agents.isEmpty,
      let next = mentions.first(where: { $0.tokens.lowerBound >= hit.tokens.upperBound }),
      next.preposition == nil, next.tokens.lowerBound - hit.tokens.upperBound <= 1,
      grammar.suffix != nil
    {
      // "dihubungi Menlu Belanda": the agent stands right after the verb.
      agents = list(from: next)
    }
    return Arguments(sources: agents, targets: subject, isInherited: isInherited)
  }

  private func nominal(_ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    let between = group(after: hit) { $0.preposition == "between" }
    if Set(between.flatMap { $0.parties }).count > 1 { return Arguments(sources: between) }
    var found = Arguments()
    found.sources = possessors(of: hit, predicate)
    var rest = objects(of: hit, predicate, excluding: found.sources)
    let agents = group(after: hit) { $0.preposition == "by" }
    if found.sources.isEmpty { found.sources = agents }
    if found.sources.isEmpty, hit.form == .possessed || isLent(hit) || predicate.frame == .contact {
      (found.sources, found.isInherited) = subject(of: hit)
      found.isLent = true
      let taken = Set(found.sources.map(\.tokens.lowerBound))
      rest.removeAll { taken.contains($0.tokens.lowerBound) }
    }
    found.targets = rest
    return found
  }

  /// Whether a light verb lends its subject to the noun: "menggelar pertemuan", "held talks".
  ///
  /// Not across a preposition: who "menyampaikan duka atas penembakan" has not shot.
  private func isLent(_ hit: PredicateHit) -> Bool {
    let limit = hit.tokens.lowerBound
    let earliest = max(sentence.tokens.lowerBound, limit - 5)
    return (earliest..<limit).contains { position in
      guard let (_, end) = grammar.match(.light, tokens, at: position, limit: limit) else {
        return false
      }
      return !(end..<limit).contains {
        let preposition = grammar.match(.preposition, tokens, at: $0, limit: limit)?.value
        return preposition != nil && preposition != "of"
      }
    }
  }

  /// Whose the noun is: "Orban's trip", "kunjungan Macron", "Russian attack", "Macron–Xi call".
  private func possessors(of hit: PredicateHit, _ predicate: Predicate) -> [Mention] {
    if let before = mentions.last(where: { $0.tokens.upperBound <= hit.tokens.lowerBound }),
      isBeside(before, hit), before.isPossessive || before.kind == .pronoun || before.kind != .name
    {
      return list(to: before)
    }
    if !isTargetAfterOf(hit, predicate),
      let after = mentions.first(where: { $0.tokens.lowerBound >= hit.tokens.upperBound }),
      after.tokens.lowerBound - hit.tokens.upperBound <= 1,
      after.preposition == nil || after.preposition == "of",
      grammar.suffix != nil || after.preposition == "of"
    {
      return list(from: after)
    }
    return []
  }

  /// "The invasion of Chile": what stands after "of" suffers it.
  private func isTargetAfterOf(_ hit: PredicateHit, _ predicate: Predicate) -> Bool {
    let last = grammar.match(
      .preposition, tokens, at: hit.tokens.upperBound - 1, limit: hit.tokens.upperBound)
    return hit.tokens.count > 1 && last?.value == "of"
      || predicate.targets.contains(.preposition("of"))
  }

  /// Whether a mention stands before the noun with at most its mark and an adjective between.
  private func isBeside(_ mention: Mention, _ hit: PredicateHit) -> Bool {
    let gap = mention.tokens.upperBound..<hit.tokens.lowerBound
    guard mention.preposition == nil || mention.preposition == "about" || mention.isPossessive
    else { return false }
    return gap.count <= (mention.isPossessive ? 4 : 1)
      && gap.allSatisfy { ![",", ".", ";", ":"].contains(tokens[$0].text) }
      && (mention.isPossessive || grammar.suffix == nil && gap.isEmpty)
  }

  // MARK: Subject

  /// The subject of a predicate: the first bare mention of its clause that stands before it, else
  /// that of the clause above.
  private func subject(of hit: PredicateHit) -> (mentions: [Mention], isInherited: Bool) {
    var clause = map.clause(at: hit.tokens.lowerBound)
    var limit = hit.tokens.lowerBound
    var isInherited = false
    for _ in 0..<6 {
      let kind = map[clause].kind
      if kind == "relative" || kind == "aside" {
        if let antecedent = mentions.last(where: { $0.tokens.upperBound <= map[clause].start }),
          map[clause].start - antecedent.tokens.upperBound <= 1
        {
          return (list(to: antecedent), isInherited)
        }
        // "Marles condemned the bombing that struck Delhi": what struck is no actor.
        if kind == "relative" { return ([], isInherited) }
      }
      if let found = bareMention(in: clause, before: limit) { return (found, isInherited) }
      if map.isQuoted(clause), kind == "quote", let speaker { return ([speaker], true) }
      guard let parent = map[clause].parent else { break }
      limit =
        kind == "clause" || kind == "condition" ? sentence.tokens.upperBound : map[clause].start
      clause = parent
      isInherited = true
    }
    return ([], true)
  }

  private func bareMention(in clause: Int, before limit: Int) -> [Mention]? {
    let candidates = mentions.filter {
      $0.tokens.lowerBound < limit && map.clause(at: $0.tokens.lowerBound) == clause
        && $0.preposition == nil && !$0.isPossessive && $0.kind != .place
    }
    guard let first = candidates.first else { return nil }
    return list(from: first, before: limit)
  }

  // MARK: Object

  /// The target: by the predicate's slots, the first that is filled.
  private func objects(
    of hit: PredicateHit, _ predicate: Predicate, excluding taken: [Mention]
  ) -> [Mention] {
    let starts = Set(taken.map(\.tokens.lowerBound))
    // "Summoned the Russian ambassador": the target may stand within the predicate's words.
    let following = mentions.filter {
      $0.tokens.lowerBound > hit.tokens.lowerBound && !starts.contains($0.tokens.lowerBound)
        && !$0.participants.isEmpty
    }
    let clause = map.clause(at: hit.tokens.lowerBound)
    let inside = following.filter {
      isReachable(map.clause(at: $0.tokens.lowerBound), from: clause)
    }
    for slot in predicate.targets {
      switch slot {
      case .object:
        guard let first = inside.first, isObject(first, of: hit, predicate) else { continue }
        return list(from: first)
      case .preposition(let value):
        guard let first = inside.first(where: { $0.preposition == value }),
          first.tokens.lowerBound - hit.tokens.upperBound <= 14
        else { continue }
        return list(from: first)
      case .complement:
        guard
          let first = following.first(where: {
            map[map.clause(at: $0.tokens.lowerBound)].kind == "that" && $0.preposition == nil
          })
        else { continue }
        return list(from: first)
      case .speaker:
        guard let speaker, !starts.contains(speaker.tokens.lowerBound) else { continue }
        return [speaker]
      }
    }
    return []
  }

  /// Whether a clause is the predicate's own, or hangs on it as purpose or complement.
  private func isReachable(_ clause: Int, from own: Int) -> Bool {
    if clause == own { return true }
    guard let parent = map[clause].parent, parent == own else { return false }
    return ["quote"].contains(map[clause].kind)
  }

  private func isObject(_ mention: Mention, of hit: PredicateHit, _ predicate: Predicate) -> Bool {
    let distance = mention.tokens.lowerBound - hit.tokens.upperBound
    guard distance <= 8 else { return false }
    // "Called on Israel": the preposition is the predicate's own.
    if distance <= 1, grammar.isA(.preposition, tokens[hit.tokens.upperBound - 1]) { return true }
    switch mention.preposition {
    case nil: return mention.kind != .place || predicate.frame == .visit
    case "of": return distance <= 4
    default: return false
    }
  }

  // MARK: Groups

  /// The first mention after the hit in its clause that fits, with the list it opens.
  private func group(after hit: PredicateHit, where fits: (Mention) -> Bool) -> [Mention] {
    let clause = map.clause(at: hit.tokens.lowerBound)
    guard
      let first = mentions.first(where: {
        $0.tokens.lowerBound >= hit.tokens.upperBound
          && map.clause(at: $0.tokens.lowerBound) == clause && fits($0)
      })
    else { return [] }
    return list(from: first)
  }

  /// A mention and those that a list joins to it on the right.
  private func list(from first: Mention, before limit: Int = .max) -> [Mention] {
    var found = [first]
    for mention in mentions
    where mention.tokens.lowerBound > first.tokens.lowerBound && mention.tokens.lowerBound < limit {
      guard let last = found.last, isListed(last, mention) else { break }
      found.append(mention)
    }
    return found
  }

  /// A mention and those that a list joins to it on the left.
  private func list(to last: Mention) -> [Mention] {
    var found = [last]
    for mention in mentions.reversed() where mention.tokens.upperBound <= last.tokens.lowerBound {
      guard isListed(mention, found[0]) else { break }
      found.insert(mention, at: 0)
    }
    return found
  }

  private func isListed(_ left: Mention, _ right: Mention) -> Bool {
    left.isListed(with: right, tokens, grammar)
  }

  private func place(of hit: PredicateHit, _ predicate: Predicate) -> Mention? {
    let clause = map.clause(at: hit.tokens.lowerBound)
    let places = mentions.filter {
      let own = map.clause(at: $0.tokens.lowerBound)
      return $0.preposition == "in" && (own == clause || map.isAttribute(own, of: hit.tokens))
        && [.capital, .place, .party].contains($0.kind) && !$0.isPossessive
    }
    return places.first { $0.tokens.lowerBound >= hit.tokens.upperBound } ?? places.last
  }
}
