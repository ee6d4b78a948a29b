internal import Language
internal import Model

/// Finds the sides of a predicate in the dependency tree of its sentence.
///
/// One algorithm for all languages, over Universal Dependencies' relations: subjects and objects of
/// verbs, agents of passives, what hangs on nouns; with coordination, relative clauses and control.
struct TreeArguments {
  let tree: DependencyMap
  let mentions: [Mention]
  let grammar: Grammar
  let tokens: [Token]
  /// Whether words that name no known actor count too: "gunmen", "the council".
  let describes: Bool

  /// The sides as far as the tree shows them; a side may be empty.
  func arguments(of hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    let verb = tree.head(of: hit.tokens)
    switch hit.form {
    case .active, .participle: return active(verb, hit, predicate)
    case .passive: return passive(verb, hit)
    case .noun, .possessed: return nominal(verb, hit, predicate)
    }
  }

  /// Whether the tagger saw the words as this reading needs them: a verb is no noun ("his host").
  func agrees(_ hit: PredicateHit) -> Bool {
    let tag = tree.words[tree.first(of: hit.tokens)].tag
    if hit.form.isNoun { return tag != .verb }
    return !hit.mayBeNoun || tag != .noun && tag != .properNoun
  }

  // MARK: Forms

  private func active(_ verb: Int, _ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    let (sources, isInherited) = subjects(of: verb, depth: 0)
    return Arguments(
      sources: sources, targets: targets(of: verb, hit, predicate, without: sources),
      isInherited: isInherited)
  }

  private func passive(_ verb: Int, _ hit: PredicateHit) -> Arguments {
    let (subjects, isInherited) = subjects(of: verb, depth: 0)
    let agents = tree.dependents(of: verb, ["obl", "obj", "nmod"]).filter { word in
      tree.words[word].relation == "obl:agent"
        || mentions(at: word).contains { $0.preposition == "by" }
    }
    return Arguments(
      sources: agents.flatMap { mentions(at: $0) }, targets: subjects, isInherited: isInherited)
  }

