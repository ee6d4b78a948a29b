/// Reads the notation of patterns.
///
/// Blanks part tokens that may stand apart; what is written together touches. `{class}` is a form of
/// a class, `{#day}` a number, both fill the slot of their name or of the one after a colon
/// (`{#n:count}`, `{article:}` fills none); `{Name}` is a word with a capital that the table of words
/// lacks. `[ ]` may be missing, `( | )` gives a choice, `<name>` is
/// a pattern named elsewhere, `»` and `«` start and end the expression where its context is part of
/// the pattern. A backslash takes a sign as it is: `\(`.
struct PatternReader {
  /// The patterns that others name.
  private let parts: [String: String]
  private(set) var lexicon: DateLexicon
  private var text: [Character] = []
  private var position = 0

  struct Fault: Error {
    let message: String
  }

  init(lexicon: DateLexicon, parts: [String: String]) {
    self.lexicon = lexicon
    self.parts = parts
  }

  /// Adds a pattern to a net.
  mutating func add(_ pattern: String, rule: Int, to net: inout PatternNet) throws(Fault) {
    text = Array(pattern)
    position = 0
    let ends = try alternatives([Place(node: PatternNet.start)], &net)
    guard position == text.count else {
      throw Fault(message: "\"\(text[position])\" opens nothing")
    }
    for end in ends where end.node != PatternNet.start { net.accept(rule, at: end.node) }
  }

  /// Where a reading of the pattern stands: a node of the net, and what the marks since its last step
  /// say of the next.
  private struct Place {
    var node: Int
    var isLoose = false
    var opens = false
    var closes = false
    var isAfterOpenMark = false
  }

  private mutating func alternatives(
    _ places: [Place], _ net: inout PatternNet
  ) throws(Fault) -> [Place] {
    var all = try sequence(places, &net)
    while position < text.count, text[position] == "|" {
      position += 1
      all += try sequence(places, &net)
    }
    return all
  }

  /// Items up to the end of the group.
  private mutating func sequence(
    _ places: [Place], _ net: inout PatternNet
  ) throws(Fault) -> [Place] {
    var places = places
    while position < text.count, !"|])".contains(text[position]) {
      switch text[position] {
      case " ": pass { $0.isLoose = true }
      case "»": pass { $0.opens = true }
      case "«": pass { $0.closes = true }
      default: places = try item(places, &net)
      }
    }
    return places

    func pass(_ mark: (inout Place) -> Void) {
      position += 1
      for index in places.indices { mark(&places[index]) }
    }
  }

  private mutating func item(
    _ places: [Place], _ net: inout PatternNet
  ) throws(Fault) -> [Place] {
    switch text[position] {
    case "[": return try group("]", places, &net) + places
    case "(": return try group(")", places, &net)
    case "<":
      let name = try upTo(">")
      guard let part = parts[name] else { throw Fault(message: "no pattern named \"\(name)\"") }
      let outer = (text, position)
      (text, position) = (Array(part), 0)
      let ends = try alternatives(places, &net)
      (text, position) = outer
      return ends
    case "{": return step(try slotted(upTo("}")), places, &net)
    case "\\":
      position += 1
      guard position < text.count else { throw Fault(message: "a backslash at the end") }
      return step(try literal(), places, &net)
    default: return step(try literal(), places, &net)
    }
  }

  private mutating func group(
    _ end: Character, _ places: [Place], _ net: inout PatternNet
  ) throws(Fault) -> [Place] {
    position += 1
    let found = try alternatives(places, &net)
    guard position < text.count, text[position] == end else {
      throw Fault(message: "a group is not closed by \"\(end)\"")
    }
    position += 1
    return found
  }

  /// Goes on from all places by one step; a node for each way that the marks before it make it.
  private func step(
    _ step: PatternStep, _ places: [Place], _ net: inout PatternNet
  ) -> [Place] {
    var ends: [PatternStep: Int] = [:]
    var found: [Place] = []
    for place in places {
      var step = step
      // Brackets, commas and dashes stand apart or not as the printer likes.
      step.isLoose = place.isLoose || step.isOpenMark || place.isAfterOpenMark
      step.opens = place.opens
      step.closes = place.closes
      if ends[step] == nil {
        let node = net.newNode()
        ends[step] = node
        found.append(Place(node: node, isAfterOpenMark: step.isOpenMark))
      }
      net.join(place.node, to: ends[step] ?? place.node, by: step)
    }
    return found
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
    if body == "Name" { return PatternStep(test: .name) }
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
      guard let kind = NumberKind(rawValue: name) else {
        throw Fault(message: "no number \"\(name)\"")
      }
      return PatternStep(test: .number(kind), slot: slot)
    }
    guard let number = lexicon.number(ofClass: name) else {
      throw Fault(message: "no class \"\(name)\"")
    }
    return PatternStep(test: .lexical(number), slot: slot)
  }

  /// A word, or a mark; never a number, which is a class of its own.
  private mutating func literal() throws(Fault) -> PatternStep {
    let start = position
    position += 1
    if text[start].isLetter {
      while position < text.count, text[position].isLetter { position += 1 }
    }
    let form = String(text[start..<position])
    guard let symbol = lexicon.symbols(of: form).first, symbol != DateToken.unknown else {
      throw Fault(message: "\"\(form)\" cannot stand in a pattern")
    }
    return PatternStep(test: .symbol(symbol))
  }
}
