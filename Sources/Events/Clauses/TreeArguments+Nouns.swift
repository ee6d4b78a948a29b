internal import Language
internal import Model

extension TreeArguments {
  /// The sides of a noun: whose it is, what hangs on it, or the sides of the verb that it is the
  /// object or the subject of.
  func nominal(_ noun: Int, _ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    let equals = tree.dependents(of: noun, ["nmod", "obl"]).filter { isMarked($0, "between") }
    // "Welcomed the talks between Kenya and Chile": wherever the parser hung them.
    let both = equals.isEmpty ? marked("between", after: hit) : equals.flatMap { who.at($0) }
    let named = doers(of: noun, hit, predicate)
    if !equals.isEmpty || named.isEmpty && Set(both.flatMap(\.parties)).count > 1 {
      return predicate.frame == .contact || predicate.frame == .mutual
        ? Arguments(sources: both)
        // "Fighting between Hamas and Fatah".
        : Arguments(sources: Array(both.prefix(1)), targets: Array(both.dropFirst()))
    }
    var found = Arguments()
    let agents = self.agents(of: noun, hit).filter { !$0.isDescribed || named.isEmpty }
    if agents.isEmpty {
      found.sources = named
    } else {
      // "Penculikan warga Jepang oleh Korea Utara": with an agent, whose it is suffers it.
      found.sources = agents
      found.targets = sufferers(of: noun, hit, besides: agents)
    }
    let others = targets(of: hit, predicate, without: found.sources + found.targets)
    if !others.isEmpty { found.targets = others }
    if !found.sources.isEmpty, found.sources.allSatisfy(\.participants.isEmpty) {
      // "Continued its bombardment": whose it is, is who does what the verb tells of.
      (found.sources, found.isInherited) = subjects(above: noun)
      return found
    }
    guard found.sources.isEmpty, let governor = tree.words[noun].head else { return found }
    if isGiven(noun) {
      // "Bantuan diberikan Belanda kepada Ukraina": the verb's agent gives what its subject is.
      found.sources = self.agents(of: governor, hit)
    } else if lendsSubject(noun, to: predicate) {
      (found.sources, found.isInherited) = subjects(of: governor, depth: 0)
    } else if predicate.frame == .contact, isToldOf(noun),
      found.targets.contains(where: { $0.preposition == "with" })
    {
      // "Rice said that the meeting with Olmert would be brief": it is hers.
      found.sources = subjects(above: governor).mentions
      found.isInherited = true
    } else {
      return found
    }
    let isTarget = Set(found.targets.map(\.tokens))
    found.sources.removeAll { isTarget.contains($0.tokens) }
    if found.targets.isEmpty {
      let slots = slots(of: [governor], hit, predicate, without: found.sources)
      found.targets = slots.filter { $0.preposition != nil }
      if found.targets.isEmpty, predicate.frame == .contact {
        // "In a call, Kenya told Chile that": it is whom the verb speaks to.
        let starts = Set(found.sources.map(\.tokens.lowerBound))
        found.targets = tree.dependents(of: governor, ["iobj", "obj"])
          .flatMap { who.named(at: $0).map { who.lists(from: [$0]) } ?? [] }
          .filter { !starts.contains($0.tokens.lowerBound) }
      }
    }
    return found
  }

  /// Who stands after "by" at a noun or a passive verb, or right after the verb: "diberikan Belanda".
  func agents(of word: Int, _ hit: PredicateHit) -> [Mention] {
    let marked = tree.dependents(of: word, ["nmod", "obl"]).filter {
      tree.words[$0].relation == "obl:agent" || isMarked($0, "by")
    }
    let found = marked.flatMap { who.at($0) }
    if !found.isEmpty { return found }
    guard grammar.suffix != nil, tree.words[word].tag == .verb,
      let next = tree.dependents(of: word, ["obj", "obl", "nmod"]).first(where: { $0 == word + 1 })
    else { return [] }
    return who.at(next)
  }

  /// Whether who stands after "by" did what a verb tells of, and not what the noun does: "the visit was
  /// condemned by Kenya".
  func isAgentElsewhere(_ mention: Mention, of hit: PredicateHit) -> Bool {
    let word = tree.head(of: mention.tokens)
    guard mention.preposition == "by", let verb = tree.words[word].head,
      tree.words[verb].tag == .verb
    else { return false }
    return tree.path(from: verb, to: tree.head(of: hit.tokens)) == nil
  }

