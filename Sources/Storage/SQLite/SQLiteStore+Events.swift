package import Model

extension SQLiteStore {
  private static let order = "ORDER BY ev.first IS NULL, ev.first, ev.last, ev.id"

  package func events(_ filter: EventFilter) throws -> [Event] {
    let condition = Condition.all([.candidates(filter.actors), Condition(filter)])
    return try database.rows(
      "SELECT ev.body FROM events ev WHERE \(condition.sql) \(SQLiteStore.order)", condition.values
    ) { try EventBody.event($0.bytes(0)) }
  }

  package func events(withID prefix: String) throws -> [Event] {
    let prefix = prefix.lowercased()
    guard !prefix.isEmpty else { return [] }
    return try database.rows(
      """
      SELECT ev.body FROM events ev WHERE ev.number IN (
        SELECT event FROM event_claims WHERE claim >= ?1 AND claim < ?1 || char(1114111))
      \(SQLiteStore.order)
      """, [.text(prefix)]
    ) { try EventBody.event($0.bytes(0)) }
  }

  func event(number: Int) throws -> Event? {
    try database.first("SELECT body FROM events WHERE number = ?", [.integer(number)]) {
      try EventBody.event($0.bytes(0))
    }
  }
}
