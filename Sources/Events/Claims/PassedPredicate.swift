package import Model

/// Words of a predicate that no event was made of, and why.
package struct PassedPredicate: Sendable {
  package enum Reason: Sendable {
    /// The tagger saw another part of speech.
    case otherWord
    /// Nobody was found who did it.
    case noSource
    /// Nobody was found whom it was done to, or with.
    case noTarget
    /// All who take part are of one party, or of none.
    case noSecondParty

    package var words: String {
      switch self {
      case .otherWord: "the tagger saw another part of speech"
      case .noSource: "nobody found who did it"
      case .noTarget: "nobody found on the other side"
      case .noSecondParty: "no two parties"
      }
    }
  }

  /// The sentence that the words stand in.
  package var sentence: String
  package var words: String
  package var type: EventType
  package var reason: Reason
  /// The names of those found, doers first.
  package var found: [String]
}
