/// An article read: its sentences and tokens, the dates and the actors that it names.
///
/// All ranges count bytes of `article.text`.
package struct Document: Sendable {
  package var article: Article
  /// In text order.
  package var sentences: [Sentence]
  /// In text order, all sentences together.
  package var tokens: [Token]
  /// In text order; their ranges do not overlap.
  package var dates: [DateExpression]
  /// The words of the sentences that were parsed, in text order.
  package var words: [Word] = []
  /// The names in the sentences that were read for names, in text order; they do not overlap.
  package var names: [NamedEntity] = []

  package init(
    article: Article, sentences: [Sentence], tokens: [Token], dates: [DateExpression]
  ) {
    self.article = article
    self.sentences = sentences
    self.tokens = tokens
    self.dates = dates
  }
}

/// One sentence of a document.
package struct Sentence: Hashable, Sendable {
  package var range: TextRange
  /// Index of its paragraph in the article.
  package var paragraph: Int
  /// Indices into the document's tokens; never empty.
  package var tokens: Range<Int>
  /// Indices into the document's words; empty where the sentence was not parsed.
  package var words: Range<Int> = 0..<0
  /// The same words as they are parsed without the sentence's dates and dateline, which stand apart
  /// in the tree; empty where there are none of these in its way.
  package var plainWords: Range<Int> = 0..<0

  package init(range: TextRange, paragraph: Int, tokens: Range<Int>) {
    self.range = range
    self.paragraph = paragraph
    self.tokens = tokens
  }
}

/// A word, a number or a mark.
package struct Token: Hashable, Sendable {
  package var range: TextRange
  package var kind: Kind
  /// As printed.
  package var text: String
  /// In small letters: what the lexicons are written in.
  package var folded: String
  package init(range: TextRange, kind: Kind, text: String, folded: String) {
    self.range = range
    self.kind = kind
    self.text = text
    self.folded = folded
  }

  package enum Kind: Sendable {
    case word
    case number
    case mark
  }

  /// Whether its first letter is a capital.
  package var isCapitalised: Bool {
    text.unicodeScalars.first?.properties.isUppercase ?? false
  }
}

/// A date as the text writes it, and what it means: a [TIMEX3].
///
/// [TIMEX3]: http://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html
package struct DateExpression: Hashable, Sendable {
  package var range: TextRange
  package var type: Kind
  /// The TIMEX3 value: `2024-04-03`, `2024-04`, `2024-W14`, `P2D`.
  package var value: String
  /// What the text says beside the value: "early", "about", "more than".
  package var modifier: Modifier?
  /// The days it covers, or nil for a duration, a set, or a date that cannot be resolved.
  package var span: DateSpan?
  /// How the value was found, in words: "Rabu before 2024-04-04 is 2024-04-03".
  package var arithmetic: String
  /// What in it disagrees: a weekday that the calendar does not give that date.
  package var contradiction: String?

  package init(
    range: TextRange, type: Kind, value: String, modifier: Modifier? = nil, span: DateSpan?,
    arithmetic: String, contradiction: String? = nil
  ) {
    self.range = range
    self.type = type
    self.value = value
    self.modifier = modifier
    self.span = span
    self.arithmetic = arithmetic
    self.contradiction = contradiction
  }

  package enum Kind: String, Sendable, Codable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// The `mod` of TIMEX3.
  package enum Modifier: String, Sendable, Codable {
    case start = "START"
    case mid = "MID"
    case end = "END"
    case approximate = "APPROX"
    case lessThan = "LESS_THAN"
    case moreThan = "MORE_THAN"
    case equalOrLess = "EQUAL_OR_LESS"
    case equalOrMore = "EQUAL_OR_MORE"
  }
}
