package import Model

/// A stretch of the calendar that ticks and groups are counted in, finest first.
package enum CalendarUnit: String, Sendable, CaseIterable {
  case day
  case week
  case month
  case quarter
  case year
  case decade

  /// The first day of the unit that a day lies in.
  func start(of day: Day) -> Day {
    let (year, month, _) = day.parts
    switch self {
    case .day: return day
    case .week: return day + (1 - day.weekday)
    case .month: return first(year, month) ?? day
    case .quarter: return first(year, (month - 1) / 3 * 3 + 1) ?? day
    case .year: return first(year, 1) ?? day
    case .decade: return first(max(1, year / 10 * 10), 1) ?? day
    }
  }

  /// The first day of the unit after the one that starts on a day.
  func next(after start: Day) -> Day {
    let length =
      switch self {
      case .day: 1
      case .week: 7
      case .month: 31
      case .quarter: 93
      case .year: 366
      // Ten years have at most 3,653 days; the next start lies within a few days of that.
      case .decade: 3_660
      }
    return self.start(of: start + length)
  }

  /// How a span of one unit is written.
  var precision: DateSpan.Precision {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .decade: .span
    }
  }

  /// About how many days it has.
  var days: Double {
    switch self {
    case .day: 1
    case .week: 7
    case .month: 30.4
    case .quarter: 91.3
    case .year: 365.2
    case .decade: 3_652
    }
  }

  /// The unit whose start is written above the axis.
  var parent: CalendarUnit? {
    switch self {
    case .day, .week: .month
    case .month, .quarter: .year
    case .year, .decade: nil
    }
  }

  private func first(_ year: Int, _ month: Int) -> Day? {
    Day(year: year, month: month, day: 1)
  }
}

/// Where days stand on an axis: a place in points for each, proportional to time.
package struct TimeScale: Sendable {
  /// The first day shown, and the day after the last.
  let start: Day
  let end: Day
  let left: Double
  let width: Double
  /// What the axis is divided into.
  package let unit: CalendarUnit

  /// The scale that shows all these days, with whole units at both ends.
  package init(first: Day, last: Day, left: Double, width: Double) {
    // A week at least, so that one event stands in its surroundings.
    let missing = max(0, 7 - (last - first + 1))
    let from = first + -(missing / 2)
    let to = last + (missing - missing / 2)
    let length = Double(to - from + 1)
    let unit = CalendarUnit.allCases.first { unit in
      width * unit.days / max(length, unit.days) >= TimeScale.room(for: unit)
    }
    self.unit = unit ?? .decade
    start = self.unit.start(of: from)
    end = self.unit.next(after: self.unit.start(of: to))
    self.left = left
    self.width = width
  }

  private static func room(for unit: CalendarUnit) -> Double {
    switch unit {
    case .day: 30
    case .week: 62
    case .month: 34
    case .quarter: 30
    case .year, .decade: 40
    }
  }

  /// Where a day begins.
  func x(_ day: Day) -> Double { left + width * Double(day - start) / Double(end - start) }

  /// Where marks stand: in the middle of their span; several of one span are spread over it.
  ///
  /// The spans are sorted, so that equal ones stand together.
  func anchors(_ spans: [DateSpan]) -> [Double] {
    var anchors: [Double] = []
    while anchors.count < spans.count {
      let span = spans[anchors.count]
      let alike = spans[anchors.count...].prefix { $0.first == span.first && $0.last == span.last }
      let (from, to) = (x(span.first), x(span.last + 1))
      for number in 0..<alike.count {
        anchors.append(from + (to - from) * (Double(number) + 0.5) / Double(alike.count))
      }
    }
    return anchors
  }

  /// The units from left to right.
  package func units(_ unit: CalendarUnit) -> [(start: Day, left: Double, right: Double)] {
    var list: [(start: Day, left: Double, right: Double)] = []
    var day = unit.start(of: start)
    while day < end {
      let next = unit.next(after: day)
      list.append((day, max(left, x(day)), min(left + width, x(next))))
      day = next
    }
    return list
  }
}
