import Testing

@Suite("Filters")
struct FiltersTests {
  /// A filter and what it must keep of all events.
  struct Case: Sendable, CustomTestStringConvertible {
    var words: [String]
    var keeps: @Sendable (EventRecord) -> Bool

    init(_ words: String..., keeps: @escaping @Sendable (EventRecord) -> Bool) {
      self.words = words
      self.keeps = keeps
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases = [
    Case("--type", "THREATEN,ACCUSE") { ["THREATEN", "ACCUSE"].contains($0.type) },
    Case("--type", "consult") { $0.type == "CONSULT" },
    Case("--mode", "phone") { $0.mode == "phone" },
    Case("--status", "planned,denied") { ["planned", "denied"].contains($0.status) },
    Case("--since", "2024-04", "--until", "2024-06-19") { event in
      guard let date = event.date else { return false }
      return date.end >= "2024-04-01" && date.start <= "2024-06-19"
    },
    Case("--since", "2025") { ($0.date?.end ?? "") >= "2025-01-01" },
    Case("--until=2022") { ($0.date?.start ?? "9") <= "2022-12-31" },
    Case("--country", "Prancis,CHN") { $0.parties.contains("FRA") || $0.parties.contains("CHN") },
    Case("--with", "lecornu") { $0.actors.contains("person/sebastien-lecornu") },
    Case("--min-sources", "2") { $0.sources >= 2 },
    Case("--min-confidence", "high") { $0.confidence == "high" },
    Case("--type", "CONSULT", "--mode", "visit", "--status", "occurred", "--since", "2023") {
      $0.mode == "visit" && $0.status == "occurred" && ($0.date?.end ?? "") >= "2023-01-01"
    },
  ]

  @Test(arguments: cases)
  func `keep exactly what they say`(filter: Case) throws {
    let corpus = try Corpus.shared
    let expected = corpus.events.filter(filter.keeps)
    #expect(try corpus.found(["events"] + filter.words) == expected)
    #expect(try corpus.found(["timeline"] + filter.words) == expected)
    #expect(!expected.isEmpty && expected.count < corpus.events.count, "the corpus tests nothing")
  }

  @Test func `two names must both take part`() throws {
    let found = try Corpus.shared.found(["timeline", "lecornu", "shoigu"])
    #expect(!found.isEmpty)
    for event in found {
      #expect(event.actors.contains("person/sebastien-lecornu"))
      #expect(event.actors.contains("person/sergei-shoigu"))
    }
  }

  @Test func `source, place and topic narrow`() throws {
    let corpus = try Corpus.shared
    for words in [
      ["--source", "harian"], ["--place", "Beijing"], ["--topic", "gencatan senjata"],
    ] {
      let found = try corpus.found(["events"] + words)
      #expect(!found.isEmpty && found.count < corpus.events.count, "\(words)")
      #expect(Set(found).isSubset(of: corpus.events))
    }
  }

  @Test func `a limit says how many are left`() throws {
    let corpus = try Corpus.shared
    let answer = try corpus.ask("events", "--limit", "3", "--format", "jsonl")
    #expect(try decoded(answer.text) == Array(corpus.events.prefix(3)))
    #expect(answer.errors.hasPrefix("and \(corpus.events.count - 3) more"))
  }

  @Test(arguments: [
    ["--type", "BAD"], ["--mode", "telegraph"], ["--status", "done"], ["--since", "31/2/2024"],
    ["--since", "2024-02-30"], ["--until", "yesterday"], ["--since", "2025", "--until", "2024"],
    ["--min-sources", "many"], ["--min-sources", "-1"], ["--min-confidence", "sure"],
    ["--level", "moon"], ["--format", "xml"], ["--country", "lecornu"], ["--type", ","],
    ["--topic", " - "], ["--place", "-"], ["--source", "'"], ["--since"], ["--sinse", "2024"],
    ["--gif", "x.gif"], ["--svg", "x.svg", "--format", "csv"], ["--lanes"], ["--as-of", "2024"],
  ])
  func `are refused where they say nothing that is known`(words: [String]) throws {
    let folder = try Folder()
    let answer = try folder.linimasa(["timeline", "--store", Corpus.shared.store] + words)
    #expect(answer.ending == .exited(2))
    #expect(answer.output.isEmpty)
    #expect(answer.errorLines.count == 1)
    #expect(answer.errors.hasPrefix("linimasa: "))
    #expect(try folder.names().isEmpty)
  }

  @Test func `nothing that fits is told`() throws {
    let answer = try Corpus.shared.ask("timeline", "--until", "1900")
    #expect(answer.ending == .exited(1))
    #expect(answer.output.isEmpty)
    #expect(answer.errorLines.count == 1)
  }
}
