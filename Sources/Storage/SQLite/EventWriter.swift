internal import Linking
internal import Model

/// Writes events with all that answers look up: who took part, edges at each level, texts, names.
struct EventWriter {
  let database: Database
  private var heads: [ArticleID: ArticleHead] = [:]
  /// How often each actor is called each thing, more or less than before.
  private var facts: [Fact: Int] = [:]

  init(_ database: Database) { self.database = database }

  fileprivate struct Fact: Hashable {
    let actor: String
    let name: String
    let value: String
  }

  /// Deletes the events that any of these claims are in.
  mutating func delete(ofClaims claims: [ClaimID]) throws {
    var numbers: Set<Int> = []
    for claim in claims {
      let number = try database.first(
        "SELECT event FROM event_claims WHERE claim = ?", [.text(claim.rawValue)]
      ) { $0.integer(0) }
      if let number { numbers.insert(number) }
    }
    for number in numbers.sorted() {
      let event = try database.first("SELECT body FROM events WHERE number = ?", [.integer(number)])
      { try EventBody.event($0.bytes(0)) }
      if let event { count(event, -1) }
      try database.run("DELETE FROM events WHERE number = ?", [.integer(number)])
      for table in ["texts", "origins", "event_claims", "participants", "edges"] {
        try database.run("DELETE FROM \(table) WHERE event = ?", [.integer(number)])
      }
    }
  }

  mutating func insert(_ claims: [Claim]) throws {
    for claim in claims where heads[claim.article] == nil {
      heads[claim.article] = try head(of: claim.article)
    }
    guard let event = merged(claims, articles: heads) else { return }
    try database.run(
      """
      INSERT INTO events (id, type, mode, status, kind, first, last, confidence, sources, body)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(event.id.rawValue), .text(event.type.rawValue), Value(event.mode?.rawValue),
        .text(event.status.rawValue),
        .text(EventKind(type: event.type, mode: event.mode).rawValue),
        Value(event.date?.first.position), Value(event.date?.last.position),
        .integer(event.confidence.position), .integer(event.sourceCount),
        .bytes(EventBody.bytes(of: event)),
      ])
    let number = try database.count(
      "SELECT number FROM events WHERE id = ?", [.text(event.id.rawValue)])
    for claim in claims {
      try database.run(
        "INSERT INTO event_claims VALUES (?, ?)", [.text(claim.id.rawValue), .integer(number)])
    }
    try insertTexts(of: event, number)
    try insertParticipants(of: event, number)
    try insertEdges(of: event, number)
    count(event, 1)
  }

  /// Writes the counts of names that deleting and inserting changed.
  mutating func finish() throws {
    for (fact, change) in facts.sorted(by: { $0.key < $1.key }) where change != 0 {
      let key: [Value] = [.text(fact.actor), .text(fact.name), .text(fact.value)]
      let isName = fact.name == "name" || fact.name == "form"
      try database.run(
        """
        INSERT INTO facts VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT DO UPDATE SET count = count + ?5
        """, key + [isName ? .text(folded(fact.value)) : .null, .integer(change)])
      if change < 0 {
        try database.run(
          "DELETE FROM facts WHERE actor = ? AND fact = ? AND value = ? AND count <= 0", key)
      }
    }
    facts = [:]
  }

  private func insertTexts(of event: Event, _ number: Int) throws {
    let topic = [event.topic ?? ""] + event.contexts + event.reports.map(\.evidence.sentence)
    let sources = event.reports.flatMap { [$0.outlet ?? ""] + $0.attribution }
    try database.run(
      "INSERT INTO texts VALUES (?, ?, ?, ?)",
      [
        .integer(number), .text(folded(event.place ?? "")), .text(text(of: topic)),
        .text(text(of: sources)),
      ])
    for origin in Set(event.reports.map(\.origin)).sorted() {
      try database.run("INSERT INTO origins VALUES (?, ?)", [.integer(number), .text(origin)])
    }
  }

  private func text(of lines: [String]) -> String {
    Set(lines).sorted().map(folded).joined(separator: "\n")
  }

  private func insertParticipants(of event: Event, _ number: Int) throws {
    let names = PartyNames()
    for participant in event.participants {
      try database.run(
        "INSERT OR IGNORE INTO participants VALUES (?, ?, ?, ?, ?, ?)",
        [
          .integer(number), .text(participant.actor.rawValue),
          .text(rolled(participant, to: .body, names: names).actor.rawValue),
          .text(rolled(participant, to: .party, names: names).actor.rawValue),
          Value(participant.party), Value(participant.office),
        ])
    }
  }

  private func insertEdges(of event: Event, _ number: Int) throws {
    let first = event.date?.first.position ?? 1_000_000_000
    for level in Level.allCases {
      var directions: [[String]: Int] = [:]
      for edge in edges(of: event, at: level, names: PartyNames()) {
        let pair = [edge.from.rawValue, edge.to.rawValue]
        directions[pair, default: 0] += edge.isDirected ? 1 : 0
        directions[pair.reversed(), default: 0] -= edge.isDirected ? 1 : 0
      }
      for (pair, direction) in directions.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        try database.run(
          "INSERT INTO edges VALUES (?, ?, ?, ?, ?, ?)",
          [
            .integer(level.position), .text(pair[0]), .text(pair[1]), .integer(first),
            .integer(number), .integer(direction),
          ])
      }
    }
  }

  private mutating func count(_ event: Event, _ change: Int) {
    for participant in event.participants {
      let actor = participant.actor.rawValue
      var known = [
        ("name", participant.name), ("kind", participant.kind.rawValue),
      ]
      known += participant.forms.map { ("form", $0) }
      if let party = participant.party { known.append(("party", party)) }
      if let office = participant.office { known.append(("office", office)) }
      if let body = participant.body { known.append(("body", body)) }
      for (name, value) in known {
        facts[Fact(actor: actor, name: name, value: value), default: 0] += change
      }
    }
  }

  private func head(of article: ArticleID) throws -> ArticleHead? {
    try database.first(
      "SELECT outlet, title, url, day, minute, zone FROM articles WHERE id = ?",
      [.text(article.rawValue)]
    ) { row in
      ArticleHead(
        outlet: row.optionalText(0), title: row.optionalText(1), url: row.optionalText(2),
        published: row.optionalInteger(3).map {
          Publication(
            day: Day(number: Int32($0)), minute: row.optionalInteger(4),
            offset: row.optionalInteger(5))
        })
    }
  }
}

extension EventWriter.Fact: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.actor, left.name, left.value) < (right.actor, right.name, right.value)
  }
}

extension Level {
  /// As tables hold it.
  var position: Int {
    switch self {
    case .actor: 0
    case .body: 1
    case .party: 2
    }
  }

  /// The column of participants that tells whom each is at this level.
  var column: String {
    switch self {
    case .actor: "actor"
    case .body: "body"
    case .party: "party_actor"
    }
  }
}
