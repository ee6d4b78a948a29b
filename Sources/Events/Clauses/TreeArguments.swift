internal import Language
internal import Model

/// Finds the sides of a predicate in the dependency tree of its sentence.
///
/// One algorithm for all languages, over Universal Dependencies' relations: subjects and objects of
/// verbs, agents of passives, what hangs on nouns; with coordination, relative clauses and control.
struct TreeArguments {
  let who: TreeMentions

  private var tree: DependencyMap { who.tree }
  private var mentions: [Mention] { who.mentions }
  private var grammar: Grammar { who.grammar }
  private var tokens: [Token] { who.tokens }

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
  private func isHeadline(_ hit: PredicateHit) -> Bool {
    let (before, after) = (hit.tokens.lowerBound - 1, hit.tokens.upperBound)
    guard after < tree.end, let subject = mentions.first(where: { $0.tokens.contains(before) }),
      subject.preposition == nil, !subject.isPossessive
    else { return false }
    let next = tokens[after]
    return next.isCapitalised || next.kind != .word || grammar.isA(.determiner, next)
  }

  /// Whether a participle stands before its noun: "the assassinated chief".
  func isModifier(_ hit: PredicateHit) -> Bool { isModifier(tree.head(of: hit.tokens)) }

  private func isModifier(_ verb: Int) -> Bool {
    tree.words[verb].universalRelation == "amod" && tree.words[verb].has("VerbForm=Part")
  }

  /// Whether a noun only tells what kind of thing another is: "its fighting unit".
  func isCompound(_ hit: PredicateHit) -> Bool {
    hit.form.isNoun && hit.tokens.count == 1
      && tree.words[tree.head(of: hit.tokens)].universalRelation == "compound"
  }

  // MARK: Forms

  private func active(_ verb: Int, _ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    var (sources, isInherited) = subjects(of: verb, depth: 0)
    if sources.isEmpty, who.describes { sources = described(before: hit) }
    var targets = targets(of: hit, predicate, without: sources)
    if targets.isEmpty, predicate.isSpoken {
      targets = addressees(of: verb)
      if targets.isEmpty { targets = whose(objects: hit, without: sources) }
    }
    return Arguments(sources: sources, targets: targets, isInherited: isInherited)
  }

