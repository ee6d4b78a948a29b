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
      analysePlainly(index, of: &document, analyser)
    }
  }

  /// Parses a sentence once more without what stands in the way of its grammar: dates ("A court on
  /// Tuesday freed") and a dateline.
  private func analysePlainly(_ index: Int, of document: inout Document, _ analyser: Analyser) {
    let sentence = document.sentences[index]
    let isAside = asides(of: sentence, in: document)
    let words = document.words[sentence.words]
    let kept = words.indices.filter { !isAside(words[$0].range) }
    guard kept.count < words.count, kept.count > 2,
      let firstAside = words.indices.first(where: { isAside(words[$0].range) }),
      kept.count(where: { $0 > firstAside }) > 2
    else { return }
    let parsed = analyser.parse(kept.map { words[$0].form })
    let base = document.words.count
    let root = parsed.firstIndex { $0.head == nil } ?? 0
    let place = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    for (position, old) in zip(words.indices, words) {
      var word = old
      if let own = place[position] {
        word = parsed[own]
        word.range = old.range
        word.head = parsed[own].head.map { kept[$0] - words.startIndex + base }
      } else {
        word.head = kept[root] - words.startIndex + base
        word.relation = "dep"
      }
      document.words.append(word)
    }
    document.sentences[index].plainWords = base..<document.words.count
  }

  /// Tells whether bytes belong to a date of a sentence, with the preposition, commas and brackets
  /// around it, or to the dateline before it.
  private func asides(of sentence: Sentence, in document: Document) -> (TextRange) -> Bool {
    let tokens = document.tokens
    var asides: [TextRange] = []
    let start = document.bodyStart(of: sentence)
    if start > sentence.tokens.lowerBound {
      asides.append(TextRange(start: sentence.range.start, end: tokens[start - 1].range.end))
    }
    for date in document.dates
    where sentence.range.start <= date.range.start && date.range.end <= sentence.range.end
      && date.type != .duration && date.type != .set
    {
      var first = start
      while first < sentence.tokens.upperBound, tokens[first].range.end <= date.range.start {
        first += 1
      }
      var last = first
      while last + 1 < sentence.tokens.upperBound,
        tokens[last + 1].range.start < date.range.end
      {
        last += 1
      }
      guard first < sentence.tokens.upperBound else { continue }
      if first > start, cutter.datePrepositions.contains(tokens[first - 1].folded) { first -= 1 }
      if first > start, last + 1 < sentence.tokens.upperBound,
        Self.around.contains(tokens[first - 1].text + tokens[last + 1].text)
      {
        first -= 1
        last += 1
      }
      asides.append(
        TextRange(start: tokens[first].range.start, end: tokens[last].range.end))
    }
    return { range in asides.contains { $0.start <= range.start && range.end <= $0.end } }
  }

  /// Marks that enclose a date.
  private static let around: Set<String> = [",,", "()", "--"]

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
