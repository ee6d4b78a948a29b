import Linking
import Model

/// Short ways to write claims for tests.
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

  static func country(_ code: String) -> Participant {
    Participant(actor: .country(code), kind: .country, name: code, party: code)
  }

  static func person(_ name: String, _ party: String, body: String? = nil) -> Participant {
    Participant(
      actor: .person(name), kind: .person, name: name, forms: [name], party: party,
      office: body.map { _ in "minister" }, body: body)
  }

  static func body(_ party: String, _ body: String) -> Participant {
    Participant(
      actor: .government(party, body: body), kind: .government, name: "\(party) \(body)",
      party: party, body: body)
  }

  static let lecornu = person("Sebastien Lecornu", "FRA", body: "defence_ministry")
  static let shoigu = person("Sergei Shoigu", "RUS", body: "defence_ministry")
  static let macron = person("Emmanuel Macron", "FRA", body: "presidency")
  static let putin = person("Vladimir Putin", "RUS", body: "presidency")
  static let (france, russia, ukraine) = (country("FRA"), country("RUS"), country("UKR"))

  static func claim(
    _ article: String, _ sources: [Participant], _ targets: [Participant], _ date: DateSpan?,
    type: EventType = .consult, mode: Mode? = .phone, status: Status = .occurred,
    sentence: Int = 0, place: String? = nil, topic: String? = nil, from: [String] = [],
    confidence: Confidence = .medium
  ) -> Claim {
    let id = ArticleID(rawValue: article)
    return Claim(
      article: id, type: type, mode: type == .consult ? mode : nil, status: status,
      sources: sources, targets: targets, date: date, place: place, topic: topic,
      evidence: [
        Evidence(
          article: id, range: TextRange(start: sentence, end: sentence + 1), sentence: "…",
          trigger: TextRange(start: sentence, end: sentence), rule: "x")
      ],
      attribution: from, confidence: confidence)
  }

  /// The articles of each event, sorted: who was brought together.
  static func groups(_ claims: [Claim]) -> [[String]] {
    link(claims, articles: [:]).map { $0.reports.map(\.article.rawValue).sorted() }
      .sorted { $0.joined() < $1.joined() }
  }
}
