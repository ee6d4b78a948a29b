package import Resources

/// What the tables `pages.tsv` of all languages say of pages.
package struct PageWords: Sendable {
  /// Month names, to 1 … 12.
  private(set) var months: [String: Int] = [:]
  /// Zone names, to minutes east of UTC.
  private(set) var zones: [String: Int] = [:]
  /// Function words, to the languages they speak for.
  private(set) var functionWords: [[UInt8]: [String]] = [:]
  /// Names of languages, to their codes.
  private(set) var languageNames: [String: String] = [:]
  private(set) var weekdays: Set<String> = []
  private(set) var timeWords: Set<String> = []
  private(set) var dropLines: Set<[UInt8]> = []
  private(set) var stopLines: Set<[UInt8]> = []
  private(set) var sections: Set<[UInt8]> = []
  private(set) var goodBlocks: [[UInt8]] = []
  private(set) var badBlocks: [[UInt8]] = []
  /// The codes of the languages that have a table, sorted.
  private(set) var languages: [String] = []
  private var phrases: [Kind: Phrases] = [:]

  subscript(kind: Kind) -> Phrases { phrases[kind] ?? Phrases() }

  /// The kinds of rows that are phrases.
  enum Kind: String, CaseIterable {
    case dateLabel = "date-label"
    case dropStart = "drop-start"
    case dropWithin = "drop-within"
    case relatedLabel = "related-label"
    case authorLabel = "author-label"
    case editorLabel = "editor-label"
    case sourceLabel = "source-label"
    case authorStart = "author-start"
    case nameJoint = "name-joint"
    case captionLabel = "caption-label"
    case citeCue = "cite-cue"
    case citeVerb = "cite-verb"
    case citeBetween = "cite-between"
    case agency
    case reprint
  }

  /// Reads the tables of all languages.
  ///
  /// - Throws: `DataError` where a table is malformed or no language has one.
  package init(data: DataFiles) throws(DataError) {
    languages = data.languages(with: "pages.tsv")
    guard !languages.isEmpty else {
      throw DataError(file: "languages", line: nil, message: "no language has a pages.tsv")
    }
    for kind in Kind.allCases { phrases[kind] = Phrases() }
    for language in languages {
      let path = "languages/\(language)/pages.tsv"
      for row in try data.table(path, columns: ["kind", "form", "value"]).rows {
        guard add(kind: row.fields[0], form: row.fields[1].lowercased(), value: row.fields[2])
        else {
          throw DataError(
            file: path, line: row.line,
            message: "no kind \"\(row.fields[0])\" with the value \"\(row.fields[2])\"")
        }
      }
    }
  }

  private mutating func add(kind: String, form: String, value: String) -> Bool {
    if let known = Kind(rawValue: kind) {
      phrases[known]?.add(form, value: value)
      return true
    }
    switch kind {
    case "month":
      guard let number = Int(value), (1...12).contains(number) else { return false }
      months[form] = number
    case "zone":
      guard let minutes = Int(value) else { return false }
      zones[form] = minutes
    case "weekday": weekdays.insert(form)
    case "time-word": timeWords.insert(form)
    case "drop-line": dropLines.insert(lineKey(Array(form.utf8)))
    case "stop-line": stopLines.insert(lineKey(Array(form.utf8)))
    case "section": sections.insert(lineKey(Array(form.utf8)))
    case "function-word": functionWords[Array(form.utf8), default: []].append(value)
    case "language-name": languageNames[form] = value
    case "block-good": goodBlocks.append(Array(form.utf8))
    case "block-bad": badBlocks.append(Array(form.utf8))
    default: return false
    }
    return true
  }
}

/// A line in small letters without the signs at its ends, to look it up by.
func lineKey(_ line: [UInt8]) -> [UInt8] {
  var slice = line[...]
  while let first = slice.first, !first.isWordPart { slice.removeFirst() }
  while let last = slice.last, !last.isWordPart { slice.removeLast() }
  return slice.lowered
}
