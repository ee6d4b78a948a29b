package import Model

/// The time expressions of one text, in the form that gold data of dates is annotated in.
package struct DatedTextRecord: Codable, Sendable {
  package var id: String
  /// The text that the offsets index, where it is not the `text` of the input's record.
  package var source: String?
  /// In text order.
  package var timexes: [TimexRecord]

  /// Makes the record of a text, whose dates have ranges in its bytes.
  ///
  /// `isSourceGiven` says whether the reader has the text already, so that it is not repeated.
  package init(id: String, text: String, dates: [DateExpression], isSourceGiven: Bool) {
    self.id = id
    source = isSourceGiven ? nil : text
    var points = CodePoints(text)
    timexes = dates.map { date in
      let start = points.offset(ofByte: date.range.start)
      let end = points.offset(ofByte: date.range.end)
      return TimexRecord(date, start: start, end: end, text: text[date.range])
    }
  }
}

/// One time expression: a [TIMEX3] with the days that it covers.
///
/// [TIMEX3]: http://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html
package struct TimexRecord: Codable, Sendable {
  /// In Unicode code points from the start of the text.
  package var start: Int
  /// Exclusive.
  package var end: Int
  package var type: DateExpression.Kind
  package var value: String
  package var mod: DateExpression.Modifier?
  /// The words of the text.
  package var text: String
  package var first: Day?
  /// Inclusive.
  package var last: Day?
  package var precision: DateSpan.Precision?
  package var basis: DateSpan.Basis?
  package var contradiction: String?

  init(_ date: DateExpression, start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
    type = date.type
    value = date.value
    mod = date.modifier
    first = date.span?.first
    last = date.span?.last
    precision = date.span?.precision
    basis = date.span?.basis
    contradiction = date.contradiction
  }
}
