internal import Model

/// Works out what the expressions of one text mean, in text order.
struct DateResolver {
  /// The day that the text is written or spoken on, or nil where it is not known.
  private(set) var anchor: Day?
  /// Whether dates in digits have the day first.
  let isDayFirst: Bool
  /// The date of the calendar that the text named last.
  private(set) var last: CalendarStretch?
  /// The last one that was a day.
  private(set) var lastDay: Day?
  /// The last one that was a quarter.
  private(set) var lastQuarter: CalendarStretch?

  init(anchor: Day?, isDayFirst: Bool) {
    self.anchor = anchor
    self.isDayFirst = isDayFirst
  }

  /// Keeps what an expression means for those that count from it.
  mutating func remember(_ reading: DateReading) {
    let stretch: CalendarStretch
    switch reading.value {
    case .stretch(let found): stretch = found
    case .interval(_, let to): stretch = to
    default: return
    }
    last = stretch
    if stretch.unit == .day { lastDay = stretch.first }
    // What it is compared with does not become what is told of.
    guard stretch.unit == .quarter else { return }
    if case .continued = reading.derivation { return }
    lastQuarter = stretch
  }

  /// The same, for words spoken on a day: "today" is that day.
  func speaking(on day: Day) -> DateResolver {
    var resolver = self
    resolver.anchor = day
    return resolver
  }

  /// What an expression means, or nil where it means nothing: 31 February.
  ///
  /// - Parameters:
  ///   - meaning: of its rule.
  ///   - slots: what its words and its rule say.
  ///   - tense: of its clause: -1 past, 1 perhaps ahead, 2 ahead, 0 unknown; asked for only where a
  ///     bare weekday or month needs it.
  /// - Returns: its value and how it was found.
  func reading(
    _ meaning: DateRule.Meaning, _ slots: DateSlots, tense: () -> Int
  ) -> DateReading? {
    var found: DateReading?
    switch meaning {
    case .calendar: found = calendar(slots, tense)
    case .digits: found = digits(slots)
    case .range: found = range(slots)
    case .period: found = period(slots, tense)
    case .shift: found = shift(slots)
    case .day: found = day(slots)
    case .yearBefore: found = yearBefore(slots)
    case .same: found = same(slots)
    case .ordinal: found = ordinal(slots, tense)
    case .season: found = season(slots, tense)
    case .decade: found = decade(slots)
    case .hijri: found = hijri(slots)
    case .clock: found = clock(slots)
    case .duration: found = DateReading(.duration(amount(slots)))
    case .set: found = DateReading(.set(set(slots)))
    case .reference: found = DateReading(.reference(slots[.reference] ?? 0))
    case .none: return nil
    }
    if found?.clock == nil { found?.clock = clockTime(slots) }
    found?.modifier = slots[.modifier]
    return found
  }

  // MARK: Dates of the calendar

  func calendar(_ slots: DateSlots, _ tense: () -> Int) -> DateReading? {
    var year = year(slots)
    // "June last year"
    if year == nil, slots[.unit] == Int(DateUnit.year.rawValue), let anchor {
      year = anchor.year + (slots[.direction] ?? 0)
    }
    if let month = slots[.month], let day = slots[.day] {
      var found = dated(day, month, year, slots[.direction], tense)
      found?.weekday = slots[.weekday]
      guard slots[.unit] == Int(DateUnit.week.rawValue), case .stretch(let stretch)? = found?.value
      else { return found }
      return DateReading(CalendarStretch(.week, of: stretch.first))
    }
    if let month = slots[.month] {
      if let year { return DateReading(CalendarStretch(.month, year: year, month: month)) }
      return implied(month: month, slots[.direction], tense)
    }
    if let day = slots[.day] { return implied(day: day, slots) }
    if let weekday = slots[.weekday] { return implied(weekday: weekday, slots, tense) }
    guard let year else { return nil }
    return DateReading(CalendarStretch(.year, year: year))
  }

  func year(_ slots: DateSlots) -> Int? {
    if let year = slots[.year] { return year }
    return slots[.shortYear].map(fullYear)
  }

  /// The year of two digits that lies nearest to publication, at most ten years ahead.
  func fullYear(_ short: Int) -> Int {
    guard let anchor else { return short < 50 ? 2_000 + short : 1_900 + short }
    let century = anchor.year / 100 * 100
    return [century + 100, century, century - 100].map { $0 + short }
      .first { $0 <= anchor.year + 10 } ?? century + short
  }

  func dated(
    _ day: Int, _ month: Int, _ year: Int?, _ direction: Int?, _ tense: () -> Int
  ) -> DateReading? {
    if let year {
      return Day(year: year, month: month, day: day).map { DateReading(.stretch(.init($0))) }
    }
    guard let anchor else {
      guard day <= Day.count(ofMonth: month, year: 2_000) else { return nil }
      return DateReading(.open(.day(month: month, day: day)), .unanchored)
    }
    let years = (anchor.year - 8)...(anchor.year + 8)
    var candidates = years.compactMap { Day(year: $0, month: month, day: day) }
    if direction == 0 { candidates = candidates.filter { $0.year == anchor.year } }
    if direction == 1 { candidates = candidates.filter { $0 >= anchor } }
    guard let nearest = candidates.min(by: { abs($0 - anchor) < abs($1 - anchor) }) else {
      return nil
    }
    // What is told of as past and lies months ahead was a year before.
    let isPast = nearest > anchor + Self.soon && direction != 1 && tense() < 0
    guard isPast, let before = candidates.last(where: { $0 <= anchor }) else {
      return DateReading(.stretch(.init(nearest)), .nearest(anchor))
    }
    return DateReading(.stretch(.init(before)), .seen(from: anchor))
  }

