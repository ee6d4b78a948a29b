internal import Model

/// A list of targets, each with a date of its own: "met Fidan on Monday and Sisi on Tuesday",
/// "mengunjungi Filipina (4/4) dan Vietnam (6/4)".
struct DatedList {
  let mentions: [Mention]
  let dates: SentenceDates

  private var tokens: [Token] { dates.tokens }

  /// The predicate's arguments once for each date: those with the first date, then each further
  /// target with its own.
  ///
  /// - Returns: the arguments alone where they are no such list.
  func members(of hit: PredicateHit, _ whole: Arguments) -> [Arguments] {
    var found = [whole]
    guard var last = whole.targets.first, last.tokens.lowerBound >= hit.tokens.upperBound,
      var date = date(after: whole.targets.first { precedesDate($0) } ?? last)
    else { return found }
    found[0].targets.removeAll { $0.tokens.lowerBound > date.tokens.upperBound }
    while let next = member(after: date, like: last), let own = self.date(after: next) {
      var more = whole
      more.targets = [next]
      more.date = own
      found.append(more)
      (last, date) = (next, own)
    }
    return found.count > 1 ? found : [whole]
  }

  private func precedesDate(_ mention: Mention) -> Bool { date(after: mention) != nil }

  /// The date right after a mention, a preposition, a comma or a bracket between.
  private func date(after mention: Mention) -> SentenceDates.Item? {
    dates.items.first {
      let gap = $0.tokens.lowerBound - mention.tokens.upperBound
      return $0.hold == .told && (0...2).contains(gap)
        && (mention.tokens.upperBound..<$0.tokens.lowerBound).allSatisfy { position in
          [",", "("].contains(tokens[position].text)
            || dates.grammar.isA(.preposition, tokens[position])
        }
    }
  }

  /// The mention that goes on a list after a date, with the same preposition as the one before.
  private func member(after date: SentenceDates.Item, like last: Mention) -> Mention? {
    guard
      let next = mentions.first(where: { $0.tokens.lowerBound >= date.tokens.upperBound }),
      next.preposition == nil || next.preposition == last.preposition,
      next.tokens.lowerBound - date.tokens.upperBound <= 3
    else { return nil }
    let between = tokens[date.tokens.upperBound..<next.tokens.lowerBound]
    let joins = between.allSatisfy {
      $0.text == ")" || dates.grammar.isA(.coordinator, $0)
        || dates.grammar.isA(.preposition, $0) || dates.grammar.isA(.determiner, $0)
    }
    return joins && between.contains { dates.grammar.isA(.coordinator, $0) } ? next : nil
  }
}
