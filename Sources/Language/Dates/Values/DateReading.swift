internal import Model

/// What a date expression means.
struct DateReading {
  var value: TimeValue
  var clock: ClockTime?
  var modifier: Int?
  /// Days that the value cannot write: those of a month of the Hijri calendar.
  var days: ClosedRange<Day>?
  var derivation = Derivation.written
  /// Where the text gives a weekday beside a date: its number.
  var weekday: Int?

  init(_ value: TimeValue, _ derivation: Derivation = .written) {
    self.value = value
    self.derivation = derivation
  }

  /// Optional for the chains of optional steps that make it.
  init?(_ stretch: CalendarStretch?, _ derivation: Derivation = .written) {
    guard let stretch else { return nil }
    self.init(.stretch(stretch), derivation)
  }

  /// How the value was found.
  enum Derivation: Equatable {
    /// As the text says it.
    case written
    /// The year that lies nearest to a day.
    case nearest(Day)
    /// The last, or the next, such day or month as seen from a day.
    case seen(from: Day)
    /// Counted from the day of publication.
    case counted(from: Day)
    /// Counted from the date that the text named before.
    case continued(CalendarStretch)
    /// By the rules of the calendar: a month of the Hijri calendar.
    case converted
    /// There is nothing to count from.
    case unanchored
  }

  /// Whether the weekday beside the date is not the one that the calendar gives it.
  var isContradictory: Bool {
    guard let weekday, case .stretch(let stretch) = value, stretch.unit == .day else {
      return false
    }
    return stretch.first.weekday != weekday
  }

  var type: DateExpression.Kind {
    switch value {
    case .duration: .duration
    case .set: .set
    case .stretch, .interval, .reference, .open: clock == nil ? .date : .time
    }
  }

  /// The TIMEX3 value.
  var text: String {
    switch value {
    case .stretch(let stretch): stretch.text + (clock?.text ?? "")
    case .interval(let from, let to): "\(from.text)/\(to.text)"
    case .duration(let amount): amount.text
    case .set(let set): set.text + (clock?.text ?? "")
    case .reference(let side): side < 0 ? "PAST_REF" : (side == 0 ? "PRESENT_REF" : "FUTURE_REF")
    case .open(let open): open.text + (clock?.text ?? "")
    }
  }

  /// The days it covers, or nil where it names none.
  var span: DateSpan? {
    if let days {
      return DateSpan(
        first: days.lowerBound, last: days.upperBound,
        precision: days.upperBound - days.lowerBound < 4 ? .span : .month, basis: .said)
    }
    switch value {
    case .stretch(let stretch): return narrowed(stretch)
    case .interval(let from, let to):
      guard from.first <= to.last else { return nil }
      return DateSpan(first: from.first, last: to.last, precision: .span, basis: .said)
    case .duration, .set, .reference, .open: return nil
    }
  }

  /// The first, middle or last third of a stretch that is said to be early, mid or late.
  private func narrowed(_ stretch: CalendarStretch) -> DateSpan {
    let (first, last) = (stretch.first, stretch.last)
    let third = (last - first + 1) / 3
    guard let modifier, third > 0 else {
      return DateSpan(first: first, last: last, precision: stretch.precision, basis: .said)
    }
    switch DateModifier.all[modifier] {
    case .start:
      return DateSpan(first: first, last: first + (third - 1), precision: .span, basis: .said)
    case .mid:
      return DateSpan(
        first: first + third, last: last + -third, precision: .span, basis: .said)
    case .end:
      return DateSpan(first: last + (1 - third), last: last, precision: .span, basis: .said)
    default:
      return DateSpan(first: first, last: last, precision: stretch.precision, basis: .said)
    }
  }
}

/// The value of a time expression.
enum TimeValue: Equatable {
  case stretch(CalendarStretch)
  case interval(CalendarStretch, CalendarStretch)
  case duration(TimeAmount)
  case set(TimeSet)
  /// Before (-1), at (0) or after (1) the time of writing.
  case reference(Int)
  case open(OpenDate)
}

/// A clock time, or a part of the day.
struct ClockTime: Equatable {
  var hour: Int?
  var minute: Int?
  var part: Int?

  /// `T14:00`, `TNI`.
  var text: String {
    if let hour { return "T\(padded(hour, to: 2)):\(padded(minute ?? 0, to: 2))" }
    // Noon is a time of the clock, which TIMEX3 writes as one.
    return part.map { $0 == DayPart.midday.rawValue ? "T12:00" : "T\(DayPart.allCases[$0].code)" }
      ?? ""
  }
}

/// A length of time: `P2D`, `PT1H30M`, `PXY`.
struct TimeAmount: Equatable {
  /// `DateSlots.unknown` for a number that is not told.
  var count: Int
  /// Nil where not even the unit is told.
  var unit: DateUnit?
  var otherCount: Int?
  var otherUnit: DateUnit?

  var text: String {
    guard let unit else { return "PXX" }
    let first = Self.letters(count, unit)
    guard let otherCount, let otherUnit else { return (unit < .day ? "PT" : "P") + first }
    let time = otherUnit < .day && unit >= .day ? "T" : ""
    return (unit < .day ? "PT" : "P") + first + time + Self.letters(otherCount, otherUnit)
  }

  private static func letters(_ count: Int, _ unit: DateUnit) -> String {
    let factor = unit == .decade ? 10 : (unit == .century ? 100 : 1)
    let number = count == DateSlots.unknown ? "X" : String(count * factor)
    switch unit {
    case .second: return number + "S"
    case .minute, .month: return number + "M"
    case .hour: return number + "H"
    case .day: return number + "D"
    case .week, .weekend: return number + "W"
    case .quarter, .season: return number + "Q"
    case .half: return "\(count == DateSlots.unknown ? "X" : String(count * 6))M"
    case .year: return number + "Y"
    case .decade: return count == DateSlots.unknown ? "XE" : number + "Y"
    case .century: return count == DateSlots.unknown ? "XC" : number + "Y"
    }
  }
}

extension DateUnit: Comparable {
  static func < (left: DateUnit, right: DateUnit) -> Bool { left.rawValue < right.rawValue }
}

/// A repetition: every day, every Monday, each 25 December.
enum TimeSet: Equatable {
  case each(TimeAmount)
  case on(OpenDate)

  var text: String {
    switch self {
    case .each(let amount): amount.text
    case .on(let date): date.text
    }
  }
}

/// A date of the calendar whose year, or more, is not known.
enum OpenDate: Equatable {
  case day(month: Int, day: Int)
  case month(Int)
  case weekday(Int)
  case ordinal(DateUnit, Int)
  case unit(DateUnit)

  var text: String {
    switch self {
    case .day(let month, let day): "XXXX-\(padded(month, to: 2))-\(padded(day, to: 2))"
    case .month(let month): "XXXX-\(padded(month, to: 2))"
    case .weekday(let day): "XXXX-WXX-\(day)"
    case .ordinal(let unit, let number): "XXXX-\(unit == .half ? "H" : "Q")\(number)"
    case .unit(.week): "XXXX-WXX"
    case .unit(.weekend): "XXXX-WXX-WE"
    case .unit(.month): "XXXX-XX"
    case .unit(.quarter): "XXXX-QX"
    case .unit(let unit): unit < .week ? "XXXX-XX-XX" : "XXXX"
    }
  }
}
