internal import Model

/// The two sides of an event, as mentions of its sentence.
struct Arguments: Sendable {
  var sources: [Mention] = []
  var targets: [Mention] = []
  /// The date that stands with the target in a list of dated targets.
  var date: SentenceDates.Item?
  /// Where it is said to have happened.
  var place: Mention?
  /// Whether a side was not in the predicate's own clause, but carried over.
  var isInherited = false
  /// Whether what does it may do violence: a typhoon that hits a coast does none.
  var mayBeViolent = true
  /// Whether others than those who do it tell of it: "warned that Kenya would attack".
  var isReported = false
  /// Whether the noun's doer is only the subject of its verb.
  var isLent = false
  /// Whether a dependency tree showed the sides; else the order of words did.
  var isFromTree = false

  /// Whether both sides are there; equals may stand on one.
  func areWhole(for predicate: Predicate) -> Bool {
    if [sources, targets].allSatisfy({ $0.contains { !$0.participants.isEmpty } }) { return true }
    guard predicate.frame == .contact || predicate.frame == .mutual else { return false }
    return Set((sources + targets).flatMap(\.participants).map(\.actor)).count > 1
  }

  /// Leaves out what the order of words suggests where a dependency tree shows a thing in its place.
  mutating func leaveOut(_ hit: PredicateHit, _ predicate: Predicate, by tree: TreeArguments) {
    if isLent, !tree.lendsSubject(hit, to: predicate) { sources = [] }
    if hit.form.isNoun { sources.removeAll { tree.isAgentElsewhere($0, of: hit) } }
    guard hit.form == .active || hit.form == .passive else { return }
    if tree.isModifier(hit) { (sources, targets) = ([], []) }
    if tree.isOfThing(hit) {
      if hit.form == .active { sources = [] } else { targets = [] }
    }
    if hit.form == .active, predicate.targets.contains(.object), tree.isOnThing(hit) {
      targets.removeAll { $0.preposition == nil }
    }
    if hit.form == .active { targets.removeAll { tree.isInContent($0, of: hit) } }
  }

  /// Takes what a dependency tree shows; what it does not stays as the order of words has it.
  mutating func take(_ tree: Arguments, of predicate: Predicate) {
    let isSame =
      !tree.sources.isEmpty && tree.sources.map(\.participants) == tree.targets.map(\.participants)
    // A subject beside the predicate outdoes one that the tree carries over from afar.
    let isNearer = (isSame || tree.isInherited && !isInherited) && areWhole(for: predicate)
    isFromTree = tree.areWhole(for: predicate) && !tree.sources.isEmpty && !isNearer
    if isFromTree {
      (sources, targets, isInherited) = (tree.sources, tree.targets, tree.isInherited)
      return
    }
    if !tree.sources.isEmpty, !isNearer {
      (sources, isInherited) = (tree.sources, tree.isInherited)
      targets.removeAll { one in sources.contains { $0.tokens == one.tokens } }
    }
    if !tree.targets.isEmpty {
      targets = tree.targets
      sources.removeAll { one in targets.contains { $0.tokens == one.tokens } }
    }
  }
}
