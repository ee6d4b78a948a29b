internal import Model

/// Puts together what one article says of one event.
///
/// Ten mentions of a call are one claim: its sides, its best date and its best evidence, with the
/// others after it.
func united(_ drafts: [Draft]) -> [Draft] {
  var found: [Draft] = []
  for draft in drafts {
    if let index = found.lastIndex(where: { isSame($0, draft) }) {
      found[index].absorb(draft)
    } else {
      found.append(draft)
    }
  }
  return found
}

private func isSame(_ left: Draft, _ right: Draft) -> Bool {
  guard left.predicate.type == right.predicate.type, left.status == right.status,
    isCompatible(left.predicate.mode, right.predicate.mode), datesAgree(left, right)
  else { return false }
  // A visit is to whom it is to; talks with others besides are another contact.
  let areVisits = [left, right].map { $0.predicate.frame == .visit }
  if areVisits[0] != areVisits[1], left.parties != right.parties { return false }
  if left.predicate.type.isSymmetric(mode: nil) {
    let shared = left.parties.intersection(right.parties)
    return shared.count > 1
      && (left.parties.isSubset(of: right.parties) || right.parties.isSubset(of: left.parties))
      && personsAgree(left, right)
  }
  return left.sides == right.sides && personsAgree(left, right)
}

private func isCompatible(_ left: Mode?, _ right: Mode?) -> Bool {
  guard let left, let right, left != right else { return true }
  let isCall = left == .phone || right == .phone || left == .letter || right == .letter
  return !isCall
}

private func datesAgree(_ left: Draft, _ right: Draft) -> Bool {
  guard let first = left.date?.span, let second = right.date?.span else {
    // An undated report of the news is none of what was before it.
    return left.telling == right.telling || left.telling == .open || right.telling == .open
  }
  return first.meets(second)
}

/// Whether no party is stood for by quite different persons.
private func personsAgree(_ left: Draft, _ right: Draft) -> Bool {
  for party in left.parties.intersection(right.parties) {
    let first = persons(left, of: party)
    let second = persons(right, of: party)
    if !first.isEmpty, !second.isEmpty, first.isDisjoint(with: second) { return false }
  }
  return true
}

private func persons(_ draft: Draft, of party: PartyCode) -> Set<ActorID> {
  Set(
    (draft.sources + draft.targets).filter { $0.party == party && $0.kind == .person }.map(\.actor))
}

extension Draft {
  /// Takes over what another mention of the same event adds.
  fileprivate mutating func absorb(_ other: Draft) {
    let isVisit = predicate.frame == .visit || other.predicate.frame == .visit
    if predicate.frame != .visit, other.predicate.frame == .visit {
      // A visit says who went to whom.
      predicate = other.predicate
      let all = sources + targets
      sources = merged(all, into: other.sources)
      targets = merged(all, into: other.targets)
    } else if !isVisit, predicate.mode == nil {
      predicate.mode = other.predicate.mode
    }
    add(other.sources + other.targets)
    if isLess(precise: date, than: other.date) {
      date = other.date
      trace.removeAll { $0.part == .date }
      trace += other.trace.filter { $0.part == .date }
    }
    if telling == .open { telling = other.telling }
    place = place ?? other.place
    topic = topic ?? other.topic
    contexts = Set(contexts + other.contexts).sorted()
    pointsBack = pointsBack && other.pointsBack
    for item in other.evidence where !evidence.contains(where: { $0.range == item.range }) {
      evidence.append(item)
    }
    for name in other.attribution where !attribution.contains(name) { attribution.append(name) }
    sureness = sureness.joined(other.sureness)
  }

  /// A side as the visit's sentence has it, with persons that only the other mention names.
  private func merged(_ own: [Participant], into visit: [Participant]) -> [Participant] {
    visit
      + own.filter { item in
        item.kind == .person && visit.contains { $0.party == item.party }
          && !visit.contains { $0.actor == item.actor }
      }
  }

  /// Adds participants on the side that their party stands on, else as targets.
  private mutating func add(_ participants: [Participant]) {
    for item in participants {
      if let index = sources.firstIndex(where: { $0.actor == item.actor }) {
        sources[index].add(forms: item.forms)
      } else if let index = targets.firstIndex(where: { $0.actor == item.actor }) {
        targets[index].add(forms: item.forms)
      } else if sources.contains(where: { $0.party == item.party }) {
        sources.append(item)
      } else {
        targets.append(item)
      }
    }
    sources = withoutBareParties(sources)
    targets = withoutBareParties(targets)
  }

  private func isLess(precise left: DateReader.Finding?, than right: DateReader.Finding?) -> Bool {
    guard let right = right?.span else { return false }
    guard let left = left?.span else { return true }
    return right.length < left.length
  }
}

extension Participant {
  mutating func add(forms more: [String]) {
    for form in more where !forms.contains(form) { forms.append(form) }
  }
}

/// Leaves out a state beside a person or a body that acts for it; unites an actor named twice.
func withoutBareParties(_ participants: [Participant]) -> [Participant] {
  var found: [Participant] = []
  for item in participants {
    if let index = found.firstIndex(where: { $0.actor == item.actor }) {
      found[index].add(forms: item.forms)
    } else {
      found.append(item)
    }
  }
  return found.filter { item in
    let isBare = item.kind != .person && item.kind != .government
    return !isBare
      || !found.contains {
        $0.party == item.party && $0.actor != item.actor
          && ($0.kind == .person || $0.kind == .government)
      }
  }
}
