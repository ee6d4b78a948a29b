internal import Language
internal import Model

/// Dates a predicate: by its own clause, its sentence, the dateline, or the day of publication.
struct DateReader {
  let document: Document
  let grammar: Grammar
  let lexicon: Lexicon
  let map: ClauseMap
  let dates: SentenceDates
  let dateline: Dateline?

  /// A date with where it stands and the words that tell how it was found.
  struct Finding {
    var span: DateSpan?
    var how: String
    var place: Place
  }

  /// Where the words stand that date an event, nearest first.
  enum Place: String {
    case words = "in its own words"
    case clause = "in its own clause"
    case sentence = "elsewhere in its sentence"
    case saying = "the day of the saying"
    case occasion = "the occasion told of before"
    case dateline = "not dated; the day of the article's news"
    case publication = "the day of publication"
    /// Before the news, nobody says when.
    case background
  }

  /// The day that the article is written on, as far as known.
  private var today: Day? { document.article.published?.day ?? dateline?.day }

  /// The date said in the predicate's sentence, if any.
  ///
  /// What has occurred is dated ahead of the news only where its own clause does so, and then only
  /// a contact: it is one that is planned.
  func said(_ hit: PredicateHit, _ status: Status) -> Finding? {
    let items = dates.items
    let isPlanned = status == .planned || status == .proposed
    let likely = items.filter { item in
      guard let today else { return true }
      return isPlanned ? item.span.last >= today + -2 : item.span.first <= today
    }
    let isOpen = isPlanned || type(of: hit) == .consult
    return counted(hit) ?? own(hit, likely) ?? (isOpen ? own(hit, items) : nil)
      ?? shared(hit, isPlanned: isPlanned, likely)
  }

  /// What is left where the text gives no date: the dateline's day, or what the day of publication
  /// bounds, unless the sentence says that it was before the news.
  func implied(_ hit: PredicateHit, _ status: Status) -> Finding {
    guard let today else {
      return .none("no date in the text, and none of publication")
    }
    if map[map.clause(at: hit.tokens.lowerBound)].kind == "backdrop" {
      return .none("told as the backdrop of the news; the text gives no date")
    }
    if status == .occurred, isBackground(hit) {
      return .none("told as background; the text gives no date")
    }
    if status == .planned || status == .proposed {
      return Finding(
        span: DateSpan(first: today, last: today + 30, precision: .span, basis: .publication),
        how: "not dated; ahead of its publication on \(today), taken as within a month",
        place: .publication)
    }
    // "The call" may be one of the day before, which the article comes back to.
    if let dateline, let day = dateline.day, hit.form == .active || hit.form == .passive {
      return Finding(
        span: DateSpan(day: day, basis: .dateline),
        how: "\(Place.dateline.rawValue): by the dateline, \(dateline.expression.arithmetic)",
        place: .dateline)
    }
    return Finding(
      span: DateSpan(first: today + -1, last: today, precision: .span, basis: .publication),
      how: "not dated; on the day of publication, \(today), or the day before",
      place: .publication)
  }

  /// Whether an event is told as the news, or as what was before it.
  func telling(_ hit: PredicateHit, _ status: Status, _ said: Finding?) -> Draft.Telling {
    guard status == .occurred else { return .open }
    if isLongBefore(hit) { return .past }
    if let span = said?.span { return isPast(span) ? .past : .news }
    guard hit.form == .active || hit.form == .passive else { return .open }
    return isBackground(hit) ? .past : .news
  }

  /// Whether a stretch of days is too long ago to be of the news.
  func isPast(_ span: DateSpan) -> Bool { today.map { span.last < $0 + -7 } ?? false }

  // MARK: Search

  var scope: DateScope {
    DateScope(dates: dates, grammar: grammar, lexicon: lexicon, map: map, isPast: isPast)
  }

  /// The date of a predicate's own words or clause.
  private func own(_ hit: PredicateHit, _ items: [SentenceDates.Item]) -> Finding? {
    if let item = items.first(where: { belongs($0, to: hit) }) { return finding(item, .words) }
    if let item = items.first(where: { scope.opens($0, hit) }) { return finding(item, .clause) }
    let told = items.filter { $0.hold == .told }
    return (scope.own(hit, told) ?? beginning(of: hit, items)).map { finding($0, .clause) }
  }

  /// The date that a predicate shares with the rest of its sentence; background shares none.
  private func shared(
    _ hit: PredicateHit, isPlanned: Bool, _ items: [SentenceDates.Item]
  ) -> Finding? {
    guard !isBackground(hit) else { return nil }
    let allowsSaying = !isPlanned && scope.isNews(hit)
    let near = items.filter {
      $0.hold == .told && scope.reaches($0, hit, throughSaying: allowsSaying)
    }
    if let item = near.min(by: { distance($0, hit) < distance($1, hit) }) {
      return finding(item, .sentence)
    }
    guard allowsSaying else { return nil }
    return items.first { $0.hold == .saying && scope.mayHear(hit, $0) }.map { finding($0, .saying) }
  }

