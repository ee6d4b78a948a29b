internal import Model

/// A unit of time, the finest first.
enum DateUnit: Int32, CaseIterable, Sendable {
  case second, minute, hour, day, weekend, week, month, quarter, season, half, year, decade, century

  var name: String { "\(self)" }
}

/// A part of the day; its name is its code in TIMEX3.
enum DayPart: Int32, CaseIterable, Sendable {
  case MO, MI, AF, EV, NI, DT
}

/// A season; its name is its code in TIMEX3. Winter runs into the next year.
enum Season: Int32, CaseIterable, Sendable {
  case SP, SU, FA, WI

  var firstMonth: Int { 3 + Int(rawValue) * 3 }
}

/// The modifiers of TIMEX3, by their number in slots.
enum DateModifier {
  static let all: [DateExpression.Modifier] = [
    .start, .mid, .end, .approximate, .lessThan, .moreThan, .equalOrLess, .equalOrMore,
  ]
}
