internal import Language
internal import Model
internal import Resources

/// In which of PLOVER's contexts words stand: military, economic, territory.
///
/// Source: the PLOVER manual, which gives an event any number of contexts beside its type.
struct Contexts: Sendable {
  private var words = PhraseTable<String>(capitals: .ignored)

  /// Loads `languages/<code>/contexts.tsv`; a language without it has none.
  ///
  /// - Throws: `DataError` where the table is malformed.
  init(_ language: String, data: DataFiles) throws(DataError) {
    let path = "languages/\(language)/contexts.tsv"
    guard data.text(path) != nil else { return }
    for row in try data.table(path, columns: ["context", "words"]).rows {
      for word in row.values(1) { words.add(word, row.fields[0]) }
    }
    words.sort()
  }

  /// The contexts of a stretch of tokens, sorted, each once.
  func contexts(of range: Range<Int>, _ tokens: [Token]) -> [String] {
    var found: Set<String> = []
    for position in range {
      guard let (meanings, _) = words.match(tokens, at: position, limit: range.upperBound) else {
        continue
      }
      found.formUnion(meanings)
    }
    return found.sorted()
  }
}
