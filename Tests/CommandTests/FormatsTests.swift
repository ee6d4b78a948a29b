import Foundation
import Testing

@Suite("Formats of answers")
struct FormatsTests {
  @Test func `JSON and JSON Lines say the same`() throws {
    let corpus = try Corpus.shared
    let answer = try corpus.ask("events", "--format", "json")
    let events = try JSONDecoder().decode([EventRecord].self, from: Data(answer.output))
    #expect(events == corpus.events)
    #expect(corpus.dump.split(separator: "\n").count == events.count)
  }

  @Test func `events have ids, parties and a sentence of the length they say`() throws {
    let corpus = try Corpus.shared
    #expect(Set(corpus.events.map(\.id)).count == corpus.events.count)
    for event in corpus.events {
      #expect(event.id.count == 32)
      #expect(!event.source.isEmpty || !event.target.isEmpty)
      #expect(!event.reports.isEmpty)
      #expect(event.sources <= event.articles)
      for report in event.reports {
        #expect(report.end - report.start == report.sentence.utf8.count)
      }
    }
  }

  @Test func `events are sorted by first day, then last day, then id`() throws {
    let keys = try Corpus.shared.events.map { [$0.date?.start ?? "~", $0.date?.end ?? "~", $0.id] }
    #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `CSV quotes commas and quotes`() throws {
    let corpus = try Corpus.shared
    let table = try #require(rows(csv: try corpus.ask("events", "--format", "csv").text))
    #expect(table.count == corpus.events.count + 1)
    #expect(table.allSatisfy { $0.count == table[0].count })
    let column = try #require(table[0].firstIndex(of: "sentence"))
    #expect(table.dropFirst().map { $0[column] } == corpus.events.map { $0.reports[0].sentence })
    #expect(table.contains { $0[column].contains(",") })
  }

