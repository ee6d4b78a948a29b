internal import Model
internal import Resources

/// The words of pictures in one language, from `pictures/labels.tsv`.
struct Labels: Sendable {
  let language: LabelLanguage
  private var texts: [String: String] = [:]
  private var shortMonths: [String] = []
  private var longMonths: [String] = []

  init(_ data: DataFiles, language: LabelLanguage) throws(DataError) {
    self.language = language
    let columns = ["key", language.rawValue]
    for row in try data.table("pictures/labels.tsv", columns: columns).rows {
      texts[row.fields[0]] = row.fields[1]
    }
    shortMonths = try months("months.short")
    longMonths = try months("months.long")
  }

  /// The text of a key; the key itself where there is none.
  subscript(key: String) -> String { texts[key] ?? key }

  /// A text with one place filled in: `filled("as-of", "day", "3 Apr")`.
  func filled(_ key: String, _ name: String, _ value: String) -> String {
    let parts = self[key].split(separator: "{\(name)}", omittingEmptySubsequences: false)
    return parts.joined(separator: value)
  }

  /// "1 event", "3 events".
  func count(_ number: Int, of noun: String) -> String {
    filled("count.\(noun).\(number == 1 ? "one" : "many")", "n", grouped(number))
  }

  /// "Phone call".
  func phrase(_ event: Event) -> String {
    let type = "event.\(event.type.rawValue)"
    let exact = event.mode.flatMap { texts["\(type).\($0.rawValue)"] }
    return exact ?? self[type]
  }

  /// A month from 1: "Apr".
  func month(_ month: Int) -> String { shortMonths[month - 1] }

  /// A month from 1: "April".
  func longMonth(_ month: Int) -> String { longMonths[month - 1] }

  /// "3 Apr 2024", "3 Apr" without the year.
  func day(_ day: Day, year: Bool) -> String {
    let (number, month, date) = (day.year, self.month(day.month), day.day)
    return year ? "\(date) \(month) \(number)" : "\(date) \(month)"
  }

  /// A span as short as can be: "3 Apr", "3–5 Apr", "28 Apr – 2 Mei", "April 2024", "2024".
  func span(_ span: DateSpan, year: Bool) -> String {
    switch span.precision {
    case .month: return longMonth(span.first.month) + (year ? " \(span.first.year)" : "")
    case .quarter:
      let quarter = filled("quarter", "n", String((span.first.month + 2) / 3))
      return quarter + (year ? " \(span.first.year)" : "")
    case .year: return String(span.first.year)
    case .day, .week, .span: return days(span.first, span.last, year: year)
    }
  }

  /// The days from one to another, both inclusive.
  func days(_ first: Day, _ last: Day, year: Bool) -> String {
    if first == last { return day(first, year: year) }
    if first.year != last.year {
      return "\(day(first, year: true)) – \(day(last, year: true))"
    }
    if first.month != last.month {
      return "\(day(first, year: false)) – \(day(last, year: year))"
    }
    return "\(first.day)–\(day(last, year: year))"
  }

  /// A number with its thousands parted, as the language does.
  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3), digits.count > 3 {
        result += language == .id ? "." : ","
      }
      result.append(digit)
    }
    return result
  }

  private func months(_ key: String) throws(DataError) -> [String] {
    let names = self[key].split(separator: " ").map(String.init)
    guard names.count == 12 else {
      throw DataError(file: "pictures/labels.tsv", line: nil, message: "\(key): not 12 names")
    }
    return names
  }
}

/// The language of captions.
package enum LabelLanguage: String, Sendable, CaseIterable {
  case id
  case en
}
