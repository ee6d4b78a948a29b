package import Model

/// The columns of a picture with lanes: actors, those of one party side by side.
package struct LaneColumns {
  /// From left to right.
  package let columns: [Column]
  private let lanes: [ActorID: Int]

  package struct Column {
    /// Nil for the column of all who have none of their own.
    package var actor: Participant?
    package var party: PartyCode?
    /// How many actors share it.
    package var count = 1
  }

  /// At most `limit` columns: past it, those who take part least often share the last.
  package init(_ events: [Event], limit: Int = 12) {
    var counts: [ActorID: Int] = [:]
    var actors: [ActorID: Participant] = [:]
    for participant in events.flatMap(\.participants) {
      counts[participant.actor, default: 0] += 1
      if actors[participant.actor] == nil { actors[participant.actor] = participant }
    }
    let ranked = actors.values.sorted {
      (counts[$1.actor, default: 0], $0.actor) < (counts[$0.actor, default: 0], $1.actor)
    }
    let own = ranked.count > limit ? Array(ranked.prefix(limit - 1)) : ranked
    var columns: [Column] = []
    for party in LaneColumns.order(of: own, events) {
      columns += own.filter { $0.party == party }.map { Column(actor: $0, party: party) }
    }
    var lanes: [ActorID: Int] = [:]
    for (index, column) in columns.enumerated() {
      if let actor = column.actor { lanes[actor.actor] = index }
    }
    if ranked.count > own.count {
      for actor in ranked[own.count...] { lanes[actor.actor] = columns.count }
      columns.append(Column(count: ranked.count - own.count))
    }
    self.columns = columns
    self.lanes = lanes
  }

  package func lane(of participant: Participant) -> Int? { lanes[participant.actor] }

  /// Parties so that those with much in common stand beside each other; who has none, last.
  private static func order(of actors: [Participant], _ events: [Event]) -> [PartyCode?] {
    var left: [PartyCode?] = []
    for actor in actors where !left.contains(actor.party) { left.append(actor.party) }
    let shared = events.map { Set($0.participants.map(\.party)) }
    var order: [PartyCode?] = []
    while let next = left.first {
      var best = next
      if let last = order.last {
        // Of those with as much in common, the one that takes part more often comes first.
        var most = -1
        for party in left where party != nil {
          let common = shared.count { $0.contains(last) && $0.contains(party) }
          if common > most { (best, most) = (party, common) }
        }
      } else if next == nil, let named = left.first(where: { $0 != nil }) {
        best = named
      }
      order.append(best)
      left.removeAll { $0 == best }
    }
    return order
  }
}
