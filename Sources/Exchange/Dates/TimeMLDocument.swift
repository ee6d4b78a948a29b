package import Model

/// A text with its time expressions as [TimeML], laid out as TempEval-3 lays it out.
///
/// `DOCID` holds the id and `DCT` the day of publication; `TEXT` holds the whole text, with a
/// `TIMEX3` around each expression. Where the day of publication is not known, the value of `DCT` is
/// `XXXX-XX-XX`. What XML cannot hold, such as control characters, becomes U+FFFD, so that the code
/// points of `TEXT` are those of the text.
///
/// [TimeML]: http://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html
package struct TimeMLDocument: Sendable {
  package var id: String
  package var published: Day?
  package var text: String
  /// In text order; one that overlaps the one before is left out.
  package var dates: [DateExpression]

  package init(id: String, published: Day?, text: String, dates: [DateExpression]) {
    self.id = id
    self.published = published
    self.text = text
    self.dates = dates
  }
}

extension TimeMLDocument: CustomStringConvertible {
  /// The element `TimeML`, with a line feed at its end and without an XML declaration.
  package var description: String {
    "<TimeML>\n<DOCID>\(xmlText(id))</DOCID>\n<DCT>\(creation)</DCT>\n"
      + "<TEXT>\(markedText)</TEXT>\n</TimeML>\n"
  }

  private var creation: String {
    let day = published?.description
    return "<TIMEX3 tid=\"t0\" type=\"DATE\" value=\"\(day ?? "XXXX-XX-XX")\""
      + " temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">\(day ?? "")</TIMEX3>"
  }

  private var markedText: String {
    var result = ""
    var position = 0
    var number = 0
    for date in dates where date.range.start >= position {
      number += 1
      result += xmlText(text[TextRange(start: position, end: date.range.start)])
      result += "<TIMEX3 tid=\"t\(number)\"\(attributes(of: date))>"
      result += xmlText(text[date.range]) + "</TIMEX3>"
      position = date.range.end
    }
    return result + xmlText(text[TextRange(start: position, end: text.utf8.count)])
  }

  private func attributes(of date: DateExpression) -> String {
    let modifier = date.modifier.map { " mod=\"\($0.rawValue)\"" } ?? ""
    return " type=\"\(date.type.rawValue)\" value=\"\(xmlText(date.value))\"\(modifier)"
  }
}