  @Test func `a cell of CSV is no formula and holds no escape`() throws {
    let folder = try Folder()
    let line = record("a")
      .replacingOccurrences(of: "Harian Contoh", with: #"=1+2, \"Harian\""#)
      .replacingOccurrences(of: #""title""#, with: #""url":"https://a.example/\u001b[2J","title""#)
    try folder.write("a.jsonl", line)
    #expect(try folder.linimasa("read", "a.jsonl").ending == .exited(0))
    let answer = try folder.linimasa("events", "--format", "csv")
    #expect(!answer.text.contains("\u{1B}"))
    let table = try #require(rows(csv: answer.text))
    #expect(table.last?.contains(#"'=1+2, "Harian""#) == true)
  }

  @Test(arguments: [
    ["events"], ["relations", "--level", "party"], ["connect", "Prabowo", "Kim Jong Un"],
  ])
  func `Markdown has as many cells in each row`(question: [String]) throws {
    let answer = try Corpus.shared.ask(question + ["--format", "markdown"])
    let counts = Set(answer.lines.map(cellCount))
    #expect(counts.count == 1 && counts.first != .some(nil), "\(counts)")
    #expect(answer.lines.count > 2)
  }

  @Test func `relations are counted alike in all formats`() throws {
    let corpus = try Corpus.shared
    let question = ["relations", "--level", "party"]
    let text = try corpus.ask(question)
    let pairs: [RelationRecord] = try decoded(corpus.ask(question + ["--format", "jsonl"]).text)
    let heads = text.lines.filter { $0.contains("×  ") && !$0.hasPrefix(" ") }
    #expect(heads == pairs.map { "\($0.count)×  \($0.from.name) — \($0.to.name)" })
    let table = try #require(rows(csv: try corpus.ask(question + ["--format", "csv"]).text))
    #expect(table.count == 1 + pairs.reduce(0) { $0 + $1.tallies.count })
    for pair in pairs {
      #expect(pair.count == pair.tallies.reduce(0) { $0 + $1.count })
      #expect(pair.tallies.allSatisfy { $0.count == $0.events.count })
    }
  }

  @Test func `a connection is a chain from one to the other`() throws {
    let question = ["connect", "Prabowo", "Kim Jong Un"]
    let steps: [StepRecord] = try decoded(
      Corpus.shared.ask(question + ["--format", "jsonl"]).text)
    #expect(steps.first?.from.name == "Prabowo Subianto")
    #expect(steps.last?.to.name == "Kim Jong Un")
    for (step, next) in zip(steps, steps.dropFirst()) { #expect(step.to.id == next.from.id) }
    for step in steps { #expect(Set([step.from.id, step.to.id]).isSubset(of: step.event.actors)) }
    let text = try Corpus.shared.ask(question)
    let chain = [steps[0].from.name] + steps.map(\.to.name)
    #expect(text.lines.first == chain.joined(separator: " — "))
  }

  @Test func `one actor's names, offices and contacts are told`() throws {
    let text = try Corpus.shared.ask("who", "lecornu")
    #expect(text.lines.first == "Sébastien Lecornu  person, FRA  person/sebastien-lecornu")
    #expect(text.text.contains("office    2022-05-20 – 2025-09-09  defence minister, FRA"))
    #expect(text.text.contains("× Sergei Shoigu, last "))
    let json = try Corpus.shared.ask("who", "lecornu", "--format", "json")
    let profiles = try JSONDecoder().decode([ProfileRecord].self, from: Data(json.output))
    #expect(profiles.count == 1)
    #expect(profiles.first?.actor.id == "person/sebastien-lecornu")
  }

  @Test func `text names the day, the kind, the sides and the sentence`() throws {
    let folder = try Folder()
    try folder.write("a.txt", article())
    #expect(try folder.linimasa("read", "a.txt").ending == .exited(0))
    let answer = try folder.linimasa("timeline")
    #expect(
      answer.lines.first?.hasPrefix(
        "2024-04-03  Phone call  Sébastien Lecornu (FRA) ↔ Sergei Shoigu (RUS)  1 source · ")
        == true)
    #expect(answer.text.contains("“MOSKOW, HARIAN CONTOH - Menteri Pertahanan Prancis"))
    #expect(answer.text.contains("— Harian Contoh"))
    let indonesian = RunOptions(environment: ["LC_ALL": "id_ID.UTF-8"])
    #expect(try folder.linimasa("timeline", options: indonesian).text.contains("1 sumber"))
  }

  @Test func `no text can steer the terminal`() throws {
    let folder = try Folder()
    let steering = #"\u001b[31m\u001b]0;x\u0007\u009b2J\u202e"#
    let line = record("a\(steering)", text: steering + callSentence)
      .replacingOccurrences(of: "Harian Contoh", with: "Harian\(steering) Contoh")
      .replacingOccurrences(
        of: #""title""#, with: ##""url":"https://a.example/\##(steering)","title""##)
    try folder.write("a.jsonl", line + "{\(steering)}\n")
    let reading = try folder.linimasa("read", "a.jsonl")
    let id = try #require(decoded(try folder.dump("linimasa.db"), as: EventRecord.self).first?.id)
    let answers = try [
      reading, folder.linimasa("timeline"), folder.linimasa("why", id),
      folder.linimasa("timeline", "--format", "markdown"), folder.linimasa("who", "lecornu"),
    ]
    for answer in answers {
      let scalars = (answer.text + answer.errors).unicodeScalars
      let bad = scalars.filter { scalar in
        scalar != "\n" && scalar.properties.generalCategory == .control || scalar == "\u{202E}"
      }
      #expect(bad.isEmpty)
    }
  }

  @Test func `a script in a title stays text`() throws {
    let folder = try Folder()
    let line = record("a").replacingOccurrences(of: "Judul a", with: "<script>alert(1)</script> A")
    try folder.write("a.jsonl", line)
    #expect(try folder.linimasa("read", "a.jsonl").ending == .exited(0))
    let events: [EventRecord] = try decoded(try folder.dump("linimasa.db"))
    #expect(events.first?.reports.first?.title == "<script>alert(1)</script> A")
    #expect(try folder.linimasa("timeline", "--svg", "a.svg").ending == .exited(0))
    let elements = try #require(xmlElements(try folder.bytes("a.svg")))
    #expect(elements.contains("svg") && !elements.contains("script"))
  }

  struct RelationRecord: Decodable {
    var from: ActorRecord
    var to: ActorRecord
    var count: Int
    var tallies: [Tally]

    struct Tally: Decodable {
      var kind: String
      var count: Int
      var events: [String]
    }
  }

  struct StepRecord: Decodable {
    var from: ActorRecord
    var to: ActorRecord
    var event: EventRecord
  }

  struct ProfileRecord: Decodable {
    var actor: ActorRecord
    var names: [String]
    var events: Int
  }
}
