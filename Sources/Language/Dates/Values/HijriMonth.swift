internal import Model

/// A month of the Hijri calendar by the tabular reckoning, which differs from the sighted or declared
/// month by a day or two.
///
/// Years of 354 or 355 days; in each cycle of 30, eleven have the longer; after [Reingold and
/// Dershowitz, "Calendrical Calculations"], chapter 7.
///
/// [Reingold and Dershowitz, "Calendrical Calculations"]: https://doi.org/10.1017/9781107415058
struct HijriMonth {
  let year: Int
  /// From 1, Muharram.
  let month: Int

  /// The first and last day of it.
  var days: ClosedRange<Day> {
    let first = Self.epoch + (Self.start(year, month) - 1)
    let next = month == 12 ? Self.start(year + 1, 1) : Self.start(year, month + 1)
    return first...(Self.epoch + (next - 2))
  }

  /// The year of the last such month that has begun on a day, or begins within ten days.
  static func last(_ month: Int, on day: Day) -> Int {
    var year = (day - epoch) * 30 / 10_631 + 2
    while HijriMonth(year: year, month: month).days.lowerBound > day + 10 { year -= 1 }
    return year
  }

  /// 1 Muharram of the year 1: 19 July 622 of the proleptic Gregorian calendar.
  private static let epoch = Day(number: -492_148)

  /// Days from the epoch to the first of a month, both counted.
  private static func start(_ year: Int, _ month: Int) -> Int {
    1 + 29 * (month - 1) + month / 2 + (year - 1) * 354 + (3 + 11 * year) / 30
  }
}
