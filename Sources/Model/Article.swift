/// One published text, cleaned of its page's furniture.
///
/// An article is known by its content: two with the same content have the same `id`, wherever they
/// were read from, and are one.
package struct Article: Hashable, Sendable, Codable, Identifiable {
  package let id: ArticleID
  package var url: String?
  /// The outlet as it names itself ("Kompas.tv"), or nil where the text does not say.
  package var outlet: String?
  /// ISO 639-1 code of the text's language: `id`, `en`.
  package var language: String
  package var published: Publication?
  /// The month that it was published in, where its page gives no day.
  package var month: DateSpan?
  /// Who wrote it, as printed, in text order.
  package var authors: [String]
  package var editors: [String]
  /// The news agencies it cites as its sources, in text order, each once.
  package var agencies: [String]
  /// The clean text: valid UTF-8, paragraphs parted by one line feed.
  ///
  /// The title, where there is one, is the first paragraph.
  package var text: String
  /// In text order; their ranges do not overlap.
  package var paragraphs: [Paragraph]

  /// Makes an article and derives its id from all the rest but the paragraphs' origins.
  package init(
    url: String?, outlet: String?, language: String, published: Publication?,
    month: DateSpan? = nil, authors: [String], editors: [String], agencies: [String], text: String,
    paragraphs: [Paragraph]
  ) {
    self.url = url
    self.outlet = outlet
    self.language = language
    self.published = published
    self.month = published == nil ? month : nil
    self.authors = authors
    self.editors = editors
    self.agencies = agencies
    self.text = text
    self.paragraphs = paragraphs
    var digest = Digest()
    let day = published?.description ?? self.month?.first.description ?? ""
    digest.add([url ?? "", outlet ?? "", language, day])
    digest.add(authors)
    digest.add(editors)
    digest.add(agencies)
    digest.add([text])
    digest.add(paragraphs.map { "\($0.kind.rawValue) \($0.range.start) \($0.range.end)" })
    id = ArticleID(rawValue: digest.hex())
  }

  /// The title, or nil where the text has none.
  package var title: String? {
    paragraphs.first { $0.kind == .title }.map { text[$0.range] }
  }

  /// Whether it is a text by itself, as a list of sentences holds them: one paragraph of which
  /// nothing else is known.
  package var isBare: Bool {
    paragraphs.count == 1 && title == nil && published == nil && month == nil && url == nil
  }

  /// A stretch of an article's text that was set apart on its page.
  package struct Paragraph: Hashable, Sendable, Codable {
    package var kind: Kind
    /// Where it stands in the article's `text`.
    package var range: TextRange
    /// Where it stood in the decoded input, in bytes of its UTF-8 form.
    package var origin: TextRange

    package init(kind: Kind, range: TextRange, origin: TextRange) {
      self.kind = kind
      self.range = range
      self.origin = origin
    }

    package enum Kind: String, Sendable, Codable {
      case title
      case body
    }
  }
}

/// 32 hexadecimal digits: the first half of a SHA-256 over the article's content.
package struct ArticleID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static func < (left: ArticleID, right: ArticleID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// When an article was published, as its page says.
package struct Publication: Hashable, Sendable, Codable {
  /// The years that a day of publication lies in; one outside them is taken for a slip.
  package static let years = 1800...2199

  /// The day at the place of publication.
  package var day: Day
  /// Minutes since midnight at that place, or nil where only the day is given.
  package var minute: Int?
  /// Minutes east of UTC, or nil where no zone is given.
  package var offset: Int?

  package init(day: Day, minute: Int? = nil, offset: Int? = nil) {
    self.day = day
    self.minute = minute
    self.offset = offset
  }
}

extension Publication: CustomStringConvertible {
  /// ISO 8601 as far as known: `2024-04-04T14:43+07:00`, `2024-04-04T14:43`, `2024-04-04`.
  package var description: String {
    guard let minute else { return day.description }
    let time = "\(day)T\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
    guard let offset else { return time }
    let sign = offset < 0 ? "-" : "+"
    let distance = abs(offset)
    return time + sign + padded(distance / 60, to: 2) + ":" + padded(distance % 60, to: 2)
  }
}
