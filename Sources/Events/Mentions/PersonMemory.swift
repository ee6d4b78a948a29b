internal import Language
internal import Model

/// The persons and office-holders that an article has named so far.
///
/// A later short form means the one named before, whoever else bears it: after "Antony Blinken",
/// "Blinken" is he.
struct PersonMemory {
  private var byWord: [String: Participant] = [:]
  private var byOffice: [String: Participant] = [:]
  private(set) var lastPerson: Participant?
  /// The last two sides that were in contact or named together.
  private(set) var lastPair: [Participant] = []
  /// The last list of three parties or more.
  private(set) var lastGroup: [Participant] = []

  /// Those who issued the statement or letter that was told of last.
  private(set) var lastAuthors: [Participant] = []

  /// Offices that many hold at once, so that "the official" means nobody in particular.
  private static let vague: Set<String> = [
    "official", "leader", "minister", "spokesperson", "diplomat", "representative", "envoy",
  ]

  mutating func remember(_ participant: Participant) {
    if participant.kind == .person {
      for word in words(of: participant.name) + participant.forms.flatMap(words(of:))
      where word.utf8.count > 2 {
        byWord[word] = participant
      }
    }
    if let office = participant.office, !Self.vague.contains(office) {
      byOffice[office] = participant
    }
  }

  mutating func rememberSubject(_ participant: Participant) {
    lastPerson = participant
  }

  mutating func rememberPair(_ participants: [Participant]) {
    guard Set(participants.compactMap(\.party)).count > 1 else { return }
    lastPair = participants
  }

  mutating func rememberAuthors(_ participants: [Participant]) {
    if !participants.isEmpty { lastAuthors = participants }
  }

  mutating func rememberGroup(_ participants: [Participant]) {
    guard Set(participants.compactMap(\.party)).count > 2 else { return }
    lastGroup = participants
  }

  /// Whom the words of a name mean, where every one of them is known of the same person.
  func person(named name: [String]) -> Participant? {
    let known = name.filter { $0.utf8.count > 2 }.map { byWord[$0] }
    guard let first = known.first, let participant = first else { return nil }
    return known.allSatisfy { $0?.actor == participant.actor } ? participant : nil
  }

  func holder(of office: String) -> Participant? { byOffice[office] }
}
