import Foundation
import Testing

@Suite("Extracting and scoring")
struct ExtractTests {
  static let gold = """
    {"id":"a","published":"2024-04-04","events":[{"type":"CONSULT","mode":"phone",\
    "status":"occurred","source":[{"name":"Sébastien Lecornu","kind":"person","party":"FRA"}],\
    "target":[{"name":"Sergei Shoigu","kind":"person","party":"RUS"}],\
    "date":{"start":"2024-04-03","end":"2024-04-03"}}]}

    """

  @Test func `a record has the id of its article and valid events`() throws {
    let folder = try Folder()
    let options = RunOptions(input: Array((record("a") + record("17")).utf8))
    let answer = try folder.linimasa("extract", "-", options: options)
    #expect(answer.ending == .exited(0))
    let records: [Extracted] = try decoded(answer.text)
    #expect(records.map(\.id) == ["a", "17"])
    let event = try #require(records[0].events.first)
    #expect(event.type == "CONSULT" && event.mode == "phone" && event.status == "occurred")
    #expect(event.source.map(\.party) == ["FRA"] && event.target.map(\.party) == ["RUS"])
    #expect(event.date?.start == "2024-04-03" && event.date?.end == "2024-04-03")
    #expect(event.evidence[0].text == callSentence)
    #expect(event.evidence[0].end - event.evidence[0].start == callSentence.utf8.count)
    #expect(try folder.names().isEmpty)
  }

  @Test func `a worker writes the same for the same input`() throws {
    let folder = try Folder()
    let first = try folder.linimasa("extract", Corpus.articles)
    let ids: [Extracted] = try decoded(first.text)
    #expect(ids.count > 80)
    let files = try Corpus.files()
    let parts = try [files[..<20], files[20...]].map { try folder.linimasa(["extract"] + $0) }
    #expect(parts.flatMap(\.output) == first.output)
  }

  @Test func `right answers score one`() throws {
    let folder = try Folder()
    try folder.write("gold.jsonl", "\n" + Self.gold)
    try folder.write("articles.jsonl", record("a"))
    let text = try folder.linimasa("eval", "--gold", "gold.jsonl", "articles.jsonl", "--by-type")
    #expect(text.ending == .exited(0))
    #expect(text.lines.first == "1 article, 1 gold dyad, 1 system dyad")
    #expect(text.lines.filter { $0.hasSuffix("P 1.000  R 1.000  F1 1.000") }.count == 4)
    let json = try folder.linimasa(
      "eval", "--gold", "gold.jsonl", "articles.jsonl", "--format", "json")
    #expect(try JSONSerialization.jsonObject(with: Data(json.output)) is [[String: Any]])
  }

  @Test func `gold that is none is told with its line`() throws {
    let folder = try Folder()
    try folder.write("gold.jsonl", Self.gold + "\n{\n")
    try folder.write("articles.jsonl", record("a"))
    let answer = try folder.linimasa("eval", "--gold", "gold.jsonl", "articles.jsonl")
    #expect(answer.ending == .exited(3))
    #expect(answer.errorLines.count == 1)
    #expect(answer.errors.contains("gold.jsonl:3:"))
    let missing = try folder.linimasa("eval", "--gold", "none.jsonl", "articles.jsonl")
    #expect(missing.ending == .exited(3))
    #expect(missing.errors.contains("none.jsonl"))
    try folder.write("gold.jsonl", Self.gold)
    let noArticles = try folder.linimasa("eval", "--gold", "gold.jsonl", "none.jsonl")
    #expect(noArticles.ending == .exited(3))
  }

  struct Extracted: Decodable {
    var id: String
    var lang: String
    var published: String?
    var events: [Event]

    struct Event: Decodable {
      var id: String
      var type: String
      var mode: String?
      var status: String
      var source: [Actor]
      var target: [Actor]
      var date: SpanRecord?
      var evidence: [Evidence]
    }

    struct Actor: Decodable {
      var name: String
      var kind: String
      var party: String?
    }

    struct Evidence: Decodable {
      var text: String
      var start: Int
      var end: Int
    }
  }
}
