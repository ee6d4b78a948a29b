import Foundation
import Testing

@Suite("Formats of dates")
struct DateFormatsTests {
  @Test(arguments: [
    "Rapat pada 3 April 2024.", "  \r\n\t Pada 3 April 2024\r\n\r\ndan Rabu (3/4/2024) \r\n",
    "😀 👩‍👩‍👧 🇮🇩 3 April 2024 é e\u{301} o\u{308}\u{323} 5 Mei 2024",
    "\u{FEFF}\u{200B}3 April 2024\u{A0}\u{AD}4 Mei 2024",
    "<p>3 April 2024</p>\n\n<b>&amp;</b> 5 Mei 2024",
    "a\u{0}\u{1B}\u{7F} 3 April 2024 \u{2028}\u{85} 5 Mei 2024",
    "Baca Juga: 3 April 2024\nPenulis: A.B.\n4 April 2024",
  ])
  func `offsets index the text of a record as it was given`(text: String) throws {
    let given = Given(id: "a", dct: "2024-04-04T14:11:00", text: text, lang: "id")
    let input = try JSONEncoder().encode(given)
    let answer = try Self.dates(Array(input) + [10])
    #expect(answer.ending == .exited(0) && answer.errors.isEmpty, "\(answer.errors)")
    let records: [Found] = try decoded(answer.text)
    #expect(records.map(\.id) == ["a"] && records[0].source == nil)
    let scalars = Array(text.unicodeScalars)
    #expect(!records[0].timexes.isEmpty)
    for timex in records[0].timexes {
      let words = scalars[timex.start..<timex.end]
      #expect(Array(String(String.UnicodeScalarView(words)).utf8) == Array(timex.text.utf8))
      #expect(timex.text.contains("202"))
    }
    let first = try #require(records[0].timexes.first { $0.text.hasSuffix("3 April 2024") })
    #expect(first.value == "2024-04-03" && first.type == "DATE")
    #expect(first.first == "2024-04-03" && first.last == "2024-04-03")
    #expect(first.precision == "day" && first.basis == "said")
  }

  @Test func `offsets of other inputs index the text that comes along`() throws {
    let folder = try Folder()
    try folder.write("a.txt", article())
    let line = #"{"id":"b","lang":"id","dct":"2024-04-04","text":["Rapat 😀","pada 3 April 2024"]}"#
    try folder.write("b.jsonl", line)
    let answer = try folder.linimasa("dates", "a.txt", "b.jsonl", "--format", "jsonl")
    #expect(answer.ending == .exited(0) && answer.errors.isEmpty)
    let records: [Found] = try decoded(answer.text)
    #expect(records.count == 2)
    for record in records {
      let source = Array(try #require(record.source).unicodeScalars)
      for timex in record.timexes {
        let words = source[timex.start..<timex.end]
        #expect(String(String.UnicodeScalarView(words)) == timex.text)
      }
    }
    #expect(records[0].timexes.map(\.text) == ["Rabu (3/4/2024)"])
    let array = try folder.linimasa("dates", "a.txt", "b.jsonl", "--format", "json")
    #expect(try JSONDecoder().decode([Found].self, from: Data(array.output)) == records)
  }

  @Test func `bad lines are named and the rest goes on`() throws {
    let start = #"{"lang":"id","text":"Rapat pada 3 April 2024 itu.","#
    let lines = [
      start + #""id":"a","dct":"2024-02-31"}"#, start + #""id":"b","dct":"1066-10-14"}"#,
      start + #""id":"c","published":"kemarin"}"#, #"{"id":"d","dct":"2024-04-04"}"#,
      #"{"id":"e","#,
      "[1]", start + #""id":"g","dct":"2024-04-04","language":"xx"}"#,
      start + #""id":"h","dct":"2024-04-04"}"#,
    ]
    let folder = try Folder()
    try folder.write("a.jsonl", lines.joined(separator: "\n") + "\n")
    let answer = try folder.linimasa("dates", "a.jsonl", "--format", "jsonl")
    #expect(answer.ending == .exited(4))
    let records: [Found] = try decoded(answer.text)
    #expect(records.map(\.id) == ["a", "b", "c", "h"])
    #expect(records.allSatisfy { $0.timexes.map(\.value) == ["2024-04-03"] })
    for start in [
      "a.jsonl:1: warning: published \"2024-02-31\" is no date; the article is left undated",
      "a.jsonl:2: warning: published \"1066-10-14\" is not within the years 1800 to 2199;",
      "a.jsonl:3: warning: published \"kemarin\" is no date;", "a.jsonl:4: error: has no text;",
      "a.jsonl:5: error: not JSON: ", "a.jsonl:6: error: not a JSON object;",
      "a.jsonl:7: error: no dates data for language \"xx\"; there are: ",
    ] {
      #expect(answer.errorLines.count { $0.hasPrefix(start) } == 1, "\(start)")
    }
  }

  @Test func `TimeML is well-formed whatever the articles hold`() throws {
    let folder = try Folder()
    let text = callSentence + #" Ia berkata \"a < b && c > d\" \u0000\u001b ]]> \ufffe."#
    let line = record(#"<&\u0001\"'"#, text: text)
    try folder.write("a.jsonl", line)
    let one = try folder.linimasa("dates", "a.jsonl", "--format", "timeml")
    #expect(one.ending == .exited(0))
    let elements = ["TimeML", "DOCID", "DCT", "TIMEX3", "TEXT", "TIMEX3"]
    #expect(xmlElements(one.output) == elements)
    #expect(one.text.contains("type=\"DATE\" value=\"2024-04-03\">Rabu (3/4/2024)</TIMEX3>"))
    #expect(one.text.contains("value=\"2024-04-04\" temporalFunction=\"false\" functionInDocument"))
    try folder.write("b.jsonl", line + line)
    let two = try folder.linimasa("dates", "b.jsonl", "--format", "timeml")
    #expect(xmlElements(two.output) == ["corpus"] + elements + elements)
  }

  @Test func `all sample articles make one well-formed text`() throws {
    let folder = try Folder()
    let answer = try folder.linimasa("dates", Corpus.articles, "--format", "timeml")
    #expect(answer.ending == .exited(0), "\(answer.errors)")
    let elements = try #require(xmlElements(answer.output))
    #expect(elements.first == "corpus")
    let records = try folder.linimasa("dates", Corpus.articles, "--format", "jsonl").lines
    #expect(elements.count { $0 == "TimeML" } == records.count)
  }
}

extension DateFormatsTests {
  private struct Given: Encodable {
    var id: String
    var dct: String
    var text: String
    var lang: String
  }

  private struct Found: Decodable, Equatable {
    var id: String
    var source: String?
    var timexes: [Timex]
  }

  private struct Timex: Decodable, Equatable {
    var start: Int
    var end: Int
    var type: String
    var value: String
    var text: String
    var first: String?
    var last: String?
    var precision: String?
    var basis: String?
  }

  /// The answer in JSON Lines for a standard input.
  private static func dates(_ input: [UInt8]) throws -> Run {
    try Folder().linimasa(
      ["dates", "-", "--format", "jsonl"], RunOptions(input: input))
  }
}
