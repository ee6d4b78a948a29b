/// What one article says happened.
package struct Claim: Hashable, Sendable, Codable, Identifiable {
  package let id: ClaimID
  package var article: ArticleID
  package var type: EventType
  package var mode: Mode?
  package var status: Status
  /// Who did it, sorted by actor id; both sides of a symmetric event may stand here.
  package var sources: [Participant]
  /// Whom it was aimed at, sorted by actor id.
  package var targets: [Participant]
  /// Nil where the text tells no date.
  package var date: DateSpan?
  /// The place as the text names it.
  package var place: String?
  /// What it is about, in the text's words.
  package var topic: String?
  /// PLOVER's contexts, sorted; nil where there are none.
  package var contexts: [String]?
  /// Best first; never empty.
  package var evidence: [Evidence]
  /// Who told whom, nearest to the happening last: agency, then ministry or speaker.
  package var attribution: [String]
  package var confidence: Confidence
  /// How each part was found, for `linimasa why`.
  package var trace: [TraceStep]

  /// Makes a claim and derives its id from article, first evidence, type and parties.
  package init(
    article: ArticleID, type: EventType, mode: Mode?, status: Status, sources: [Participant],
    targets: [Participant], date: DateSpan?, place: String? = nil, topic: String? = nil,
    contexts: [String] = [], evidence: [Evidence], attribution: [String] = [],
    confidence: Confidence = .medium,
    trace: [TraceStep] = []
  ) {
    precondition(!evidence.isEmpty, "a claim without evidence")
    self.article = article
    self.type = type
    self.mode = mode
    self.status = status
    self.sources = sources.sorted { $0.actor < $1.actor }
    self.targets = targets.sorted { $0.actor < $1.actor }
    self.date = date
    self.place = place
    self.topic = topic
    self.contexts = contexts.isEmpty ? nil : contexts
    self.evidence = evidence
    self.attribution = attribution
    self.confidence = confidence
    self.trace = trace
    var digest = Digest()
    let range = evidence[0].range
    digest.add([article.rawValue, String(range.start), String(range.end), type.rawValue])
    digest.add(self.sources.map(\.actor.rawValue))
    digest.add(self.targets.map(\.actor.rawValue))
    digest.add([mode?.rawValue ?? "", status.rawValue, date?.description ?? ""])
    id = ClaimID(rawValue: digest.hex())
  }

  /// All participants, sources first.
  package var participants: [Participant] { sources + targets }

  /// The parties that take part, sorted, each once.
  package var parties: [PartyCode] { Set(participants.compactMap(\.party)).sorted() }
}

/// 32 hexadecimal digits.
package struct ClaimID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static func < (left: ClaimID, right: ClaimID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The sentence that says it.
package struct Evidence: Hashable, Sendable, Codable {
  package var article: ArticleID
  /// The sentence's bytes in the article's text.
  package var range: TextRange
  /// The sentence, as those bytes read.
  package var sentence: String
  /// The words that fired, in bytes of the article's text.
  package var trigger: TextRange
  /// The row of the predicate table that fired: its lemma and type, `memperingatkan THREATEN`.
  package var rule: String

  package init(
    article: ArticleID, range: TextRange, sentence: String, trigger: TextRange, rule: String
  ) {
    self.article = article
    self.range = range
    self.sentence = sentence
    self.trigger = trigger
    self.rule = rule
  }
}

/// How sure the reader is.
package enum Confidence: String, Sendable, Codable, CaseIterable {
  case high
  case medium
  case low
}

/// One step of how a claim came about, in words.
package struct TraceStep: Hashable, Sendable, Codable {
  package var part: Part
  package var text: String

  package init(_ part: Part, _ text: String) {
    self.part = part
    self.text = text
  }

  package enum Part: String, Sendable, Codable {
    case predicate
    case source
    case target
    case date
    case status
    case place
    case attribution
  }
}

/// What a reader made of one article: the unit that is stored and merged.
package struct Reading: Hashable, Sendable, Codable {
  package var article: Article
  /// Sorted by id.
  package var claims: [Claim]
  /// The version of the reader; of two readings of one article the higher wins.
  package var reader: Int

  package init(article: Article, claims: [Claim], reader: Int) {
    self.article = article
    self.claims = claims.sorted { $0.id < $1.id }
    self.reader = reader
  }
}
