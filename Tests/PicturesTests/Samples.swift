import Model
import Pictures
import Resources

/// Real public contacts of 2024, as the press told of them, and odd ones for the edges.
enum Samples {
  static let names = PictureNames(
    parties: [
      "FRA": "Prancis", "UKR": "Ukraina", "RUS": "Rusia", "NATO": "NATO", "CHN": "Tiongkok",
      "USA": "Amerika Serikat", "DEU": "Jerman", "IDN": "Indonesia",
    ],
    offices: [
      "president": "Presiden", "defence_minister": "Menteri Pertahanan",
      "foreign_minister": "Menteri Luar Negeri", "secretary_general": "Sekretaris Jenderal",
      "head_of_government": "Kepala pemerintahan",
    ])

  static func composer(_ language: LabelLanguage = .id) throws -> Composer {
    try Composer(labels: language, data: .embedded, names: names)
  }

  static let macron = person("Emmanuel Macron", "FRA", "president")
  static let lecornu = person("Sébastien Lecornu", "FRA", "defence_minister")
  static let zelensky = person("Volodymyr Zelensky", "UKR", "president")
  static let kuleba = person("Dmytro Kuleba", "UKR", "foreign_minister")
  static let putin = person("Vladimir Putin", "RUS", "president")
  static let shoigu = person("Sergei Shoigu", "RUS", "defence_minister")
  static let stoltenberg = person("Jens Stoltenberg", "NATO", "secretary_general")
  static let rutte = person("Mark Rutte", "NATO", "secretary_general")
  static let scholz = person("Olaf Scholz", "DEU", "head_of_government")
  static let xi = person("Xi Jinping", "CHN", "president")
  static let russia = Participant(
    actor: .country("RUS"), kind: .country, name: "Rusia", party: "RUS")

  static func person(_ name: String, _ party: String?, _ office: String? = nil) -> Participant {
    Participant(actor: .person(name), kind: .person, name: name, party: party, office: office)
  }

