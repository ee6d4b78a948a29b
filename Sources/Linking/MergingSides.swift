package import Model

/// Who takes part in an event, by side: each actor once, sorted by id.
///
/// What acts for a party stands in place of the party: where one claim names the minister and
/// another only the country, the minister stays. The claims stand in the order of their reports.
func mergedSides(
  _ claims: [Claim], isSymmetric: Bool
) -> (sources: [Participant], targets: [Participant]) {
  let sideOf = sides(claims, isSymmetric: isSymmetric)
  let actors = Dictionary(grouping: claims.flatMap(\.participants), by: \.actor)
    .compactMap { mergedParticipant($0.value) }
    .sorted { $0.actor < $1.actor }
  let sources = actors.filter { sideOf[$0.actor] == .source }
  let targets = actors.filter { sideOf[$0.actor] == .target }
  return (withoutBareParties(sources), withoutBareParties(targets))
}

private enum Side {
  case source
  case target
}

/// The side of each actor.
///
/// Where sides matter, the claims that tell them vote, first on the actor, then on its party; where
/// they do not, the first report that names it decides.
private func sides(_ claims: [Claim], isSymmetric: Bool) -> [ActorID: Side] {
  var votes: [String: Int] = [:]
  let voters = claims.filter { !$0.type.isSymmetric(mode: $0.mode) }
  for claim in voters.isEmpty || isSymmetric ? claims : voters {
    var seen: Set<String> = []
    for (participants, vote) in [(claim.sources, 1), (claim.targets, -1)] {
      for participant in participants {
        for key in [participant.actor.rawValue, "of " + unit(of: participant)]
        where seen.insert(key).inserted {
          if isSymmetric { votes[key] = votes[key] ?? vote } else { votes[key, default: 0] += vote }
        }
      }
    }
  }
  var sides: [ActorID: Side] = [:]
  for claim in claims {
    for (participants, own) in [(claim.sources, Side.source), (claim.targets, Side.target)] {
      for participant in participants where sides[participant.actor] == nil {
        let key = isSymmetric ? nil : votes[participant.actor.rawValue]
        switch key ?? votes["of " + unit(of: participant)] {
        case .some(1...): sides[participant.actor] = .source
        case .some(..<0): sides[participant.actor] = .target
        default: sides[participant.actor] = own
        }
      }
    }
  }
  return sides
}

/// One actor as all claims name it.
package func mergedParticipant(_ same: [Participant]) -> Participant? {
  guard var merged = same.first else { return nil }
  merged.name = commonest(same.map(\.name)) ?? merged.name
  merged.kind =
    commonest(same.map(\.kind.rawValue)).flatMap(ActorKind.init(rawValue:)) ?? merged.kind
  merged.forms = Set(same.flatMap { $0.forms + [$0.name] }).subtracting([merged.name]).sorted()
  merged.party = commonest(same.compactMap(\.party))
  merged.office = commonest(same.compactMap(\.office))
  merged.body = commonest(same.compactMap(\.body))
  return merged
}

/// Leaves out a party where a person or body of it stands, and a body where a person of it does.
private func withoutBareParties(_ side: [Participant]) -> [Participant] {
  side.filter { participant in
    switch participant.kind {
    case .person: true
    case .government:
      !side.contains {
        $0.kind == .person && $0.party == participant.party && $0.body != nil
          && $0.body == bodyKey(of: participant)
      }
    case .country, .organisation, .group:
      !side.contains {
        ($0.kind == .person || $0.kind == .government) && $0.party != nil
          && $0.party == participant.party
      }
    }
  }
}
