import Model

extension Article {
  /// An article of these lines, each a paragraph.
  static func of(_ text: String, _ language: String, published: String? = "2024-04-04") -> Article {
    var paragraphs: [Paragraph] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let range = TextRange(start: start, end: start + line.utf8.count)
      paragraphs.append(Paragraph(kind: .body, range: range, origin: range))
      start = range.end + 1
    }
    let day = published.flatMap { Day(iso: $0) }
    return Article(
      url: nil, outlet: nil, language: language, published: day.map { Publication(day: $0) },
      authors: [], editors: [], agencies: [], text: text, paragraphs: paragraphs)
  }
}
