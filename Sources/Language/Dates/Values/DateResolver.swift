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
  /// - Parameter tense: of its clause: -1 past, 1 perhaps ahead, 2 ahead, 0 unknown; asked for only where
  ///   a bare weekday or month needs it.
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

  private func calendar(_ slots: DateSlots, _ tense: () -> Int) -> DateReading? {
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

  private func year(_ slots: DateSlots) -> Int? {
    if let year = slots[.year] { return year }
    return slots[.shortYear].map(fullYear)
  }

  /// The year of two digits that lies nearest to publication, at most ten years ahead.
  private func fullYear(_ short: Int) -> Int {
    guard let anchor else { return short < 50 ? 2_000 + short : 1_900 + short }
    let century = anchor.year / 100 * 100
    return [century + 100, century, century - 100].map { $0 + short }
      .first { $0 <= anchor.year + 10 } ?? century + short
  }

  private func dated(
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

  private func implied(month: Int, _ direction: Int?, _ tense: () -> Int) -> DateReading? {
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
  private func implied(day: Int, _ slots: DateSlots) -> DateReading? {
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

  private func implied(weekday: Int, _ slots: DateSlots, _ tense: () -> Int) -> DateReading? {
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
  private func digits(_ slots: DateSlots) -> DateReading? {
    guard let first = slots[.first], let second = slots[.second] else { return nil }
    let isDayFirst = second > 12 ? false : (first > 12 ? true : self.isDayFirst)
    let (day, month) = isDayFirst ? (first, second) : (second, first)
    guard (1...12).contains(month) else { return nil }
    var found = dated(day, month, year(slots), slots[.direction], { 0 })
    found?.weekday = slots[.weekday]
    return found
  }

  /// The two ends of a range share what only one of them says.
  private func range(_ slots: DateSlots) -> DateReading? {
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

  // MARK: Counted dates

  /// What an expression counts from: publication, or the date named last.
  private func base(_ slots: DateSlots, atLeast unit: DateUnit) -> (Day, DateReading.Derivation)? {
    if let from = slots[.from], from > 0 {
      if unit == .day, let lastDay { return (lastDay, .continued(CalendarStretch(lastDay))) }
      if unit != .day, let last { return (last.first, .continued(last)) }
      guard from == 2 else { return nil }
    }
    return anchor.map { ($0, .counted(from: $0)) }
  }

  private func unit(_ slots: DateSlots) -> DateUnit {
    slots[.unit].flatMap { DateUnit(rawValue: Int32($0)) } ?? .day
  }

  private func period(_ slots: DateSlots, _ tense: () -> Int) -> DateReading? {
    let unit = unit(slots)
    guard let (base, derivation) = base(slots, atLeast: unit) else {
      return DateReading(.open(.unit(unit)), .unanchored)
    }
    var step = slots[.direction] ?? 0
    // "The weekend" is the one ahead, or the one that ended.
    if unit == .weekend, slots[.direction] == nil, base.weekday < 6, tense() <= 0 { step = -1 }
    return DateReading(CalendarStretch(unit, of: base)?.shifted(by: step), derivation)
  }

  private func shift(_ slots: DateSlots) -> DateReading? {
    let direction = slots[.direction] ?? -1
    let unit = unit(slots)
    guard let count = slots[.count], count != DateSlots.unknown, unit >= .day else {
      return DateReading(.reference(direction))
    }
    guard let (base, derivation) = base(slots, atLeast: unit) else {
      return DateReading(.open(.unit(unit)), .unanchored)
    }
    if slots[.half] != nil, unit == .year {
      return DateReading(
        CalendarStretch(.month, of: base)?.shifted(by: direction * (count * 12 + 6)), derivation)
    }
    let (step, steps) = unit == .decade ? (DateUnit.year, 10 * count) : (unit, count)
    return DateReading(CalendarStretch(step, of: base)?.shifted(by: direction * steps), derivation)
  }

  private func day(_ slots: DateSlots) -> DateReading? {
    guard let (base, derivation) = base(slots, atLeast: .day) else {
      return DateReading(.open(.unit(.day)), .unanchored)
    }
    return DateReading(.stretch(CalendarStretch(base + (slots[.offset] ?? 0))), derivation)
  }

  /// "A year earlier", "the year-ago quarter": a quarter of the year of publication that was told of, or
  /// a year before it that was; else the year before publication.
  private func yearBefore(_ slots: DateSlots) -> DateReading? {
    guard let anchor else { return DateReading(.open(.unit(.year)), .unanchored) }
    if let lastQuarter, lastQuarter.first.year == anchor.year {
      return DateReading(lastQuarter.shifted(by: -4), .continued(lastQuarter))
    }
    if let lastQuarter, slots[.unit] != nil {
      return DateReading(lastQuarter, .continued(lastQuarter))
    }
    if let last, last.first.year < anchor.year - 1, slots[.unit] == nil {
      return DateReading(CalendarStretch(.year, year: last.first.year - 1), .continued(last))
    }
    return DateReading(CalendarStretch(.year, year: anchor.year - 1), .counted(from: anchor))
  }

  private func same(_ slots: DateSlots) -> DateReading? {
    let unit = unit(slots)
    if unit == .quarter {
      if let lastQuarter { return DateReading(lastQuarter, .continued(lastQuarter)) }
      guard let anchor else { return DateReading(.open(.unit(unit)), .unanchored) }
      let ended = CalendarStretch(.quarter, of: anchor)?.shifted(by: -1)
      return DateReading(ended, .counted(from: anchor))
    }
    guard let last, unit != .day || lastDay != nil else {
      return DateReading(.open(.unit(unit)), .unanchored)
    }
    let day = unit == .day ? lastDay ?? last.first : last.first
    return DateReading(CalendarStretch(unit, of: day), .continued(last))
  }

  // MARK: Parts of years, and more than years

  private func ordinal(_ slots: DateSlots, _ tense: () -> Int) -> DateReading? {
    guard let number = slots[.ordinal] else { return nil }
    let unit = unit(slots)
    if unit == .century {
      return DateReading(CalendarStretch(.century, year: (number - 1) * 100))
    }
    guard unit.months > 0, number * unit.months <= 12 else { return nil }
    let month = (number - 1) * unit.months + 1
    if let year = year(slots) {
      return DateReading(CalendarStretch(unit, year: year, month: month))
    }
    guard let anchor else { return DateReading(.open(.ordinal(unit, number)), .unanchored) }
    if let direction = slots[.direction] {
      let found = CalendarStretch(unit, year: anchor.year + direction, month: month)
      return DateReading(found, .counted(from: anchor))
    }
    return DateReading(
      nearest(unit, month: month, to: anchor, isAhead: tense() > 0), .seen(from: anchor))
  }

  /// The last such part of a year that has begun; for what lies ahead the nearest.
  private func nearest(
    _ unit: DateUnit, month: Int, to anchor: Day, isAhead: Bool
  ) -> CalendarStretch? {
    let all = (-1...1).compactMap { CalendarStretch(unit, year: anchor.year + $0, month: month) }
    guard isAhead else { return all.last { $0.first <= anchor } }
    return all.min { distance($0, anchor) < distance($1, anchor) }
  }

  private func distance(_ stretch: CalendarStretch, _ day: Day) -> Int {
    abs(stretch.first + (stretch.last - stretch.first) / 2 - day)
  }

  private func season(_ slots: DateSlots, _ tense: () -> Int) -> DateReading? {
    guard let season = slots[.season].flatMap({ Season(rawValue: Int32($0)) }) else { return nil }
    if let year = year(slots) {
      return DateReading(CalendarStretch(.season, year: year, month: season.firstMonth))
    }
    guard let anchor else { return DateReading(.open(.unit(.year)), .unanchored) }
    let all = (-2...1).compactMap {
      CalendarStretch(.season, year: anchor.year + $0, month: season.firstMonth)
    }
    let found: CalendarStretch?
    switch slots[.direction] {
    case -1: found = all.last { $0.last < anchor }
    case 1: found = all.first { $0.first > anchor }
    case 0: found = all.first { $0.last >= anchor }
    default: found = tense() > 0 ? all.first { $0.last >= anchor } : all.last { $0.first <= anchor }
    }
    return DateReading(found, .seen(from: anchor))
  }

  private func decade(_ slots: DateSlots) -> DateReading? {
    guard let year = year(slots) else { return nil }
    return DateReading(CalendarStretch(.decade, year: year / 10 * 10))
  }

  private func hijri(_ slots: DateSlots) -> DateReading? {
    guard let month = slots[.hijri] else { return nil }
    guard let year = hijriYear(slots, month) else {
      return DateReading(.open(.unit(.month)), .unanchored)
    }
    let days = HijriMonth(year: year, month: month).days
    if let day = slots[.day] {
      let found = days.lowerBound + (day - 1)
      var reading = DateReading(.stretch(CalendarStretch(found)), .converted)
      reading.days = (found + -1)...(found + 1)
      return reading
    }
    var found = DateReading(CalendarStretch(.month, of: days.lowerBound), .converted)
    found?.days = days
    return found
  }

  /// "Ramadan 1445", "Ramadan 2024", or the last Ramadan.
  private func hijriYear(_ slots: DateSlots, _ month: Int) -> Int? {
    guard let year = slots[.year] else { return anchor.map { HijriMonth.last(month, on: $0) } }
    guard year > 1_700, let newYearsEve = Day(year: year, month: 12, day: 21) else { return year }
    return HijriMonth.last(month, on: newYearsEve)
  }

  // MARK: Times, lengths, repetitions

  /// A bare clock time belongs to the day named last, else to the one before publication.
  private func clock(_ slots: DateSlots) -> DateReading? {
    if let lastDay {
      let last = CalendarStretch(lastDay)
      return DateReading(.stretch(last), .continued(last))
    }
    guard let anchor else { return DateReading(.open(.unit(.day)), .unanchored) }
    return DateReading(.stretch(CalendarStretch(anchor + -1)), .counted(from: anchor))
  }

  private func clockTime(_ slots: DateSlots) -> ClockTime? {
    guard var hour = slots[.hour] else {
      return slots[.part].map { ClockTime(hour: nil, minute: nil, part: $0) }
    }
    switch slots[.meridiem] {
    case 12: hour = hour < 12 ? hour + 12 : hour
    case 0: hour = hour == 12 ? 0 : hour
    default: break
    }
    if let part = slots[.part], isHalfDay(hour, part) { hour += 12 }
    return ClockTime(hour: hour, minute: slots[.minute], part: nil)
  }

  /// Whether an hour is counted from noon: 2 in the afternoon, 7 at night, not 1 at night.
  private func isHalfDay(_ hour: Int, _ part: Int) -> Bool {
    switch DayPart(rawValue: Int32(part)) {
    case .AF: hour <= 6
    case .EV, .NI: (5...11).contains(hour)
    default: false
    }
  }

  private func amount(_ slots: DateSlots) -> TimeAmount {
    var amount = TimeAmount(
      count: slots[.count] ?? DateSlots.unknown,
      unit: slots[.unit].flatMap { DateUnit(rawValue: Int32($0)) },
      otherCount: slots[.otherCount],
      otherUnit: slots[.otherUnit].flatMap { DateUnit(rawValue: Int32($0)) })
    guard slots[.half] != nil, let unit = amount.unit else { return amount }
    // Half a unit is a whole number of the next finer one.
    let halves: [DateUnit: (Int, DateUnit)] = [
      .year: (6, .month), .hour: (30, .minute), .day: (12, .hour), .minute: (30, .second),
      .month: (2, .week), .decade: (5, .year), .century: (50, .year),
    ]
    guard let (count, finer) = halves[unit] else { return amount }
    if amount.count == DateSlots.unknown || amount.count == 0 {
      return TimeAmount(count: count, unit: finer)
    }
    amount.otherCount = count
    amount.otherUnit = finer
    return amount
  }

  private func set(_ slots: DateSlots) -> TimeSet {
    if let weekday = slots[.weekday] { return .weekday(weekday) }
    if let month = slots[.month] { return .monthDay(month: month, day: slots[.day]) }
    if slots[.part] != nil { return .daily }
    var amount = amount(slots)
    if amount.count == DateSlots.unknown { amount.count = 1 }
    return .each(amount)
  }
}
