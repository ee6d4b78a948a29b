internal import Language
internal import Model

/// Who stands at a word of a dependency tree: the mentions that hold it, or that tell whose it is,
/// with those that a list joins to them.
struct TreeMentions {
  let tree: DependencyMap
  let mentions: [Mention]
  let grammar: Grammar
  let tokens: [Token]
  /// Whether words that name no known actor count too: "gunmen", "the council".
  let describes: Bool
  /// Where dates stand, in the article's text.
  let dates: [TextRange]

  /// The mentions that stand at a word: that hold it, or that it is the head of ("pasukan Rusia",
  /// "Ukraine's army"); with those that a list joins to it.
  func at(_ word: Int) -> [Mention] {
    var found: [Mention] = []
    if let own = named(at: word) {
      found.append(own)
    } else {
      found += mentions.filter { isAttribute($0, of: word) }
      // "Kenya's invasion of Chile" is Kenya's.
      if found.contains(where: \.isPossessive) { found.removeAll { $0.preposition == "of" } }
      if describes, let described = description(at: word, of: found) { found = [described] }
    }
    for other in tree.dependents(of: word, ["conj"]) where !isVerb(other) {
      // What another preposition marks is no equal: "with Turnbull in Hamburg, Germany".
      let more = at(other)
      if let last = found.last, let first = more.first, opensClause(last, first) { continue }
      found += more.filter {
        $0.preposition == nil || $0.preposition == found.first?.preposition
      }
    }
    return lists(from: found)
  }

  /// Whether what stands between two mentions ends a clause: "by Chile on Tuesday, and Kenya".
  private func opensClause(_ left: Mention, _ right: Mention) -> Bool {
    guard left.tokens.upperBound < right.tokens.lowerBound else { return false }
    let between = tokens[left.tokens.upperBound..<right.tokens.lowerBound]
    guard between.count > 2, let last = between.last else { return false }
    return grammar.isA(.coordinator, last) && between.dropLast().last?.text == ","
  }

  /// The mention that holds a word.
  func named(at word: Int) -> Mention? {
    mentions.first { tree.holds($0.tokens, word) }
  }

  /// Whether a mention tells whose a word is, without a preposition but "of".
  func isAttribute(_ mention: Mention, of word: Int) -> Bool {
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

  func isVerb(_ word: Int) -> Bool { tree.words[word].tag == .verb }

  /// Mentions with those that their lists join to them, in text order, each once.
  func lists(from first: [Mention]) -> [Mention] {
    var indices = Set(
      first.compactMap { one in mentions.firstIndex { $0.tokens == one.tokens } })
    let described = first.filter { one in !mentions.contains { $0.tokens == one.tokens } }
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
    return described + indices.sorted().map { mentions[$0] }
  }

  /// Whether a list joins two neighbouring mentions, and the tree does not say otherwise: "bertemu
  /// UNHCR dan IOM, Retno mengaku".
  private func isListed(_ left: Int, _ right: Int) -> Bool {
    mentions[left].isListed(with: mentions[right], tokens, grammar)
      && !Self.starting.contains(
        String(tree.words[tree.head(of: mentions[right].tokens)].universalRelation))
  }

  /// Relations of a word that begins something new.
  private static let starting: Set<String> = ["nsubj", "obj", "iobj", "obl", "root", "vocative"]

  // MARK: Descriptions

  /// A noun phrase as a mention of somebody unknown, or nil where the word is no noun.
  ///
  /// It is of those whose attributes it has: "two Thai hostages" are of Thailand.
  private func description(at word: Int, of attributes: [Mention]) -> Mention? {
    guard [.noun, .properNoun, .adjective, .numeral].contains(tree.words[word].tag) else {
      return nil
    }
    guard let range = phrase(of: word), range.count <= Self.longestDescription,
      !isDate(tree.words[word].range),
      // "Lewat COVAX", "soal embargo": what opens with a preposition is nobody.
      grammar.match(.preposition, tokens, at: range.lowerBound, limit: range.upperBound) == nil
    else { return nil }
    let words = printed(tokens[range])
    let somebody = Participant(
      actor: .description(words), kind: .group, name: words, forms: [words],
      party: attributes.lazy.compactMap { $0.participants.first?.party }.first)
    var mention = Mention(
      tokens: range, participants: [somebody], kind: .description,
      resolution: "\"\(words)\" is described, not known")
    mention.preposition = prepositionClass(of: word)
    return mention
  }

  func isDate(_ range: TextRange) -> Bool {
    dates.contains { $0.start <= range.start && range.end <= $0.end }
  }

  /// As many words name somebody; more tell a story.
  private static let longestDescription = 12

  /// The tokens of a noun with what stands close to it; without relative clauses.
  ///
  /// - Returns: nil for a clitic, which shares its token with the word before.
  private func phrase(of word: Int) -> Range<Int>? {
    guard !tree.tokens(of: word).isEmpty else { return nil }
    let long = span(of: word, Self.close.union(["nmod", "case", "appos"]), isHead: true)
    return long.count <= Self.longestDescription
      ? long : span(of: word, Self.close, isHead: true)
  }

  private static let close: Set<String> = ["det", "amod", "compound", "nummod", "flat"]

  private func span(of word: Int, _ relations: Set<String>, isHead: Bool) -> Range<Int> {
    let own = tree.tokens(of: word)
    guard var first = own.first, var last = own.last else { return tree.end..<tree.end }
    let followed = isHead ? relations.subtracting(["case"]) : relations
    for dependent in tree.dependents(of: word, followed) {
      let inner = span(of: dependent, relations, isHead: false)
      guard !inner.isEmpty else { continue }
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
