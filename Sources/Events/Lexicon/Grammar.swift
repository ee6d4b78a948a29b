internal import Language
internal import Model
internal import Resources

/// The function words of a language that event reading steers by.
struct Grammar: Sendable {
  enum Cue: String, Sendable {
    case preposition, coordinator, boundary, negation, planned, proposed, denied, cancelled,
      continuing, say
    case pronoun, filler, title, light, background, occasion, demonstrative, particle, be
    case determiner, nominal, adverb, possessive, clitic, extent, sequence, lapse, interval, count,
      sameDay, topic, future, pointer, paper, faction, assailant, domain, given, about, thing,
      together
  }

  private var tables: [Cue: PhraseTable<String>] = [:]
  private var singles: [Cue: Set<String>] = [:]
  /// How words of a class end, by class.
  private var endings: [String: [String]] = [:]
  /// A possessive that hangs on a noun: `nya`.
  private(set) var suffix: String?

  /// - Throws: `DataError` for a kind that is not known.
  init(_ table: Table, file: String) throws(DataError) {
    for row in table.rows {
      switch row.fields[0] {
      case "suffix": suffix = row.fields[1]
      case "ending": endings[row.fields[2], default: []].append(row.fields[1])
      default:
        guard let cue = Cue(rawValue: row.fields[0]) else {
          throw DataError(
            file: file, line: row.line, message: "unknown kind \"\(row.fields[0])\"")
        }
        tables[cue, default: PhraseTable(capitals: .ignored)].add(row.fields[1], row.fields[2])
        let cut = words(of: row.fields[1])
        if cut.count <= 1 { singles[cue, default: []].insert(cut.first ?? row.fields[1]) }
      }
    }
    for cue in tables.keys { tables[cue]?.sort() }
  }

  /// The value of the longest form of a kind that starts at a token, and where it ends.
  func match(_ cue: Cue, _ tokens: [Token], at start: Int, limit: Int) -> (value: String, end: Int)?
  {
    guard let (meanings, end) = tables[cue]?.match(tokens, at: start, limit: limit),
      let value = meanings.first
    else { return nil }
    return (value, end)
  }

  /// Whether one token by itself is of a kind.
  func isA(_ cue: Cue, _ token: Token) -> Bool {
    singles[cue]?.contains(token.kind == .mark ? token.text : token.folded) ?? false
  }

  /// Whether a word ends as a class of words does: `adverb`, `active`.
  func endsLike(_ kind: String, _ token: Token) -> Bool {
    endings[kind]?.contains { token.folded.hasSuffix($0) } ?? false
  }

  /// Whether only what joins the members of a list stands between two stretches of tokens.
  func joins(_ left: Range<Int>, _ right: Range<Int>, _ tokens: [Token]) -> Bool {
    guard left.upperBound < right.lowerBound, right.lowerBound - left.upperBound <= 3 else {
      return false
    }
    let between = tokens[left.upperBound..<right.lowerBound]
    let isDash = { (token: Token) in ["-", "–"].contains(token.text) }
    return between.contains { isA(.coordinator, $0) || isDash($0) }
      && between.allSatisfy {
        isA(.coordinator, $0) || isA(.filler, $0) || isA(.determiner, $0) || isDash($0)
      }
  }

  /// Whether a form of a kind starts anywhere in a stretch of tokens.
  func contains(_ cue: Cue, _ tokens: [Token], in range: Range<Int>) -> Bool {
    range.contains { match(cue, tokens, at: $0, limit: range.upperBound) != nil }
  }
}
