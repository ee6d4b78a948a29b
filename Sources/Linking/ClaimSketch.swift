package import Model

/// What linking looks at of a claim: who, what, when, and nothing else.
package struct ClaimSketch: Hashable, Sendable {
  package let id: ClaimID
  package let article: ArticleID
  package let keys: [BlockKey]
  let signature: Signature

  package init(_ claim: Claim) {
    id = claim.id
    article = claim.article
    keys = blockKeys(of: claim)
    signature = Signature(claim)
  }

  /// Whether its date is too coarse to tell two happenings of a week apart, or missing.
  package var isVague: Bool { !signature.isDayLike }

  /// Type and status as far as they keep claims apart: claims that differ in it never join.
  package var kind: String { "\(signature.type.rawValue) \(signature.phase.rawValue)" }

  /// Nil where the claim is undated.
  package var days: ClosedRange<Day>? { signature.days }

  /// What vague claims must share to be one event where no dated event takes them in.
  ///
  /// Undated claims share nothing that would tell one happening of years from the next: each
  /// stands by itself.
  package var vagueGroup: String {
    guard let days else { return id.rawValue }
    var digest = Digest()
    digest.add([kind, signature.mode?.rawValue ?? "", "\(days.lowerBound)", "\(days.upperBound)"])
    digest.add(signature.sources)
    digest.add(signature.targets)
    for side in signature.sides {
      digest.add([side.unit])
      digest.add(side.persons.map(\.rawValue))
      digest.add(side.bodies)
    }
    return digest.hex()
  }

  /// No claim that is dated to the day covers more days than this.
  package static let longestDayLike = 7
}

/// What makes claims twins: equal signatures fit the same others.
struct Signature: Hashable, Sendable {
  let type: EventType
  let phase: Phase
  let mode: Mode?
  /// Units by side for what has a direction; both empty for what has none.
  let sources: [String]
  let targets: [String]
  /// Sorted by unit.
  let sides: [Side]
  let days: ClosedRange<Day>?
  let isDayLike: Bool

  /// One of those who take part, and by whom it is represented.
  struct Side: Hashable, Sendable {
    let unit: String
    /// Sorted; empty where the claim names none.
    let persons: [ActorID]
    /// Ministries and offices, sorted; empty where the claim does not tell all of them.
    let bodies: [String]
  }

  /// Statuses that can be told of one happening.
  ///
  /// What is planned and what took place are two events: plans change.
  enum Phase: String, Sendable {
    case occurred
    case ahead
    case denied
  }

  init(_ claim: Claim) {
    type = claim.type
    mode = claim.mode
    phase =
      switch claim.status {
      case .occurred: .occurred
      case .planned, .proposed: .ahead
      case .denied: .denied
      }
    let isSymmetric = claim.type.isSymmetric(mode: claim.mode)
    sources = isSymmetric ? [] : Set(claim.sources.map(unit)).sorted()
    targets = isSymmetric ? [] : Set(claim.targets.map(unit)).sorted()
    sides = Dictionary(grouping: claim.participants, by: unit).map(Side.init)
      .sorted { $0.unit < $1.unit }
    days = claim.date.map { $0.first...$0.last }
    isDayLike = claim.date.map { Signature.isDayLike($0, of: claim.type) } ?? false
  }

  var units: [String] { sides.map(\.unit) }

  /// Whether a date is fine enough to tell happenings apart.
  ///
  /// What is said is reported on the day or the day after, so two days bounded by the publication
  /// do for it. A visit of a few days is one happening.
  private static func isDayLike(_ date: DateSpan, of type: EventType) -> Bool {
    guard date.length <= ClaimSketch.longestDayLike else { return false }
    if date.basis == .publication { return date.length <= (type.isSaid ? 2 : 1) }
    switch date.precision {
    case .day: return true
    case .span: return type == .consult
    case .week, .month, .quarter, .year: return date.length == 1
    }
  }
}

extension Signature.Side {
  init(unit: String, participants: [Participant]) {
    self.unit = unit
    persons = Set(participants.filter { $0.kind == .person }.map(\.actor)).sorted()
    let representatives = participants.filter { $0.kind == .person || $0.kind == .government }
    let known = representatives.compactMap(bodyKey)
    bodies = known.count == representatives.count ? Set(known).sorted() : []
  }
}

/// The key of the body that a person or government acts for, where it is known.
func bodyKey(of participant: Participant) -> String? {
  if let body = participant.body { return body }
  guard participant.kind == .government else { return nil }
  return participant.actor.rawValue.split(separator: "/").last.map(String.init)
}

extension EventType {
  /// Whether it is done by words, so that it is news on the day it is done.
  fileprivate var isSaid: Bool {
    switch self {
    case .agree, .support, .request, .accuse, .reject, .threaten: true
    default: false
    }
  }
}
