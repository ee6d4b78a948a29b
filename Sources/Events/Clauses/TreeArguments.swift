internal import Language
internal import Model

/// Finds the sides of a predicate in the dependency tree of its sentence.
///
/// One algorithm for all languages, over Universal Dependencies' relations: subjects and objects of
/// verbs, agents of passives, what hangs on nouns; with coordination, relative clauses and control.
struct TreeArguments {
  let who: TreeMentions

  var tree: DependencyMap { who.tree }
  var mentions: [Mention] { who.mentions }
  var grammar: Grammar { who.grammar }
  var tokens: [Token] { who.tokens }

  /// The sides as far as the tree shows them; a side may be empty.
  func arguments(of hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    let head = tree.head(of: hit.tokens)
    let isModal = ["aux", "advmod"].contains(tree.words[head].universalRelation)
    // "Russia must stop": the subject is that of the verb.
    let verb = isModal ? tree.words[head].head ?? head : head
    switch hit.form {
    case .active where isModifier(verb):
      // "The assassinated chief": it was done to the noun.
      return Arguments(targets: tree.words[verb].head.map { who.at($0) } ?? [])
    case .active, .participle: return active(verb, hit, predicate)
    case .passive: return passive(verb, hit, predicate)
    case .noun, .possessed: return nominal(verb, hit, predicate)
    case .fronted: return fronted(hit, predicate)
    }
  }

  /// Whether the tagger saw the words as this reading needs them: a verb is no noun ("his host").
  func agrees(_ hit: PredicateHit) -> Bool {
    let words = tree.words(in: hit.tokens)
    if hit.form.isNoun { return words.count > 1 || tree.words[words[0]].tag != .verb }
    let tag = tree.words[tree.first(of: hit.tokens)].tag
    guard hit.mayBeNoun, tag == .noun || tag == .properNoun else { return true }
    return words.count > 1 || isHeadline(hit)
  }

  /// "Court jails activists": taggers take a headline's verb for a noun.
  func isHeadline(_ hit: PredicateHit) -> Bool {
    let (before, after) = (hit.tokens.lowerBound - 1, hit.tokens.upperBound)
    guard after < tree.end, let subject = mentions.first(where: { $0.tokens.contains(before) }),
      subject.preposition == nil, !subject.isPossessive
    else { return false }
    let next = tokens[after]
    return next.isCapitalised || next.kind != .word || grammar.isA(.determiner, next)
  }

  /// Whether a participle stands before its noun: "the assassinated chief".
  func isModifier(_ hit: PredicateHit) -> Bool { isModifier(tree.head(of: hit.tokens)) }

  func isModifier(_ verb: Int) -> Bool {
    tree.words[verb].universalRelation == "amod" && tree.words[verb].has("VerbForm=Part")
  }

  /// Whether a noun only tells what kind of thing another is: "its fighting unit".
  func isCompound(_ hit: PredicateHit) -> Bool {
    hit.form.isNoun && hit.tokens.count == 1
      && tree.words[tree.head(of: hit.tokens)].universalRelation == "compound"
  }

  // MARK: Forms

  func active(_ verb: Int, _ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    var (sources, isInherited) = subjects(of: verb, depth: 0)
    if sources.isEmpty, who.describes { sources = described(before: hit) }
    var targets = targets(of: hit, predicate, without: sources)
    if targets.isEmpty, predicate.isSpoken {
      targets = addressees(of: verb)
      if targets.isEmpty { targets = whose(objects: hit, without: sources) }
    }
    return Arguments(sources: sources, targets: targets, isInherited: isInherited)
  }

  func passive(_ verb: Int, _ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    let (subjects, isInherited) = subjects(of: verb, depth: 0)
    let named = tree.words(in: hit.tokens).flatMap { agents(of: $0, hit) }
    if named.isEmpty, grammar.suffix != nil, !subjects.isEmpty,
      subjects.allSatisfy({ $0.tokens.lowerBound >= hit.tokens.upperBound })
    {
      // "Disepakati Chile dan Kenya": who stands after a passive verb does it.
      return Arguments(sources: subjects)
    }
    var found = Arguments(
      sources: named.isEmpty ? marked("by", after: hit) : named, targets: subjects,
      isInherited: isInherited)
    if case .preposition? = predicate.targets.first {
      // "The police chief was extradited by Honduras to the United States".
      let slots = targets(of: hit, predicate, without: found.sources)
      if !slots.isEmpty { found.targets = slots }
    }
    return found
  }

  /// "British troops were sent to Kenya", "Russian assets were frozen by Chile": whose the noun is does
  /// it, or suffers it where it is the object that does.
  func fronted(_ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    let words = tree.words(in: hit.tokens)
    let owners = tree.undergoer(of: words[0]).map { who.at($0) } ?? []
    let named = words.flatMap { agents(of: $0, hit) }
    let doers = named.isEmpty ? marked("by", after: hit) : named
    if predicate.targets.contains(.object), words.count == 1 {
      return Arguments(sources: doers, targets: owners)
    }
    let sources = doers.isEmpty ? owners : doers
    let others = targets(of: hit, predicate, without: sources)
    let areEqual = predicate.frame == .contact || predicate.frame == .mutual
    if sources.isEmpty, areEqual { return Arguments(sources: others) }
    return Arguments(sources: sources, targets: others)
  }

