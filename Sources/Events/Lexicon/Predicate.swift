internal import Model

/// A row of a predicate table: what kind of event its words tell of, and where its sides stand.
struct Predicate: Sendable {
  var type: EventType
  /// Of CONSULT.
  var mode: Mode?
  /// PLOVER's mode, of the other roots.
  var manner: String?
  var frame: Frame
  /// Where the target stands, best first.
  var targets: [Slot]

  /// Whether it is done by words alone.
  var isSpoken: Bool { [.verbalConflict, .verbalCooperation].contains(type.family) }

  enum Frame: String, Sendable {
    /// All that take part are equals.
    case contact
    /// The subject goes to the target.
    case visit
    /// The subject receives the one in the slot.
    case hosting
    /// Equals, or one side that promises the other something.
    case mutual
    /// The subject does it to the target.
    case directed
    /// It is done to the subject, by the one in the slot.
    case suffered

    /// The same seen from the other side: whose subject is the doer.
    var turned: Frame? {
      switch self {
      case .hosting: .visit
      case .suffered: .directed
      default: nil
      }
    }
  }

  /// Where a participant stands to its predicate.
  enum Slot: Hashable, Sendable {
    /// Right after it, without a preposition.
    case object
    /// After a preposition of this class.
    case preposition(String)
    /// Subject of the clause that follows.
    case complement
    /// Who says the sentence.
    case speaker
  }

  enum Form: Sendable {
    case active
    case passive
    /// Passive, with the phrase's noun for its subject: "troops were sent".
    case fronted
    /// A participle: passive where its surroundings say so.
    case participle
    case noun
    /// A noun with a possessive that hangs on it: `kunjungannya`.
    case possessed

    var isNoun: Bool { self == .noun || self == .possessed }

    var isVerb: Bool { !isNoun && self != .participle }
  }
}
