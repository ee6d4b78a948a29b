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
    let dated = counted(hit) ?? own(hit, likely)
    return dated ?? (isPlanned ? limit(of: hit, items) : nil) ?? (isOpen ? own(hit, items) : nil)
      ?? shared(hit, isPlanned: isPlanned, likely)
  }

  /// What is left where the text gives no date: the dateline's day, or what the day of publication
  /// bounds, unless the sentence says that it was before the news.
  func implied(_ hit: PredicateHit, _ status: Status) -> Finding {
    guard let today else { return implied(hit, status, within: document.article.month) }
    if map[map.clause(at: hit.tokens.lowerBound)].kind == "backdrop"
      || status == .occurred && isBackground(hit)
    {
      return Finding(span: nil, place: .background, words: "the text gives no date")
    }
    if status == .planned || status == .proposed {
      return Finding(
        span: DateSpan(first: today, last: today + 30, precision: .span, basis: .publication),
        place: .publication, words: "ahead of \(today), taken as within a month")
    }
    // "The call" may be one of the day before, which the article comes back to.
    // An undated deed is often what the news looks back on.
    if let dateline, let day = dateline.day, hit.form.isVerb, scope.isOfWords(hit) {
      return Finding(
        span: DateSpan(day: day, basis: .dateline), place: .dateline,
        words: "by the dateline, \(dateline.expression.arithmetic)")
    }
    return Finding(
      span: DateSpan(first: today + -1, last: today, precision: .span, basis: .publication),
      place: .publication, words: "on \(today) or the day before")
  }

  /// What the month of publication bounds, where no day of it is known.
  private func implied(_ hit: PredicateHit, _ status: Status, within month: DateSpan?) -> Finding {
    guard let month, status != .occurred || !isBackground(hit) else {
      return Finding(span: nil, place: .publication, words: "but that is not known either")
    }
    if status == .planned || status == .proposed {
      return Finding(
        span: DateSpan(
          first: month.first, last: month.last + 30, precision: .span, basis: .publication),
        place: .publication, words: "ahead of \(month.first), taken as within a month")
    }
    return Finding(
      span: month, place: .publication, words: "in the month of publication, from \(month.first)")
  }

  /// Whether an event is told as the news, or as what was before it.
  func telling(_ hit: PredicateHit, _ status: Status, _ said: Finding?) -> Draft.Telling {
    guard status == .occurred else { return .open }
    if isLongBefore(hit) { return .past }
    if let span = said?.span { return isPast(span) ? .past : .news }
    guard hit.form.isVerb else { return .open }
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
    if let item = near.min(by: { dates.distance($0, hit) < dates.distance($1, hit) }) {
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
      span: span, place: .sentence, words: "\(from); \"\(words)\" makes it \(span)")
  }

  /// The day in the sentence that a clause is so many days away from: one before it, else one of
  /// the clause that it hangs on.
  private func base(of clause: Int) -> SentenceDates.Item? {
    let days = dates.items.filter { $0.span.length == 1 && $0.hold != .extent(isStart: true) }
    return days.last { $0.tokens.upperBound <= map[clause].start }
      ?? days.first { $0.clause == map[clause].parent }
  }

  func finding(_ item: SentenceDates.Item, _ place: Place) -> Finding {
    var words = item.expression.arithmetic
    if !words.contains("\"") {
      words = "\"\(document.article.text[item.expression.range])\": \(words)"
    }
    if let contradiction = item.expression.contradiction { words += "; " + contradiction }
    return Finding(span: item.span, place: place, words: words)
  }

  /// The days up to which something planned is to take place: "before April 10".
  private func limit(
    of hit: PredicateHit, _ items: [SentenceDates.Item]
  ) -> Finding? {
    guard let today,
      let item = items.first(where: {
        $0.hold == .extent(isStart: false) && $0.clause == scope.clause(of: hit)
          && $0.tokens.lowerBound >= hit.tokens.upperBound && $0.span.last >= today
      })
    else { return nil }
    var found = finding(item, .clause)
    found.span = DateSpan(first: today, last: item.span.last, precision: .span, basis: .said)
    found.words += ", by which it is to be"
    return found
  }

  /// Whether a date is an attribute of the predicate's noun.
  private func belongs(_ item: SentenceDates.Item, to hit: PredicateHit) -> Bool {
    guard case .words(let words) = item.hold, words.overlaps(hit.tokens) else { return false }
    // "Signed the Convention of 1951": a date after the noun tells nothing of the verb.
    return hit.form.isNoun || item.tokens.lowerBound < words.lowerBound
  }

  /// The day since which something goes on that lasts: talks, a blockade, what was agreed.
  private func beginning(
    of hit: PredicateHit, _ items: [SentenceDates.Item]
  ) -> SentenceDates.Item? {
    let predicate = lexicon.predicates[hit.predicate]
    let lasts =
      predicate.mode == .negotiation || predicate.type == .agree
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
}