  // MARK: Subject

  /// The subject of a verb: its own, that of the verb it is joined to, what its relative clause
  /// hangs on, or that of the verb that governs it.
  func subjects(of verb: Int, depth: Int) -> (mentions: [Mention], isInherited: Bool) {
    guard depth < 6 else { return ([], true) }
    let word = tree.words[verb]
    let own = tree.dependents(of: verb, ["nsubj"])
    for subject in own {
      if isRelative(subject), word.universalRelation == "acl", let head = word.head {
        return (who.at(head), false)
      }
      let found = who.at(subject)
      if found.contains(where: { !$0.participants.isEmpty }) { return (found, false) }
    }
    let fronted = own.isEmpty ? fronted(before: verb) : []
    if !fronted.isEmpty { return (fronted, false) }
    let isOpen = own.allSatisfy { tree.words[$0].tag == .pronoun }
    guard isOpen, let head = word.head else { return ([], true) }
    switch word.universalRelation {
    case "conj": return (subjects(of: head, depth: depth + 1).mentions, false)
    case "acl":
      // "Orban was the first EU leader to visit Moscow": it is Orban who did.
      let named =
        tree.dependents(of: head, ["cop"]).isEmpty
        ? [] : subjects(of: head, depth: depth + 1).mentions
      if !named.isEmpty { return (named, false) }
      let owners = who.at(head)
      let isParticiple = word.has("VerbForm=Part") || word.has("VerbForm=Ger")
      if !isParticiple, own.isEmpty, owners.allSatisfy(\.isDescribed) {
        // "Opened the possibility of talking", "its decision to go": the noun's verb has the subject.
        let above = subjects(above: head).mentions
        if !above.isEmpty { return (above, false) }
      }
      return (owners, false)
    case "xcomp":
      let objects = tree.dependents(of: head, ["obj", "iobj"]).flatMap { who.at($0) }
      return objects.isEmpty
        ? (subjects(of: head, depth: depth + 1).mentions, false) : (objects, false)
    case "advcl", "ccomp", "parataxis", "obl":
      return (subjects(of: head, depth: depth + 1).mentions, true)
    default: return ([], true)
    }
  }

  /// Who stands between a phrase's comma and a verb, where the tree hangs those names on the phrase: "in
  /// a call with Modi, Fidan said", "in a landmark deal, Chile and Kenya settled".
  func fronted(before verb: Int) -> [Mention] {
    guard let index = mentions.lastIndex(where: { precedes($0, verb) }),
      let last = tree.words(in: mentions[index].tokens).max(),
      (last + 1..<verb).allSatisfy({ Self.light.contains(tree.words[$0].tag) })
    else { return [] }
    var first = index
    while !mentions[first].opensClause, first > 0, mentions[first - 1].preposition == nil,
      mentions[first - 1].isListed(with: mentions[first], tokens, grammar)
    {
      first -= 1
    }
    let found = Array(mentions[first...index])
    guard found.allSatisfy({ $0.preposition == nil && !$0.isPossessive }) else { return [] }
    var before = found[0].tokens.lowerBound - 1
    if before > tree.start, grammar.isA(.determiner, tokens[before]) { before -= 1 }
    return before > tree.start && tokens[before].text == "," ? found : []
  }

  private func precedes(_ mention: Mention, _ word: Int) -> Bool {
    tree.words(in: mention.tokens).allSatisfy { $0 < word }
  }

  /// What may stand between a subject and its verb.
  private static let light: Set<UniversalTag> = [.adverb, .auxiliary, .particle]

  /// The noun that stands nearest before a verb whose subject the tree does not show.
  func described(before hit: PredicateHit) -> [Mention] {
    var position = hit.tokens.lowerBound
    while position > tree.start {
      position -= 1
      let word = tree.first(of: position..<position + 1)
      switch tree.words[word].tag {
      case .verb: return []
      case .noun, .properNoun:
        let isPart: Bool = ["compound", "flat", "amod", "nmod"].contains(
          tree.words[word].universalRelation)
        guard !isPart, tree.dependents(of: word, ["case"]).isEmpty else { continue }
        let found = who.at(word)
        if !found.isEmpty { return found }
      default: continue
      }
    }
    return []
  }

  /// Whether a predicate tells what another says, asks or threatens: "refused to release", "called
  /// for talks".
  func isContent(_ inner: PredicateHit, of outer: PredicateHit) -> Bool {
    guard inner.tokens.lowerBound > outer.tokens.lowerBound else { return false }
    let words = Set(tree.words(in: outer.tokens))
    var current = tree.head(of: inner.tokens)
    for _ in 0..<3 {
      if words.contains(current) { return true }
      guard Self.contents.contains(String(tree.words[current].universalRelation)),
        let head = tree.words[current].head
      else { return false }
      current = head
    }
    return words.contains(current)
  }

