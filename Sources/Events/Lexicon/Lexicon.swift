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
    /// Whether a pronoun hangs on it: the object of an active verb, the agent of a passive one.
    var hasClitic = false
    /// One past the last token of the words, where they were found.
    var end = 0
    /// The tokens among them that the pattern does not name.
    var gaps: [Range<Int>] = []
  }

  /// Words found, with what they may mean.
  struct Match: Sendable {
    /// Best first, never empty.
    var meanings: [Meaning]
    /// One past the last token of the first one's words.
    var end: Int

    /// What is left without the meanings that have a gap of some kind; nil where nothing is.
    func without(gaps isWrong: (Range<Int>) -> Bool) -> Match? {
      let kept = meanings.filter { !$0.gaps.contains(where: isWrong) }
      return kept.first.map { Match(meanings: kept, end: $0.end) }
    }
  }

  private struct Entry: Sendable {
    var pattern: PredicatePattern
    var meaning: Meaning
  }

  private(set) var predicates: [Predicate] = []
  /// Phrases by the passive form of their verb.
  private var fronted: [String: [Entry]] = [:]
  /// By first word, the pattern with the most words first, then as added.
  private var entries: [String: [Entry]] = [:]
  let inflection: Inflection

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
      case "verb":
        addVerb(withClitic(pattern, grammar.suffix), passive: row.values(1), index)
        if let suffix = grammar.suffix { addClitics(pattern, row.values(1), index, suffix) }
      case "noun": addNoun(pattern, index, suffix: grammar.suffix)
      default: throw DataError(file: file, line: row.line, message: "a kind is verb or noun")
      }
    }
  }

  /// `mengirim tentaranya`: the phrase's noun may have a pronoun hang on it.
  private func withClitic(_ pattern: PredicatePattern, _ suffix: String?) -> PredicatePattern {
    guard let suffix, case .word(let forms)? = pattern.rest.last else { return pattern }
    return PredicatePattern(pattern, lastWord: forms + forms.map { $0 + suffix })
  }

  private mutating func addVerb(_ pattern: PredicatePattern, passive: [String], _ index: Int) {
    for word in pattern.first {
      for (form, kind) in inflection.verb(word) {
        let mayBeNoun = kind == .plain && inflection.isPresent
        if kind == .participle { addFronted(form, pattern, index) }
        add(form, pattern, index, kind == .participle ? .participle : .active, mayBeNoun)
      }
    }
    for form in passive {
      add(form, pattern, index, .passive)
      addFronted(form, pattern, index)
    }
  }

  private mutating func addFronted(_ form: String, _ pattern: PredicatePattern, _ index: Int) {
    guard !pattern.following.isEmpty else { return }
    let meaning = Meaning(predicate: index, form: .fronted)
    fronted[form, default: []].append(Entry(pattern: pattern, meaning: meaning))
  }

  /// `meneleponnya`, `dihubunginya`: a pronoun is the object, or the agent.
  private mutating func addClitics(
    _ pattern: PredicatePattern, _ passive: [String], _ index: Int, _ suffix: String
  ) {
    guard pattern.rest.isEmpty else { return }
    let forms = pattern.first.map { ($0, Predicate.Form.active) } + passive.map { ($0, .passive) }
    for (form, kind) in forms {
      let meaning = Meaning(predicate: index, form: kind, hasClitic: true)
      entries[form + suffix, default: []].append(Entry(pattern: pattern, meaning: meaning))
    }
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
    case "speaker": return .speaker
    default:
      let cut = tokens(in: text.utf8Span.span)
      let found = cut.isEmpty ? nil : grammar.match(.preposition, cut, at: 0, limit: cut.count)
      return .preposition(found?.value ?? text)
    }
  }

  /// The predicates whose verb stands at a token, in the passive, and whose noun is its subject.
  ///
  /// What a pattern has after its noun stands right after the verb: "sanctions were imposed on".
  func frontedMeanings(
    _ tokens: [Token], at verb: Int, noun: Range<Int>, limit: Int, grammar: Grammar
  ) -> [Meaning] {
    (fronted[tokens[verb].folded] ?? []).compactMap { entry in
      var words = entry.pattern.following
      var meaning = entry.meaning
      meaning.end = verb + 1
      if words.count > 1, let mark = words.last, verb + 1 < limit,
        grammar.isA(.preposition, tokens[verb + 1]), mark.contains(tokens[verb + 1].folded)
      {
        words.removeLast()
        meaning.end += 1
      }
      let starts =
        noun.map { $0 - words.count + 1 }.filter { $0 >= 0 }
        + (words.count > 1 ? noun.map { $0 } : [])
      return starts.contains { stand(words, tokens, at: $0, before: verb) } ? meaning : nil
    }
  }

  /// Whether a token may be the verb of such a phrase: one of its nouns stands before it.
  func mayBeFronted(_ tokens: [Token], at verb: Int, from start: Int) -> Bool {
    guard let entries = fronted[tokens[verb].folded] else { return false }
    let before = tokens[max(start, verb - 12)..<verb]
    return entries.contains { entry in
      entry.pattern.following.contains { words in before.contains { words.contains($0.folded) } }
    }
  }

  private func stand(
    _ words: [[String]], _ tokens: [Token], at start: Int, before verb: Int
  ) -> Bool {
    start + words.count <= verb
      && words.indices.allSatisfy { words[$0].contains(tokens[start + $0].folded) }
  }

  /// The predicates whose words start at a token, those of the pattern with the most words first;
  /// shorter ones are there for where its sides are not.
  func match(_ tokens: [Token], at start: Int, limit: Int) -> Match? {
    guard let candidates = entries[tokens[start].folded] else { return nil }
    var found: Match?
    for candidate in candidates {
      guard let (end, gaps) = candidate.pattern.end(tokens, from: start + 1, limit: limit) else {
        continue
      }
      var meaning = candidate.meaning
      meaning.end = end
      meaning.gaps = gaps
      if found == nil {
        found = Match(meanings: [meaning], end: end)
      } else {
        found?.meanings.append(meaning)
      }
    }
    return found
  }
}
