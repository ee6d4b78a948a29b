package import Model
package import Resources

/// Reads an article's text into sentences, tokens and dates, by the data of its language; and
/// sentences into the words of a dependency tree, by its trained models.
package struct LanguageReader: Sendable {
  /// ISO 639-1 code.
  package let language: String
  private let abbreviations: Set<String>
  private let dates: DateFinder
  private let glued: GluedWords
  private let cutter: WordCutter
  /// Nil where the language has no model: its events are then read by the order of words.
  private let analyser: Analyser?

  /// Tokens above which a sentence is not parsed for events: nobody writes such.
  private static let longest = 400
  /// Tokens above which a sentence is not parsed at all: it is no sentence.
  private static let longestOfAll = 20_000

  /// Loads `languages/<language>/abbreviations.tsv`, `dates/words.tsv`, `dates/patterns.tsv`, `offices.tsv` and
  /// `words.tsv`, and `models/<language>.model` where there is one; of that the names only where
  /// they are wanted, as their lists cost time.
  ///
  /// - Throws: `DataError` where a file is missing or malformed.
  package init(_ language: String, data: DataFiles, findsNames: Bool = false) throws {
    self.language = language
    let folder = "languages/\(language)"
    let table = try data.table("\(folder)/abbreviations.tsv", columns: ["form"])
    abbreviations = Set(table.rows.map { words(of: $0.fields[0]).joined(separator: ".") })
    dates = try DateFinder(language, data: data)
    glued = try GluedWords(offices: data.table("\(folder)/offices.tsv", columns: ["forms"]))
    let forms = "\(folder)/words.tsv"
    cutter = try WordCutter(data.table(forms, columns: ["kind", "form", "value"]), file: forms)
    analyser =
      data.hasModel(language) ? try Analyser(language, data: data, findsNames: findsNames) : nil
  }

  /// Whether sentences can be parsed.
  package var hasModel: Bool { analyser != nil }

  /// Reads an article.
  ///
  /// - Returns: a document whose sentences cover all paragraphs, the title too.
  package func read(_ article: Article) -> Document {
    var document = Document(article: article, sentences: [], tokens: [], dates: [])
    for (index, paragraph) in article.paragraphs.enumerated() {
      let text = article.text[paragraph.range]
      let start = paragraph.range.start
      let found = glued.cut(
        tokens(in: text.utf8Span.span, startingAt: start), in: text.utf8Span.span,
        startingAt: start)
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
    document.dates =
      article.month.map { dates.dates(in: article.text, publishedIn: $0) }
      ?? dates.dates(in: article.text, published: article.published?.day)
    return document
  }

  /// Reads an article, and parses and finds the names in all its sentences, but for those that are
  /// too long to be any.
  ///
  /// - Throws: `DataError` where the language has no model.
  package func analysed(_ article: Article) throws(DataError) -> Document {
    guard let analyser else {
      throw DataError(
        file: "models/\(language).model", line: nil,
        message: "no model for language \"\(language)\"")
    }
    var document = read(article)
    for (index, sentence) in document.sentences.enumerated()
    where sentence.tokens.count <= Self.longestOfAll {
      analyse(index, of: &document, analyser)
      findNames(index, in: &document, analyser)
    }
    return document
  }

  /// Parses the sentences that are asked for, where the language has a model; events do not ask for
  /// names.
  package func analyse(_ sentences: [Int], of document: inout Document) {
    guard let analyser else { return }
    for index in sentences where document.sentences[index].tokens.count <= Self.longest {
      analyse(index, of: &document, analyser)
    }
  }

  private func analyse(_ index: Int, of document: inout Document, _ analyser: Analyser) {
    let cuts = cutter.words(of: document.tokens[document.sentences[index].tokens])
    let base = document.words.count
    for (word, cut) in zip(analyser.parse(cuts.map(\.form)), cuts) {
      var word = word
      word.range = cut.range
      word.head = word.head.map { $0 + base }
      document.words.append(word)
    }
    document.sentences[index].words = base..<document.words.count
  }

  private func findNames(_ index: Int, in document: inout Document, _ analyser: Analyser) {
    let words = document.sentences[index].words
    let base = words.lowerBound
    for name in analyser.names(in: Array(document.words[words])) {
      document.names.append(
        NamedEntity(
          words: (name.words.lowerBound + base)..<(name.words.upperBound + base), kind: name.kind))
    }
  }
}
