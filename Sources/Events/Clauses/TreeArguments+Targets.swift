internal import Language
internal import Model

extension TreeArguments {
  // MARK: Target

  func targets(
    of hit: PredicateHit, _ predicate: Predicate, without taken: [Mention]
  ) -> [Mention] {
    slots(of: tree.words(in: hit.tokens), hit, predicate, without: taken)
  }

  /// The first of a predicate's slots that is filled, by what some words govern.
  func slots(
    of words: [Int], _ hit: PredicateHit, _ predicate: Predicate, without taken: [Mention]
  ) -> [Mention] {
    let starts = Set(taken.map(\.tokens.lowerBound))
    if predicate.isSpoken, let owner = owner(inGapOf: hit, besides: taken) { return [owner] }
    for slot in predicate.targets {
      let found: [Mention]
      switch slot {
      case .object: found = objects(of: words, hit)
      case .preposition(let value):
        var governed = prepositional(value, of: words)
        if governed.isEmpty { governed = who.lists(from: loose(value, hit, words)) }
        found = governed.isEmpty ? marked(value, after: hit) : governed
      case .complement:
        found = words.flatMap { tree.dependents(of: $0, ["ccomp", "xcomp", "advcl"]) }
          .flatMap { tree.dependents(of: $0, ["nsubj"]) }.flatMap { who.at($0) }
      case .speaker: continue
      }
      let free = found.filter {
        !starts.contains($0.tokens.lowerBound) && !$0.participants.isEmpty
      }
      if !free.isEmpty { return free }
    }
    return antecedent(of: words).filter { !starts.contains($0.tokens.lowerBound) }
  }

  /// Whose the thing is that a relative clause has for its object: "a policy which the United Nations
  /// criticised".
  func antecedent(of words: [Int]) -> [Mention] {
    guard let verb = words.first, tree.words[verb].universalRelation == "acl",
      let head = tree.words[verb].head, head < verb
    else { return [] }
    let subjects = tree.dependents(of: verb, ["nsubj"])
    guard !subjects.isEmpty, subjects.allSatisfy({ !isRelative($0) }),
      tree.dependents(of: verb, ["obj"]).allSatisfy(isRelative)
    else { return [] }
    let owners = who.at(head)
    return owners.isEmpty ? self.subjects(above: head).mentions : owners
  }

