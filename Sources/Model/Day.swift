/// A day of the proleptic Gregorian calendar.
///
/// `number` counts days from 1970-01-01, which is 0; earlier days are negative. Years run from 1 to
/// 9999, so that a day always has a ten-letter ISO 8601 form.
package struct Day: Hashable, Comparable, Sendable {
  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// The day with this date, or nil where the calendar has none (31 February, year 0).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.count(ofMonth: month, year: year)
    else { return nil }
    number = Int32(Day.daysFromCivil(year, month, day))
  }

  /// Reads `YYYY-MM-DD`, and nothing else.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    let parts = [bytes[0..<4], bytes[5..<7], bytes[8..<10]].map { Day.decimal($0) }
    guard let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }

  package static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  package var weekday: Int {
    // 1970-01-01 was a Thursday.
    let shifted = (Int(number) + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }

  /// Year, month (from 1) and day of the month (from 1), after [Hinnant, "civil_from_days"].
  ///
  /// [Hinnant, "civil_from_days"]: https://howardhinnant.github.io/date_algorithms.html
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// How many days a month has.
  package static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Counts the days from 1970-01-01, after [Hinnant, "days_from_civil"].
  ///
  /// The year is taken to start in March, so the leap day is the last day of a year.
  ///
  /// [Hinnant, "days_from_civil"]: https://howardhinnant.github.io/date_algorithms.html
  private static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= 48, digit <= 57 else { return nil }
      value = value * 10 + Int(digit) - 48
    }
    return value
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    let (year, month, day) = parts
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }
}

extension Day: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\"\(text)\" is no day"))
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A number in decimal digits, with zeros before it up to a width in digits.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
