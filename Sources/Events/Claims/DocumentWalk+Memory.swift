internal import Language
internal import Model

extension DocumentWalk {
  /// Keeps the sentence's subject for the pronouns of the next one.
  mutating func remember(
    _ sentence: Sentence, _ mentions: [Mention], _ tree: TreeArguments?, _ speaker: Mention?
  ) {
    let persons = mentions.filter {
      $0.preposition == nil && !$0.isPossessive && $0.participants.first?.kind == .person
    }
    let owners = mentions.filter { $0.isPossessive && $0.participants.first?.kind == .person }
    let subject =
      speaker.flatMap { $0.participants.first?.kind == .person ? $0 : nil }
      ?? (tree.map { tree in
        persons.first(where: tree.isSubject) ?? owners.first(where: tree.isSubject)
      } ?? persons.first)
    let author = mentions.first { one in
      one.preposition == nil && !one.isPossessive && (tree?.isSubject(one) ?? true)
    }
    if let author, writes(author, in: sentence) {
      memory.rememberAuthors((tree?.who.lists(from: [author]) ?? [author]).flatMap(\.participants))
    }
    if let person = subject?.participants.first { memory.rememberSubject(person) }
    for (left, right) in zip(mentions, mentions.dropFirst())
    where finder.isListed(left, right, tokens) && [nil, "between"].contains(left.preposition) {
      memory.rememberPair(left.participants + right.participants)
    }
    var list: [Mention] = []
    for mention in mentions {
      if let last = list.last, finder.isListed(last, mention, tokens) {
        list.append(mention)
      } else {
        list = [mention]
      }
      memory.rememberGroup(list.flatMap(\.participants))
    }
  }

  /// Whether somebody is told to issue a statement or a letter.
  func writes(_ author: Mention, in sentence: Sentence) -> Bool {
    (author.tokens.upperBound..<sentence.tokens.upperBound).contains {
      grammar.isA(.paper, tokens[$0])
    }
  }
}
