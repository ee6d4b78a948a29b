internal import Model

/// The dependency tree of a sentence, asked by tokens and by mentions.
struct DependencyMap: Sendable {
  let words: [Word]
  private let firstToken: Int
  /// By token of the sentence: the word that it is, or is part of.
  private var wordOfToken: [Int] = []
  private var dependents: [[Int]]

  /// Nil where the sentence was not parsed; plain is the tree that leaves dates and dateline aside,
  /// where there is one.
  init?(_ sentence: Sentence, in document: Document, isPlain: Bool = false) {
    guard !sentence.words.isEmpty else { return nil }
    let range = isPlain && !sentence.plainWords.isEmpty ? sentence.plainWords : sentence.words
    firstToken = sentence.tokens.lowerBound
    words = document.words[range].map { word in
      var word = word
      word.head = word.head.map { $0 - range.lowerBound }
      return word
    }
    dependents = Array(repeating: [], count: words.count)
    for (index, word) in words.enumerated() {
      if let head = word.head { dependents[head].append(index) }
    }
    var word = 0
    for token in document.tokens[sentence.tokens] {
      while word + 1 < words.count, words[word].range.end <= token.range.start { word += 1 }
      wordOfToken.append(word)
    }
  }

  /// The sentence's first token.
  var start: Int { firstToken }

  /// One past the sentence's last token.
  var end: Int { firstToken + wordOfToken.count }

  /// The tokens that a word covers; none for a clitic that shares its token with the word before.
  func tokens(of word: Int) -> [Int] {
    wordOfToken.indices.filter { wordOfToken[$0] == word }.map { $0 + firstToken }
  }

  /// The word that a stretch of tokens starts with.
  func first(of tokens: Range<Int>) -> Int { wordOfToken[tokens.lowerBound - firstToken] }

  /// Whether a token is an auxiliary of a verb among the others of a stretch of tokens.
  func isAuxiliary(_ token: Int, within tokens: Range<Int>) -> Bool {
    let word = words[wordOfToken[token - firstToken]]
    guard tokens.count > 1, word.relation.hasPrefix("aux"), let head = word.head else {
      return false
    }
    return words[head].tag == .verb && self.tokens(of: head).contains(where: tokens.contains)
  }

  /// The noun that a passive verb is done to, where it stands before the verb: its subject, or what its
  /// participle or relative clause describes.
  func undergoer(of verb: Int) -> Int? {
    let word = words[verb]
    let subjects = dependents(of: verb, ["nsubj"])
    let isRelative = subjects.allSatisfy { words[$0].tag == .pronoun }
    if word.universalRelation == "acl", isRelative, let head = word.head, head < verb,
      words[head].tag == .noun,
      word.has("VerbForm=Part") || word.has("Voice=Pass")
        || subjects.contains(where: { words[$0].relation == "nsubj:pass" })
    {
      return head
    }
    return subjects.first { words[$0].relation == "nsubj:pass" && $0 < verb }
  }

  /// Whether a clause of its own begins among some tokens: "warned that sending troops".
  func crossesClause(_ tokens: Range<Int>) -> Bool {
    tokens.contains { token in
      let word = words[wordOfToken[token - firstToken]]
      return word.relation == "mark" && word.tag != .particle
    }
  }

  /// The words of a stretch of tokens, the one that the others hang on first.
  func words(in tokens: Range<Int>) -> [Int] {
    let head = head(of: tokens)
    var found = [head]
    for token in tokens {
      let word = wordOfToken[token - firstToken]
      if !found.contains(word) { found.append(word) }
    }
    return found
  }

  /// The word of a stretch of tokens that the others hang on.
  func head(of tokens: Range<Int>) -> Int {
    let own = tokens.map { wordOfToken[$0 - firstToken] }
    let inside = Set(own)
    return own.first { !(words[$0].head.map(inside.contains) ?? false) } ?? own[0]
  }

  /// Whether a word is among a stretch of tokens.
  func holds(_ tokens: Range<Int>, _ word: Int) -> Bool {
    tokens.contains { wordOfToken[$0 - firstToken] == word }
  }

  func dependents(of word: Int, _ relations: Set<String>) -> [Int] {
    dependents[word].filter { relations.contains(String(words[$0].universalRelation)) }
  }

  /// The way from a word up to another, the relations that it goes by; nil where it does not lead
  /// there.
  func path(from word: Int, to ancestor: Int) -> [String]? {
    var path: [String] = []
    var current = word
    while current != ancestor {
      guard let head = words[current].head, path.count < words.count else { return nil }
      path.append(String(words[current].universalRelation))
      current = head
    }
    return path
  }

  /// The relations from a word up to, but not to, the first word that another hangs on too.
  func branch(from word: Int, besides other: Int) -> [String]? {
    var shared: Set<Int> = []
    var current: Int? = other
    while let word = current, shared.insert(word).inserted { current = words[word].head }
    var found: [String] = []
    var place = word
    while !shared.contains(place) {
      guard let head = words[place].head, found.count < words.count else { return nil }
      found.append(String(words[place].universalRelation))
      place = head
    }
    return found
  }
}
