import Model
import Storage
import Testing

@Suite("Events of a store")
struct EventTests {
  private let store: SQLiteStore

  init() throws {
    let call = Example.Told([Example.lecornu], [Example.shoigu], Example.on("2024-04-03")).with {
      $0.topic = "serangan Crocus"
      $0.attribution = ["Reuters"]
      $0.confidence = .high
    }
    let visit = Example.Told([Example.macron], [Example.ukraine], Example.on("2024-05-10")).with {
      $0.mode = .visit
      $0.status = .planned
      $0.place = "Kyïv"
    }
    let summit = Example.Told(
      [Example.macron, Example.putin, Example.biden], [], Example.on("2024-06-01")
    ).with { $0.mode = .multilateral }
    let accusation = Example.Told([Example.ukraine], [Example.russia], Example.april).with {
      $0.type = .accuse
      $0.confidence = .low
    }
    let undated = Example.Told([Example.america], [Example.russia], nil).with {
      $0.type = .sanction
    }
    store = try Example.store([
      Example.reading(Example.article("panggilan", agencies: ["AFP"]), [call]),
      Example.reading(
        Example.article("call", outlet: "Tempo"), [call.with { $0.attribution = [] }]),
      Example.reading(Example.article("kunjungan", outlet: nil), [visit]),
      Example.reading(Example.article("ktt"), [summit]),
      Example.reading(Example.article("tuduhan"), [accusation]),
      Example.reading(Example.article("sanksi"), [undated]),
    ])
    try store.install(
      Reference(
        names: [],
        tenures: [
          Tenure(
            party: "FRA", office: "president", person: Example.macron.actor,
            name: "Emmanuel Macron", start: Example.day("2017-05-14"), end: nil),
          Tenure(
            party: "USA", office: "president", person: Example.biden.actor, name: "Joe Biden",
            start: Example.day("2021-01-20"), end: Example.day("2024-05-01")),
        ], version: "1"))
  }

  private func types(_ change: (inout EventFilter) -> Void) throws -> [String] {
    var filter = EventFilter()
    change(&filter)
    return try store.events(filter).map { $0.mode?.rawValue ?? $0.type.rawValue }
  }

  @Test func `all come by date, the undated last`() throws {
    #expect(try types { _ in } == ["ACCUSE", "phone", "visit", "multilateral", "SANCTION"])
  }

  @Test func `days bound the span, and leave out the undated`() throws {
    #expect(
      try types { $0.since = Example.day("2024-04-15") } == ["ACCUSE", "visit", "multilateral"])
    #expect(try types { $0.until = Example.day("2024-04-02") } == ["ACCUSE"])
    #expect(
      try types {
        $0.since = Example.day("2024-05-10")
        $0.until = Example.day("2024-05-10")
      } == ["visit"])
  }

  @Test func `types, modes and statuses are exact`() throws {
    #expect(try types { $0.types = [.accuse, .sanction] } == ["ACCUSE", "SANCTION"])
    #expect(try types { $0.modes = [.phone] } == ["phone"])
    #expect(try types { $0.statuses = [.planned] } == ["visit"])
    #expect(try types { $0.statuses = [.denied] } == [])
  }

  @Test func `place, topic and source are found in any writing`() throws {
    #expect(try types { $0.place = "KYIV" } == ["visit"])
    #expect(try types { $0.topic = "Serangan" } == ["phone"])
    #expect(try types { $0.topic = "kalimat 0 tentang" }.count == 5)
    #expect(try types { $0.source = "reuters" } == ["phone"])
    #expect(try types { $0.source = "afp" } == ["phone"])
    #expect(try types { $0.source = "Tempo" } == ["phone"])
    #expect(try types { $0.source = "Xinhua" } == [])
  }

  @Test func `sources and confidence have a least`() throws {
    #expect(try types { $0.minimumSources = 2 } == ["phone"])
    #expect(try types { $0.minimumConfidence = .high } == ["phone"])
    #expect(
      try types { $0.minimumConfidence = .medium }
        == ["phone", "visit", "multilateral", "SANCTION"])
  }

  @Test func `one actor takes part, two are joined`() throws {
    #expect(try types { $0.actors = [.actor(Example.macron.actor)] } == ["visit", "multilateral"])
    #expect(try types { $0.actors = [.party("FRA"), .party("RUS")] } == ["phone", "multilateral"])
    #expect(
      try types { $0.actors = [.party("FRA"), .party("RUS"), .party("USA")] } == ["multilateral"])
    #expect(try types { $0.actors = [.party("UKR"), .party("USA")] } == [])
    #expect(try types { $0.countries = ["UKR", "USA"] }.count == 4)
    #expect(
      try types {
        $0.actors = [.party("RUS")]
        $0.countries = ["UKR"]
      } == ["ACCUSE"])
  }

  @Test func `an office is whoever held it on the day`() throws {
    #expect(
      try types { $0.actors = [.office("FRA", office: "president")] } == ["visit", "multilateral"])
    #expect(try types { $0.actors = [.office("RUS", office: "defence_minister")] } == ["phone"])
    #expect(try types { $0.actors = [.office("FRA", office: "foreign_minister")] } == [])
  }

  @Test func `two on one side of an accusation are not joined by it`() throws {
    let store = try Example.store(
      Example.readings([
        Example.Told([Example.france, Example.america], [Example.russia], nil).with {
          $0.type = .accuse
        }
      ]))
    var filter = EventFilter()
    filter.actors = [.party("FRA"), .party("USA")]
    #expect(try store.events(filter).isEmpty)
    filter.actors = [.party("FRA"), .party("RUS")]
    #expect(try store.events(filter).count == 1)
  }

  @Test func `an event is found by the digits of any of its claims`() throws {
    let call = try #require(try store.events(EventFilter()).first { $0.mode == .phone })
    #expect(call.reports.count == 2)
    for report in call.reports {
      #expect(try store.events(withID: String(report.claim.rawValue.prefix(12))) == [call])
      #expect(try store.claims(of: report.claim).map(\.confidence) == [.high, .high])
    }
    #expect(try store.events(withID: "zz").isEmpty)
    #expect(try store.events(withID: "").isEmpty)
    #expect(try store.article(call.reports[0].article)?.id == call.reports[0].article)
  }

  @Test func `an event comes back as linking made it`() throws {
    let call = try #require(try store.events(EventFilter()).first { $0.mode == .phone })
    #expect(call.sourceCount == 2)
    #expect(call.date == Example.on("2024-04-03"))
    #expect(call.topic == "serangan Crocus")
    #expect(call.reports[0].published?.description == "2024-04-04T01:00+07:00")
    #expect(Set(call.reports.map(\.outlet)) == ["Kompas", "Tempo"])
    #expect(call.sources.first?.forms == [])
  }
}
