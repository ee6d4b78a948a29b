import Linking
import Model
import World

/// Events with their participants rolled up to a level; each event stays one.
///
/// - Throws: `DataError` where the world's names cannot be read.
func rolled(_ events: [Event], to level: Level) throws -> [Event] {
  guard level != .actor else { return events }
  let world = try World(data: dataFiles())
  var names = PartyNames()
  for party in world.parties.values {
    names.names[party.code] = world.label(of: party.code)
    if party.kind == .group { names.groups.insert(party.code) }
  }
  return events.map { event in
    var event = event
    event.sources = unique(event.sources.map { rolled($0, to: level, names: names) })
    event.targets = unique(event.targets.map { rolled($0, to: level, names: names) })
    return event
  }
}

private func unique(_ participants: [Participant]) -> [Participant] {
  var seen: Set<ActorID> = []
  return participants.filter { seen.insert($0.actor).inserted }
}
