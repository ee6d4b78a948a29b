internal import Model

/// What a date expression means: its TIMEX3 value, its days, and how they were found.
struct DateValue {
  var text: String
  var span: DateSpan?
  var arithmetic: String
  var contradiction: String?

  init(day: Day, arithmetic: String) {
    text = day.description
    span = DateSpan(day: day, basis: .said)
    self.arithmetic = arithmetic
  }

  init(span: DateSpan, arithmetic: String) {
    text = span.description
    self.span = span
    self.arithmetic = arithmetic
  }

  /// A month of a year.
  init(month: Int, year: Int, words: String) {
    text = "\(padded(year, to: 4))-\(padded(month, to: 2))"
    if let first = Day(year: year, month: month, day: 1) {
      let last = first + (Day.count(ofMonth: month, year: year) - 1)
      span = DateSpan(first: first, last: last, precision: .month, basis: .said)
    }
    arithmetic = "\"\(words)\" is \(text)"
  }

  /// A whole year.
  init(year: Int, words: String) {
    text = padded(year, to: 4)
    if let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
    {
      span = DateSpan(first: first, last: last, precision: .year, basis: .said)
    }
    arithmetic = "\"\(words)\" is \(text)"
  }

  /// So many units before a day, as fine as the unit is.
  init(ago number: Int, _ unit: DateUnit, before anchor: Day, words: String) {
    switch unit {
    case .day: self.init(day: anchor + -number, arithmetic: "")
    case .week: self.init(weekOf: anchor + -7 * number)
    case .month:
      let months = anchor.year * 12 + anchor.month - 1 - number
      self.init(month: months % 12 + 1, year: months / 12, words: words)
    case .year: self.init(year: anchor.year - number, words: words)
    case .decade: self.init(year: anchor.year - 10 * number, words: words)
    }
    arithmetic = "\"\(words)\", counted back from \(anchor), is \(text)"
  }

  /// The last, running or next week, month or year.
  init(period modifier: DateScanner.Modifier, _ unit: DateUnit, of anchor: Day, words: String) {
    let step = modifier == .past ? -1 : (modifier == .future ? 1 : 0)
    switch unit {
    case .week: self.init(weekOf: anchor + 7 * step)
    case .month:
      let months = anchor.year * 12 + anchor.month - 1 + step
      self.init(month: months % 12 + 1, year: months / 12, words: words)
    case .year: self.init(year: anchor.year + step, words: words)
    case .day, .decade: self.init(day: anchor + step, arithmetic: "")
    }
    arithmetic = "\"\(words)\", seen from \(anchor), is \(text)"
  }

  /// The ISO week, Monday to Sunday, that a day lies in.
  private init(weekOf day: Day) {
    let monday = day + (1 - day.weekday)
    let thursday = monday + 3
    let firstDay = Day(year: thursday.year, month: 1, day: 1) ?? thursday
    text = "\(padded(thursday.year, to: 4))-W\(padded((thursday - firstDay) / 7 + 1, to: 2))"
    span = DateSpan(first: monday, last: monday + 6, precision: .week, basis: .said)
    arithmetic = ""
  }

  /// The first, middle or last third of the span.
  func narrowed(to part: DatePart, words: String) -> DateValue {
    guard let span else { return self }
    let third = span.length / 3
    let first =
      part == .early ? span.first : (part == .mid ? span.first + third : span.last + -third)
    let last =
      part == .late ? span.last : (part == .mid ? span.last + -third : span.first + third)
    var value = self
    value.span = DateSpan(first: first, last: last, precision: .span, basis: .said)
    value.arithmetic = "\"\(words)\" is about \(first) to \(last)"
    return value
  }
}
