package import Model

/// The pairs of actors that an event joins, sorted, each once.
///
/// Where sides are equals, each two of different parties; else each source with each target.
package func edges(of event: Event) -> [Edge] {
  var pairs: Set<Edge> = []
  if event.isSymmetric {
    let participants = event.participants
    for (index, one) in participants.enumerated() {
      for other in participants[(index + 1)...] where areApart(one, other) {
        let (from, to) = (min(one.actor, other.actor), max(one.actor, other.actor))
        pairs.insert(Edge(event: event.id, from: from, to: to, isDirected: false))
      }
    }
  } else {
    for source in event.sources {
      for target in event.targets where source.actor != target.actor {
        pairs.insert(
          Edge(event: event.id, from: source.actor, to: target.actor, isDirected: true))
      }
    }
  }
  return pairs.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
}

/// The pairs that an event joins at a level: an event counts once for each.
///
/// Where rolling up makes two directions meet, the pair has none.
package func edges(of event: Event, at level: Level, names: PartyNames) -> [Edge] {
  if level == .actor { return edges(of: event) }
  let rolledID = Dictionary(
    event.participants.map { ($0.actor, rolled($0, to: level, names: names).actor) }
  ) { first, _ in first }
  var pairs: Set<Edge> = []
  for edge in edges(of: event) {
    guard let from = rolledID[edge.from], let to = rolledID[edge.to], from != to else { continue }
    let isInOrder = edge.isDirected || from < to
    pairs.insert(
      Edge(
        event: event.id, from: isInOrder ? from : to, to: isInOrder ? to : from,
        isDirected: edge.isDirected))
  }
  let mutual = pairs.filter { pair in
    pair.isDirected
      && pairs.contains(
        Edge(event: event.id, from: pair.to, to: pair.from, isDirected: true))
  }
  for pair in mutual {
    pairs.remove(pair)
    pairs.insert(
      Edge(
        event: event.id, from: min(pair.from, pair.to), to: max(pair.from, pair.to),
        isDirected: false))
  }
  return pairs.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
}

private func areApart(_ one: Participant, _ other: Participant) -> Bool {
  guard let party = one.party, let otherParty = other.party else { return one.actor != other.actor }
  return party != otherParty
}
