internal import Model

extension DateReading {
  /// How the value was found, for a reader: `"Rabu" before Thursday 2024-04-04 → 2024-04-03`.
  func arithmetic(_ words: String) -> String {
    let quoted = "\"\(flattened(words))\""
    let agreement = weekday == nil || isContradictory ? "" : ", the weekday that it says"
    switch derivation {
    case .written: return "\(quoted) as written → \(text)" + agreement
    case .nearest(let day):
      return "\(quoted) in the year nearest to \(named(day)) → \(text)" + agreement
    case .seen(let day): return "\(quoted) \(side(of: day)) \(named(day)) → \(text)" + agreement
    case .counted(let day): return "\(quoted) counted from \(named(day)) → \(text)"
    case .continued(let stretch):
      let origin = stretch.unit == .day ? named(stretch.first) : stretch.text
      return "\(quoted) counted from \(origin), named before → \(text)"
    case .converted: return "\(quoted) by the Hijri calendar, give or take a day → \(daysText)"
    case .unanchored: return "\(quoted) is \(text): there is no day to count from"
    }
  }

  /// What in it disagrees, or nil.
  func contradiction(_ words: String) -> String? {
    guard isContradictory, case .stretch(let stretch) = value else { return nil }
    let said = Self.weekdays[(weekday ?? 1) - 1]
    return "\(named(stretch.first)) is not the \(said) that \"\(flattened(words))\" says; "
      + "the date is kept"
  }

  private var daysText: String { days.map { "\($0.lowerBound)/\($0.upperBound)" } ?? text }

  private func side(of day: Day) -> String {
    guard case .stretch(let stretch) = value else { return "seen from" }
    if stretch.last < day { return "before" }
    return stretch.first > day ? "after" : (stretch.unit == .day ? "on" : "around")
  }

  private func named(_ day: Day) -> String {
    "\(Self.weekdays[day.weekday - 1]) \(day)"
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// Words on one line, each blank one.
  private func flattened(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
