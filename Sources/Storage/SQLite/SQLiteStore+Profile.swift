package import Model

extension SQLiteStore {
  /// Nil where neither an event nor the world's tables know whom the selector means.
  package func profile(_ selector: ActorSelector) throws -> ActorProfile? {
    var filter = EventFilter()
    filter.actors = [selector]
    let count = try eventCount(selector, [.occurred])
    let names = try names(of: selector)
    let offices = try offices(of: selector)
    let isKnown = try count > 0 || eventCount(selector) > 0
    guard isKnown || !names.isEmpty || !offices.isEmpty else { return nil }
    let level: Level = if case .party = selector { .party } else { .actor }
    return ActorProfile(
      actor: try participant(of: selector), names: names, offices: offices,
      contacts: try relations(filter, level: level), outlets: try outlets(filter),
      eventCount: count)
  }

  /// How many events it takes part in, of any status where none is given.
  func eventCount(_ selector: ActorSelector, _ statuses: [Status] = []) throws -> Int {
    var filter = EventFilter()
    filter.actors = [selector]
    filter.statuses = statuses
    let condition = Condition.all([.candidates(filter.actors), Condition(filter)])
    return try database.count(
      "SELECT COUNT(*) FROM events ev WHERE \(condition.sql)", condition.values)
  }

  func participant(of selector: ActorSelector) throws -> Participant {
    switch selector {
    case .actor(let id): return try participant(id)
    case .party(let code): return try participant(ofParty: code)
    case .office(let party, let office):
      let label: String? =
        try database.first(
          "SELECT MIN(label) FROM names WHERE meaning = 'office' AND first = ? AND second = ?",
          [.text(party), .text(office)]
        ) { $0.optionalText(0) } ?? nil
      let title = try self.label(meaning: "title", office)
      let words = title ?? office.split(separator: "_").joined(separator: " ")
      let name = try label ?? "\(participant(ofParty: party).name): \(words)"
      return Participant(
        actor: .government(party, body: office), kind: .government, name: name, party: party,
        office: office)
    }
  }

  /// The forms of texts and of the world's tables, sorted.
  private func names(of selector: ActorSelector) throws -> [String] {
    let (meaning, first, second): (String, String, String?) =
      switch selector {
      case .actor(let id): ("actor", id.rawValue, nil)
      case .party(let code): ("party", code, nil)
      case .office(let party, let office): ("office", party, office)
      }
    var ids = [first]
    if case .party = selector { ids = ["country/", "organisation/", "group/"].map { $0 + first } }
    let actors = Condition.isOne("actor", of: ids)
    return try database.rows(
      """
      SELECT form FROM names WHERE meaning = ? AND first = ? AND (?3 IS NULL OR second = ?3)
      UNION SELECT value FROM facts WHERE fact IN ('name', 'form') AND \(actors.sql) ORDER BY 1
      """, [.text(meaning), .text(first), Value(second)] + actors.values
    ) { $0.text(0) }
  }

  private func offices(of selector: ActorSelector) throws -> [Tenure] {
    let condition: Condition
    switch selector {
    case .actor(let id): condition = Condition("person = ?", [.text(id.rawValue)])
    case .office(let party, let office):
      condition = Condition("party = ? AND office = ?", [.text(party), .text(office)])
    case .party: return []
    }
    return try database.rows(
      """
      SELECT party, office, person, name, first, last FROM tenures WHERE \(condition.sql)
      ORDER BY first, last IS NULL, last, party, office, person
      """, condition.values
    ) { row in
      Tenure(
        party: row.text(0), office: row.text(1), person: ActorID(rawValue: row.text(2)),
        name: row.text(3), start: row.optionalInteger(4).map { Day(number: Int32($0)) },
        end: row.optionalInteger(5).map { Day(number: Int32($0)) })
    }
  }

  private func outlets(_ filter: EventFilter) throws -> [ActorProfile.Count] {
    let condition = Condition.all([
      .candidates(filter.actors), Condition(ofOccurred: filter),
    ])
    return try database.rows(
      """
      SELECT a.outlet, COUNT(DISTINCT a.id) FROM events ev
      JOIN event_claims ec ON ec.event = ev.number JOIN claims c ON c.id = ec.claim
      JOIN articles a ON a.id = c.article
      WHERE a.outlet IS NOT NULL AND \(condition.sql) GROUP BY a.outlet ORDER BY 2 DESC, 1
      """, condition.values
    ) { ActorProfile.Count(name: $0.text(0), count: $0.integer(1)) }
  }
}