  private func nominal(_ noun: Int, _ hit: PredicateHit, _ predicate: Predicate) -> Arguments {
    var found = Arguments()
    let attached = mentions.filter { mention in
      guard
        mention.tokens.lowerBound < hit.tokens.lowerBound
          || mention.tokens.lowerBound >= hit.tokens.upperBound,
        let path = tree.path(from: tree.head(of: mention.tokens), to: noun)
      else { return false }
      return path.allSatisfy { Self.nominal.contains($0) }
    }
    // Equals that "between" joins are found by the order of words, and better, as measured.
    if attached.contains(where: { $0.preposition == "between" }) { return Arguments() }
    found.sources = attached.filter { isAttribute($0, of: noun) || $0.preposition == "by" }
    found.targets = targets(of: noun, hit, predicate, without: found.sources)
    if found.sources.isEmpty, let governor = tree.words[noun].head,
      ["obj", "obl", "nsubj"].contains(tree.words[noun].universalRelation),
      tree.words[noun].universalRelation == "obj" && isLight(governor)
        || predicate.frame == .contact
    {
      // "Menggelar pertemuan", "held talks": the noun's subject is the verb's.
      if tree.words[noun].universalRelation != "nsubj" {
        (found.sources, found.isInherited) = subjects(of: governor, depth: 0)
      }
      if found.targets.isEmpty {
        found.targets = targets(of: governor, hit, predicate, without: found.sources)
          .filter { $0.preposition != nil }
      }
    }
    return found
  }

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
        return (mentions(at: head), false)
      }
      let found = mentions(at: subject)
      if found.contains(where: { !$0.participants.isEmpty }) { return (found, false) }
    }
    let isOpen = own.allSatisfy { tree.words[$0].tag == .pronoun }
    guard isOpen, let head = word.head else { return ([], true) }
    switch word.universalRelation {
    case "conj": return (subjects(of: head, depth: depth + 1).mentions, false)
    case "acl": return (mentions(at: head), false)
    case "xcomp":
      let objects = tree.dependents(of: head, ["obj", "iobj"]).flatMap { mentions(at: $0) }
      return objects.isEmpty
        ? (subjects(of: head, depth: depth + 1).mentions, false) : (objects, false)
    case "advcl", "ccomp", "parataxis", "obl":
      return (subjects(of: head, depth: depth + 1).mentions, true)
    default: return ([], true)
    }
  }

  /// Whether a predicate's subject is a thing that its relative clause hangs on, and no actor: "the
  /// bombing that struck Delhi".
  func isOfThing(_ hit: PredicateHit) -> Bool {
    let verb = tree.head(of: hit.tokens)
    guard tree.words[verb].universalRelation == "acl", let head = tree.words[verb].head,
      tree.dependents(of: verb, ["nsubj"]).contains(where: isRelative)
    else { return false }
    return mentions(at: head).isEmpty
  }

  private func isRelative(_ word: Int) -> Bool { tree.words[word].has("PronType=Rel") }

  // MARK: Target

  private func targets(
    of word: Int, _ hit: PredicateHit, _ predicate: Predicate, without taken: [Mention]
  ) -> [Mention] {
    let starts = Set(taken.map(\.tokens.lowerBound))
    func free(_ found: [Mention]) -> [Mention] {
      found.filter { !starts.contains($0.tokens.lowerBound) }
    }
    for slot in predicate.targets {
      let found: [Mention]
      switch slot {
      case .object:
        found = tree.dependents(of: word, ["obj", "iobj"]).flatMap { mentions(at: $0) }
      case .preposition(let value):
        let governed = prepositional(value, of: word)
        found = governed.isEmpty ? lists(from: loose(value, hit, word)) : governed
      case .complement:
        found = tree.dependents(of: word, ["ccomp", "xcomp", "advcl"])
          .flatMap { tree.dependents(of: $0, ["nsubj"]) }.flatMap { mentions(at: $0) }
      }
      if !free(found).isEmpty { return free(found) }
    }
    return []
  }

  /// The mentions at the dependents of a word, and of its object, that a preposition of a class
  /// marks: "atas upaya diplomasi Indonesia".
  private func prepositional(_ value: String, of word: Int) -> [Mention] {
    let governors = [word] + tree.dependents(of: word, ["obj", "xcomp"])
    for governor in governors {
      for dependent in tree.dependents(of: governor, ["obl", "nmod"])
      where dependent > word && isMarked(dependent, value) {
        let found = mentions(at: dependent)
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
  private func loose(_ value: String, _ hit: PredicateHit, _ word: Int) -> [Mention] {
    mentions.first {
      $0.preposition == value && $0.tokens.lowerBound >= hit.tokens.upperBound
        && isGoverned($0, by: word)
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

  // MARK: Mentions

  /// The mentions that stand at a word: that hold it, or that it is the head of ("pasukan Rusia",
  /// "Ukraine's army"); with those that a list joins to it.
  private func mentions(at word: Int) -> [Mention] {
    var found: [Mention] = []
    if let own = mentions.first(where: { tree.holds($0.tokens, word) }) {
      found.append(own)
    } else {
      found += mentions.filter { isAttribute($0, of: word) }
    }
    if describes, found.isEmpty, let described = description(at: word) { found.append(described) }
    for other in tree.dependents(of: word, ["conj"]) where !isVerb(other) {
      // What another preposition marks is no equal: "with Turnbull in Hamburg, Germany".
      found += mentions(at: other).filter {
        $0.preposition == nil || $0.preposition == found.first?.preposition
      }
    }
    return lists(from: found)
  }

  /// Whether a mention tells whose a word is, without a preposition but "of".
  private func isAttribute(_ mention: Mention, of word: Int) -> Bool {
    guard mention.preposition == nil || mention.preposition == "of" else { return false }
    var current = tree.head(of: mention.tokens)
    for _ in 0..<2 {
      guard Self.attributes.contains(String(tree.words[current].universalRelation)),
        let head = tree.words[current].head
      else { return false }
      if head == word { return true }
      current = head
      // "A meeting in Hamburg, Germany": Germany is not whose the meeting is.
      if !tree.dependents(of: current, ["case"]).isEmpty { return false }
    }
    return false
  }

  private static let attributes: Set<String> = [
    "nmod", "compound", "amod", "flat", "appos", "det",
  ]

  private func isVerb(_ word: Int) -> Bool { tree.words[word].tag == .verb }

  /// Mentions with those that their lists join to them, in text order, each once.
  private func lists(from first: [Mention]) -> [Mention] {
    var indices = Set(
      first.compactMap { one in mentions.firstIndex { $0.tokens == one.tokens } })
    for index in indices.sorted() {
      var next = index
      while next + 1 < mentions.count, isListed(next, next + 1) {
        next += 1
        indices.insert(next)
      }
      var last = index
      while last > 0, isListed(last - 1, last) {
        last -= 1
        indices.insert(last)
      }
    }
    return indices.sorted().map { mentions[$0] }
  }

  /// Whether a list joins two neighbouring mentions, and the tree does not say otherwise: "bertemu
  /// UNHCR dan IOM, Retno mengaku".
  private func isListed(_ left: Int, _ right: Int) -> Bool {
    grammar.joins(mentions[left].tokens, mentions[right].tokens, tokens)
      && !Self.starting.contains(
        String(tree.words[tree.head(of: mentions[right].tokens)].universalRelation))
  }

  /// Relations of a word that begins something new.
  private static let starting: Set<String> = ["nsubj", "obj", "iobj", "obl", "root", "vocative"]

  // MARK: Descriptions

  /// A noun phrase as a mention of somebody unknown, or nil where the word is no noun.
  private func description(at word: Int) -> Mention? {
    guard [.noun, .properNoun, .adjective, .numeral].contains(tree.words[word].tag) else {
      return nil
    }
    let range = phrase(of: word)
    guard range.count <= Self.longestDescription else { return nil }
    let words = printed(tokens[range])
    let somebody = Participant(
      actor: .description(words), kind: .group, name: words, forms: [words], party: nil)
    var mention = Mention(
      tokens: range, participants: [somebody], kind: .role,
      resolution: "\"\(words)\" is described, not known")
    mention.preposition = prepositionClass(of: word)
    return mention
  }

  /// As many words name somebody; more tell a story.
  private static let longestDescription = 12

  /// The tokens of a noun with what stands close to it; without relative clauses.
  private func phrase(of word: Int) -> Range<Int> {
    let long = span(of: word, Self.close.union(["nmod", "case", "appos"]), isHead: true)
    return long.count <= Self.longestDescription
      ? long : span(of: word, Self.close, isHead: true)
  }

  private static let close: Set<String> = ["det", "amod", "compound", "nummod", "flat"]

  private func span(of word: Int, _ relations: Set<String>, isHead: Bool) -> Range<Int> {
    let own = tree.tokens(of: word)
    var first = own.first ?? tree.end
    var last = own.last ?? first
    let followed = isHead ? relations.subtracting(["case"]) : relations
    for dependent in tree.dependents(of: word, followed) {
      let inner = span(of: dependent, relations, isHead: false)
      first = min(first, inner.lowerBound)
      last = max(last, inner.upperBound - 1)
    }
    return first..<(last + 1)
  }

  private func prepositionClass(of word: Int) -> String? {
    for mark in tree.dependents(of: word, ["case"]) {
      for position in tree.tokens(of: mark) {
        if let found = grammar.match(.preposition, tokens, at: position, limit: tree.end) {
          return found.value
        }
      }
    }
    return nil
  }
}
