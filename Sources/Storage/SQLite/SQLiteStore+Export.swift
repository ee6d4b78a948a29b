package import Model

extension SQLiteStore {
  /// All that the store holds and what it derives of it, as JSON Lines: the same graph gives the
  /// same bytes, however it came about.
  ///
  /// First the readings by article, then the events by id.
  package func export() throws -> [UInt8] {
    var lines = try readings().map(encoded)
    lines += try database.rows("SELECT body FROM events ORDER BY id") {
      try encoded(EventLine(EventBody.event($0.bytes(0))))
    }
    return lines.flatMap { $0 + [10] }
  }

  /// What was added, by article: adding it to another store makes the same graph.
  package func readings() throws -> [Reading] {
    let articles = try database.rows("SELECT reader, body FROM articles ORDER BY id") {
      (reader: $0.integer(0), article: try decoded(Article.self, $0.bytes(1)))
    }
    return try articles.map { entry in
      let claims = try database.rows(
        "SELECT body FROM claims WHERE article = ?", [.text(entry.article.id.rawValue)]
      ) { try decoded(Claim.self, $0.bytes(0)) }
      return Reading(article: entry.article, claims: claims, reader: entry.reader)
    }
  }
}

/// An event as a line of the export; the claims that it is made of are lines of their own.
private struct EventLine: Encodable {
  let event: ClaimID
  let type: EventType
  let mode: Mode?
  let status: Status
  let sources: [Participant]
  let targets: [Participant]
  let date: DateSpan?
  let place: String?
  let topic: String?
  let confidence: Confidence
  let claims: [ClaimID]

  init(_ event: Event) {
    self.event = event.id
    type = event.type
    mode = event.mode
    status = event.status
    sources = event.sources
    targets = event.targets
    date = event.date
    place = event.place
    topic = event.topic
    confidence = event.confidence
    claims = event.reports.map(\.claim)
  }
}
