internal import Model

/// The contacts told of before: what "the meeting" means, and what undated words hang on.
struct Occasions {
  /// That of the news.
  private var news: Draft?
  /// One of the past, which holds only as long as the text stays with it.
  private var past: Draft?
  /// Number of the sentence that last spoke of the one of the past.
  private var lastPast = 0

  /// The contact that a sentence means when it points back.
  ///
  /// It is none that only tells how long before the news it was: "two days after they met".
  ///
  /// - Parameter sentence: its number in the document.
  /// - Returns: nil where none was told of.
  func meant(in sentence: Int) -> Draft? {
    guard let past, isNear(sentence), !past.isApart else { return news }
    return past
  }

  /// Gives a draft without a date of its own that of the occasion it belongs to.
  ///
  /// What points back to an occasion was said on it, whenever it was reported. What is told as
  /// background gets no date.
  mutating func date(_ draft: inout Draft) {
    guard draft.implied.place != .background,
      let occasion = [isNear(draft.sentence) ? past : nil, news].compactMap({ $0 }).first(where: {
        $0.date?.span != nil && belongs(draft, to: $0)
      }), let date = occasion.date, takes(draft, from: occasion)
    else { return }
    draft.date = date.carried(to: .occasion, basis: .occasion)
    draft.telling = occasion.telling
    if occasion.telling == .past { lastPast = draft.sentence }
  }

  /// Whether a draft lacks a date, or has one that the occasion outdoes: that of its report, or of
  /// something long ago that was spoken of.
  private func takes(_ draft: Draft, from occasion: Draft) -> Bool {
    draft.date == nil
      || draft.pointsBack
        && (draft.date?.place == .saying || draft.telling == .past && occasion.telling == .news)
  }

  /// Keeps a contact that took place as the occasion of what follows.
  ///
  /// One that an aside mentions is none.
  mutating func remember(_ draft: Draft) {
    guard draft.isContact, draft.status == .occurred, draft.parties.count > 1, !draft.isAside
    else { return }
    if draft.telling == .past {
      past = draft
      lastPast = draft.sentence
      return
    }
    let isSame = news.map { $0.parties == draft.parties } ?? false
    if !isSame || draft.date != nil { news = draft }
    if draft.telling == .news { past = nil }
  }

  private func isNear(_ sentence: Int) -> Bool { sentence - lastPast <= 1 }

  /// Whether something was said on an occasion: by those who took part in it, and nobody else.
  private func belongs(_ draft: Draft, to occasion: Draft) -> Bool {
    guard draft.status == .occurred, draft.isSpoken, !draft.isApart else { return false }
    let present = Set((occasion.sources + occasion.targets).map(\.actor))
    let persons = draft.sources.filter { $0.kind == .person }
    guard persons.allSatisfy({ present.contains($0.actor) }) else { return false }
    if !persons.isEmpty { return true }
    return draft.parties.isSubset(of: occasion.parties)
      || draft.pointsBack && !draft.parties.isDisjoint(with: occasion.parties)
  }
}
