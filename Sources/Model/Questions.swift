/// What a question asks for: every part that is given must hold.
package struct EventFilter: Hashable, Sendable {
  /// Each of these must take part.
  package var actors: [ActorSelector] = []
  /// On or after this day: an event counts whose last day is not before it.
  package var since: Day?
  /// On or before this day: an event counts whose first day is not after it.
  package var until: Day?
  /// Any of these; all where empty.
  package var types: [EventType] = []
  package var modes: [Mode] = []
  package var statuses: [Status] = []
  /// A party of this code takes part; any of these; all where empty.
  package var countries: [PartyCode] = []
  /// Folded text that the place must contain.
  package var place: String?
  /// Folded text that topic or evidence must contain.
  package var topic: String?
  /// Folded text that an outlet or an agency behind it must contain.
  package var source: String?
  /// At least so many independent sources.
  package var minimumSources: Int?
  package var minimumConfidence: Confidence?

  package init() {}

  /// Whether a date restricts the answer, so that undated events cannot be in it.
  package var isDated: Bool { since != nil || until != nil }
}

/// Whom a name means.
package enum ActorSelector: Hashable, Sendable {
  /// One actor.
  case actor(ActorID)
  /// All who act for a party, itself included.
  case party(PartyCode)
  /// Whoever held an office of a party on the day of the event, named or not.
  case office(PartyCode, office: String)
}

/// How far actors are rolled up.
package enum Level: String, Sendable, CaseIterable {
  case actor
  /// Persons to the ministry or office they act for.
  case body
  /// All to their state or organisation.
  case party
}

/// What a written name can mean: the tables of names that answers are looked up in.
package struct NameEntry: Hashable, Sendable {
  /// As printed.
  package var form: String
  package var meaning: Meaning
  /// The usual name of what it means, for lists of candidates.
  package var label: String

  package init(form: String, meaning: Meaning, label: String) {
    self.form = form
    self.meaning = meaning
    self.label = label
  }

  package enum Meaning: Hashable, Sendable {
    case selector(ActorSelector)
    /// The key of an office that needs a country to mean somebody: "Menhan".
    case office(String)
    /// An adjective or a name of a country that may stand beside an office: "Russian".
    case adjective(PartyCode)
  }
}

/// Who held an office, and when.
package struct Tenure: Hashable, Sendable, Codable {
  package var party: PartyCode
  /// A key of `Data/world/office-kinds.tsv`.
  package var office: String
  package var person: ActorID
  package var name: String
  /// Nil bounds are open.
  package var start: Day?
  package var end: Day?

  package init(
    party: PartyCode, office: String, person: ActorID, name: String, start: Day?, end: Day?
  ) {
    self.party = party
    self.office = office
    self.person = person
    self.name = name
    self.start = start
    self.end = end
  }
}

/// What the program knows of the world, in the form that questions need.
package struct Reference: Sendable {
  package var names: [NameEntry]
  package var tenures: [Tenure]
  /// Changes whenever the tables do, so that a store knows when to take them anew.
  package var version: String

  package init(names: [NameEntry], tenures: [Tenure], version: String) {
    self.names = names
    self.tenures = tenures
    self.version = version
  }
}

/// What a name was found to mean.
package enum NameAnswer: Hashable, Sendable {
  case found(ActorSelector, label: String)
  /// Several are meant equally: their labels and what to type for each, best first.
  case ambiguous([NameCandidate])
  /// None is; the nearest, best first, perhaps none.
  case unknown(nearest: [NameCandidate])
}

package struct NameCandidate: Hashable, Sendable {
  package var label: String
  package var selector: ActorSelector
  /// What picks this one without doubt: an actor id or a party code.
  package var key: String
  /// How many events of the store it takes part in.
  package var events: Int

  package init(label: String, selector: ActorSelector, key: String, events: Int) {
    self.label = label
    self.selector = selector
    self.key = key
    self.events = events
  }
}

/// An actor with what the store tells of it.
package struct ActorProfile: Hashable, Sendable {
  package var actor: Participant
  /// Every form that a text or the world's tables use, sorted.
  package var names: [String]
  /// In order of their start.
  package var offices: [Tenure]
  /// Partners with how often and when, most often first.
  package var contacts: [Relation]
  /// Outlets that tell of it, with how many articles each, most first.
  package var outlets: [Count]
  package var eventCount: Int

  package init(
    actor: Participant, names: [String], offices: [Tenure], contacts: [Relation],
    outlets: [Count], eventCount: Int
  ) {
    self.actor = actor
    self.names = names
    self.offices = offices
    self.contacts = contacts
    self.outlets = outlets
    self.eventCount = eventCount
  }

  package struct Count: Hashable, Sendable {
    package var name: String
    package var count: Int

    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }
}

