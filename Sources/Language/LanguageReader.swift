package import Model
package import Resources

/// Reads an article's text into sentences, tokens and dates, by the data of its language.
///
/// This is the seam for a trained tagger and parser: they fill `tag`, `head` and `relation` of the
/// tokens that this makes.
package struct LanguageReader: Sendable {
  /// ISO 639-1 code.
  package let language: String
  private let abbreviations: Set<String>
  private let dates: DateGrammar

  /// Loads `languages/<language>/abbreviations.tsv` and `dates.tsv`.
  ///
  /// - Throws: `DataError` where a file is missing or malformed.
  package init(_ language: String, data: DataFiles) throws {
    self.language = language
    let folder = "languages/\(language)"
    let table = try data.table("\(folder)/abbreviations.tsv", columns: ["form"])
    abbreviations = Set(table.rows.map { words(of: $0.fields[0]).joined(separator: ".") })
    dates = try DateGrammar(data.table("\(folder)/dates.tsv", columns: DateGrammar.columns))
  }

  /// Reads an article.
  ///
  /// - Returns: a document whose sentences cover all paragraphs, the title too.
  package func read(_ article: Article) -> Document {
    var document = Document(article: article, sentences: [], tokens: [], dates: [])
    for (index, paragraph) in article.paragraphs.enumerated() {
      let text = article.text[paragraph.range]
      let found = tokens(in: text.utf8Span.span, startingAt: paragraph.range.start)
      let base = document.tokens.count
      for range in sentences(of: found, abbreviations: abbreviations) {
        let bytes = TextRange(
          start: found[range.lowerBound].range.start, end: found[range.upperBound - 1].range.end)
        document.sentences.append(
          Sentence(
            range: bytes, paragraph: index,
            tokens: (base + range.lowerBound)..<(base + range.upperBound)))
      }
      document.tokens += found
    }
    document.dates = dates.expressions(in: document)
    return document
  }
}
