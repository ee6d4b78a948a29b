/// PLOVER's sixteen roots.
///
/// Source: the PLOVER manual, [openeventdata/PLOVER]; `Data/gold/events` follows the same types.
///
/// [openeventdata/PLOVER]: https://github.com/openeventdata/PLOVER
package enum EventType: String, Sendable, Codable, CaseIterable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case concede = "CONCEDE"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case retreat = "RETREAT"
  case request = "REQUEST"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case protest = "PROTEST"
  case sanction = "SANCTION"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"

  package var family: EventFamily {
    switch self {
    case .consult: .contact
    case .agree, .support, .concede: .verbalCooperation
    case .cooperate, .aid, .retreat: .materialCooperation
    case .request, .accuse, .reject, .threaten: .verbalConflict
    case .protest, .sanction, .mobilize, .coerce, .assault: .materialConflict
    }
  }
}

/// What kinds of event are counted, coloured and merged together.
package enum EventFamily: String, Sendable, Codable, CaseIterable {
  case contact
  case verbalCooperation = "verbal-cooperation"
  case materialCooperation = "material-cooperation"
  case verbalConflict = "verbal-conflict"
  case materialConflict = "material-conflict"
}

/// How a contact was held; only CONSULT has one.
package enum Mode: String, Sendable, Codable, CaseIterable {
  /// Also by video.
  case phone
  case meeting
  case visit
  /// A summit, a council, a conference.
  case multilateral
  case negotiation
  case mediation
  case letter
}

/// Whether it happened.
package enum Status: String, Sendable, Codable, CaseIterable {
  /// Also what is going on.
  case occurred
  /// Announced, scheduled, intended.
  case planned
  /// Asked for, floated, conditional.
  case proposed
  /// Said not to have happened, or cancelled.
  case denied
}

extension EventType {
  /// Whether the sides are equals, so that their order says nothing.
  ///
  /// A visit has a direction: the visitor is the source, the host the target.
  package func isSymmetric(mode: Mode?) -> Bool {
    switch self {
    case .agree, .cooperate: true
    case .consult: mode != .visit
    default: false
    }
  }
}
