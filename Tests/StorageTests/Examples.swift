import Foundation
import Model
import Storage

/// Short ways to write readings for tests.
enum Example {
  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  static func on(_ text: String, _ basis: DateSpan.Basis = .said) -> DateSpan {
    DateSpan(day: day(text), basis: basis)
  }

  static func span(
    _ first: String, _ last: String, _ precision: DateSpan.Precision = .span,
    _ basis: DateSpan.Basis = .said
  ) -> DateSpan {
    DateSpan(first: day(first), last: day(last), precision: precision, basis: basis)
  }

  static let april = span("2024-04-01", "2024-04-30", .month)

  static func country(_ code: String, _ name: String? = nil) -> Participant {
    Participant(actor: .country(code), kind: .country, name: name ?? code, party: code)
  }

  static func person(
    _ name: String, _ party: String, office: String? = nil, body: String? = nil,
    forms: [String] = []
  ) -> Participant {
    Participant(
      actor: .person(name), kind: .person, name: name, forms: forms, party: party, office: office,
      body: body)
  }

  static let lecornu = person(
    "Sébastien Lecornu", "FRA", office: "defence_minister", body: "defence_ministry")
  static let shoigu = person(
    "Sergei Shoigu", "RUS", office: "defence_minister", body: "defence_ministry",
    forms: ["Menhan Rusia Sergey Shoigu"])
  static let macron = person("Emmanuel Macron", "FRA", office: "president", body: "presidency")
  static let putin = person("Vladimir Putin", "RUS", office: "president", body: "presidency")
  static let biden = person("Joe Biden", "USA", office: "president", body: "presidency")
  static let (france, russia) = (country("FRA", "France"), country("RUS", "Russia"))
  static let (ukraine, america) = (country("UKR", "Ukraine"), country("USA", "United States"))

  /// An article without its claims; `origin` differs without making it another article.
  static func article(
    _ title: String, outlet: String? = "Kompas", published: String = "2024-04-04",
    agencies: [String] = [], origin: Int = 0
  ) -> Article {
    let range = TextRange(start: 0, end: title.utf8.count)
    return Article(
      url: "https://example.org/\(title)", outlet: outlet, language: "id",
      published: Publication(day: day(published), minute: 60, offset: 420), authors: [],
      editors: [], agencies: agencies, text: title,
      paragraphs: [
        Article.Paragraph(
          kind: .title, range: range,
          origin: TextRange(start: origin, end: origin + title.utf8.count))
      ])
  }

  /// What a test says of a claim, before it has an article.
  struct Told {
    var sources: [Participant]
    var targets: [Participant]
    var date: DateSpan?
    var type = EventType.consult
    var mode: Mode? = .phone
    var status = Status.occurred
    var place: String?
    var topic: String?
    var attribution: [String] = []
    var confidence = Confidence.medium
    var sentence = 0

    init(_ sources: [Participant], _ targets: [Participant], _ date: DateSpan?) {
      self.sources = sources
      self.targets = targets
      self.date = date
    }

    func with(_ change: (inout Told) -> Void) -> Told {
      var told = self
      change(&told)
      return told
    }

    func claim(in article: Article) -> Claim {
      Claim(
        article: article.id, type: type, mode: type == .consult ? mode : nil, status: status,
        sources: sources, targets: targets, date: date, place: place, topic: topic,
        evidence: [
          Evidence(
            article: article.id, range: TextRange(start: sentence, end: sentence + 1),
            sentence: "Kalimat \(sentence) tentang Crocus.",
            trigger: TextRange(start: sentence, end: sentence + 1), rule: "menelepon CONSULT")
        ],
        attribution: attribution, confidence: confidence)
    }
  }

  static func reading(_ article: Article, _ told: [Told], reader: Int = 1) -> Reading {
    Reading(article: article, claims: told.map { $0.claim(in: article) }, reader: reader)
  }

  /// One article for each claim.
  static func readings(_ told: [Told]) -> [Reading] {
    told.enumerated().map { reading(article("artikel \($0.offset)"), [$0.element]) }
  }

  static func store(_ readings: [Reading] = []) throws -> SQLiteStore {
    let store = try SQLiteStore(path: ":memory:", mode: .create)
    _ = try store.add(readings)
    return store
  }
}

/// A folder that goes with its last reference.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func file(_ name: String) -> String { path + "/" + name }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A small generator whose numbers follow from its seed: [SplitMix64].
///
/// [SplitMix64]: https://prng.di.unimi.it/splitmix64.c
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int(next() % UInt64(items.count))]
  }
}