/// Two actors, and all that joins them.
package struct Relation: Hashable, Sendable {
  /// Sorts before `to`.
  package var from: Participant
  package var to: Participant
  /// One a kind, in the order of `EventKind.allCases`.
  package var tallies: [Tally]

  package init(from: Participant, to: Participant, tallies: [Tally]) {
    self.from = from
    self.to = to
    self.tallies = tallies
  }

  package var count: Int { tallies.reduce(0) { $0 + $1.count } }

  /// Events of one kind between the two.
  package struct Tally: Hashable, Sendable {
    package var kind: EventKind
    package var count: Int
    /// The first and the last day; nil where all are undated.
    package var first: Day?
    package var last: Day?
    /// How many have `from` as source, how many `to`; the rest have no direction.
    package var forward: Int
    package var backward: Int
    /// The events, by date and id.
    package var events: [ClaimID]
    /// How many independent sources stand behind them together.
    package var sources: Int

    package init(
      kind: EventKind, count: Int, first: Day?, last: Day?, forward: Int, backward: Int,
      events: [ClaimID], sources: Int
    ) {
      self.kind = kind
      self.count = count
      self.first = first
      self.last = last
      self.forward = forward
      self.backward = backward
      self.events = events
      self.sources = sources
    }
  }
}

/// What pictures tell apart by colour, mark and line.
package enum EventKind: String, Sendable, Codable, CaseIterable {
  case meeting
  case call
  case agreement
  case statement
  case conflict

  package init(type: EventType, mode: Mode?) {
    switch type.family {
    case .contact: self = mode == .phone || mode == .letter ? .call : .meeting
    case .verbalCooperation, .materialCooperation: self = .agreement
    case .verbalConflict: self = type == .threaten ? .conflict : .statement
    case .materialConflict: self = .conflict
    }
  }
}

/// What a store holds.
package struct StoreSummary: Hashable, Sendable {
  package var articles: Int
  package var claims: Int
  package var events: Int
  package var actors: Int
  /// The latest day of publication: what "as of" means without `--as-of`.
  package var latest: Day?

  package init(articles: Int, claims: Int, events: Int, actors: Int, latest: Day?) {
    self.articles = articles
    self.claims = claims
    self.events = events
    self.actors = actors
    self.latest = latest
  }
}

/// What reading added.
package struct Additions: Hashable, Sendable {
  /// Articles that were not there before.
  package var articles: Int
  /// Articles that were there, read by the same or a later reader.
  package var known: Int
  /// Articles read anew by a later reader.
  package var renewed: Int

  package init(articles: Int = 0, known: Int = 0, renewed: Int = 0) {
    self.articles = articles
    self.known = known
    self.renewed = renewed
  }
}

/// Where the graph is kept, and what answers questions.
///
/// Lists are sorted, so that the same store gives the same bytes: events by first day (undated
/// last), last day, id.
package protocol Store: AnyObject {
  /// Adds readings; one transaction, so that a crash leaves all of them or none.
  func add(_ readings: [Reading]) throws -> Additions
  /// Takes over names and tenures, where their version differs from what the store has.
  func install(_ reference: Reference) throws
  /// Whether an article is there, read by this version or a later one.
  func holds(_ article: ArticleID, reader: Int) throws -> Bool

  func summary() throws -> StoreSummary
  func find(_ name: String) throws -> NameAnswer
  func events(_ filter: EventFilter) throws -> [Event]
  /// The events whose id, or one of whose claims' ids, starts with these digits.
  func events(withID prefix: String) throws -> [Event]
  /// The claims of an event, sorted by confidence, then id.
  func claims(of event: ClaimID) throws -> [Claim]
  func article(_ id: ArticleID) throws -> Article?
  /// Pairs at a level, most events first, then by ids.
  func relations(_ filter: EventFilter, level: Level) throws -> [Relation]
  /// The shortest chain of dated events from one to the other, fewest steps first, then the latest
  /// events; empty where there is none. Each step's event joins the step's two actors.
  func path(
    from: ActorSelector, to: ActorSelector, _ filter: EventFilter, level: Level
  ) throws -> [PathStep]
  func profile(_ selector: ActorSelector) throws -> ActorProfile?
}

/// One step of a chain: an event that joins two actors.
package struct PathStep: Hashable, Sendable {
  package var from: Participant
  package var to: Participant
  package var event: Event

  package init(from: Participant, to: Participant, event: Event) {
    self.from = from
    self.to = to
    self.event = event
  }
}