  /// Whom the verb above speaks to: "told the Russians that he was ready to mediate".
  func addressees(of verb: Int) -> [Mention] {
    var current = verb
    for _ in 0..<3 {
      guard ["ccomp", "xcomp", "parataxis"].contains(tree.words[current].universalRelation),
        let head = tree.words[current].head
      else { return [] }
      current = head
      guard tree.tokens(of: head).contains(where: { grammar.isA(.say, tokens[$0]) }) else {
        continue
      }
      let told = tree.dependents(of: head, ["obl", "iobj", "obj", "nmod"]).filter {
        isMarked($0, "to") || tree.words[$0].universalRelation != "obl"
      }
      let found = told.flatMap { who.at($0) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whose the thing is that a verb's object names, or whose doing: "criticised a decision by the
  /// commission".
  func whose(objects hit: PredicateHit, without taken: [Mention]) -> [Mention] {
    let starts = Set(taken.map(\.tokens.lowerBound))
    for word in tree.words(in: hit.tokens) {
      for object in tree.dependents(of: word, ["obj"]) {
        let found = mentions.filter { mention in
          guard !starts.contains(mention.tokens.lowerBound), !mention.participants.isEmpty,
            ["by", "of", "between", "from", nil].contains(mention.preposition),
            let path = tree.path(from: tree.head(of: mention.tokens), to: object)
          else { return false }
          return path.allSatisfy { Self.nominal.contains($0) || $0 == "acl" }
        }
        if let first = found.first { return who.lists(from: [first]) }
      }
    }
    return []
  }

  /// Who stands right after a predicate's words: their objects, and what a preposition among them
  /// marks ("spoke up for West Papua").
  func objects(of words: [Int], _ hit: PredicateHit) -> [Mention] {
    let own = Set(words)
    var found: [Mention] = []
    func isOwn(_ word: Int) -> Bool {
      own.contains(word) && tree.tokens(of: word).allSatisfy(hit.names)
    }
    for word in words {
      for object in tree.dependents(of: word, ["obj", "iobj"])
      where !isOwn(object) || who.named(at: object) != nil {
        found += who.at(object)
      }
      // "Warned in Hanoi that": a preposition in a gap is not the predicate's.
      if tree.words[word].universalRelation == "case", isOwn(word),
        let marked = tree.words[word].head, !isOwn(marked)
      {
        found += who.at(marked)
      }
    }
    if found.isEmpty { found = inGap(of: hit) }
    if found.isEmpty {
      // An object that the parser took for an adjunct has no preposition.
      found = words.flatMap { tree.dependents(of: $0, ["obl", "nmod"]) }
        .filter { $0 > (words.first ?? 0) && tree.dependents(of: $0, ["case"]).isEmpty }
        .compactMap { who.named(at: $0) }
    }
    return found
  }

  /// Whose the thing is that a gap names: "rejected an Armenian proposal".
  func owner(inGapOf hit: PredicateHit, besides taken: [Mention]) -> Mention? {
    let parties = Set(taken.flatMap(\.participants).compactMap(\.party))
    return mentions.first { mention in
      mention.isPossessive && mention.kind != .pronoun
        && mention.parties.isDisjoint(with: parties)
        && hit.gaps.contains { $0.overlaps(mention.tokens) }
    }
  }

  /// Who stands in a gap of a predicate's words: "set a police post ablaze".
  func inGap(of hit: PredicateHit) -> [Mention] {
    for gap in hit.gaps {
      let named = mentions.first { mention in
        mention.tokens.overlaps(gap)
          && (mention.preposition == nil || isUnmarked(tree.head(of: mention.tokens), hit))
      }
      if let named { return who.lists(from: [named]) }
      let head = tree.head(of: gap)
      guard [.noun, .properNoun].contains(tree.words[head].tag),
        tree.words[head].universalRelation != "compound", isUnmarked(head, hit)
      else { continue }
      let found = who.at(head)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether no preposition marks a word but one of the predicate's own: "called in the US
  /// ambassador".
  private func isUnmarked(_ word: Int, _ hit: PredicateHit) -> Bool {
    tree.dependents(of: word, ["case"]).allSatisfy { tree.tokens(of: $0).allSatisfy(hit.names) }
  }

  /// Who stands after the first preposition of a class behind a predicate, no verb and no clause
  /// between.
  func marked(_ value: String, after hit: PredicateHit) -> [Mention] {
    for position in hit.tokens.upperBound..<tree.end {
      let word = tree.first(of: position..<position + 1)
      if tree.words[word].tag == .verb || tree.crossesClause(position..<position + 1) { return [] }
      guard tree.words[word].universalRelation == "case", let head = tree.words[word].head,
        grammar.match(.preposition, tokens, at: position, limit: tree.end)?.value == value
      else { continue }
      let found = who.at(head)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The mentions at the dependents of some words, and of their objects, that a preposition of a
  /// class marks: "atas upaya diplomasi Indonesia".
  func prepositional(_ value: String, of words: [Int]) -> [Mention] {
    let governors = words + words.flatMap { tree.dependents(of: $0, ["obj", "xcomp"]) }
    for governor in governors {
      for dependent in tree.dependents(of: governor, ["obl", "nmod"])
      where dependent > (words.first ?? 0) && isMarked(dependent, value) {
        let found = who.at(dependent)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  func isMarked(_ word: Int, _ value: String) -> Bool {
    tree.dependents(of: word, ["case"]).contains { mark in
      tree.tokens(of: mark).contains { position in
        grammar.match(.preposition, tokens, at: position, limit: tree.end)?.value == value
      }
    }
  }

  /// The first mention after a hit with a preposition of a class, within its clause.
  func loose(_ value: String, _ hit: PredicateHit, _ words: [Int]) -> [Mention] {
    mentions.first { mention in
      mention.preposition == value && mention.tokens.lowerBound >= hit.tokens.upperBound
        && words.contains { isGoverned(mention, by: $0) }
    }.map { [$0] } ?? []
  }

  /// Whether a mention stands in what a verb's subject says, and is not whom that is about: "warned
  /// that troops sent to Chile would pay".
  func isInContent(_ mention: Mention, of hit: PredicateHit) -> Bool {
    let verb = tree.head(of: hit.tokens)
    guard let path = tree.path(from: tree.head(of: mention.tokens), to: verb),
      let content = path.last, content == "ccomp"
    else { return false }
    return path.count > 1 && path.dropLast().contains { $0 != "nsubj" && $0 != "conj" }
  }

  /// Whether a mention hangs on a word with no other clause between.
  func isGoverned(_ mention: Mention, by word: Int) -> Bool {
    guard let path = tree.path(from: tree.head(of: mention.tokens), to: word) else { return false }
    return path.count <= 3
      && path.allSatisfy {
        ["obl", "nmod", "obj", "flat", "appos", "conj", "compound"].contains($0)
      }
  }
}