  /// One line an event: date or span, type, mode, status, sources, targets, place, topic, sources' number.
  static let contacts: [Event] = [
    event(
      "2024-01-16", .support, nil, [macron], [zelensky], topic: "perjanjian keamanan bilateral", 2),
    event(
      "2024-01-18", .consult, .meeting, [lecornu], [kuleba], place: "Paris",
      topic: "koalisi artileri", 3),
    event("2024-01-29", .consult, .phone, [macron], [zelensky], topic: "pengiriman amunisi"),
    event("2024-02-08", .consult, .phone, [stoltenberg], [zelensky], topic: "pertahanan udara"),
    event(
      "2024-02-16", .agree, nil, [macron], [zelensky], place: "Paris",
      topic: "perjanjian keamanan sepuluh tahun", 5),
    event(
      "2024-02-26", .consult, .multilateral, [macron, scholz], [stoltenberg, zelensky, kuleba],
      place: "Paris", topic: "konferensi dukungan untuk Ukraina", 6),
    event("2024-02-29", .threaten, nil, [putin], [stoltenberg], topic: "eskalasi nuklir", 4),
    event("2024-03-14", .accuse, nil, [macron], [russia], topic: "perang di Ukraina", 2),
    event(
      "2024-04-03", .consult, .phone, [lecornu], [shoigu],
      topic: "serangan di Crocus City Hall dan kesiapan dialog", 7),
    event(
      "2024-04-04", .consult, .meeting, [kuleba], [stoltenberg], place: "Brussel",
      topic: "Dewan NATO–Ukraina"),
    event("2024-04-29", .consult, .visit, [stoltenberg], [zelensky], place: "Kyiv"),
    event(
      "2024-05-06", .consult, .visit, [xi], [macron], place: "Paris",
      topic: "perdagangan dan Ukraina", 8),
    event(
      "2024-05-06", .threaten, nil, [russia], [macron], topic: "latihan senjata nuklir taktis", 3),
    event("2024-05-16", .consult, .visit, [putin], [xi], place: "Beijing", 9),
    event(
      "2024-05-28", .support, nil, [macron], [zelensky],
      topic: "serangan ke lokasi peluncuran di Rusia"),
    event("2024-06-07", .aid, nil, [macron], [zelensky], topic: "jet tempur Mirage 2000-5", 4),
    event("2024-06-14", .request, nil, [putin], [zelensky], topic: "syarat gencatan senjata", 5),
    event(
      "2024-06-15/2024-06-16", .consult, .multilateral, [zelensky, macron], [scholz],
      place: "Bürgenstock", topic: "KTT perdamaian", 6),
    event(
      "2024-07-09/2024-07-11", .consult, .multilateral, [stoltenberg], [zelensky],
      place: "Washington", topic: "KTT NATO", 7),
    event(
      "2024-08-27", .consult, .phone, [macron], [zelensky],
      topic: "serangan terhadap jaringan listrik"),
    event("2024-09-12", .threaten, nil, [putin], [stoltenberg], topic: "rudal jarak jauh", 6),
    event(
      "2024-10-03", .consult, .visit, [rutte], [zelensky], place: "Kyiv",
      topic: "kunjungan pertama", 3),
    event(
      "2024-10", .consult, .negotiation, [lecornu], [kuleba], status: .proposed,
      topic: "produksi drone bersama"),
    event(
      "2024-11-15", .consult, .phone, [scholz], [putin],
      topic: "pembicaraan pertama dalam dua tahun", 9),
    event("2024-11-20", .consult, .phone, [macron], [putin], status: .denied, 2),
    event(
      "2024-12-07", .consult, .meeting, [macron], [zelensky], place: "Paris",
      topic: "pertemuan tiga pihak", 5),
    event("2024-12-18", .consult, .meeting, [rutte], [zelensky], place: "Brussel", 2),
    event("2024-12-30", .consult, .visit, [scholz], [zelensky], status: .planned, place: "Kyiv"),
    event(nil, .consult, .letter, [shoigu], [lecornu], topic: "usulan pertemuan"),
    event(nil, .sanction, nil, [macron], [shoigu], topic: "aset yang dibekukan", 2),
  ]

  /// Makes an event; the id comes from what it says, so that it is the same in every run.
  static func event(
    _ date: String?, _ type: EventType, _ mode: Mode?, _ sources: [Participant],
    _ targets: [Participant], status: Status = .occurred, place: String? = nil,
    topic: String? = nil, _ sourceCount: Int = 1, salt: String = "",
    sentence: String = "Hal itu disampaikan dalam sebuah pernyataan.",
    url: String? = "https://example.org/berita?a=1&b=2"
  ) -> Event {
    var digest = Digest()
    digest.add([date ?? "", type.rawValue, mode?.rawValue ?? "", salt, topic ?? ""])
    digest.add((sources + targets).map(\.name))
    let id = ClaimID(rawValue: digest.hex())
    let reports = (0..<sourceCount).map { number in
      let article = ArticleID(rawValue: "article\(number)\(id.rawValue.prefix(6))")
      let range = TextRange(start: 0, end: 10)
      return Report(
        claim: id, article: article, outlet: "Koran \(number + 1)", title: nil, url: url,
        published: nil, date: nil, status: status,
        evidence: Evidence(
          article: article, range: range, sentence: sentence, trigger: range, rule: "rule"),
        attribution: [])
    }
    return Event(
      id: id, type: type, mode: mode, status: status, sources: sources, targets: targets,
      date: date.flatMap(span), place: place, topic: topic, confidence: .high, reports: reports)
  }

