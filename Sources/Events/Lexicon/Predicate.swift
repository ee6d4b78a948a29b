internal import Language
internal import Model
internal import Resources

/// A row of the predicate table: what kind of event its words tell of, and where its sides stand.
struct Predicate: Sendable {
  var type: EventType
  var mode: Mode?
  var frame: Frame
  /// Where the target stands, best first.
  var targets: [Slot]

  enum Frame: String, Sendable {
    /// All that take part are equals.
    case contact
    /// The subject goes to the target.
    case visit
    /// Equals, or one side that promises the other something.
    case mutual
    /// The subject does it to the target.
    case directed
  }

  /// Where a participant stands to its predicate.
  enum Slot: Hashable, Sendable {
    /// Right after it, without a preposition.
    case object
    /// After a preposition of this class.
    case preposition(String)
    /// Subject of the clause that follows.
    case complement
  }

  enum Form: Sendable {
    case active
    case passive
    case noun
    /// A noun with a possessive that hangs on it: `kunjungannya`.
    case possessed
  }
}

/// The predicates of a language.
struct Lexicon: Sendable {
  struct Meaning: Sendable {
    var predicate: Int
    var form: Predicate.Form
  }

  private(set) var predicates: [Predicate] = []
  private var table = PhraseTable<Meaning>(capitals: .ignored)

  static let columns = ["type", "mode", "frame", "active", "passive", "nouns", "target"]

  /// - Throws: `DataError` for a type, mode or frame that is not known.
  init(_ table: Table, grammar: Grammar, file: String) throws(DataError) {
    for row in table.rows {
      guard let type = EventType(rawValue: row.fields[0]),
        let frame = Predicate.Frame(rawValue: row.fields[2]),
        row.fields[1].isEmpty || Mode(rawValue: row.fields[1]) != nil
      else { throw DataError(file: file, line: row.line, message: "unknown type, mode or frame") }
      let index = predicates.count
      predicates.append(
        Predicate(
          type: type, mode: Mode(rawValue: row.fields[1]), frame: frame,
          targets: row.values(6).map { slot($0, grammar) }))
      for form in row.values(3) { add(form, index, .active) }
      for form in row.values(4) { add(form, index, .passive) }
      for form in row.values(5) {
        add(form, index, .noun)
        if let suffix = grammar.suffix { add(form + suffix, index, .possessed) }
      }
    }
    self.table.sort()
  }

  private mutating func add(_ form: String, _ index: Int, _ kind: Predicate.Form) {
    table.add(form, Meaning(predicate: index, form: kind))
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

  func match(_ tokens: [Token], at start: Int, limit: Int) -> (meaning: Meaning, end: Int)? {
    guard let (meanings, end) = table.match(tokens, at: start, limit: limit),
      let first = meanings.first
    else { return nil }
    return (first, end)
  }
}
