internal import Model

/// A day, or a week, month, year of the calendar: a unit and its first day.
struct CalendarStretch: Hashable {
  let unit: DateUnit
  let first: Day

  /// One day.
  init(_ day: Day) {
    unit = .day
    first = day
  }

  /// The stretch of a unit, a day or coarser, that a day lies in; nil beyond the years of `Day`.
  init?(_ unit: DateUnit, of day: Day) {
    let (year, month, _) = day.parts
    self.unit = unit
    let start: Day?
    switch unit {
    case .second, .minute, .hour, .day: start = day
    case .week: start = day + (1 - day.weekday)
    case .weekend: start = day + (6 - day.weekday)
    case .month: start = Day(year: year, month: month, day: 1)
    case .quarter: start = Day(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)
    case .half: start = Day(year: year, month: month > 6 ? 7 : 1, day: 1)
    case .season:
      let shifted = month < 3 ? month + 12 : month
      start = Day(year: month < 3 ? year - 1 : year, month: (shifted - 3) / 3 * 3 + 3, day: 1)
    case .year: start = Day(year: year, month: 1, day: 1)
    case .decade: start = Day(year: year / 10 * 10, month: 1, day: 1)
    case .century: start = Day(year: year / 100 * 100, month: 1, day: 1)
    }
    guard let start else { return nil }
    first = start
  }

  /// The stretch of a unit that starts with a month, or nil where there is no such year or month.
  init?(_ unit: DateUnit, year: Int, month: Int = 1) {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    self.unit = unit
    self.first = first
  }

  /// The stretch so many of its units later; nil beyond the years of `Day`.
  func shifted(by count: Int) -> CalendarStretch? {
    guard abs(count) < 100_000 else { return nil }
    switch unit {
    case .second, .minute, .hour, .day: return CalendarStretch(first + count)
    case .week, .weekend: return CalendarStretch(unit, of: first + 7 * count)
    default:
      let month = first.year * 12 + first.month - 1 + count * unit.months
      return CalendarStretch(unit, year: month / 12, month: month % 12 + 1)
    }
  }

  /// The last day of it.
  var last: Day {
    switch unit {
    case .second, .minute, .hour, .day: return first
    case .weekend: return first + 1
    case .week: return first + 6
    default:
      let months = first.year * 12 + first.month - 1 + unit.months - 1
      let (year, month) = (months / 12, months % 12 + 1)
      return Day(year: year, month: month, day: Day.count(ofMonth: month, year: year)) ?? first
    }
  }

  /// The value that TIMEX3 gives it: `2024-04-03`, `2024-W14`, `2024-Q2`, `199`, `19`.
  var text: String {
    let (year, month, _) = first.parts
    let fullYear = padded(year, to: 4)
    switch unit {
    case .second, .minute, .hour, .day: return first.description
    case .week: return weekText
    case .weekend: return weekText + "-WE"
    case .month: return "\(fullYear)-\(padded(month, to: 2))"
    case .quarter: return "\(fullYear)-Q\((month + 2) / 3)"
    case .half: return "\(fullYear)-H\(month > 6 ? 2 : 1)"
    case .season: return "\(fullYear)-\(Season.allCases[(month - 3) / 3].code)"
    case .year: return fullYear
    case .decade: return padded(year / 10, to: 3)
    case .century: return padded(year / 100, to: 2)
    }
  }

  /// The week of ISO 8601: it belongs to the year of its Thursday.
  private var weekText: String {
    let thursday = first + (4 - first.weekday)
    let newYear = Day(year: thursday.year, month: 1, day: 1) ?? thursday
    return "\(padded(thursday.year, to: 4))-W\(padded((thursday - newYear) / 7 + 1, to: 2))"
  }

  /// The precision of its days as a span.
  var precision: DateSpan.Precision {
    switch unit {
    case .second, .minute, .hour, .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .weekend, .season, .half, .decade, .century: .span
    }
  }
}

extension DateUnit {
  /// How many months it has; zero for units finer than a month.
  var months: Int {
    switch self {
    case .second, .minute, .hour, .day, .weekend, .week: 0
    case .month: 1
    case .quarter, .season: 3
    case .half: 6
    case .year: 12
    case .decade: 120
    case .century: 1_200
    }
  }
}
