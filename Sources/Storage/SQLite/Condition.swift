internal import Model

/// A part of a query: SQL with the values for its question marks.
struct Condition {
  var sql: String
  var values: [Value]

  init(_ sql: String, _ values: [Value] = []) {
    self.sql = sql
    self.values = values
  }

  /// All of these; true where there are none.
  static func all(_ parts: [Condition]) -> Condition {
    guard !parts.isEmpty else { return Condition("1") }
    return Condition(
      parts.map { "(\($0.sql))" }.joined(separator: " AND "), parts.flatMap(\.values))
  }

  /// Any of these; false where there are none.
  static func any(_ parts: [Condition]) -> Condition {
    guard !parts.isEmpty else { return Condition("0") }
    return Condition(parts.map { "(\($0.sql))" }.joined(separator: " OR "), parts.flatMap(\.values))
  }

  /// Whether a column is one of some texts.
  static func isOne(_ column: String, of texts: [String]) -> Condition {
    let marks = texts.map { _ in "?" }.joined(separator: ", ")
    return Condition("\(column) IN (\(marks))", texts.map(Value.text))
  }
}

extension Condition {
  /// What a filter asks of an event; `ev` is the row of `events`.
  init(_ filter: EventFilter) {
    var parts: [Condition] = []
    if let since = filter.since {
      parts.append(Condition("ev.last >= ?", [.integer(since.position)]))
    }
    if let until = filter.until {
      parts.append(Condition("ev.first <= ?", [.integer(until.position)]))
    }
    if !filter.types.isEmpty { parts.append(.isOne("ev.type", of: filter.types.map(\.rawValue))) }
    if !filter.modes.isEmpty { parts.append(.isOne("ev.mode", of: filter.modes.map(\.rawValue))) }
    if !filter.statuses.isEmpty {
      parts.append(.isOne("ev.status", of: filter.statuses.map(\.rawValue)))
    }
    if let least = filter.minimumSources {
      parts.append(Condition("ev.sources >= ?", [.integer(least)]))
    }
    if let least = filter.minimumConfidence {
      parts.append(Condition("ev.confidence <= ?", [.integer(least.position)]))
    }
    if !filter.countries.isEmpty {
      parts.append(.takesPart(.isOne("p.party", of: filter.countries)))
    }
    parts += Condition.texts(filter) + Condition.actors(filter.actors)
    self = .all(parts)
  }

  /// What a filter asks where nothing is said of the status: that it occurred.
  init(ofOccurred filter: EventFilter) {
    var filter = filter
    if filter.statuses.isEmpty { filter.statuses = [.occurred] }
    self.init(filter)
  }

  private static func texts(_ filter: EventFilter) -> [Condition] {
    var parts: [Condition] = []
    for (column, text) in [("place", filter.place), ("topic", filter.topic)] {
      guard let text else { continue }
      parts.append(
        Condition(
          "EXISTS (SELECT 1 FROM texts t WHERE t.event = ev.number AND instr(t.\(column), ?))",
          [.text(folded(text))]))
    }
    if let source = filter.source {
      parts.append(
        Condition(
          """
          EXISTS (SELECT 1 FROM texts t WHERE t.event = ev.number AND instr(t.source, ?))
          OR EXISTS (
            SELECT 1 FROM event_claims ec JOIN claims c ON c.id = ec.claim
            JOIN articles a ON a.id = c.article
            WHERE ec.event = ev.number AND instr(a.sources, ?))
          """, [.text(folded(source)), .text(folded(source))]))
    }
    return parts
  }

  /// Each takes part; of two, one on each end of an edge.
  private static func actors(_ selectors: [ActorSelector]) -> [Condition] {
    var parts = selectors.map { Condition.takesPart(Condition($0, row: "p")) }
    if selectors.count == 2 {
      let ends = [Condition(selectors[0], row: "p"), Condition(selectors[1], row: "q")]
      parts.append(
        Condition(
          """
          EXISTS (
            SELECT 1 FROM edges e
            JOIN participants p ON p.event = ev.number AND p.actor = e.a
            JOIN participants q ON q.event = ev.number AND q.actor = e.b
            WHERE e.event = ev.number AND e.level = 0 AND (\(ends[0].sql)) AND (\(ends[1].sql)))
          """, ends.flatMap(\.values)))
    }
    return parts
  }

  private static func takesPart(_ condition: Condition) -> Condition {
    Condition(
      "EXISTS (SELECT 1 FROM participants p WHERE p.event = ev.number AND (\(condition.sql)))",
      condition.values)
  }

  /// Whether a selector means a participant; `row` names the row of `participants`, `ev` is the row
  /// of `events`.
  init(_ selector: ActorSelector, row: String) {
    switch selector {
    case .actor(let id): self.init("\(row).actor = ?", [.text(id.rawValue)])
    case .party(let code): self.init("\(row).party = ?", [.text(code)])
    case .office(let party, let office):
      let key: [Value] = [.text(party), .text(office)]
      self.init(
        """
        \(row).party = ? AND \(row).office = ? OR EXISTS (
          SELECT 1 FROM tenures t
          WHERE t.party = ? AND t.office = ? AND t.person = \(row).actor
            AND (t.first IS NULL OR t.first <= ev.last) AND (t.last IS NULL OR t.last >= ev.first))
        """, key + key)
    }
  }

  /// Which events a selector can mean, for a start from the index of participants.
  static func candidates(_ selectors: [ActorSelector]) -> Condition {
    .all(
      selectors.map { selector in
        switch selector {
        case .actor(let id):
          Condition(
            "ev.number IN (SELECT event FROM participants WHERE actor = ?)", [.text(id.rawValue)])
        case .party(let code):
          Condition("ev.number IN (SELECT event FROM participants WHERE party = ?)", [.text(code)])
        case .office(let party, let office):
          Condition(
            """
            ev.number IN (
              SELECT event FROM participants WHERE party = ? UNION
              SELECT event FROM participants WHERE actor IN (
                SELECT person FROM tenures WHERE party = ? AND office = ?))
            """, [.text(party), .text(party), .text(office)])
        }
      })
  }
}
