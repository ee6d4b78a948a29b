/// One step of a pattern: what the next token must be.
struct PatternStep: Hashable {
  var test: Test
  /// The slot that takes its value, or -1.
  var slot = -1
  /// Whether a blank, a line break or a hyphen may stand before it; if not, it touches.
  var isLoose = false
  /// Whether the expression starts here; what comes before is its context.
  var opens = false
  /// Whether the expression ends before it.
  var closes = false

  /// Whether it is a bracket or a comma.
  var isOpenMark: Bool {
    [40, 41, 44].contains { test == .symbol(DateToken.mark($0)) }
  }

  enum Test: Hashable {
    /// A word or a mark.
    case symbol(Int32)
    /// A form of a class of the lexicon.
    case lexical(Int)
    case number(NumberKind)
    /// Nothing: there is no step yet.
    case end
  }
}

/// What a number may be.
enum NumberKind: String {
  case n, day, month, year, shortYear, hour, minute, ordinal

  /// Whether a number of so many digits can be this.
  func allows(_ number: Int32, digits: UInt8) -> Bool {
    switch self {
    case .n: number >= 0 && digits <= 5
    case .day: digits <= 2 && number >= 1 && number <= 31
    case .month: digits <= 2 && number >= 1 && number <= 12
    case .year: digits == 4 && number >= 1_000 && number <= 2_199
    case .shortYear: digits == 2
    case .hour: digits <= 2 && number >= 0 && number <= 24
    case .minute: digits == 2 && number >= 0 && number <= 59
    case .ordinal: digits <= 2 && number >= 1
    }
  }
}

/// Reads the notation of patterns.
///
/// Blanks part tokens that may stand apart; what is written together touches. `{class}` is a form of
/// a class, `{#day}` a number, both fill the slot of their name or of the one after a colon
/// (`{#n:count}`, `{article:}` fills none). `[ ]` may be missing, `( | )` gives a choice, `<name>` is
/// a pattern named elsewhere, `»` and `«` start and end the expression where its context is part of
/// the pattern. A backslash takes a sign as it is: `\(`.
struct PatternReader {
  /// The patterns that others name.
  private let parts: [String: String]
  private(set) var lexicon: DateLexicon
  private var text: [Character] = []
  private var position = 0

  /// More ways to read one pattern than anybody would write.
  private static let mostSteps = 20_000

  struct Fault: Error {
    let message: String
  }

  init(lexicon: DateLexicon, parts: [String: String]) {
    self.lexicon = lexicon
    self.parts = parts
  }

  /// All sequences of steps that a pattern stands for.
  mutating func sequences(of pattern: String) throws(Fault) -> [[PatternStep]] {
    text = Array(pattern)
    position = 0
    let found = try alternatives()
    guard position == text.count else { throw Fault(message: "\"\(text[position])\" opens nothing") }
    return found.filter { !$0.isEmpty }
  }

  private mutating func alternatives() throws(Fault) -> [[PatternStep]] {
    var all = try sequence()
    while position < text.count, text[position] == "|" {
      position += 1
      all += try sequence()
    }
    return all
  }

  /// Items up to the end of the group.
  private mutating func sequence() throws(Fault) -> [[PatternStep]] {
    var found = [Partial()]
    while position < text.count, !"|])".contains(text[position]) {
      switch text[position] {
      case " ": pass { $0.isLoose = true }
      case "»": pass { $0.opens = true }
      case "«": pass { $0.closes = true }
      case let sign:
        let tails = try item(sign)
        found = found.flatMap { head in tails.map { head.joined($0) } }
        guard found.count <= Self.mostSteps else { throw Fault(message: "too many ways to read it") }
      }
    }
    guard !found.contains(where: \.next.opens) else { throw Fault(message: "nothing after »") }
    return found.map(\.steps)

    func pass(_ mark: (inout PatternStep) -> Void) {
      position += 1
      for index in found.indices { mark(&found[index].next) }
    }
  }

  /// The steps so far, and what the marks since say of the step to come.
  private struct Partial {
    var steps: [PatternStep] = []
    var next = PatternStep(test: .end)

    func joined(_ tail: [PatternStep]) -> Partial {
      guard var first = tail.first else { return self }
      // Brackets and commas stand apart or not as the printer likes.
      first.isLoose =
        first.isLoose || next.isLoose || first.isOpenMark || steps.last?.isOpenMark ?? false
      first.opens = first.opens || next.opens
      first.closes = first.closes || next.closes
      return Partial(steps: steps + [first] + tail.dropFirst())
    }
  }

  private mutating func item(_ sign: Character) throws(Fault) -> [[PatternStep]] {
    switch sign {
    case "[": return try group("]") + [[]]
    case "(": return try group(")")
    case "<":
      let name = try upTo(">")
      guard let part = parts[name] else { throw Fault(message: "no pattern named \"\(name)\"") }
      let outer = (text, position)
      let inner = try sequences(of: part)
      (text, position) = outer
      return inner
    case "{": return [[try slotted(upTo("}"))]]
    case "\\":
      position += 1
      guard position < text.count else { throw Fault(message: "a backslash at the end") }
      return [literal()]
    default: return [literal()]
    }
  }

  private mutating func group(_ end: Character) throws(Fault) -> [[PatternStep]] {
    position += 1
    let isLoose = position < text.count && text[position] == " "
    let found = try alternatives()
    guard position < text.count, text[position] == end else {
      throw Fault(message: "a group is not closed by \"\(end)\"")
    }
    position += 1
    guard isLoose else { return found }
    return found.map { sequence in
      var sequence = sequence
      if !sequence.isEmpty { sequence[0].isLoose = true }
      return sequence
    }
  }

  private mutating func upTo(_ end: Character) throws(Fault) -> String {
    guard let close = text[position...].firstIndex(of: end) else {
      throw Fault(message: "no \"\(end)\"")
    }
    defer { position = close + 1 }
    return String(text[(position + 1)..<close])
  }

  /// `class`, `class:slot`, `#day`, `#n:count`.
  private func slotted(_ body: String) throws(Fault) -> PatternStep {
    let pieces = body.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let isNumber = pieces[0].hasPrefix("#")
    let name = isNumber ? String(pieces[0].dropFirst()) : pieces[0]
    let slot: Int
    if pieces.count > 1, !pieces[1].isEmpty {
      guard let known = DateSlot(rawValue: pieces[1]) else {
        throw Fault(message: "no slot \"\(pieces[1])\"")
      }
      slot = known.index
    } else {
      slot = pieces.count > 1 ? -1 : DateSlot(rawValue: name)?.index ?? -1
    }
    if isNumber {
      guard let kind = NumberKind(rawValue: name) else { throw Fault(message: "no number \"\(name)\"") }
      return PatternStep(test: .number(kind), slot: slot)
    }
    guard let number = lexicon.number(ofClass: name) else {
      throw Fault(message: "no class \"\(name)\"")
    }
    return PatternStep(test: .lexical(number), slot: slot)
  }

  /// A word, or a mark.
  private mutating func literal() -> [PatternStep] {
    let start = position
    position += 1
    if text[start].isLetter {
      while position < text.count, text[position].isLetter { position += 1 }
    }
    return [symbol(String(text[start..<position]))]
  }

  private mutating func symbol(_ form: String) -> PatternStep {
    PatternStep(test: .symbol(lexicon.symbols(of: form).first ?? DateToken.unknown))
  }
}
