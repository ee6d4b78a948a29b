/// The claims that tell of the same happening, with what they agree and differ on.
package struct Event: Hashable, Sendable, Identifiable {
  /// The smallest of its claims' ids.
  package let id: ClaimID
  package var type: EventType
  package var mode: Mode?
  package var status: Status
  /// Merged over the claims: each actor once, sorted by actor id.
  package var sources: [Participant]
  package var targets: [Participant]
  /// The most precise date that the claims agree on; nil where none has one.
  package var date: DateSpan?
  package var place: String?
  /// What it is about, in an article's words.
  package var topic: String?
  /// PLOVER's contexts, of all its claims, sorted.
  package var contexts: [String]
  package var confidence: Confidence
  /// One a claim, best evidence first.
  package var reports: [Report]

  package init(
    id: ClaimID, type: EventType, mode: Mode?, status: Status, sources: [Participant],
    targets: [Participant], date: DateSpan?, place: String?, topic: String?,
    contexts: [String] = [], confidence: Confidence, reports: [Report]
  ) {
    self.id = id
    self.type = type
    self.mode = mode
    self.status = status
    self.sources = sources
    self.targets = targets
    self.date = date
    self.place = place
    self.topic = topic
    self.contexts = contexts
    self.confidence = confidence
    self.reports = reports
  }

  package var isSymmetric: Bool { type.isSymmetric(mode: mode) }

  package var participants: [Participant] { sources + targets }

  /// How many articles tell of it.
  package var articleCount: Int { Set(reports.map(\.article)).count }

  /// How many sources stand behind it: outlets, where copies of one agency count once.
  package var sourceCount: Int { Set(reports.map(\.origin)).count }
}

/// One claim's account of an event, with where it was published.
package struct Report: Hashable, Sendable {
  package var claim: ClaimID
  package var article: ArticleID
  package var outlet: String?
  package var title: String?
  package var url: String?
  package var published: Publication?
  /// The claim's own date.
  package var date: DateSpan?
  package var status: Status
  package var evidence: Evidence
  package var attribution: [String]

  package init(
    claim: ClaimID, article: ArticleID, outlet: String?, title: String?, url: String?,
    published: Publication?, date: DateSpan?, status: Status, evidence: Evidence,
    attribution: [String]
  ) {
    self.claim = claim
    self.article = article
    self.outlet = outlet
    self.title = title
    self.url = url
    self.published = published
    self.date = date
    self.status = status
    self.evidence = evidence
    self.attribution = attribution
  }

  /// What counts as one source: the agency cited first, else the outlet, else the article itself.
  package var origin: String {
    attribution.first ?? outlet ?? article.rawValue
  }
}

/// Two actors joined by one event: what diagrams count and paths walk.
package struct Edge: Hashable, Sendable {
  package var event: ClaimID
  package var from: ActorID
  package var to: ActorID
  /// Whether the order of `from` and `to` says who acted; if not, `from` sorts first.
  package var isDirected: Bool

  package init(event: ClaimID, from: ActorID, to: ActorID, isDirected: Bool) {
    self.event = event
    self.from = from
    self.to = to
    self.isDirected = isDirected
  }
}
