import Foundation
import Language
import Model
import Resources
import Testing

/// The tables `Examples/<language>/<construction>.tsv`: what is found in their sentences, and that
/// nothing else is.
@Suite("Date examples")
struct DateExamplesTests {
  @Test(arguments: DateExample.tables)
  func `a text has the time expressions that its marks enclose`(table: String) throws {
    let finder = try DateFinder(DateExample.language(of: table), data: .embedded)
    for example in try DateExample.examples(of: table) {
      let found = finder.dates(in: example.text, published: example.published)
      let readings = example.readings(of: found)
      guard let flaw = example.flaw else {
        #expect(readings == example.readings, example.comment)
        continue
      }
      withKnownIssue(Comment(rawValue: flaw)) {
        #expect(readings == example.readings, example.comment)
      }
    }
  }

  @Test(arguments: ["id", "en", "ms"])
  func `a language has tables of examples`(language: String) {
    #expect(DateExample.tables.contains { DateExample.language(of: $0) == language })
  }
}

/// A text, and what is to be found in it.
///
/// A row of a table has the text, its time expressions in the marks `⟦⟧`; their values in text order,
/// parted by `; `, each `TYPE value` or `TYPE value mod=MODIFIER`; the day of publication, `none`,
/// or nothing for the day in the table's head; and why the row is known to fail, if it is. Empty
/// fields at the end may be left out. A modifier is looked at only where the row gives one.
private struct DateExample {
  var text: String
  var readings: [DateReading]
  var published: Day?
  /// Why it is known to come out otherwise; nil where it does not.
  var flaw: String?
  /// Where the row is, and its text: what a failure says beside the readings.
  var comment: Comment

  init(row: Substring, published day: Day, at place: String) throws {
    let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let (text, ranges) = try unmarked(fields[0])
    let values = (fields.count > 1 ? fields[1] : "").split(separator: "; ").map(String.init)
    guard ranges.count == values.count else {
      throw MalformedExample(
        place: place, message: "\(ranges.count) marks, \(values.count) values")
    }
    self.text = text
    readings = zip(ranges, values).map { DateReading(range: $0, words: text[$0], value: $1) }
    switch fields.count > 2 ? fields[2] : "" {
    case "": published = day
    case "none": published = nil
    case let written:
      let own: Day = try #require(Day(iso: written), "\(place): \"\(written)\" is no day")
      published = own
    }
    flaw = fields.count > 3 ? fields[3] : nil
    comment = "\(place): \(text)"
  }

  /// What was found, with the modifiers where this example gives one.
  func readings(of found: [DateExpression]) -> [DateReading] {
    found.enumerated().map { index, date in
      var value = "\(date.type.rawValue) \(date.value)"
      if let modifier = date.modifier, givesModifier(index) {
        value += " mod=\(modifier.rawValue)"
      }
      return DateReading(range: date.range, words: text[date.range], value: value)
    }
  }

  private func givesModifier(_ index: Int) -> Bool {
    readings.indices.contains(index) && readings[index].value.contains(" mod=")
  }
}

extension DateExample {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Examples")

  /// As `id/weekdays`, sorted.
  static let tables = ["en", "id", "ms"].flatMap { language in
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: language).path())
    return (files ?? []).filter { $0.hasSuffix(".tsv") }.map { "\(language)/\($0.dropLast(4))" }
      .sorted()
  }

  static func language(of table: String) -> String { String(table.prefix(2)) }

  /// The rows of a table, in file order.
  static func examples(of table: String) throws -> [DateExample] {
    let text = try String(contentsOf: folder.appending(path: "\(table).tsv"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let published = lines.lazy.compactMap { line in
      line.hasPrefix(dayMark) ? Day(iso: line.dropFirst(dayMark.count)) : nil
    }.first
    let day = try #require(published, "\(table): no day of publication in the head")
    let rows = lines.enumerated().filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
    return try rows.dropFirst().map { number, row in
      try DateExample(row: row, published: day, at: "\(table).tsv:\(number + 1)")
    }
  }

  private static let dayMark = "# published: "
}

/// A time expression as a table writes it.
private struct DateReading: Equatable, CustomTestStringConvertible {
  var range: TextRange
  var words: String
  /// `TYPE value` or `TYPE value mod=MODIFIER`.
  var value: String

  var testDescription: String { "\(range.start) \"\(words)\" \(value)" }
}

private struct MalformedExample: Error {
  var place: String
  var message: String
}

/// The text without its marks, and the bytes of it that they enclose.
private func unmarked(_ marked: String) throws -> (text: String, ranges: [TextRange]) {
  var text = ""
  var ranges: [TextRange] = []
  var start: Int?
  for character in marked {
    switch character {
    case "⟦":
      start = text.utf8.count
    case "⟧":
      let opened = try #require(start, "a mark is closed that was not opened: \(marked)")
      ranges.append(TextRange(start: opened, end: text.utf8.count))
      start = nil
    default:
      text.append(character)
    }
  }
  #expect(start == nil, "a mark stays open: \(marked)")
  return (text, ranges)
}
