internal import Model

/// Decides whom the pronouns of a sentence mean: those named before, in the sentence or the article.
struct PronounResolver {
  let document: Document
  let grammar: Grammar
  let memory: PersonMemory
  /// Who speaks in the sentence, if anybody is said to.
  let speaker: [Participant]?
  let resolver: ActorResolver

  /// Fills in whom pronouns mean.
  ///
  /// One of which nobody knows whom it means stays: it holds its place as a subject.
  func resolve(_ mentions: inout [Mention]) {
    for index in mentions.indices where mentions[index].kind == .pronoun {
      let value = mentions[index].resolution
      switch value {
      case "he":
        let before = mentions[..<index]
        // "Orban's trip to Moscow came after his trip to Kyiv."
        let earlier = (before.last(where: isSubject) ?? before.first(where: isOwner))?
          .participants.first
        let meant = earlier ?? ahead(mentions, index) ?? memory.lastPerson
        set(&mentions[index], meant.map { [$0] } ?? [], "named before")
      case "both": set(&mentions[index], pair(before: index, mentions), "named before")
      case "states":
        let text = printedText(mentions[index])
        let parties = pair(before: index, mentions).compactMap(\.party)
        set(&mentions[index], parties.map { resolver.party($0, text).0 }, "named before")
      case "they": set(&mentions[index], memory.lastPair, "named before")
      case "several": set(&mentions[index], memory.lastGroup, "named before")
      case "author":
        let next = mentions[index].tokens.upperBound
        let isDone = next < document.tokens.count && grammar.isA(.be, document.tokens[next])
        if !isDone { set(&mentions[index], memory.lastAuthors, "of whom it is") }
      case "it": continue
      default:
        if let count = Int(value) {
          let isGroup = Set(memory.lastGroup.compactMap(\.party)).count == count
          set(&mentions[index], isGroup ? memory.lastGroup : [], "named before")
        } else {
          let meant = speaker ?? home ?? memory.lastPerson.map { [$0] }
          set(&mentions[index], meant ?? [], "who speaks")
        }
      }
    }
  }

  /// The party that publishes the text, if it is one.
  private var home: [Participant]? {
    resolver.home.map { [resolver.party($0, "we").0] }
  }

  /// The two sides that the sentence names before a mention, or else those told of last.
  private func pair(before index: Int, _ mentions: [Mention]) -> [Participant] {
    let named = mentions[..<index].filter { $0.kind != .pronoun }.flatMap(\.participants)
    return Set(named.compactMap(\.party)).count == 2 ? named : memory.lastPair
  }

  private func set(_ mention: inout Mention, _ meant: [Participant], _ why: String) {
    guard !meant.isEmpty else { return }
    let words = printedText(mention)
    mention.participants = meant
    mention.resolution =
      "\"\(words)\" \(meant.count > 1 ? "are" : "is") "
      + meant.map(\.name).joined(separator: " and ") + ", \(why)"
  }

  /// Whom a possessive at the head of a sentence means whose person comes after it: "on her first
  /// trip to Beijing, Meloni".
  private func ahead(_ mentions: [Mention], _ index: Int) -> Participant? {
    guard mentions[index].isPossessive,
      !mentions[..<index].contains(where: { $0.participants.first?.kind == .person })
    else { return nil }
    let next = mentions[(index + 1)...].first {
      $0.preposition == nil && $0.participants.first?.kind == .person
    }
    guard let next, !next.isPossessive,
      document.tokens[mentions[index].tokens.upperBound..<next.tokens.lowerBound]
        .contains(where: { $0.text == "," })
    else { return nil }
    return next.participants.first
  }

  private func isSubject(_ mention: Mention) -> Bool {
    mention.preposition == nil && !mention.isPossessive
      && mention.participants.first?.kind == .person
  }

  private func isOwner(_ mention: Mention) -> Bool {
    mention.preposition == nil && mention.isPossessive
      && mention.participants.first?.kind == .person
  }

  private func printedText(_ mention: Mention) -> String {
    let tokens = document.tokens
    return document.article.text[
      TextRange(
        start: tokens[mention.tokens.lowerBound].range.start,
        end: tokens[mention.tokens.upperBound - 1].range.end)]
  }
}
