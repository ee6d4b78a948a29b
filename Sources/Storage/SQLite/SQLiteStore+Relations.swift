internal import Linking
package import Model

extension SQLiteStore {
  /// Counts what joins each two.
  ///
  /// Of one actor that is asked for, its pairs; of several, the pairs among them.
  package func relations(_ filter: EventFilter, level: Level) throws -> [Relation] {
    var pairs: [Pair: [EventKind: [Contact]]] = [:]
    for (pair, kind, contact) in try contacts(filter, level) {
      pairs[pair, default: [:]][kind, default: []].append(contact)
    }
    let origins = try origins(filter)
    var participants: [ActorID: Participant] = [:]
    var relations: [Relation] = []
    for (pair, kinds) in pairs {
      let ends = try [pair.from, pair.to].map { id in
        if let known = participants[id] { return known }
        let participant = try participant(id)
        participants[id] = participant
        return participant
      }
      // What a party is may tell another id than its edges lie under: `group/HAMAS`.
      let isInOrder = ends[0].actor < ends[1].actor
      let tallies = EventKind.allCases.compactMap { kind in
        kinds[kind].map { tally(kind, $0, isForward: isInOrder, origins) }
      }
      relations.append(
        Relation(
          from: ends[isInOrder ? 0 : 1], to: ends[isInOrder ? 1 : 0], tallies: tallies))
    }
    return relations.map { (relation: $0, count: $0.count) }.sorted {
      (-$0.count, $0.relation.from.actor, $0.relation.to.actor)
        < (-$1.count, $1.relation.from.actor, $1.relation.to.actor)
    }.map(\.relation)
  }

  private struct Pair: Hashable {
    let from: ActorID
    let to: ActorID
  }

  private struct Contact {
    let event: ClaimID
    let number: Int
    let first: Int?
    let last: Int?
    let direction: Int
  }

  /// One row for each pair of each event, events by date and id.
  private func contacts(
    _ filter: EventFilter, _ level: Level
  ) throws -> [(Pair, EventKind, Contact)] {
    let condition = Condition.all([
      .candidates(filter.actors), Condition(ofOccurred: filter),
      SQLiteStore.ends(filter.actors, level),
    ])
    return try database.rows(
      """
      SELECT e.a, e.b, ev.kind, ev.id, ev.number, ev.first, ev.last, e.direction
      FROM events ev JOIN edges e ON e.event = ev.number
      WHERE e.level = \(level.position) AND e.a < e.b AND \(condition.sql)
      ORDER BY ev.first IS NULL, ev.first, ev.last, ev.id
      """, condition.values
    ) { row in
      (
        Pair(from: ActorID(rawValue: row.text(0)), to: ActorID(rawValue: row.text(1))),
        EventKind(rawValue: row.text(2)) ?? .meeting,
        Contact(
          event: ClaimID(rawValue: row.text(3)), number: row.integer(4),
          first: row.optionalInteger(5), last: row.optionalInteger(6), direction: row.integer(7))
      )
    }
  }

  /// Which ends of an edge `e` must be one of those asked for.
  private static func ends(_ selectors: [ActorSelector], _ level: Level) -> Condition {
    guard !selectors.isEmpty else { return .all([]) }
    let match = Condition.any(selectors.map { Condition($0, row: "p") })
    let ends = ["e.a", "e.b"].map { end in
      Condition(
        """
        EXISTS (
          SELECT 1 FROM participants p
          WHERE p.event = ev.number AND p.\(level.column) = \(end) AND (\(match.sql)))
        """, match.values)
    }
    return selectors.count == 1 ? .any(ends) : .all(ends)
  }

  /// Who stands behind each event.
  private func origins(_ filter: EventFilter) throws -> [Int: [String]] {
    let condition = Condition.all([.candidates(filter.actors), Condition(ofOccurred: filter)])
    let rows = try database.rows(
      """
      SELECT o.event, o.origin FROM events ev JOIN origins o ON o.event = ev.number
      WHERE \(condition.sql)
      """, condition.values
    ) { ($0.integer(0), $0.text(1)) }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  private func tally(
    _ kind: EventKind, _ contacts: [Contact], isForward: Bool, _ origins: [Int: [String]]
  ) -> Relation.Tally {
    let forward = contacts.count { $0.direction == 1 }
    let backward = contacts.count { $0.direction == -1 }
    return Relation.Tally(
      kind: kind, count: contacts.count,
      first: contacts.compactMap(\.first).min().map { Day(number: Int32($0)) },
      last: contacts.compactMap(\.last).max().map { Day(number: Int32($0)) },
      forward: isForward ? forward : backward, backward: isForward ? backward : forward,
      events: contacts.map(\.event),
      sources: Set(contacts.flatMap { origins[$0.number] ?? [] }).count)
  }
}
