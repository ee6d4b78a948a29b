internal import Model

/// Parts of years, and what is more than a year.
extension DateResolver {
  func ordinal(_ slots: DateSlots, _ tense: () -> Int) -> DateReading? {
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
  func nearest(
    _ unit: DateUnit, month: Int, to anchor: Day, isAhead: Bool
  ) -> CalendarStretch? {
    let all = (-1...1).compactMap { CalendarStretch(unit, year: anchor.year + $0, month: month) }
    guard isAhead else { return all.last { $0.first <= anchor } }
    return all.min { distance($0, anchor) < distance($1, anchor) }
  }

  func distance(_ stretch: CalendarStretch, _ day: Day) -> Int {
    abs(stretch.first + (stretch.last - stretch.first) / 2 - day)
  }

  func season(_ slots: DateSlots, _ tense: () -> Int) -> DateReading? {
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

  func decade(_ slots: DateSlots) -> DateReading? {
    guard let year = year(slots) else { return nil }
    return DateReading(CalendarStretch(.decade, year: year / 10 * 10))
  }

  func hijri(_ slots: DateSlots) -> DateReading? {
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
  func hijriYear(_ slots: DateSlots, _ month: Int) -> Int? {
    guard let year = slots[.year] else { return anchor.map { HijriMonth.last(month, on: $0) } }
    guard year <= 2_199 else { return nil }
    guard year > 1_700, let newYearsEve = Day(year: year, month: 12, day: 21) else { return year }
    return HijriMonth.last(month, on: newYearsEve)
  }
}
