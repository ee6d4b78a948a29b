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

  @Test func `a sentence by itself tells of all whom it names or describes`() throws {
    let folder = try Folder()
    let input = """
      {"id":"s1","language":"en","text":"Gunmen killed a judge in Lagos on Monday."}
      {"id":"s2","language":"en","text":"On Tuesday a court freed two Thai hostages."}

      """
    let answer = try folder.linimasa("extract", "-", options: RunOptions(input: Array(input.utf8)))
    let records: [Extracted] = try decoded(answer.text)
    #expect(records.map(\.id) == ["s1", "s2"])
    let killing = try #require(records[0].events.first { $0.type == "ASSAULT" })
    #expect(killing.source.map(\.mention) == ["Gunmen"])
    #expect(killing.target.first?.mention?.contains("judge") == true)
    let release = try #require(records[1].events.first { $0.type == "RETREAT" })
    #expect(release.source.first?.mention?.contains("court") == true)
    #expect(release.target.first?.mention?.contains("Thai hostages") == true)
  }

  @Test func `an event tells what it is about`() throws {
    let folder = try Folder()
    let input = """
      {"id":"t","language":"en","published":"2024-04-04","title":"-","text":"Norwegian Foreign \
      Minister Espen Barth Eide held talks with Chilean Foreign Minister Alberto van Klaveren about \
      a fishing treaty on Tuesday."}

      """
    let answer = try folder.linimasa("extract", "-", options: RunOptions(input: Array(input.utf8)))
    let records: [Extracted] = try decoded(answer.text)
    let talks = try #require(records.first?.events.first { $0.type == "CONSULT" })
    #expect(talks.topic == "a fishing treaty")
    #expect(talks.contexts?.contains("natural_resource") == true)
  }

  @Test func `a month of publication dates what has no day`() throws {
    let folder = try Folder()
    let input = """
      {"id":"m","language":"en","published":"2015-12","title":"-","text":"Norway condemned Chile. \
      Norwegian Prime Minister Erna Solberg will visit Kenya on December 22."}

      """
    let answer = try folder.linimasa("extract", "-", options: RunOptions(input: Array(input.utf8)))
    let records: [Extracted] = try decoded(answer.text)
    let events = try #require(records.first?.events)
    let blame = try #require(events.first { $0.type == "ACCUSE" })
    #expect(blame.date?.start == "2015-12-01" && blame.date?.end == "2015-12-31")
    let visit = try #require(events.first { $0.type == "CONSULT" })
    #expect(visit.date?.start == "2015-12-22" && visit.date?.end == "2015-12-22")
  }

  @Test func `articles without events are counted for false alarms`() throws {
    let folder = try Folder()
    try folder.write(
      "calm.jsonl",
      """
      {"id":"c1","language":"en","published":"2024-04-04","title":"-","text":"It rained in Lima."}
      {"id":"c2","language":"en","published":"2024-04-04","title":"-","text":"Norway condemned Chile."}

      """)
    let answer = try folder.linimasa("eval", "--alarms", "calm.jsonl", "--errors", "5")
    #expect(answer.ending == .exited(0))
    #expect(answer.lines.first?.hasPrefix("alarm: c2: read as ACCUSE NOR > CHL") == true)
    #expect(
      answer.lines.last == "2 articles without events, 1 false alarm: 50.0 per 100 articles")
  }

  @Test func `aligned sentences are held against each other`() throws {
    let folder = try Folder()
    try folder.write("a.id.txt", "Norwegia mengecam Chile.\r\nHari ini hujan.\r\n")
    try folder.write("a.en.txt", "Norway condemned Chile.\nNorway attacked Peru.\n")
    let answer = try folder.linimasa("eval", "--parallel", "a.id.txt", "a.en.txt", "--errors", "9")
    #expect(answer.ending == .exited(0))
    #expect(answer.lines.count == 2)
    #expect(answer.lines[0].contains("only id: none; only en: ASSAULT NOR - PER"))
    #expect(answer.lines[1].hasSuffix("agreement 0.500 (1 of 2)"))
    try folder.write("b.en.txt", "One.")
    let uneven = try folder.linimasa("eval", "--parallel", "a.id.txt", "b.en.txt")
    #expect(uneven.ending == .exited(2))
  }

  @Test func `each confidence has its precision`() throws {
    let folder = try Folder()
    try folder.write("gold.jsonl", Self.gold)
    try folder.write("articles.jsonl", record("a"))
    let answer = try folder.linimasa(
      "eval", "--gold", "gold.jsonl", "articles.jsonl", "--by-confidence")
    #expect(answer.lines.contains { $0.contains("1/1 right at +type: precision 1.000") })
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
      var topic: String?
      var contexts: [String]?
      var evidence: [Evidence]
    }

    struct Actor: Decodable {
      var name: String
      var kind: String
      var party: String?
      var mention: String?
    }

    struct Evidence: Decodable {
      var text: String
      var start: Int
      var end: Int
    }
  }
}
