/// Who an actor acts for: a state's ISO 3166-1 alpha-3 code, or an organisation's usual name in
/// capitals (`NATO`, `HAMAS`).
package typealias PartyCode = String

/// What an actor is.
package enum ActorKind: String, Sendable, Codable, CaseIterable {
  case person
  /// A ministry, a court, an army, or an office-holder whom the text does not name.
  case government
  case country
  case organisation
  case group
}

/// A stable id, readable, in small letters but for the party: `country/RUS`, `organisation/NATO`,
/// `government/FRA/defence_ministry`, `person/sergei-shoigu`.
package struct ActorID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static func < (left: ActorID, right: ActorID) -> Bool {
    left.rawValue < right.rawValue
  }

  package static func country(_ code: PartyCode) -> ActorID {
    ActorID(rawValue: "country/\(code)")
  }

  package static func organisation(_ code: PartyCode) -> ActorID {
    ActorID(rawValue: "organisation/\(code)")
  }

  package static func group(_ code: PartyCode) -> ActorID {
    ActorID(rawValue: "group/\(code)")
  }

  package static func government(_ code: PartyCode, body: String) -> ActorID {
    ActorID(rawValue: "government/\(code)/\(body)")
  }

  /// Somebody whom only words of a text describe: "gunmen", "the town's council".
  package static func description(_ words: String) -> ActorID {
    ActorID(rawValue: "described/\(slug(words))")
  }

  /// A person whom the world's tables know: the slug of the usual name.
  package static func person(_ name: String) -> ActorID {
    ActorID(rawValue: "person/\(slug(name))")
  }

  /// A person whom only a text names, kept apart by party.
  package static func person(_ name: String, of party: PartyCode) -> ActorID {
    ActorID(rawValue: "person/\(party)/\(slug(name))")
  }
}

/// One actor as one claim names it.
///
/// It carries what is known of the actor, so that a claim stands by itself: no table is needed to
/// read it on another machine.
package struct Participant: Hashable, Sendable, Codable {
  package var actor: ActorID
  package var kind: ActorKind
  /// The usual name: "Sergei Shoigu".
  package var name: String
  /// Other forms that the text uses, in text order, each once: "Menhan Rusia Sergey Shoigu".
  package var forms: [String]
  /// Nil where nothing tells whom the actor acts for.
  package var party: PartyCode?
  /// The office held on the day, as a key of `Data/world/office-kinds.tsv`: `defence_minister`.
  package var office: String?
  /// The body that office belongs to, as a key: `defence_ministry`.
  package var body: String?

  package init(
    actor: ActorID, kind: ActorKind, name: String, forms: [String] = [], party: PartyCode?,
    office: String? = nil, body: String? = nil
  ) {
    self.actor = actor
    self.kind = kind
    self.name = name
    self.forms = forms
    self.party = party
    self.office = office
    self.body = body
  }
}

/// A name in plain small letters and hyphens: "Sébastien Lecornu" gives `sebastien-lecornu`.
///
/// Letters of other scripts stay as they are.
package func slug(_ name: String) -> String {
  var words = folded(name).split { !($0.isLetter || $0.isNumber) }
  if words.isEmpty { words = ["x"] }
  return words.joined(separator: "-")
}