  /// The date of what was so many days before or after what the sentence dates, or else the event
  /// of the news told of last: "two days after".
  private func counted(_ hit: PredicateHit) -> Finding? {
    guard let clause = scope.apart(hit), let lapse = Lapse(before: map[clause].start, dates),
      let days = lapse.days
    else { return nil }
    let base = base(of: clause)
    let isVague = days.count > 1
    guard let day = base?.span.first ?? dates.newsLast ?? (isVague ? today : nil) else {
      return nil
    }
    let isEarlier = scope.sequence(of: clause) == "earlier"
    let first = day + (isEarlier ? -days.upperBound : days.lowerBound)
    let last = day + (isEarlier ? -days.lowerBound : days.upperBound)
    let span = DateSpan(
      first: first, last: last, precision: first == last ? .day : .span, basis: .said)
    let words = document.tokens[lapse.start...map[clause].start].map(\.text)
      .joined(separator: " ")
    let from = base?.expression.arithmetic ?? "the news is of \(day)"
    return Finding(
      span: span, how: "\(Place.sentence.rawValue): \(from); \"\(words)\" makes it \(span)",
      place: .sentence)
  }

  /// The day in the sentence that a clause is so many days away from: one before it, else one of
  /// the clause that it hangs on.
  private func base(of clause: Int) -> SentenceDates.Item? {
    let days = dates.items.filter { $0.span.length == 1 && $0.hold != .extent(isStart: true) }
    return days.last { $0.tokens.upperBound <= map[clause].start }
      ?? days.first { $0.clause == map[clause].parent }
  }

  func finding(_ item: SentenceDates.Item, _ place: Place) -> Finding {
    var how = "\(place.rawValue): \(item.expression.arithmetic)"
    if let contradiction = item.expression.contradiction { how += "; " + contradiction }
    return Finding(span: item.span, how: how, place: place)
  }

  /// Whether a date is an attribute of the predicate's noun.
  private func belongs(_ item: SentenceDates.Item, to hit: PredicateHit) -> Bool {
    guard case .words(let words) = item.hold else { return false }
    return words.overlaps(hit.tokens)
  }

  /// The day since which something goes on that lasts: talks, a blockade.
  private func beginning(
    of hit: PredicateHit, _ items: [SentenceDates.Item]
  ) -> SentenceDates.Item? {
    let predicate = lexicon.predicates[hit.predicate]
    let lasts =
      predicate.mode == .negotiation
      || [.materialConflict, .materialCooperation].contains(predicate.type.family)
    guard lasts else { return nil }
    let clause = map.clause(at: hit.tokens.lowerBound)
    return items.first {
      $0.hold == .extent(isStart: true) && $0.clause == clause
        && $0.tokens.lowerBound >= hit.tokens.upperBound
        && !dates.hits(in: hit.tokens.upperBound..<$0.tokens.lowerBound)
    }
  }

  // MARK: Background

  /// Whether the predicate is told as something before the news: "sebelumnya", "weeks after",
  /// "until 2022".
  private func isBackground(_ hit: PredicateHit) -> Bool {
    let clause = map.clause(at: hit.tokens.lowerBound)
    let isOver = dates.items.contains {
      $0.hold == .extent(isStart: false) && $0.clause == clause && isPast($0.span)
    }
    if map[clause].kind == "backdrop" || isOver { return true }
    if isLongBefore(hit) { return true }
    let around = Set(map.path(from: clause, to: 0) ?? []).union([clause, 0])
    return (dates.sentence.tokens.lowerBound..<hit.tokens.upperBound).contains { position in
      around.contains(map.clause(at: position)) && !dates.isDate(position)
        && grammar.match(
          .background, document.tokens, at: position, limit: hit.tokens.upperBound) != nil
        && !isNegated(position)
    }
  }

  /// Whether a lapse parts the predicate from the later news: "weeks after he visited".
  private func isLongBefore(_ hit: PredicateHit) -> Bool {
    guard let clause = scope.apart(hit), scope.sequence(of: clause) == "earlier" else {
      return false
    }
    return Lapse(before: map[clause].start, dates) != nil
  }

  /// "Tidak akan pernah".
  private func isNegated(_ position: Int) -> Bool {
    let earliest = max(dates.sentence.tokens.lowerBound, position - 2)
    return (earliest..<position).contains { grammar.isA(.negation, document.tokens[$0]) }
  }

  private func type(of hit: PredicateHit) -> EventType { lexicon.predicates[hit.predicate].type }

  /// In tokens.
  private func distance(_ item: SentenceDates.Item, _ hit: PredicateHit) -> Int {
    item.tokens.lowerBound >= hit.tokens.upperBound
      ? item.tokens.lowerBound - hit.tokens.upperBound
      : hit.tokens.lowerBound - item.tokens.upperBound
  }
}

extension DateReader.Finding {
  /// No date, and why.
  fileprivate static func none(_ how: String) -> Self {
    Self(span: nil, how: how, place: .background)
  }
}
