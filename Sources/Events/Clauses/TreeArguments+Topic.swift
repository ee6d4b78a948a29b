internal import Language
internal import Model

extension TreeArguments {
  /// What a predicate is about, in the text's words: the object of talks, the ground of a demand.
  ///
  /// The object of words is what they say: "rejected the offer". Nil where the sentence tells nothing.
  func topic(of hit: PredicateHit, _ arguments: Arguments, isSpoken: Bool) -> Range<Int>? {
    let words = tree.words(in: hit.tokens)
    let governors = words + words.flatMap { tree.dependents(of: $0, ["obj"]) }
    let taken = (arguments.sources + arguments.targets).map(\.tokens)
    for kind in ["about", "ground"] {
      for governor in governors {
        for word in tree.dependents(of: governor, ["obl", "nmod", "advcl", "acl"])
        where word > (words.first ?? 0) && opens(word, kind) {
          if let range = phrase(under: word, besides: taken) { return range }
        }
      }
    }
    // What is asked, agreed or threatened: the clause after it.
    for word in words {
      for clause in tree.dependents(of: word, ["xcomp", "ccomp"]) where !words.contains(clause) {
        if let range = phrase(under: clause, besides: taken) { return range }
      }
    }
    guard hit.form == .active, isSpoken else { return nil }
    // "Rejected Washington's offer": what its object names, beside whose it is.
    for word in words {
      for object in tree.dependents(of: word, ["obj"]) where !words.contains(object) {
        if let range = phrase(under: object, besides: taken), range.count > 1 { return range }
      }
    }
    return nil
  }

  /// What a verb of talking has for its object: "membahas perang di Ukraina".
  func talkedOf(at position: Int) -> Range<Int>? {
    let word = tree.first(of: position..<position + 1)
    guard tree.words[word].tag == .verb else { return nil }
    for object in tree.dependents(of: word, ["obj", "ccomp", "obl"]) where object > word {
      if let range = phrase(under: object, besides: []) { return range }
    }
    return nil
  }

  /// Whether a word opens a phrase of what is talked of, or of why.
  private func opens(_ word: Int, _ kind: String) -> Bool {
    tree.dependents(of: word, ["case", "mark"]).contains { mark in
      tree.tokens(of: mark).contains { position in
        grammar.match(.about, tokens, at: position, limit: tree.end)?.value == kind
      }
    }
  }

  /// The tokens under a word without the mark that opens them, up to the first comma; nil where they
  /// are nothing but a side of the event, or a date.
  private func phrase(under word: Int, besides taken: [Range<Int>]) -> Range<Int>? {
    guard var first = tree.tokens(of: word).first, !who.isDate(tree.words[word].range) else {
      return nil
    }
    var last = first
    for position in tree.start..<tree.end
    where tree.path(from: tree.first(of: position..<position + 1), to: word) != nil {
      first = min(first, position)
      last = max(last, position)
    }
    while first < last, isOpening(first) { first += 1 }
    var end = last + 1
    // Commas before the head part its adjectives: "key political, economic and security issues".
    let head = max(first, tree.tokens(of: word).first ?? first)
    if let stop = (head..<end).first(where: { isStop($0) }) { end = stop }
    end = min(end, first + Self.longestTopic)
    // What stood before a date is left hanging.
    while end > first + 1, grammar.isA(.preposition, tokens[end - 1]) { end -= 1 }
    guard first < end, tokens[first..<end].contains(where: { $0.kind == .word }),
      !taken.contains(where: { $0.contains(head) || $0.lowerBound <= first && end <= $0.upperBound }
      )
    else { return nil }
    return first..<end
  }

  private func isOpening(_ position: Int) -> Bool {
    tokens[position].kind == .mark
      || grammar.match(.about, tokens, at: position, limit: tree.end) != nil
      || grammar.isA(.preposition, tokens[position]) || grammar.isA(.determiner, tokens[position])
      || grammar.match(.boundary, tokens, at: position, limit: tree.end) != nil
  }

  private func isStop(_ position: Int) -> Bool {
    [",", ";", ":", "\"", "“", "”", ".", "(", "—", "–"].contains(tokens[position].text)
      || who.isDate(tokens[position].range)
  }

  /// So many words say what it is about; more tell it again.
  private static let longestTopic = 12
}
