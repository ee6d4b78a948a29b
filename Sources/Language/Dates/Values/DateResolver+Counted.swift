internal import Model

/// Dates that count from publication, or from the date named last.
extension DateResolver {
  /// What an expression counts from: publication, or the date named last.
  func base(_ slots: DateSlots, atLeast unit: DateUnit) -> (Day, DateReading.Derivation)? {
    if let from = slots[.from], from > 0 {
      if unit == .day, let lastDay { return (lastDay, .continued(CalendarStretch(lastDay))) }
      if unit != .day, let last { return (last.first, .continued(last)) }
      guard from == 2 else { return nil }
    }
    return anchor.map { ($0, .counted(from: $0)) }
  }

  func unit(_ slots: DateSlots) -> DateUnit {
    slots[.unit].flatMap { DateUnit(rawValue: Int32($0)) } ?? .day
  }

  func period(_ slots: DateSlots, _ tense: () -> Int) -> DateReading? {
    let unit = unit(slots)
    guard let (base, derivation) = base(slots, atLeast: unit) else {
      return DateReading(.open(.unit(unit)), .unanchored)
    }
    var step = slots[.direction] ?? 0
    // "The weekend" is the one ahead, or the one that ended.
    if unit == .weekend, slots[.direction] == nil, base.weekday < 6, tense() <= 0 { step = -1 }
    return DateReading(CalendarStretch(unit, of: base)?.shifted(by: step), derivation)
  }

  func shift(_ slots: DateSlots) -> DateReading? {
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

  func day(_ slots: DateSlots) -> DateReading? {
    guard let (base, derivation) = base(slots, atLeast: .day) else {
      return DateReading(.open(.unit(.day)), .unanchored)
    }
    return DateReading(.stretch(CalendarStretch(base + (slots[.offset] ?? 0))), derivation)
  }

  /// "A year earlier", "the year-ago quarter": a quarter of the year of publication that was told of, or
  /// a year before it that was; else the year before publication.
  func yearBefore(_ slots: DateSlots) -> DateReading? {
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

  func same(_ slots: DateSlots) -> DateReading? {
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
}
