package import Model
package import Resources

/// A sentence that a row of a predicate table gives: for what its words tell of, or for what they do
/// not.
package struct PredicateExample: Sendable {
  /// The data file and line that it stands in.
  package let file: String
  package let line: Int
  package let pattern: String
  package let type: EventType
  package let mode: Mode?
  /// Without its marks.
  package let text: String
  /// The words marked as doers; of equals, all that take part.
  ///
  /// Empty for a near miss.
  package let doers: [String]
  package let others: [String]
  /// Whether it must tell of no event of the type.
  package let isNear: Bool

  /// All examples of a language's predicate tables, in the order of the tables.
  ///
  /// - Throws: `DataError` for a table that cannot be read, or a mark that is not closed.
  package static func all(of language: String, data: DataFiles) throws -> [PredicateExample] {
    let folder = "languages/\(language)/predicates/"
    return try data.paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(".tsv") }.flatMap { file in
      let root = file.dropFirst(folder.count).dropLast(4).uppercased()
      guard let type = EventType(rawValue: root) else { return [PredicateExample]() }
      return try data.table(file, columns: Lexicon.columns).rows.flatMap {
        try examples(of: $0, type, file)
      }
    }
  }

  private static func examples(
    of row: Table.Row, _ type: EventType, _ file: String
  ) throws(DataError) -> [PredicateExample] {
    let mode = type == .consult ? row.value(3).flatMap { Mode(rawValue: $0) } : nil
    var found: [PredicateExample] = []
    if let marked = row.value(6) {
      guard let (text, doers, others) = unmarked(marked) else {
        throw DataError(file: file, line: row.line, message: "a mark is not closed")
      }
      found.append(
        PredicateExample(
          file: file, line: row.line, pattern: row.fields[0], type: type, mode: mode, text: text,
          doers: doers, others: others, isNear: false))
    }
    if let near = row.value(7) {
      found.append(
        PredicateExample(
          file: file, line: row.line, pattern: row.fields[0], type: type, mode: mode, text: near,
          doers: [], others: [], isNear: true))
    }
    return found
  }

  /// A sentence without its marks, and the words between them; nil where they are not paired.
  private static func unmarked(
    _ text: String
  ) -> (text: String, doers: [String], others: [String])? {
    var plain = ""
    var open: (mark: Character, words: String)?
    var (doers, others): ([String], [String]) = ([], [])
    for letter in text {
      switch letter {
      case "[", "{":
        guard open == nil else { return nil }
        open = (letter, "")
      case "]", "}":
        guard let (mark, words) = open, (mark == "[") == (letter == "]") else { return nil }
        if mark == "[" { doers.append(words) } else { others.append(words) }
        open = nil
      default:
        plain.append(letter)
        open?.words.append(letter)
      }
    }
    return open == nil ? (plain, doers, others) : nil
  }
}

extension EventReader {
  /// Whether a predicate's example is read as its row says; if not, what was read, and
  /// what the predicate lacked.
  package func check(
    _ example: PredicateExample
  ) -> (isRight: Bool, found: [Claim], lacking: [PassedPredicate]) {
    let range = TextRange(start: 0, end: example.text.utf8.count)
    let article = Article(
      url: nil, outlet: nil, language: language, published: nil, authors: [], editors: [],
      agencies: [], text: example.text,
      paragraphs: [.init(kind: .body, range: range, origin: range)])
    let (reading, passed) = explain(article, scope: example.isNear ? .parties : .everybody)
    let found = reading.claims
    let isRight =
      example.isNear
      ? !found.contains { $0.type == example.type } : found.contains { $0.tells(example) }
    return (isRight, found, passed.filter { $0.type == example.type })
  }
}

extension Claim {
  fileprivate func tells(_ example: PredicateExample) -> Bool {
    guard type == example.type, example.mode == nil || mode == example.mode, status == .occurred
    else { return false }
    func stands(_ marked: String, in side: [Participant]) -> Bool {
      side.contains { $0.forms.contains { marked.contains($0) || $0.contains(marked) } }
    }
    if example.others.isEmpty {
      return example.doers.allSatisfy { stands($0, in: participants) }
    }
    let isEqual = type.isSymmetric(mode: mode)
    return example.doers.allSatisfy { stands($0, in: isEqual ? participants : sources) }
      && example.others.allSatisfy { stands($0, in: isEqual ? participants : targets) }
  }
}
