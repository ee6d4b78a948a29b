/// When something happened, as far as the text tells: a stretch of whole days.
package struct DateSpan: Hashable, Sendable, Codable {
  /// The first day of the stretch.
  package var first: Day
  /// The last day, inclusive; never before `first`.
  package var last: Day
  package var precision: Precision
  package var basis: Basis

  package init(first: Day, last: Day, precision: Precision, basis: Basis) {
    precondition(first <= last, "a span of days ends before it starts")
    self.first = first
    self.last = last
    self.precision = precision
    self.basis = basis
  }

  /// One day.
  package init(day: Day, basis: Basis) {
    self.init(first: day, last: day, precision: .day, basis: basis)
  }

  /// A month of the calendar.
  ///
  /// - Returns: nil where there is none.
  package init?(year: Int, month: Int, basis: Basis) {
    guard let first = Day(year: year, month: month, day: 1),
      let last = Day(year: year, month: month, day: Day.count(ofMonth: month, year: year))
    else { return nil }
    self.init(first: first, last: last, precision: .month, basis: basis)
  }

  /// How finely the text dates a happening.
  package enum Precision: String, Sendable, Codable, CaseIterable {
    case day
    case week
    case month
    case quarter
    case year
    /// Any other stretch: "3–5 April", "since January".
    case span
  }

  /// Where a date comes from, best first.
  package enum Basis: String, Sendable, Codable, CaseIterable {
    /// Said in the clause or sentence that tells of the event.
    case said
    /// Carried over from the occasion that the event belongs to.
    case occasion
    /// Said in the article's dateline, or the same day as its news.
    case dateline
    /// Only bounded by the day of publication.
    case publication
  }

  /// How many days the span covers; 1 or more.
  package var length: Int { last - first + 1 }

  /// Whether the two stretches share a day.
  package func meets(_ other: DateSpan) -> Bool {
    first <= other.last && other.first <= last
  }
}

extension DateSpan: CustomStringConvertible {
  /// `2024-04-03`, or `2024-04-03/2024-04-05` as ISO 8601 writes an interval.
  package var description: String {
    first == last ? first.description : "\(first)/\(last)"
  }
}
