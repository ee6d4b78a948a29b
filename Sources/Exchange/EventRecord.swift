package import Model

/// One article's events in the form that gold data is annotated in and `linimasa extract` writes.
///
/// Fields beyond the gold's are optional: `id`, `confidence`, `basis`, `precision`, `attribution`.
package struct ArticleRecord: Codable, Sendable {
  package var id: String
  package var lang: String?
  package var published: String?
  package var events: [EventRecord]

  package init(id: String, lang: String?, published: String?, events: [EventRecord]) {
    self.id = id
    self.lang = lang
    self.published = published
    self.events = events
  }
}

/// One event of an article.
package struct EventRecord: Codable, Sendable {
  package var id: String?
  package var type: String
  package var typeAlternatives: [String]?
  package var mode: String?
  package var status: String?
  package var optional: Bool?
  package var source: [ActorRecord]?
  package var target: [ActorRecord]?
  package var date: DateRecord?
  package var place: String?
  /// What it is about, in the text's words.
  package var topic: String?
  /// PLOVER's contexts.
  package var contexts: [String]?
  package var evidence: [EvidenceRecord]?
  package var confidence: String?
  package var attribution: [String]?

  private enum CodingKeys: String, CodingKey {
    case id, type, mode, status, optional, source, target, date, place, topic, contexts
    case evidence, confidence, attribution
    case typeAlternatives = "type_alt"
  }
}

/// One participant.
package struct ActorRecord: Codable, Sendable {
  package var name: String?
  package var aka: [String]?
  package var kind: String?
  package var party: String?
  /// The actor's words in the text, where the event is told best.
  package var mention: String?
}

/// A stretch of days.
package struct DateRecord: Codable, Hashable, Sendable {
  /// `YYYY-MM-DD`.
  package var start: String?
  package var end: String?
  package var precision: String?
  package var basis: String?
}

/// A sentence, as a plain string or with its bytes in the article's text.
package struct EvidenceRecord: Codable, Sendable {
  package var text: String
  package var start: Int?
  package var end: Int?
  package var rule: String?

  package init(text: String, start: Int? = nil, end: Int? = nil, rule: String? = nil) {
    self.text = text
    self.start = start
    self.end = end
    self.rule = rule
  }

  package init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text: text)
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try container.decodeIfPresent(String.self, forKey: .text) ?? "",
      start: try container.decodeIfPresent(Int.self, forKey: .start),
      end: try container.decodeIfPresent(Int.self, forKey: .end),
      rule: try container.decodeIfPresent(String.self, forKey: .rule))
  }

  private enum CodingKeys: String, CodingKey {
    case text, start, end, rule
  }
}

extension ArticleRecord {
  /// The record of a reading.
  ///
  /// - Parameters:
  ///   - reading: the article with its claims.
  ///   - givenID: the input's own id for the article; else the article's.
  package init(_ reading: Reading, givenID: String?) {
    self.init(
      id: givenID ?? reading.article.id.rawValue, lang: reading.article.language,
      published: reading.article.published?.description,
      events: reading.claims.map(EventRecord.init))
  }
}

extension EventRecord {
  package init(_ claim: Claim) {
    id = claim.id.rawValue
    type = claim.type.rawValue
    mode = claim.mode?.rawValue
    status = claim.status.rawValue
    source = claim.sources.map(ActorRecord.init)
    target = claim.targets.map(ActorRecord.init)
    date = claim.date.map(DateRecord.init)
    place = claim.place
    topic = claim.topic
    contexts = claim.contexts
    evidence = claim.evidence.map {
      EvidenceRecord(text: $0.sentence, start: $0.range.start, end: $0.range.end, rule: $0.rule)
    }
    confidence = claim.confidence.rawValue
    attribution = claim.attribution
  }
}

extension ActorRecord {
  package init(_ participant: Participant) {
    name = participant.name
    aka = participant.forms
    kind = participant.kind.rawValue
    party = participant.party
    mention = participant.forms.first
  }
}

extension DateRecord {
  package init(_ span: DateSpan) {
    start = span.first.description
    end = span.last.description
    precision = span.precision.rawValue
    basis = span.basis.rawValue
  }
}