  /// "2024-04-03", "2024-06-15/2024-06-16", "2024-10" or "2024".
  static func span(_ text: String) -> DateSpan? {
    let parts = text.split(separator: "/")
    if parts.count == 2, let first = Day(iso: parts[0]), let last = Day(iso: parts[1]) {
      return DateSpan(first: first, last: last, precision: .span, basis: .said)
    }
    if let day = Day(iso: text) { return DateSpan(day: day, basis: .said) }
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard let year = numbers.first else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    guard let first = Day(year: year, month: month ?? 1, day: 1),
      let last = Day(
        year: year, month: month ?? 12, day: Day.count(ofMonth: month ?? 12, year: year))
    else { return nil }
    return DateSpan(
      first: first, last: last, precision: month == nil ? .year : .month, basis: .said)
  }

  /// Many events over so many days, spread unevenly but the same in every run.
  static func many(_ count: Int, days: Int) -> [Event] {
    let people = [macron, lecornu, zelensky, kuleba, putin, shoigu, stoltenberg, rutte, scholz, xi]
    let types: [(EventType, Mode?)] = [
      (.consult, .phone), (.consult, .meeting), (.threaten, nil), (.accuse, nil), (.agree, nil),
      (.consult, .visit), (.aid, nil),
    ]
    return (0..<count).compactMap { number in
      guard let start = Day(iso: "2023-11-05") else { return nil }
      let day = start + (number * number * 7 + number * 13) % days
      let (type, mode) = types[number % types.count]
      let one = people[number % people.count]
      let other = people[(number * 3 + 1 + number / 10) % people.count]
      guard one.actor != other.actor else {
        return event("\(day)", type, mode, [one], [russia], 1 + number % 4, salt: "\(number)")
      }
      return event(
        "\(day)", type, mode, [one], [other], topic: "pokok \(number)", 1 + number % 4,
        salt: "\(number)")
    }
  }
}

extension Samples {
  /// The relations between the participants of events, as a store would count them.
  static func relations(_ events: [Event]) -> [Relation] {
    var relations: [String: Relation] = [:]
    for event in events {
      for one in event.participants {
        for other in event.participants where one.actor < other.actor {
          guard event.isSymmetric || event.sources.contains(one) != event.sources.contains(other)
          else { continue }
          let key = one.actor.rawValue + " " + other.actor.rawValue
          var relation = relations[key] ?? Relation(from: one, to: other, tallies: [])
          add(event, from: one, to: &relation)
          relations[key] = relation
        }
      }
    }
    return relations.values.sorted { ($0.from.actor, $0.to.actor) < ($1.from.actor, $1.to.actor) }
  }

  private static func add(_ event: Event, from one: Participant, to relation: inout Relation) {
    let kind = EventKind(type: event.type, mode: event.mode)
    let index = relation.tallies.firstIndex { $0.kind == kind }
    var tally =
      index.map { relation.tallies[$0] }
      ?? Relation.Tally(
        kind: kind, count: 0, first: nil, last: nil, forward: 0, backward: 0, events: [],
        sources: 0)
    tally.count += 1
    tally.events.append(event.id)
    tally.sources += event.sourceCount
    if let date = event.date {
      tally.first = min(tally.first ?? date.first, date.first)
      tally.last = max(tally.last ?? date.last, date.last)
    }
    if !event.isSymmetric {
      if event.sources.contains(one) { tally.forward += 1 } else { tally.backward += 1 }
    }
    if let index { relation.tallies[index] = tally } else { relation.tallies.append(tally) }
    let order = EventKind.allCases
    relation.tallies.sort {
      (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0)
    }
  }

  /// Many actors of many parties, each in contact with a few.
  static func crowd(_ count: Int) -> [Event] {
    let people = (0..<count).map { number in
      person("Nama \(number) Keluarga\(number)", "P\(number % 9)", "foreign_minister")
    }
    return (0..<(2 * count)).compactMap { number in
      let one = people[number % count]
      let other = people[(number * number + 3) % (count / 2)]
      guard one.actor != other.actor else { return nil }
      return event(
        "2024-\(number % 2 == 0 ? "03" : "07")-1\(number % 9)", .consult, .meeting, [one], [other],
        salt: "\(number)")
    }
  }
}
