internal import Language
internal import Model
internal import Resources

/// The predicates of a language.
///
/// `Data/languages/predicates.md` tells how their tables are written.
struct Lexicon: Sendable {
  struct Meaning: Sendable {
    var predicate: Int
    var form: Predicate.Form
    /// Whether the verb's form may be a noun's too: "host", "visits".
    var mayBeNoun = false
  }

  /// Words found, with what they may mean.
  struct Match: Sendable {
    /// Best first, never empty.
    var meanings: [Meaning]
    var end: Int
  }

  private struct Entry: Sendable {
    var pattern: PredicatePattern
    var meaning: Meaning
  }

  private(set) var predicates: [Predicate] = []
  /// By first word, the pattern with the most words first, then as added.
  private var entries: [String: [Entry]] = [:]
  private let inflection: Inflection

  static let columns = [
    "pattern", "passive", "kind", "mode", "frame", "target", "example", "near",
  ]

  /// Loads all predicate tables of a language's folder, in the order of their names, and how its
  /// words are inflected, if they are.
  ///
  /// - Throws: `DataError` for a root, kind, mode or frame that is not known.
  init(folder: String, grammar: Grammar, data: DataFiles) throws {
    let file = "\(folder)/inflection.tsv"
    inflection =
      data.text(file) == nil
      ? Inflection()
      : try Inflection(data.table(file, columns: ["kind", "ending", "form"]), file: file)
    for path in data.paths
    where path.hasPrefix("\(folder)/predicates/") && path.hasSuffix(".tsv") {
      try add(data.table(path, columns: Self.columns), grammar, path)
    }
    for key in entries.keys { entries[key]?.sort { $0.pattern.size > $1.pattern.size } }
  }

  private mutating func add(_ table: Table, _ grammar: Grammar, _ file: String) throws(DataError) {
    let name = file.split(separator: "/").last.map { $0.dropLast(4).uppercased() } ?? ""
    guard let type = EventType(rawValue: name) else {
      throw DataError(file: file, line: nil, message: "\"\(name)\" is no event type")
    }
    for row in table.rows {
      guard let frame = Predicate.Frame(rawValue: row.fields[4]),
        let pattern = PredicatePattern(row.fields[0]),
        type != .consult || row.fields[3].isEmpty || Mode(rawValue: row.fields[3]) != nil
      else { throw DataError(file: file, line: row.line, message: "unknown mode or frame") }
      let index = predicates.count
      predicates.append(
        Predicate(
          type: type, mode: type == .consult ? Mode(rawValue: row.fields[3]) : nil,
          manner: type == .consult ? nil : row.value(3), frame: frame,
          targets: row.values(5).map { slot($0, grammar) }))
      switch row.fields[2] {
      case "verb": addVerb(pattern, passive: row.values(1), index)
      case "noun": addNoun(pattern, index, suffix: grammar.suffix)
      default: throw DataError(file: file, line: row.line, message: "a kind is verb or noun")
      }
    }
  }

  private mutating func addVerb(_ pattern: PredicatePattern, passive: [String], _ index: Int) {
    for word in pattern.first {
      for (form, kind) in inflection.verb(word) {
        let mayBeNoun = kind == .plain && inflection.isPresent
        add(form, pattern, index, kind == .participle ? .participle : .active, mayBeNoun)
      }
    }
    for form in passive { add(form, pattern, index, .passive) }
  }

  /// A noun stands in the plural too; in a phrase it is the last word.
  private mutating func addNoun(_ pattern: PredicatePattern, _ index: Int, suffix: String?) {
    if case .word(let last)? = pattern.rest.last, let word = last.first {
      let forms = last.flatMap(inflection.noun)
      let whole = PredicatePattern(
        pattern, lastWord: forms + (suffix.map { [word + $0] } ?? []))
      for word in pattern.first {
        let isHead = inflection.noun(word).count > 1 && pattern.rest.count == 1
        for form in isHead ? inflection.noun(word) : [word] { add(form, whole, index, .noun) }
      }
      return
    }
    for word in pattern.first {
      for form in inflection.noun(word) { add(form, pattern, index, .noun) }
      if let suffix { add(word + suffix, pattern, index, .possessed) }
    }
  }

  private mutating func add(
    _ form: String, _ pattern: PredicatePattern, _ index: Int, _ kind: Predicate.Form,
    _ mayBeNoun: Bool = false
  ) {
    let meaning = Meaning(predicate: index, form: kind, mayBeNoun: mayBeNoun)
    entries[form, default: []].append(Entry(pattern: pattern, meaning: meaning))
  }

  private func slot(_ text: String, _ grammar: Grammar) -> Predicate.Slot {
    switch text {
    case "obj": return .object
    case "that": return .complement
    default:
      let cut = tokens(in: text.utf8Span.span)
      let found = cut.isEmpty ? nil : grammar.match(.preposition, cut, at: 0, limit: cut.count)
      return .preposition(found?.value ?? text)
    }
  }

  /// The predicates whose words start at a token: those of the pattern with the most words, and of
  /// others as long.
  func match(_ tokens: [Token], at start: Int, limit: Int) -> Match? {
    guard let candidates = entries[tokens[start].folded] else { return nil }
    var found: Match?
    var size = 0
    for candidate in candidates {
      if found != nil, candidate.pattern.size < size { break }
      guard let end = candidate.pattern.end(tokens, from: start + 1, limit: limit) else { continue }
      if let known = found {
        if end == known.end { found?.meanings.append(candidate.meaning) }
      } else {
        found = Match(meanings: [candidate.meaning], end: end)
        size = candidate.pattern.size
      }
    }
    return found
  }
}