  /// Whether a noun is the object of a verb that only lends its subject.
  func isLent(_ noun: PredicateHit, by verb: PredicateHit) -> Bool {
    guard noun.form.isNoun else { return false }
    let head = tree.head(of: noun.tokens)
    let governor = tree.head(of: verb.tokens)
    return tree.words[head].head == governor && tree.words[head].universalRelation == "obj"
      && isLight(governor)
  }

  /// Whether a noun is the subject of what another predicate says.
  func isSubjectOfContent(_ inner: PredicateHit, of outer: PredicateHit) -> Bool {
    let noun = tree.words[tree.head(of: inner.tokens)]
    guard inner.form.isNoun, noun.universalRelation == "nsubj", let verb = noun.head,
      tree.words[verb].universalRelation == "ccomp", let speech = tree.words[verb].head
    else { return false }
    return tree.words(in: outer.tokens).contains(speech)
  }

  private static let contents: Set<String> = ["xcomp", "ccomp", "advcl", "acl", "obj", "obl"]

  /// The subject of the verb that a noun stands under.
  func subjects(above noun: Int) -> (mentions: [Mention], isInherited: Bool) {
    var current = noun
    for _ in 0..<6 {
      guard let head = tree.words[current].head else { break }
      if tree.words[head].tag == .verb { return (subjects(of: head, depth: 1).mentions, true) }
      current = head
    }
    return ([], true)
  }

  /// Whether a predicate's subject is a thing, and no actor: "the bombing that struck Delhi", "a
  /// conference recognised by both", "sending troops would be a disaster".
  func isOfThing(_ hit: PredicateHit) -> Bool {
    let verb = tree.head(of: hit.tokens)
    let word = tree.words[verb]
    if word.universalRelation == "csubj" { return true }
    let subjects = tree.dependents(of: verb, ["nsubj"])
    if !subjects.isEmpty, subjects.allSatisfy({ tree.words[$0].tag == .noun }) {
      return subjects.allSatisfy { who.at($0).isEmpty }
    }
    guard word.universalRelation == "acl", let head = word.head, tree.words[head].tag == .noun,
      tree.dependents(of: verb, ["mark"]).isEmpty
    else { return false }
    guard subjects.isEmpty ? verb - head <= 2 : subjects.allSatisfy(isRelative) else {
      return false
    }
    return who.at(head).isEmpty
  }

  /// Whether an attack that no actor is named for is one: by gunmen or a bomb, or told of by a noun.
  ///
  /// What hits else is weather, a price or a team.
  func mayBeViolent(_ hit: PredicateHit) -> Bool {
    if hit.form.isNoun { return true }
    let verb = tree.head(of: hit.tokens)
    let relations: Set<String> = hit.form == .passive ? ["obl", "obj", "nmod"] : ["nsubj"]
    let doers = tree.dependents(of: verb, relations).filter {
      hit.form != .passive || isMarked($0, "by")
    }
    if doers.isEmpty { return hit.form == .passive }
    if doers.allSatisfy(isRelative), let head = tree.words[verb].head { return isAssailant(head) }
    return doers.contains { doer in
      isAssailant(doer)
        || tree.dependents(of: doer, ["nmod", "compound", "conj", "flat"]).contains(
          where: isAssailant)
    }
  }

  func isAssailant(_ word: Int) -> Bool {
    tree.tokens(of: word).contains {
      grammar.match(.assailant, tokens, at: $0, limit: tree.end) != nil
    }
  }

  /// Whether a verb's object is a thing, and no actor nor anybody's: "received documents".
  func isOnThing(_ hit: PredicateHit) -> Bool {
    let words = tree.words(in: hit.tokens)
    let objects = words.flatMap { tree.dependents(of: $0, ["obj"]) }.filter { !words.contains($0) }
    return !objects.isEmpty
      && objects.allSatisfy { tree.words[$0].tag == .noun && who.at($0).isEmpty }
  }

  /// Whether a noun tells only what was talked about: "discussed support for the army", but not "the
  /// call discussed grain", nor "in a call they discussed".
  func isTopic(_ hit: PredicateHit) -> Bool {
    let noun = tree.head(of: hit.tokens)
    guard hit.form.isNoun, let governor = tree.words[noun].head,
      tree.words[noun].universalRelation == "obj" || isMarked(noun, "about")
    else { return false }
    return tree.tokens(of: governor).contains { grammar.isA(.topic, tokens[$0]) }
  }

  /// Whether a mention is the subject of a verb.
  func isSubject(_ mention: Mention) -> Bool {
    let head = tree.head(of: mention.tokens)
    let relation = tree.words[head].universalRelation
    if ["flat", "appos", "compound", "nmod"].contains(relation), let above = tree.words[head].head {
      return tree.words[above].universalRelation == "nsubj"
    }
    return relation == "nsubj" || relation == "root"
  }

  func isRelative(_ word: Int) -> Bool { tree.words[word].has("PronType=Rel") }
}
