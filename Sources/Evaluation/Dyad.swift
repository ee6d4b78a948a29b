package import Exchange
internal import Model

/// A pair of parties of one event, with what is compared at each level.
package struct Dyad: Sendable {
  /// The parties in capitals: by the alphabet where order says nothing, else source and target.
  package var first: String
  package var second: String
  package var isUnordered: Bool
  package var type: String
  /// The type and the others that a careful reader could defend.
  package var types: Set<String>
  /// The words of the persons' names of each side, folded.
  package var names: [Set<String>]
  package var date: DateRecord?
  package var isOptional: Bool
  package var event: EventRecord

  package var family: String { familyName(type) }
}

func familyName(_ type: String) -> String {
  EventType(rawValue: type)?.family.rawValue ?? type
}

private func isSymmetric(_ type: String) -> Bool {
  ["AGREE", "COOPERATE", "CONSULT"].contains(type)
}

/// The dyads of an article's events, each (pair, type, date) once.
func dyads(of events: [EventRecord]) -> [Dyad] {
  var found: [Dyad] = []
  var places: [DyadKey: Int] = [:]
  for dyad in events.flatMap(dyads(of:)) {
    let key = DyadKey(
      first: dyad.first, second: dyad.second, type: dyad.type, start: dyad.date?.start,
      end: dyad.date?.end)
    guard let index = places[key] else {
      places[key] = found.count
      found.append(dyad)
      continue
    }
    for side in 0...1 { found[index].names[side].formUnion(dyad.names[side]) }
    found[index].types.formUnion(dyad.types)
    found[index].isOptional = found[index].isOptional && dyad.isOptional
  }
  return found
}

private struct DyadKey: Hashable {
  var first: String
  var second: String
  var type: String
  var start: String?
  var end: String?
}

private func dyads(of event: EventRecord) -> [Dyad] {
  let sources = (event.source ?? []).filter { $0.party?.isEmpty == false }
  let targets = (event.target ?? []).filter { $0.party?.isEmpty == false }
  let isUnordered = isSymmetric(event.type)
  var pairs: Set<[String]> = []
  if isUnordered {
    let codes = (sources + targets).compactMap { $0.party?.uppercased() }
    for (index, code) in codes.enumerated() {
      for other in codes[(index + 1)...] where other != code {
        pairs.insert([code, other].sorted())
      }
    }
  } else {
    for source in sources {
      for target in targets {
        guard let from = source.party?.uppercased(), let to = target.party?.uppercased(), from != to
        else { continue }
        pairs.insert([from, to])
      }
    }
  }
  return pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { pair in
    Dyad(
      first: pair[0], second: pair[1], isUnordered: isUnordered, type: event.type,
      types: Set([event.type] + (event.typeAlternatives ?? [])),
      names: pair.map { names(of: $0, sources + targets) }, date: event.date,
      isOptional: event.optional ?? false, event: event)
  }
}

/// The words of the names of a party's persons.
private func names(of party: String, _ actors: [ActorRecord]) -> Set<String> {
  var found: Set<String> = []
  for actor in actors where actor.party?.uppercased() == party && actor.kind == "person" {
    for form in [actor.name ?? ""] + (actor.aka ?? []) {
      found.formUnion(folded(form).split(separator: " ").map(String.init))
    }
  }
  return found
}
