import Model
import Storage
import Testing

@Suite("Whom a name means")
struct NameTests {
  private let store: SQLiteStore

  init() throws {
    store = try Example.store(
      Example.readings([
        Example.Told([Example.lecornu], [Example.shoigu], Example.on("2024-04-03")),
        Example.Told([Example.macron], [Example.putin], Example.on("2024-05-03")),
        Example.Told(
          [Example.person("Jordan Bardella", "FRA")], [Example.putin], Example.on("2024-05-04")),
        Example.Told(
          [Example.person("Anwar Ibrahim", "MYS")], [Example.putin], Example.on("2024-05-05")),
        Example.Told(
          [Example.person("Ibrahim Raisi", "IRN")], [Example.putin], Example.on("2024-05-06")),
        Example.Told(
          [Example.person("Ibrahim Raisi", "IRN")], [Example.macron], Example.on("2024-05-07")),
      ]))
    try store.install(NameTests.reference)
  }

  private static let reference: Reference = {
    func entries(_ meaning: NameEntry.Meaning, _ label: String, _ forms: String...) -> [NameEntry] {
      forms.map { NameEntry(form: $0, meaning: meaning, label: label) }
    }
    var names = entries(.selector(.party("FRA")), "France", "France", "Prancis", "Perancis")
    names += entries(.selector(.party("RUS")), "Russia", "Russia", "Rusia")
    names += entries(.selector(.party("JOR")), "Jordan", "Jordan", "Yordania")
    names += entries(.adjective("FRA"), "France", "French")
    names += entries(.adjective("RUS"), "Russia", "Russian")
    names += entries(
      .office("defence_minister"), "defence minister", "defence minister",
      "minister of defence", "menteri pertahanan", "Menhan")
    names += entries(.office("foreign_minister"), "foreign minister", "foreign minister", "Menlu")
    names += entries(.office("president"), "president", "president", "presiden")
    names += entries(
      .selector(.actor(.person("Sergei Shoigu"))), "Sergei Shoigu", "Sergei Shoigu",
      "Sergey Shoigu")
    names += entries(.selector(.actor(.person("Larisa Shoigu"))), "Larisa Shoigu", "Larisa Shoigu")
    names += entries(.selector(.actor(.person("Joko Widodo"))), "Joko Widodo", "Jokowi")
    return Reference(
      names: names,
      tenures: [
        Tenure(
          party: "RUS", office: "defence_minister", person: .person("Sergei Shoigu"),
          name: "Sergei Shoigu", start: Day(iso: "2012-11-06"), end: Day(iso: "2024-05-12"))
      ], version: "1")
  }()

  @Test(arguments: ["FRA", "fra", "Prancis", "  france ", "PERANCIS", "French"])
  func `a country is found in any usual form`(name: String) throws {
    #expect(try store.find(name) == .found(.party("FRA"), label: "France"))
  }

  @Test(arguments: [
    "Menhan Rusia", "Russian defence minister", "Russia's defence minister",
    "menteri pertahanan Rusia", "minister of defence of Russia",
    "the Russian minister of defence", "office/RUS/defence_minister",
  ])
  func `an office and its country are whoever holds it`(name: String) throws {
    #expect(
      try store.find(name)
        == .found(.office("RUS", office: "defence_minister"), label: "Russia: defence minister"))
  }

  @Test(arguments: [
    "Menhan Rusia Sergey Shoigu", "Russian defence minister Shoigu", "Menhan Shoigu",
    "sergei shoigu", "Shoigu", "person/sergei-shoigu",
  ])
  func `a person is found with office, alone, and by surname`(name: String) throws {
    #expect(
      try store.find(name) == .found(.actor(Example.shoigu.actor), label: "Sergei Shoigu"))
  }

  @Test(arguments: ["Lecornu", "sebastien lecornu", "Menhan Prancis Sebastien Lecornu"])
  func `a name that only texts tell is found without its accents`(name: String) throws {
    #expect(
      try store.find(name) == .found(.actor(Example.lecornu.actor), label: "Sébastien Lecornu"))
  }

  @Test func `who is in the tables but in no event is found`() throws {
    #expect(
      try store.find("jokowi") == .found(.actor(.person("Joko Widodo")), label: "Joko Widodo"))
  }

  @Test func `a country is meant before a person of its name`() throws {
    #expect(try store.find("Jordan") == .found(.party("JOR"), label: "Jordan"))
  }

  @Test func `a name that several bear lists them, most events first`() throws {
    guard case .ambiguous(let candidates) = try store.find("Ibrahim") else {
      Issue.record("\(try store.find("Ibrahim"))")
      return
    }
    #expect(candidates.map(\.key) == ["person/ibrahim-raisi", "person/anwar-ibrahim"])
    #expect(candidates.map(\.events) == [2, 1])
  }

  @Test func `an office without a country lists those of the store`() throws {
    guard case .ambiguous(let candidates) = try store.find("presiden") else {
      Issue.record("\(try store.find("presiden"))")
      return
    }
    #expect(candidates.map(\.key) == ["office/RUS/president", "office/FRA/president"])
  }

  @Test func `an unknown name gets the nearest`() throws {
    #expect(try nearest("Lekornu").first == "Sébastien Lecornu")
    #expect(try nearest("Macrom").first == "Emmanuel Macron")
    #expect(try nearest("Prancsi").first == "France")
    #expect(try nearest("xyzzyxyzzy") == [])
    #expect(try nearest(" ") == [])
  }

  private func nearest(_ name: String) throws -> [String] {
    guard case .unknown(let nearest) = try store.find(name) else {
      Issue.record("\(try store.find(name))")
      return []
    }
    return nearest.map(\.label)
  }

  @Test func `a store that may not be written takes new tables while it is open`() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("read.db")
    _ = try SQLiteStore(path: file, mode: .create)
    let reader = try SQLiteStore(path: file, mode: .readOnly)
    try reader.install(NameTests.reference)
    #expect(try reader.find("Prancis") == .found(.party("FRA"), label: "France"))
    #expect(
      try SQLiteStore(path: file, mode: .readOnly).find("Prancis") == .unknown(nearest: []))
  }

  @Test func `tables of another version take the place of the former`() throws {
    try store.install(Reference(names: [], tenures: [], version: "2"))
    guard case .unknown = try store.find("Jokowi") else {
      Issue.record("the former tables stay")
      return
    }
  }
}
