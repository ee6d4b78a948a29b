import Model
import Storage
import Testing

@Suite("Relations, paths and profiles")
struct RelationTests {
  private let store: SQLiteStore

  init() throws {
    func told(
      _ sources: [Participant], _ targets: [Participant], _ day: String, _ type: EventType
    ) -> Example.Told {
      Example.Told(sources, targets, Example.on(day)).with { $0.type = type }
    }
    let bare = Example.person("Ismail Haniyeh", "HAMAS")
    let hamas = Participant(
      actor: .group("HAMAS"), kind: .group, name: "Hamas", party: "HAMAS")
    store = try Example.store(
      Example.readings([
        told([Example.lecornu], [Example.shoigu], "2024-04-03", .consult),
        told([Example.macron], [Example.putin], "2024-05-03", .consult),
        told([Example.macron], [Example.putin], "2024-05-04", .accuse),
        told([Example.putin], [Example.macron], "2024-05-05", .accuse),
        told([Example.macron], [Example.biden], "2024-02-01", .consult),
        told([Example.macron], [Example.biden], "2024-06-01", .consult),
        told([Example.biden], [bare], "2024-03-01", .accuse),
        told([Example.america], [hamas], "2024-03-09", .accuse),
        told([Example.biden], [Example.putin], "2024-01-01", .consult).with {
          $0.status = .planned
        },
      ]))
  }

  private func lines(
    _ level: Level, _ change: (inout EventFilter) -> Void = { _ in }
  ) throws
    -> [String]
  {
    var filter = EventFilter()
    change(&filter)
    return try store.relations(filter, level: level).map { relation in
      let tallies = relation.tallies.map {
        "\($0.kind) \($0.count) \($0.forward)>\($0.backward)"
      }
      return "\(relation.from.name) – \(relation.to.name): \(tallies.joined(separator: ", "))"
    }
  }

  @Test func `pairs are counted by kind and direction, most events first`() throws {
    #expect(
      try lines(.actor)
        == [
          "Emmanuel Macron – Vladimir Putin: call 1 0>0, statement 2 1>1",
          "Emmanuel Macron – Joe Biden: call 2 0>0",
          "United States – Hamas: statement 1 1>0",
          "Ismail Haniyeh – Joe Biden: statement 1 0>1",
          "Sébastien Lecornu – Sergei Shoigu: call 1 0>0",
        ])
  }

  @Test func `at a level all who act for a party are one`() throws {
    #expect(
      try lines(.party) == [
        "FRA – RUS: call 2 0>0, statement 2 1>1", "FRA – United States: call 2 0>0",
        "United States – Hamas: statement 2 2>0",
      ])
    #expect(
      try lines(.body).contains("FRA: defence ministry – RUS: defence ministry: call 1 0>0"))
  }

  @Test func `of one actor its pairs, of several those among them`() throws {
    #expect(try lines(.party) { $0.actors = [.party("USA")] }.count == 2)
    #expect(
      try lines(.actor) { $0.actors = [.party("FRA"), .party("USA")] }
        == ["Emmanuel Macron – Joe Biden: call 2 0>0"])
    #expect(try lines(.party) { $0.statuses = [.planned] } == ["RUS – United States: call 1 0>0"])
  }

  @Test func `a tally tells its days, events and sources`() throws {
    let relation = try #require(try store.relations(EventFilter(), level: .party).first)
    let tally = try #require(relation.tallies.first)
    #expect(tally.first == Example.day("2024-04-03"))
    #expect(tally.last == Example.day("2024-05-03"))
    #expect(tally.events.count == 2)
    #expect(tally.sources == 1)
    #expect(relation.count == 4)
  }

  private func path(
    _ from: ActorSelector, _ to: ActorSelector, _ level: Level = .actor,
    _ change: (inout EventFilter) -> Void = { _ in }
  ) throws -> [String] {
    var filter = EventFilter()
    change(&filter)
    return try store.path(from: from, to: to, filter, level: level).map {
      "\($0.from.name) \($0.event.date?.description ?? "-") \($0.to.name)"
    }
  }

  @Test func `a chain is the shortest, through the latest events`() throws {
    #expect(
      try path(.actor(Example.putin.actor), .actor(.person("Ismail Haniyeh"))) == [
        "Vladimir Putin 2024-05-05 Emmanuel Macron", "Emmanuel Macron 2024-06-01 Joe Biden",
        "Joe Biden 2024-03-01 Ismail Haniyeh",
      ])
    #expect(try path(.actor(Example.lecornu.actor), .party("USA")) == [])
    #expect(
      try path(.actor(Example.lecornu.actor), .party("USA"), .party)
        == ["FRA 2024-06-01 United States"])
    #expect(try path(.party("RUS"), .party("RUS")) == [])
    #expect(try path(.party("RUS"), .party("IDN")) == [])
  }

  @Test func `a chain keeps to the filter`() throws {
    #expect(
      try path(.party("RUS"), .party("USA")) {
        $0.until = Example.day("2024-05-03")
      } == [
        "Vladimir Putin 2024-05-03 Emmanuel Macron", "Emmanuel Macron 2024-02-01 Joe Biden",
      ])
    #expect(
      try path(.party("RUS"), .party("USA")) { $0.since = Example.day("2024-06-02") } == [])
    #expect(
      try path(.party("RUS"), .party("USA")) { $0.statuses = [.planned] }
        == ["Vladimir Putin 2024-01-01 Joe Biden"])
    #expect(try path(.party("RUS"), .party("USA")) { $0.types = [.accuse] } == [])
    #expect(
      try path(.office("RUS", office: "president"), .party("USA")).first
        == "Vladimir Putin 2024-05-05 Emmanuel Macron")
  }

  @Test func `a profile tells names, contacts and outlets`() throws {
    let profile = try #require(try store.profile(.actor(Example.shoigu.actor)))
    #expect(profile.actor.name == "Sergei Shoigu")
    #expect(profile.names == ["Menhan Rusia Sergey Shoigu", "Sergei Shoigu"])
    #expect(profile.contacts.count == 1)
    #expect(profile.outlets == [ActorProfile.Count(name: "Kompas", count: 1)])
    #expect(profile.eventCount == 1)
    let party = try #require(try store.profile(.party("RUS")))
    #expect(party.eventCount == 4)
    #expect(party.contacts.map(\.count) == [4])
    #expect(try store.profile(.party("IDN")) == nil)
    let office = try #require(try store.profile(.office("FRA", office: "president")))
    #expect(office.eventCount == 5)
  }
}
