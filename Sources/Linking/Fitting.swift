internal import Model

extension Signature {
  /// Whether two claims can tell of the same happening: by participants, type and date alone.
  ///
  /// The relation is symmetric, but not transitive: a claim that names only the states fits two
  /// calls of different ministers.
  func fits(_ other: Signature) -> Bool {
    type == other.type && phase == other.phase && meets(other) && sidesFit(other)
      && modesFit(other) && personsFit(other)
  }

  /// Whether one article that tells both keeps them apart.
  func isToldApart(from other: Signature) -> Bool {
    days != other.days || units != other.units
  }

  /// An undated claim can be of any day.
  private func meets(_ other: Signature) -> Bool {
    guard let days, let others = other.days else { return true }
    return days.overlaps(others)
  }

  /// Whether one claim names all that the other does, on the same sides where both tell sides.
  private func sidesFit(_ other: Signature) -> Bool {
    let (units, others) = (units, other.units)
    if units.count < 2 || others.count < 2 { guard units == others else { return false } }
    let bothDirected = !(sources + targets).isEmpty && !(other.sources + other.targets).isEmpty
    guard bothDirected else {
      return isSubset(units, of: others) || isSubset(others, of: units)
    }
    return isSubset(sources, of: other.sources) && isSubset(targets, of: other.targets)
      || isSubset(other.sources, of: sources) && isSubset(other.targets, of: targets)
  }

  /// A trip and the meetings on it are one event where the same take part; a call is no meeting.
  private func modesFit(_ other: Signature) -> Bool {
    guard let mode, let otherMode = other.mode, mode != otherMode else { return true }
    return mode.isInPerson && otherMode.isInPerson && units == other.units
  }

  /// For each party that both name persons of, one must be the same.
  ///
  /// Where one of the two names only a ministry, the person must act for it; this holds for
  /// contacts, where a ministry stands for its minister.
  private func personsFit(_ other: Signature) -> Bool {
    for side in sides {
      guard let partner = other.sides.first(where: { $0.unit == side.unit }) else { continue }
      if !side.persons.isEmpty && !partner.persons.isEmpty {
        guard side.persons.contains(where: partner.persons.contains) else { return false }
      } else if type == .consult && !side.bodies.isEmpty && !partner.bodies.isEmpty {
        guard side.bodies.contains(where: partner.bodies.contains) else { return false }
      }
    }
    return true
  }

  private func isSubset(_ small: [String], of large: [String]) -> Bool {
    small.count <= large.count && small.allSatisfy(large.contains)
  }
}

extension Mode {
  fileprivate var isInPerson: Bool {
    switch self {
    case .meeting, .visit, .multilateral, .negotiation: true
    case .phone, .mediation, .letter: false
    }
  }
}