  private func passive(_ verb: Int, _ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    let (subjects, isInherited) = subjects(of: verb, depth: 0)
    let agents = tree.words(in: hit.tokens).flatMap { word in
      tree.dependents(of: word, ["obl", "obj", "nmod"]).filter {
        tree.words[$0].relation == "obl:agent" || who.at($0).contains { $0.preposition == "by" }
      }
    }
    let named = agents.flatMap { who.at($0) }
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

  private func nominal(_ noun: Int, _ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    let equals = tree.dependents(of: noun, ["nmod", "obl"]).filter { isMarked($0, "between") }
    if !equals.isEmpty {
      let both = equals.flatMap { who.at($0) }
      return predicate.frame == .contact || predicate.frame == .mutual
        ? Arguments(sources: both)
        // "Fighting between Hamas and Fatah".
        : Arguments(sources: Array(both.prefix(1)), targets: Array(both.dropFirst()))
    }
    var found = Arguments()
    found.sources = doers(of: noun, hit, predicate)
    if let agent = found.sources.first(where: { $0.preposition == "by" }) {
      // "Penculikan warga Jepang oleh Korea Utara": with an agent, whose it is suffers it.
      let suffering = found.sources.filter { $0.preposition != "by" }
      found.sources = who.lists(from: [agent])
      found.targets = suffering
    }
    let named = targets(of: hit, predicate, without: found.sources + found.targets)
    if !named.isEmpty { found.targets = named }
    if !found.sources.isEmpty, found.sources.allSatisfy(\.participants.isEmpty) {
      // "Continued its bombardment": whose it is, is who does what the verb tells of.
      (found.sources, found.isInherited) = subjects(above: noun)
      return found
    }
    guard found.sources.isEmpty, let governor = tree.words[noun].head,
      lendsSubject(noun, to: predicate)
    else { return found }
    (found.sources, found.isInherited) = subjects(of: governor, depth: 0)
    let isTarget = Set(found.targets.map(\.tokens))
    found.sources.removeAll { isTarget.contains($0.tokens) }
    if found.targets.isEmpty {
      found.targets = slots(of: [governor], hit, predicate, without: found.sources)
        .filter { $0.preposition != nil }
    }
    return found
  }

  /// Who a noun says did it: whose it is, or who stands after "by", or "from" where that is no side
  /// of its own.
  private func doers(of noun: Int, _ hit: PredicateHit, _ predicate: Predicate) -> [Mention] {
    var marks: Set<String> = ["by"]
    if !predicate.targets.contains(.preposition("from")) { marks.insert("from") }
    let attached = mentions.filter { mention in
      guard !mention.tokens.overlaps(hit.tokens),
        let path = tree.path(from: tree.head(of: mention.tokens), to: noun)
      else { return false }
      return path.allSatisfy { Self.nominal.contains($0) }
    }
    let isOfTarget =
      predicate.targets.contains(.preposition("of"))
      || hit.tokens.count > 1 && predicate.targets.contains(.object)
    let named = attached.filter { mention in
      mention.preposition.map(marks.contains) ?? false
        || who.isAttribute(mention, of: noun) && !(isOfTarget && mention.preposition == "of")
    }
    guard named.isEmpty, who.describes else { return named }
    let described = tree.dependents(of: noun, ["nmod", "obl"])
      .filter { word in
        tree.words[word].relation == "nmod:poss" && tree.words[word].tag != .pronoun
          || isMarked(word, "by")
      }
      .flatMap { who.at($0) }
    return described.isEmpty
      ? marks.sorted().lazy.map { marked($0, after: hit) }.first { !$0.isEmpty } ?? [] : described
  }

  /// Whether who does what a noun's verb tells of does what the noun tells of: "held talks",
  /// "menggelar pertemuan"; "in a letter to Seoul, Poland asked".
  func lendsSubject(_ hit: PredicateHit, to predicate: Predicate) -> Bool {
    lendsSubject(tree.head(of: hit.tokens), to: predicate)
  }

  private func lendsSubject(_ noun: Int, to predicate: Predicate) -> Bool {
    let relation = tree.words[noun].universalRelation
    let isContact = predicate.frame == .contact
    switch relation {
    case "obj", "xcomp":
      return isContact || tree.words[noun].head.map(isLight) ?? false
    case "obl", "advcl":
      return isContact
        || predicate.type.family != .materialConflict
          && !Self.foreign.contains { isMarked(noun, $0) }
    default: return false
    }
  }

  /// Prepositions after which a noun tells of what others did.
  private static let foreign = ["by", "with", "to", "from", "for", "of", "about", "source"]

  private static let nominal: Set<String> = [
    "nmod", "compound", "amod", "conj", "flat", "appos", "obl", "det", "nsubj",
  ]

  private func isLight(_ word: Int) -> Bool {
    tree.tokens(of: word).contains { grammar.isA(.light, tokens[$0]) }
  }

  // MARK: Subject

  /// The subject of a verb: its own, that of the verb it is joined to, what its relative clause
  /// hangs on, or that of the verb that governs it.
  private func subjects(of verb: Int, depth: Int) -> (mentions: [Mention], isInherited: Bool) {
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

  /// The noun that stands nearest before a verb whose subject the tree does not show.
  private func described(before hit: PredicateHit) -> [Mention] {
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

  private static let contents: Set<String> = ["xcomp", "ccomp", "advcl", "acl", "obj", "obl"]

  /// The subject of the verb that a noun stands under.
  private func subjects(above noun: Int) -> (mentions: [Mention], isInherited: Bool) {
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
    return doers.contains { doer in
      isAssailant(doer)
        || tree.dependents(of: doer, ["nmod", "compound", "conj", "flat"]).contains(
          where: isAssailant)
    }
  }

  private func isAssailant(_ word: Int) -> Bool {
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

  /// Whether a noun tells only what was talked about: "discussed support for the army".
  func isTopic(_ hit: PredicateHit) -> Bool {
    guard hit.form.isNoun, let governor = tree.words[tree.head(of: hit.tokens)].head else {
      return false
    }
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

  private func isRelative(_ word: Int) -> Bool { tree.words[word].has("PronType=Rel") }

  // MARK: Target

  private func targets(
    of hit: PredicateHit, _ predicate: Predicate, without taken: [Mention]
  ) -> [Mention] {
    slots(of: tree.words(in: hit.tokens), hit, predicate, without: taken)
  }

  /// The first of a predicate's slots that is filled, by what some words govern.
  private func slots(
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
  private func antecedent(of words: [Int]) -> [Mention] {
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
  private func addressees(of verb: Int) -> [Mention] {
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
  private func whose(objects hit: PredicateHit, without taken: [Mention]) -> [Mention] {
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
  private func objects(of words: [Int], _ hit: PredicateHit) -> [Mention] {
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
      if tree.words[word].universalRelation == "case", let marked = tree.words[word].head,
        !isOwn(marked)
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
  private func owner(inGapOf hit: PredicateHit, besides taken: [Mention]) -> Mention? {
    let parties = Set(taken.flatMap(\.participants).compactMap(\.party))
    return mentions.first { mention in
      mention.isPossessive && mention.kind != .pronoun
        && mention.parties.isDisjoint(with: parties)
        && hit.gaps.contains { $0.overlaps(mention.tokens) }
    }
  }

  /// Who stands in a gap of a predicate's words: "set a police post ablaze".
  private func inGap(of hit: PredicateHit) -> [Mention] {
    for gap in hit.gaps {
      if let named = mentions.first(where: { $0.tokens.overlaps(gap) && $0.preposition == nil }) {
        return who.lists(from: [named])
      }
      let head = tree.head(of: gap)
      let relation = tree.words[head].universalRelation
      if ["obj", "iobj", "nsubj", "obl", "ccomp", "xcomp"].contains(relation) {
        let found = who.at(head)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// Who stands after the first preposition of a class behind a predicate, no verb between.
  private func marked(_ value: String, after hit: PredicateHit) -> [Mention] {
    for position in hit.tokens.upperBound..<tree.end {
      let word = tree.first(of: position..<position + 1)
      if tree.words[word].tag == .verb { return [] }
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
  private func prepositional(_ value: String, of words: [Int]) -> [Mention] {
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

  private func isMarked(_ word: Int, _ value: String) -> Bool {
    tree.dependents(of: word, ["case"]).contains { mark in
      tree.tokens(of: mark).contains { position in
        grammar.match(.preposition, tokens, at: position, limit: tree.end)?.value == value
      }
    }
  }

  /// The first mention after a hit with a preposition of a class, within its clause.
  private func loose(_ value: String, _ hit: PredicateHit, _ words: [Int]) -> [Mention] {
    mentions.first { mention in
      mention.preposition == value && mention.tokens.lowerBound >= hit.tokens.upperBound
        && words.contains { isGoverned(mention, by: $0) }
    }.map { [$0] } ?? []
  }

  /// Whether a mention hangs on a word with no other clause between.
  private func isGoverned(_ mention: Mention, by word: Int) -> Bool {
    guard let path = tree.path(from: tree.head(of: mention.tokens), to: word) else { return false }
    return path.count <= 3
      && path.allSatisfy {
        ["obl", "nmod", "obj", "flat", "appos", "conj", "compound"].contains($0)
      }
  }
}
