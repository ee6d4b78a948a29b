import Foundation
import Model
import Storage
import Testing

/// Bounds that hold with room on a slow machine; the figures are printed.
@Suite("Speed of a store", .serialized)
struct SpeedTests {
  @Test func `a store of some thousand events answers at once`() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("speed.db")
    let store = try SQLiteStore(path: file, mode: .create)
    let readings = SpeedTests.readings(2_000)
    let first = try seconds("add 1,000 readings") { _ = try store.add(Array(readings[..<1_000])) }
    let more = try seconds("add 1,000 more in batches of 50") {
      for start in stride(from: 1_000, to: 2_000, by: 50) {
        _ = try store.add(Array(readings[start..<(start + 50)]))
      }
    }
    let again = try seconds("add 2,000 known") { _ = try store.add(readings) }
    print("  events: \(try store.summary().events)")
    var filter = EventFilter()
    filter.since = Example.day("2024-02-01")
    filter.until = Example.day("2024-03-01")
    var count = 0
    let asked = try seconds("open and list") {
      count = try SQLiteStore(path: file, mode: .readOnly).events(filter).count
    }
    print("  listed: \(count)")
    filter = EventFilter()
    filter.actors = [.party("FRA"), .party("RUS")]
    _ = try seconds("open and list a pair") {
      count = try SQLiteStore(path: file, mode: .readOnly).events(filter).count
    }
    print("  listed: \(count)")
    let related = try seconds("relations of all") {
      _ = try store.relations(EventFilter(), level: .actor)
    }
    let path = try seconds("a path") {
      _ = try store.path(
        from: .actor(SpeedTests.actor(0, 0).actor), to: .actor(SpeedTests.actor(19, 9).actor),
        EventFilter(), level: .actor)
    }
    _ = try seconds("find an unknown name") { _ = try store.find("Tokoh Sembrang") }
    _ = try seconds("profile") { _ = try store.profile(.party("FRA")) }
    #expect(first < 20)
    #expect(more < 40)
    #expect(again < 10)
    #expect(asked < 0.5)
    #expect(related < 1)
    #expect(path < 1)
  }

  private func seconds(_ what: String, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(body) / .seconds(1)
    print("  \(what): \((time * 10_000).rounded() / 10) ms")
    return time
  }

  private static let parties = [
    "FRA", "RUS", "UKR", "USA", "CHN", "IDN", "JPN", "KOR", "GBR", "DEU", "ISR", "IRN", "TUR",
    "IND", "AUS", "MYS", "SGP", "VNM", "POL", "EGY",
  ]

  private static func actor(_ party: Int, _ person: Int) -> Participant {
    let code = parties[party]
    return person == 10
      ? Example.country(code) : Example.person("Tokoh \(code) \(person)", code, body: "b\(person)")
  }

  /// Two and a half claims an article on average; each tenth is vague.
  private static func readings(_ count: Int) -> [Reading] {
    var random = SplitMix(state: 7)
    return (0..<count).map { index in
      let told = (0..<Int(random.next() % 6)).map { sentence in
        let first = Int(random.next() % 20)
        let second = (first + 1 + Int(random.next() % 19)) % 20
        let day = Example.day("2024-01-01") + Int(random.next() % 200)
        var date: DateSpan? = DateSpan(day: day, basis: .said)
        if random.next() % 10 == 0 { date = random.next() % 4 == 0 ? nil : Example.april }
        return Example.Told(
          [actor(first, Int(random.next() % 11))], [actor(second, Int(random.next() % 11))], date
        ).with {
          $0.type = random.pick([.consult, .consult, .accuse, .agree, .assault])
          $0.mode = random.pick([nil, .phone, .meeting])
          $0.sentence = sentence
        }
      }
      return Example.reading(Example.article("artikel \(index)"), told)
    }
  }
}
