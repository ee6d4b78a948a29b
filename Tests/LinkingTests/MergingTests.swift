import Linking
import Model
import Testing

@Suite("What an event says")
struct MergingTests {
  @Test func `a person stands in place of its country, and names unite`() throws {
    var shoigu = Example.shoigu
    shoigu.forms = ["Menhan Rusia"]
    let claims = [
      Example.claim("a", [Example.lecornu], [Example.russia], Example.on("2024-04-03")),
      Example.claim("b", [Example.france], [shoigu], Example.on("2024-04-03")),
      Example.claim("c", [Example.shoigu], [Example.lecornu], Example.on("2024-04-03")),
    ]
    let event = try #require(merged(claims, articles: [:]))
    #expect(event.participants.map(\.name).sorted() == ["Sebastien Lecornu", "Sergei Shoigu"])
    #expect(event.participants.flatMap(\.forms).contains("Menhan Rusia"))
    #expect(event.sources.count == 1)
    #expect(event.targets.count == 1)
  }

  @Test func `a visit keeps its direction`() throws {
    let claims = [
      Example.claim(
        "a", [Example.macron], [Example.russia], Example.on("2024-04-04"), mode: .visit),
      Example.claim(
        "b", [Example.putin], [Example.macron], Example.on("2024-04-04"), mode: .meeting),
    ]
    let event = try #require(merged(claims, articles: [:]))
    #expect(event.mode == .visit)
    #expect(event.sources.map(\.actor) == [Example.macron.actor])
    #expect(event.targets.map(\.actor) == [Example.putin.actor])
  }

  @Test func `the finest and best founded date is taken, details by majority`() throws {
    let claims = [
      Example.claim(
        "a", [Example.france], [Example.russia], Example.april, place: "Paris", topic: "Crocus"),
      Example.claim(
        "b", [Example.france], [Example.russia], Example.on("2024-04-03", .publication),
        place: "Moskwa"),
      Example.claim(
        "c", [Example.france], [Example.russia], Example.on("2024-04-03", .said), place: "Moskwa",
        confidence: .high),
    ]
    let event = try #require(merged(claims, articles: [:]))
    #expect(event.date == Example.on("2024-04-03", .said))
    #expect(event.place == "Moskwa")
    #expect(event.topic == "Crocus")
    #expect(event.confidence == .high)
    #expect(event.reports.map(\.article.rawValue) == ["c", "a", "b"])
  }

  @Test func `no claims are no event`() {
    #expect(merged([], articles: [:]) == nil)
  }
}

@Suite("Edges and levels")
struct EdgeTests {
  private func event(_ claim: Claim) throws -> Event {
    try #require(merged([claim], articles: [:]))
  }

  private func pairs(_ edges: [Edge]) -> [String] {
    edges.map { "\($0.from.rawValue) \($0.isDirected ? "→" : "–") \($0.to.rawValue)" }
  }

  @Test func `a summit joins each two of different parties`() throws {
    let summit = try event(
      Example.claim("a", [Example.macron, Example.lecornu, Example.russia], [], nil))
    #expect(
      pairs(edges(of: summit)) == [
        "country/RUS – person/emmanuel-macron", "country/RUS – person/sebastien-lecornu",
      ])
    #expect(
      pairs(edges(of: summit, at: .party, names: PartyNames())) == ["country/FRA – country/RUS"])
  }

  @Test func `an accusation goes from each source to each target`() throws {
    let accusation = try event(
      Example.claim(
        "a", [Example.macron], [Example.ukraine, Example.putin], nil, type: .accuse))
    #expect(
      pairs(edges(of: accusation)) == [
        "person/emmanuel-macron → country/UKR", "person/emmanuel-macron → person/vladimir-putin",
      ])
    #expect(
      pairs(edges(of: accusation, at: .body, names: PartyNames())) == [
        "government/FRA/presidency → country/UKR",
        "government/FRA/presidency → government/RUS/presidency",
      ])
  }

  @Test func `persons roll up to bodies, and all to their party`() {
    let names = PartyNames(
      names: ["FRA": "France", "HAMAS": "Hamas"],
      bodies: [.government("FRA", body: "defence_ministry"): "French defence ministry"],
      groups: ["HAMAS"])
    let ministry = rolled(Example.lecornu, to: .body, names: names)
    #expect(ministry.name == "French defence ministry")
    #expect(rolled(ministry, to: .party, names: names).name == "France")
    #expect(rolled(Example.shoigu, to: .body, names: names).name == "RUS: defence ministry")
    let leader = Example.person("Ismail Haniyeh", "HAMAS")
    #expect(rolled(leader, to: .body, names: names).actor == .group("HAMAS"))
    #expect(rolled(leader, to: .party, names: names).kind == .group)
    let chief = Example.person("Jens Stoltenberg", "NATO")
    #expect(rolled(chief, to: .party, names: names).actor == .organisation("NATO"))
    #expect(rolled(chief, to: .actor, names: names) == chief)
  }
}
