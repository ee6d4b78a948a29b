internal import Model

/// A stretch of text that names actors.
struct Mention: Sendable {
  /// Indices into the document's tokens.
  var tokens: Range<Int>
  /// Whom it means: one actor, or two for "keduanya"; empty where nobody is known to be meant.
  var participants: [Participant]
  var kind: Kind
  /// How the meaning was found, in words.
  var resolution: String
  /// Class of the preposition before it, or nil where it stands bare.
  var preposition: String?
  /// Whether it only tells whose the noun after or before it is: "Russian", "Orban's".
  var isPossessive = false
  /// Whether the comma before it ends a phrase, and joins no list: "in a call with Modi, Fidan said".
  var opensClause = false

  enum Kind: Sendable {
    /// A name, or a title with a name.
    case name
    /// An office or a body without a name.
    case role
    /// Words that name nobody who is known: "gunmen".
    case description
    /// A state or organisation.
    case party
    /// A capital: a place, or its government.
    case capital
    /// A capital that is only a place.
    case place
    case pronoun
  }

  var isDescribed: Bool { kind == .description }

  /// Whether a list joins two neighbouring mentions.
  ///
  /// A person after a place and a comma is none: "visiting London, Blinken said".
  func isListed(with next: Mention, _ tokens: [Token], _ grammar: Grammar) -> Bool {
    guard !next.opensClause, grammar.joins(self.tokens, next.tokens, tokens) else { return false }
    let isPerson = [.name, .role].contains(next.kind)
    let isPlace = [.party, .capital, .place].contains(kind)
    guard isPerson, isPlace else { return true }
    return tokens[self.tokens.upperBound..<next.tokens.lowerBound].contains {
      $0.kind == .word && grammar.isA(.coordinator, $0)
    }
  }

  /// The parties meant, sorted, each once.
  var parties: Set<PartyCode> { Set(participants.compactMap(\.party)) }
}
