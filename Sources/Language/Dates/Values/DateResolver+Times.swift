internal import Model

/// Times of the day, lengths and repetitions.
extension DateResolver {
  /// A bare clock time belongs to the day named last, else to the one before publication.
  func clock(_ slots: DateSlots) -> DateReading? {
    if let lastDay {
      let last = CalendarStretch(lastDay)
      return DateReading(.stretch(last), .continued(last))
    }
    guard let anchor else { return DateReading(.open(.unit(.day)), .unanchored) }
    return DateReading(.stretch(CalendarStretch(anchor + -1)), .counted(from: anchor))
  }

  func clockTime(_ slots: DateSlots) -> ClockTime? {
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
  func isHalfDay(_ hour: Int, _ part: Int) -> Bool {
    switch DayPart(rawValue: Int32(part)) {
    case .afternoon: hour <= 6
    case .evening, .night: (5...11).contains(hour)
    default: false
    }
  }

  func amount(_ slots: DateSlots) -> TimeAmount {
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

  func set(_ slots: DateSlots) -> TimeSet {
    if let weekday = slots[.weekday] { return .on(.weekday(weekday)) }
    if let month = slots[.month] {
      return .on(slots[.day].map { .day(month: month, day: $0) } ?? .month(month))
    }
    if slots[.part] != nil { return .on(.unit(.day)) }
    var amount = amount(slots)
    if amount.count == DateSlots.unknown { amount.count = 1 }
    return .each(amount)
  }
}
