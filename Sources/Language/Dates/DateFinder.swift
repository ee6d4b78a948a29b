package import Model
package import Resources

/// Finds the dates of a text by the data of its language.
package struct DateFinder: Sendable {
  private let language: String
  private let grammar: DateGrammar
  private let abbreviations: Set<String>

  /// Loads `languages/<language>/dates.tsv` and `abbreviations.tsv`.
  ///
  /// - Throws: `DataError` where a file is missing or malformed.
  package init(_ language: String, data: DataFiles) throws(DataError) {
    self.language = language
    let folder = "languages/\(language)"
    grammar = try DateGrammar(data.table("\(folder)/dates.tsv", columns: DateGrammar.columns))
    let table = try data.table("\(folder)/abbreviations.tsv", columns: ["form"])
    abbreviations = Set(table.rows.map { words(of: $0.fields[0]).joined(separator: ".") })
  }

  /// The dates of a text, resolved against its day of publication.
  ///
  /// - Parameters:
  ///   - text: its lines are its paragraphs.
  ///   - published: nil where it is unknown: then only full dates are resolved.
  /// - Returns: in text order; ranges count bytes of the text and do not overlap.
  package func dates(in text: String, published: Day?) -> [DateExpression] {
    let article = Article(
      url: nil, outlet: nil, language: language, published: published.map { Publication(day: $0) },
      authors: [], editors: [], agencies: [], text: text, paragraphs: [])
    var document = Document(article: article, sentences: [], tokens: [], dates: [])
    var start = 0
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      add(String(Substring(line)), startingAt: start, to: &document)
      start += line.count + 1
    }
    return grammar.expressions(in: document)
  }

  private func add(_ line: String, startingAt start: Int, to document: inout Document) {
    let found = tokens(in: line.utf8Span.span, startingAt: start)
    let base = document.tokens.count
    for range in sentences(of: found, abbreviations: abbreviations) {
      document.sentences.append(
        Sentence(
          range: TextRange(
            start: found[range.lowerBound].range.start, end: found[range.upperBound - 1].range.end),
          paragraph: 0, tokens: (base + range.lowerBound)..<(base + range.upperBound)))
    }
    document.tokens += found
  }
}
