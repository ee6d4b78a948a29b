internal import Model
internal import Resources

/// The words that a language writes dates with.
///
/// Forms of several words are keyed by their folded words parted by one space.
struct DateGrammar: Sendable {
  static let columns = ["kind", "form", "value"]

  var isDayFirst = true
  var months: [String: Int] = [:]
  var weekdays: [String: Int] = [:]
  /// Offsets in days from the day of publication.
  var days: [String: Int] = [:]
  var units: [String: DateUnit] = [:]
  /// Zero for "several".
  var numbers: [String: Int] = [:]
  var parts: [String: DatePart] = [:]
  private var marks: [String: Set<String>] = [:]
  /// The most words that a form has.
  private(set) var longestForm = 1

  /// - Throws: `DataError` for a kind or a value that is not known.
  init(_ table: Table) throws(DataError) {
    for row in table.rows {
      let kind = row.fields[0]
      let form = key(row.fields[1])
      let value = row.fields[2]
      longestForm = max(longestForm, form.split(separator: " ").count)
      switch kind {
      case "order": isDayFirst = row.fields[1] == "day-first"
      case "month": months[form] = try number(value, row)
      case "weekday": weekdays[form] = try number(value, row)
      case "day": days[form] = try number(value, row)
      case "number": numbers[form] = value == "x" ? 0 : try number(value, row)
      case "unit": units[form] = try known(DateUnit(rawValue: value), value, row)
      case "part": parts[form] = try known(DatePart(rawValue: value), value, row)
      default: marks[kind, default: []].insert(form)
      }
    }
  }

  /// Whether a month's form cuts a longer one short: alone it may be a name, as "Jun" in "Dong Jun".
  func isShort(month form: String) -> Bool {
    months.contains { $0.key != form && $0.key.hasPrefix(form) && $0.value == months[form] }
  }

  /// Whether a form has this kind: `past`, `through`.
  func isMark(_ form: String, _ kind: String) -> Bool {
    marks[kind]?.contains(form) ?? false
  }

  private func key(_ form: String) -> String {
    let found = tokens(in: form.utf8Span.span)
    return found.map(\.folded).joined(separator: " ")
  }

  private func number(_ value: String, _ row: Table.Row) throws(DataError) -> Int {
    try known(Int(value), value, row)
  }

  private func known<Value>(
    _ found: Value?, _ value: String, _ row: Table.Row
  ) throws(DataError) -> Value {
    guard let found else {
      throw DataError(file: "dates.tsv", line: row.line, message: "unknown value \"\(value)\"")
    }
    return found
  }
}

enum DateUnit: String, Sendable {
  case day
  case week
  case month
  case year
  case decade
}

enum DatePart: String, Sendable {
  case early
  case mid
  case late
}