  /// Days ahead within which the nearest year holds even in a sentence told as past: "was set for 3 May".
  private static let soon = 150

  func implied(month: Int, _ direction: Int?, _ tense: () -> Int) -> DateReading? {
    guard let anchor else { return DateReading(.open(.month(month)), .unanchored) }
    let year: Int
    switch direction {
    case 1: year = month > anchor.month ? anchor.year : anchor.year + 1
    case -1: year = month < anchor.month ? anchor.year : anchor.year - 1
    case 0: year = anchor.year
    default:
      let tense = tense()
      let monthsAhead = (month - anchor.month + 12) % 12
      let isAhead = tense > 1 || tense == 1 && monthsAhead < 6
      let isThisYear = isAhead ? month >= anchor.month : month <= anchor.month
      year = isThisYear ? anchor.year : anchor.year + (isAhead ? 1 : -1)
    }
    return DateReading(CalendarStretch(.month, year: year, month: month), .seen(from: anchor))
  }

  /// A day of the month alone: the last such day, or the next.
  func implied(day: Int, _ slots: DateSlots) -> DateReading? {
    guard let anchor else { return DateReading(.open(.unit(.day)), .unanchored) }
    let isAhead = slots[.direction] == 1
    var month = CalendarStretch(.month, of: anchor)
    for _ in 0..<3 {
      guard let current = month else { return nil }
      let (year, number, _) = current.first.parts
      if let found = Day(year: year, month: number, day: day),
        isAhead ? found >= anchor : found <= anchor
      {
        var reading = DateReading(.stretch(CalendarStretch(found)), .seen(from: anchor))
        reading.weekday = slots[.weekday]
        return reading
      }
      month = current.shifted(by: isAhead ? 1 : -1)
    }
    return nil
  }

  func implied(weekday: Int, _ slots: DateSlots, _ tense: () -> Int) -> DateReading? {
    let isContinued = slots[.from] == 1
    guard let base = isContinued ? lastDay : anchor else {
      return DateReading(.open(.weekday(weekday)), .unanchored)
    }
    let back = (base.weekday - weekday + 7) % 7
    let monday = base + (1 - base.weekday)
    let found: Day
    if slots[.unit] != nil {
      found = monday + (7 * (slots[.direction] ?? 0) + weekday - 1)
    } else {
      switch slots[.direction] {
      case 1: found = base + (7 - back)
      case 2: found = base + (7 - back) % 7
      case -1: found = base + (back == 0 ? -7 : -back)
      case 0: found = monday + (weekday - 1)
      // The day before is never a week ahead: papers keep the words of the evening before.
      default: found = back != 1 && tense() > 1 ? base + (7 - back) % 7 : base + -back
      }
    }
    return DateReading(
      .stretch(CalendarStretch(found)),
      isContinued ? .continued(CalendarStretch(base)) : .seen(from: base))
  }

  /// `3/4/2024`, `3/4`: day first or month first as the text does, but where only one can be.
  func digits(_ slots: DateSlots) -> DateReading? {
    guard let first = slots[.first], let second = slots[.second] else { return nil }
    let isDayFirst = second > 12 ? false : (first > 12 ? true : self.isDayFirst)
    let (day, month) = isDayFirst ? (first, second) : (second, first)
    guard (1...12).contains(month) else { return nil }
    var found = dated(day, month, year(slots), slots[.direction], { 0 })
    found?.weekday = slots[.weekday]
    return found
  }

  /// The two ends of a range share what only one of them says.
  func range(_ slots: DateSlots) -> DateReading? {
    var from = slots
    var to = slots
    to[DateSlot.day.index] = slots[DateSlot.lastDay.index]
    to[DateSlot.month.index] = slots[(slots[.lastMonth] == nil ? DateSlot.month : .lastMonth).index]
    if let year = slots[.lastYear] {
      let full = year < 100 ? (slots[.year] ?? 0) / 100 * 100 + year : year
      to[DateSlot.year.index] = Int32(full)
    }
    if slots[.year] == nil { from[DateSlot.year.index] = to[DateSlot.year.index] }
    for index in [DateSlot.weekday, .modifier, .part].map(\.index) {
      from[index] = DateSlots.empty
      to[index] = DateSlots.empty
    }
    guard let first = calendar(from, { 0 }), let second = calendar(to, { 0 }),
      case .stretch(let start) = first.value, case .stretch(let end) = second.value,
      start.first <= end.first
    else { return nil }
    return DateReading(.interval(start, end), first.derivation)
  }
}
