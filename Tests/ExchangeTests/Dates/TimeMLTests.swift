import Exchange
import Foundation
import Model
import Testing

@Suite("TimeML")
struct TimeMLTests {
  /// A document whose expressions are these words of its text, in order.
  private static func document(
    _ text: String, _ words: [String], id: String = "a", published: Day? = Day(iso: "2024-04-04")
  ) -> TimeMLDocument {
    var position = text.startIndex
    let dates = words.compactMap { words -> DateExpression? in
      guard let found = text[position...].range(of: words) else { return nil }
      position = found.upperBound
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return DateExpression(
        range: TextRange(start: start, end: start + words.utf8.count), type: .date,
        value: "2024-04", modifier: .approximate, span: nil, arithmetic: "")
    }
    return TimeMLDocument(id: id, published: published, text: text, dates: dates)
  }

  private static func written(_ documents: [TimeMLDocument]) -> String {
    var writer = TimeMLWriter()
    return documents.map { writer.add($0) }.joined() + writer.finish()
  }

  @Test func `expressions stand in the text with their attributes`() throws {
    let text = "Rapat kira-kira April 2024 itu, bukan Mei."
    let parsed = try #require(
      ParsedXML(Self.written([Self.document(text, ["April 2024", "Mei"])])))
    #expect(
      parsed.elements.map(\.name) == ["TimeML", "DOCID", "DCT", "TIMEX3", "TEXT"]
        + ["TIMEX3", "TIMEX3"])
    let creation = parsed.elements[3].attributes
    #expect(creation["tid"] == "t0" && creation["functionInDocument"] == "CREATION_TIME")
    #expect(creation["type"] == "DATE" && creation["value"] == "2024-04-04")
    #expect(
      parsed.elements[5].attributes
        == ["tid": "t1", "type": "DATE", "value": "2024-04", "mod": "APPROX"])
    #expect(parsed.elements[6].attributes["tid"] == "t2")
    #expect(parsed.texts["TEXT"] == text)
    #expect(parsed.texts["DOCID"] == "a" && parsed.texts["DCT"] == "2024-04-04")
  }

  @Test(arguments: [
    ("<b> & ]]> \"Mei\" 'x' <", "<b> & ]]> \"Mei\" 'x' <"),
    ("a\r\nMei\tb\r\n\r\n", "a\r\nMei\tb\r\n\r\n"),
    ("a\u{0}b\u{1B}[2J Mei \u{7F}\u{85}", "a\u{FFFD}b\u{FFFD}[2J Mei \u{7F}\u{85}"),
    ("😀 e\u{301} Mei \u{FFFE}\u{FFFF}\u{1FFFE}", "😀 e\u{301} Mei \u{FFFD}\u{FFFD}\u{1FFFE}"),
  ])
  func `any text is well-formed and keeps its code points`(text: String, expected: String) throws {
    let document = Self.document(text, ["Mei"], id: text)
    let parsed = try #require(ParsedXML(Self.written([document])))
    #expect(parsed.elements.count { $0.name == "TIMEX3" } == 2)
    #expect(parsed.texts["TEXT"].map { Array($0.utf8) } == Array(expected.utf8))
    #expect(parsed.texts["DOCID"].map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test func `an unknown day of publication is no day`() throws {
    let document = Self.document("Mei", [], published: nil)
    let parsed = try #require(ParsedXML(Self.written([document])))
    #expect(parsed.elements[3].attributes["value"] == "XXXX-XX-XX")
  }

  @Test(arguments: [(0, nil), (1, "TimeML"), (2, "corpus"), (3, "corpus")])
  func `several documents have one root`(count: Int, root: String?) throws {
    let text = Self.written(Array(repeating: Self.document("Mei", ["Mei"]), count: count))
    #expect(text.isEmpty == (count == 0))
    guard let root else { return }
    let parsed = try #require(ParsedXML(text))
    #expect(parsed.elements.first?.name == root)
    #expect(parsed.elements.count { $0.name == "TimeML" } == count)
  }

  @Test func `an expression that overlaps the one before is left out`() throws {
    var document = Self.document("3 April 2024", ["3 April 2024"])
    document.dates += Self.document("3 April 2024", ["April"]).dates
    let parsed = try #require(ParsedXML(Self.written([document])))
    #expect(parsed.elements.count { $0.name == "TIMEX3" } == 2)
    #expect(parsed.texts["TEXT"] == "3 April 2024")
  }
}
