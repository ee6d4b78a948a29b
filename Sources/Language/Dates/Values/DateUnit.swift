internal import Model

/// A unit of time, the finest first.
enum DateUnit: Int32, CaseIterable, Sendable {
  case second, minute, hour, day, weekend, week, month, quarter, season, half, year, decade, century

  var name: String { "\(self)" }
}

/// A part of the day.
enum DayPart: Int32, CaseIterable, Sendable {
  case morning, midday, afternoon, evening, night, daytime

  /// Its code in TIMEX3.
  var code: String { ["MO", "MI", "AF", "EV", "NI", "DT"][Int(rawValue)] }
}

/// A season of the north; winter runs into the next year.
enum Season: Int32, CaseIterable, Sendable {
  case spring, summer, autumn, winter

  /// Its code in TIMEX3.
  var code: String { ["SP", "SU", "FA", "WI"][Int(rawValue)] }

  var firstMonth: Int { 3 + Int(rawValue) * 3 }
}

/// The modifiers of TIMEX3, by their number in slots.
enum DateModifier {
  static let all: [DateExpression.Modifier] = [
    .start, .mid, .end, .approximate, .lessThan, .moreThan, .equalOrLess, .equalOrMore,
  ]
}
