import Foundation
import Testing

@Suite("Why an event is told")
struct WhyTests {
  @Test func `the first digits of an id find it`() throws {
    let corpus = try Corpus.shared
    let call = try #require(
      corpus.events.first { event in
        event.mode == "phone" && event.date?.start == "2024-04-03"
          && event.actors.contains("person/sebastien-lecornu")
          && event.actors.contains("person/sergei-shoigu")
      })
    let answer = try corpus.ask("why", String(call.id.prefix(8)))
    #expect(answer.ending == .exited(0))
    #expect(answer.lines[0].hasPrefix("2024-04-03  Phone call  "))
    #expect(answer.text.contains("▸ "))
    #expect(answer.text.contains("«"))
    #expect(answer.text.contains("predicate   "))
    #expect(answer.text.contains("→ 2024-04-03"))
    #expect(answer.text.contains("said in the sentence"))
    #expect(answer.text.contains("told by     "))
    #expect(answer.text.contains("read as     bytes "))
    let upper = try corpus.ask("why", call.id.prefix(8).uppercased())
    #expect(upper.output == answer.output)
  }

  @Test func `every event can be explained`() throws {
    let corpus = try Corpus.shared
    for (index, event) in corpus.events.enumerated() where index % 12 == 0 {
      let answer = try corpus.ask("why", event.id)
      #expect(answer.ending == .exited(0), "\(event.id): \(answer.errors)")
      #expect(answer.text.contains("told by     "))
    }
  }

  @Test func `JSON holds the claims`() throws {
    let event = try #require(try Corpus.shared.events.first)
    let answer = try Corpus.shared.ask("why", event.id, "--format", "json")
    let claims = try JSONSerialization.jsonObject(with: Data(answer.output)) as? [[String: Any]]
    let keys = try #require(claims?.first)
    #expect(keys["evidence"] != nil && keys["trace"] != nil && keys["attribution"] != nil)
  }

  @Test(arguments: [("0", 3), ("ffffffffffffffff", 1), ("xyz", 2), ("%", 2)])
  func `an id that is none, or several, is told in one line`(id: String, code: Int32) throws {
    let answer = try Corpus.shared.ask("why", id)
    #expect(answer.ending == .exited(code))
    #expect(answer.output.isEmpty)
    #expect(answer.errorLines.count == 1)
  }
}
