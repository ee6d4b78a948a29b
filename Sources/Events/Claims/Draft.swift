internal import Model

/// A claim in the making: one predicate with its sides, before the article's mentions of one event
/// are put together.
struct Draft {
  var predicate: Predicate
  var rule: String
  var status: Status
  var sources: [Participant]
  var targets: [Participant]
  var date: DateReader.Finding?
  /// What the date is where neither the sentence nor an occasion gives one.
  var implied: DateReader.Finding
  var telling: Telling
  /// Number of its sentence in the document.
  var sentence: Int
  /// Whether an aside tells of it.
  var isAside: Bool
  /// Whether its clause says that it was before or after what it hangs on.
  var isApart: Bool
  /// Whether the sentence points back to a contact told of before.
  var pointsBack: Bool
  var place: String?
  /// What it is about, in the text's words.
  var topic: String?
  var contexts: [String] = []
  var evidence: [Evidence]
  var attribution: [String]
  var sureness: Sureness
  var trace: [TraceStep]

  /// Whether something is told as the news or as what was before it.
  enum Telling {
    case news
    case past
    /// A noun without a date may mean either.
    case open
  }

  /// Whether it is done by words.
  var isSpoken: Bool {
    [.verbalConflict, .verbalCooperation].contains(predicate.type.family)
  }

  var isContact: Bool { predicate.type == .consult }

  var parties: Set<PartyCode> { Set((sources + targets).compactMap(\.party)) }

  /// The parties as the event's kind compares them: both sides together where order says nothing.
  var sides: [Set<PartyCode>] {
    predicate.type.isSymmetric(mode: nil)
      ? [parties]
      : [Set(sources.compactMap(\.party)), Set(targets.compactMap(\.party))]
  }

  /// Calls with several, and visits to several, one by one: those called do not talk to each other.
  var oneByOne: [Draft] {
    let isPairwise =
      predicate.frame == .visit
      || isContact && [.phone, .letter, nil].contains(predicate.mode)
    let hubs = Set(sources.compactMap(\.party))
    let others = Set(targets.compactMap(\.party)).subtracting(hubs)
    guard isPairwise, hubs.count == 1, others.count > 1 else { return [self] }
    return others.sorted().map { party in
      var part = self
      part.targets = targets.filter { $0.party == party }
      return part
    }
  }
}
