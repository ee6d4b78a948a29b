import Model
import Resources
import Testing
import World

@Suite("World")
struct WorldTests {
  let world: World

  init() throws {
    world = try World(data: .embedded)
  }

  @Test(arguments: ["en", "id"])
  func `all states and territories have a name`(language: String) throws {
    let codes = world.parties.values.filter { $0.kind == .country }.map(\.code)
    #expect(codes.count == 250)
    let names = try #require(world.vocabularies[language]).names
    #expect(codes.filter { names[$0]?.isEmpty ?? true }.sorted() == [])
  }

  @Test(arguments: ["en", "id"])
  func `all organisations and groups have a name`(language: String) throws {
    let names = try #require(world.vocabularies[language]).names
    #expect(world.parties.keys.filter { names[$0]?.isEmpty ?? true }.sorted() == [])
  }

  @Test(arguments: ["en", "id"])
  func `no form names two parties`(language: String) throws {
    let forms = try #require(world.vocabularies[language]).forms
    let parties = Dictionary(grouping: forms, by: \.form).mapValues { Set($0.map(\.party)) }
    #expect(parties.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test(arguments: ["en", "id"])
  func `all words for offices are of a known office or body`(language: String) throws {
    let offices = try #require(world.vocabularies[language]).offices
    #expect(!offices.isEmpty)
    #expect(offices.filter { world.offices.body($0.office) == nil }.map(\.form) == [])
  }

  @Test func `homes are states`() {
    let homes = world.parties.values.compactMap(\.home)
    #expect(homes.filter { world.parties[$0]?.kind != .country }.sorted() == [])
  }
}

@Suite("Tenures")
struct TenuresTests {
  let world: World

  init() throws {
    world = try World(data: .embedded)
  }

  @Test func `every tenure is of a known party and office`() {
    #expect(world.tenures.count > 1_000)
    #expect(world.tenures.filter { world.parties[$0.party] == nil }.map(\.name) == [])
    #expect(world.tenures.filter { world.offices.body($0.office) == nil }.map(\.name) == [])
  }

  @Test func `no tenure ends before it starts`() {
    let turned = world.tenures.filter { tenure in
      guard let start = tenure.start, let end = tenure.end else { return false }
      return start > end
    }
    #expect(turned.map(\.name) == [])
  }

  @Test(arguments: [
    ("defence_minister", "FRA", "2024-04-03", "Sébastien Lecornu"),
    ("defence_minister", "RUS", "2024-04-03", "Sergei Shoigu"),
    ("defence_minister", "RUS", "2024-06-01", "Andrei Belousov"),
    ("foreign_minister", "IDN", "2023-06-15", "Retno Marsudi"),
    ("foreign_minister", "IDN", "2025-06-15", "Sugiono"),
    ("president", "IDN", "2024-10-19", "Joko Widodo"),
    ("president", "IDN", "2024-10-21", "Prabowo Subianto"),
    ("secretary_general", "NATO", "2024-04-03", "Jens Stoltenberg"),
    ("chancellor", "DEU", "2025-06-01", "Friedrich Merz"),
  ])
  func `an office is held by`(office: String, party: String, day: String, name: String) {
    #expect(world.holder(of: office, party: party, on: Day(iso: day))?.name == name)
  }

  @Test(arguments: [
    ("defence_minister", "FRA", "1950-01-01"),
    ("defence_minister", "CHN", "2023-11-15"),
    ("defence_minister", "ATA", "2024-04-03"),
    ("chancellor", "FRA", "2024-04-03"),
    ("wizard", "FRA", "2024-04-03"),
    ("president", "XXX", "2024-04-03"),
  ])
  func `nobody is known to hold`(office: String, party: String, day: String) {
    #expect(world.holder(of: office, party: party, on: Day(iso: day)) == nil)
  }

  @Test func `nobody is known to hold an office on no day`() {
    #expect(world.holder(of: "president", party: "FRA", on: nil) == nil)
  }

  @Test func `two holders on the day of a handover are nobody`() {
    let day = Day(iso: "2024-10-20")
    #expect(world.holder(of: "president", party: "IDN", on: day) == nil)
  }

  @Test(arguments: [
    ("Prabowo Subianto", "2024-04-03", "defence_minister"),
    ("Prabowo Subianto", "2025-04-03", "president"),
    ("Mark Rutte", "2025-04-03", "secretary_general"),
  ])
  func `a person is known by the highest office of the day`(
    name: String, day: String, office: String
  ) {
    #expect(world.tenure(of: .person(name), on: Day(iso: day))?.office == office)
  }

  @Test func `a tenure without bounds always holds`() throws {
    let tenure = Tenure(
      party: "FRA", office: "president", person: .person("X"), name: "X", start: nil, end: nil)
    #expect(tenure.covers(try #require(Day(iso: "0001-01-01"))))
    #expect(tenure.covers(try #require(Day(iso: "9999-12-31"))))
  }
}

@Suite("Reference")
struct ReferenceTests {
  @Test func `the same tables give the same reference`() throws {
    let first = try World(data: .embedded).reference()
    let second = try World(data: .embedded).reference()
    #expect(first.version == second.version)
    #expect(first.names == second.names)
  }

  @Test(arguments: [
    ("Prancis", NameEntry.Meaning.selector(.party("FRA"))),
    ("France", .selector(.party("FRA"))),
    ("Kyiv", .selector(.party("UKR"))),
    ("Russian", .adjective("RUS")),
    ("Menhan".lowercased(), .office("defence_minister")),
    ("Lecornu", .selector(.actor(.person("Sébastien Lecornu")))),
  ])
  func `a name means`(form: String, meaning: NameEntry.Meaning) throws {
    let names = try World(data: .embedded).reference().names
    #expect(names.filter { $0.form == form }.map(\.meaning).contains(meaning))
  }
}