  /// Whose a noun is, beside its agent.
  func sufferers(
    of noun: Int, _ hit: PredicateHit, besides agents: [Mention]
  ) -> [Mention] {
    let taken = Set(agents.map(\.tokens))
    let owners = mentions.filter { mention in
      !taken.contains(mention.tokens) && !mention.tokens.overlaps(hit.tokens)
        && who.isAttribute(mention, of: noun)
    }
    guard who.describes else { return owners }
    let described = tree.dependents(of: noun, ["nmod", "compound", "obj"])
      .filter { $0 > noun && !isMarked($0, "by") && tree.dependents(of: $0, ["case"]).isEmpty }
      .flatMap { who.at($0) }
    return described.isEmpty ? owners : described
  }

  /// Whether a noun is the subject of a verb that only gives, sends or makes it: "aid was delivered".
  func isGiven(_ noun: Int) -> Bool {
    guard tree.words[noun].universalRelation == "nsubj", let governor = tree.words[noun].head else {
      return false
    }
    return tree.tokens(of: governor).contains { grammar.isA(.given, tokens[$0]) }
  }

  /// Who a noun says did it: whose it is, or who stands after "by", or "from" where that is no side
  /// of its own.
  func doers(of noun: Int, _ hit: PredicateHit, _ predicate: Predicate) -> [Mention] {
    var marks: Set<String> = ["by"]
    let slots = predicate.targets
    let isFromTarget =
      slots.contains(.preposition("from"))
      && (slots[0] == .preposition("from") || slots[0] == .object)
    if !isFromTarget { marks.insert("from") }
    let attached = mentions.filter { mention in
      // "Pengiriman pasukan Rusia": the phrase's noun is the doer's.
      guard
        !mention.tokens.overlaps(hit.tokens) || mention.tokens.upperBound > hit.tokens.upperBound,
        let path = tree.path(from: tree.head(of: mention.tokens), to: noun)
      else { return false }
      return path.allSatisfy { Self.nominal.contains($0) }
    }
    let isEqual = predicate.frame == .contact || predicate.frame == .mutual
    let isOfTarget =
      !isEqual
      && (predicate.targets.contains(.preposition("of"))
        || hit.tokens.count > 1 && predicate.targets.contains(.object))
    let named = attached.filter { mention in
      mention.preposition.map(marks.contains) ?? false || isSubject(mention, of: noun)
        || who.isAttribute(mention, of: noun) && !(isOfTarget && mention.preposition == "of")
    }
    if !named.isEmpty || predicate.frame == .contact { return named }
    let loose = marks.sorted().map { marked($0, after: hit) }.filter { !$0.isEmpty }
    if let found = loose.first(where: { !$0[0].isDescribed }) { return found }
    guard who.describes else { return [] }
    let owners = tree.dependents(of: noun, ["nmod"])
      .filter { tree.words[$0].relation == "nmod:poss" && tree.words[$0].tag != .pronoun }
      .flatMap { who.at($0) }
    return owners.isEmpty ? loose.first ?? [] : owners
  }

  /// Whether somebody is said to be at what a noun tells of: "Kenya's president is on a visit".
  private func isSubject(_ mention: Mention, of noun: Int) -> Bool {
    !tree.dependents(of: noun, ["cop"]).isEmpty && !tree.dependents(of: noun, ["case"]).isEmpty
      && tree.dependents(of: noun, ["nsubj"]).contains {
        who.named(at: $0)?.tokens == mention.tokens
      }
  }

  /// Whether who does what a noun's verb tells of does what the noun tells of: "held talks",
  /// "menggelar pertemuan"; "in a letter to Seoul, Poland asked".
  func lendsSubject(_ hit: PredicateHit, to predicate: Predicate) -> Bool {
    lendsSubject(tree.head(of: hit.tokens), to: predicate)
  }

  func lendsSubject(_ noun: Int, to predicate: Predicate) -> Bool {
    let relation = tree.words[noun].universalRelation
    let isContact = predicate.frame == .contact
    switch relation {
    case "obj", "xcomp":
      return isContact || predicate.frame == .suffered
        || tree.words[noun].head.map(isLight) ?? false
    case "obl", "advcl":
      return isContact
        || predicate.type.family != .materialConflict
          && !Self.foreign.contains { isMarked(noun, $0) }
    default: return false
    }
  }

  /// Whether a noun is the subject of what somebody says.
  private func isToldOf(_ noun: Int) -> Bool {
    guard tree.words[noun].universalRelation == "nsubj", let verb = tree.words[noun].head else {
      return false
    }
    return ["ccomp", "parataxis"].contains(tree.words[verb].universalRelation)
  }

  /// Prepositions after which a noun tells of what others did.
  static let foreign = ["by", "with", "to", "from", "for", "of", "about", "source"]

  static let nominal: Set<String> = [
    "nmod", "compound", "amod", "conj", "flat", "appos", "obl", "det", "nsubj",
  ]

  func isLight(_ word: Int) -> Bool {
    tree.tokens(of: word).contains { grammar.isA(.light, tokens[$0]) }
  }
}
