/// Finds the longest pattern that begins at a token.
struct DateMatcher {
  let grammar: DateGrammar
  let tokens: [DateToken]
  private var slots = DateSlots()
  private var best: Match?

  struct Match {
    var rule: Int
    /// The tokens of the expression, without its context.
    var tokens: Range<Int>
    var slots: DateSlots
    /// Where the pattern ends, with its context.
    var end: Int
  }

  init(grammar: DateGrammar, tokens: [DateToken]) {
    self.grammar = grammar
    self.tokens = tokens
  }

  /// The match that begins at a token, the longest, of equals the first in the table; or nil.
  mutating func match(at start: Int) -> Match? {
    let edges = edges(at: start)
    guard !edges.isEmpty, tokens[start].kind == .mark || !isBound(before: start) else { return nil }
    best = nil
    for edge in edges {
      follow(grammar.tree.rootEdges[edge], at: start, from: start, start, nil)
    }
    return best
  }

  /// The edges out of the root that a token can begin.
  private func edges(at position: Int) -> Range<Int> {
    let token = tokens[position]
    switch token.kind {
    case .word where token.symbol >= 0: return grammar.tree.byWord[Int(token.symbol)]
    case .word: return token.isCapitalised ? grammar.tree.byName : 0..<0
    case .number: return grammar.tree.byNumber
    case .mark: return grammar.tree.byMark
    }
  }

  private mutating func walk(
    _ node: Int, at position: Int, from start: Int, _ opening: Int, _ closing: Int?
  ) {
    let rule = grammar.tree.nodes[node].rule
    if rule >= 0 { accept(rule, start, opening, closing ?? position, position) }
    guard position < tokens.count else { return }
    for index in grammar.tree.nodes[node].edges {
      let edge = grammar.tree.edges[index]
      guard let at = place(edge.step, position) else { continue }
      follow(edge, at: at, from: start, opening, closing)
    }
  }

  /// Where a step's token stands: at a position, or past a hyphen.
  private func place(_ step: PatternStep, _ position: Int) -> Int? {
    let gap = tokens[position].gap
    if gap == .none {
      guard step.isLoose, tokens[position].isMark("-"), position + 1 < tokens.count,
        tokens[position + 1].gap == .none, step.test != .symbol(tokens[position].symbol)
      else { return position }
      return position + 1
    }
    return step.isLoose && gap < .paragraph ? position : nil
  }

  private mutating func follow(
    _ edge: PatternTree.Edge, at position: Int, from start: Int, _ opening: Int, _ closing: Int?
  ) {
    let step = edge.step
    let token = tokens[position]
    let opening = step.opens ? position : opening
    let closing = step.closes ? position : closing
    switch step.test {
    case .symbol(let symbol):
      guard token.symbol == symbol else { return }
      walk(edge.target, at: position + 1, from: start, opening, closing)
    case .number(let kind):
      guard token.kind == .number, kind.allows(token.number, digits: token.digits) else { return }
      let before = fill(step.slot, token.number)
      walk(edge.target, at: position + 1, from: start, opening, closing)
      fill(step.slot, before)
    case .name:
      guard token.kind == .word, token.isCapitalised, !grammar.lexicon.hasForm(token.symbol) else {
        return
      }
      walk(edge.target, at: position + 1, from: start, opening, closing)
    case .lexical(let classID):
      guard token.symbol >= 0 else { return }
      for index in grammar.lexicon.range(of: token.symbol) {
        let form = grammar.lexicon.form(index)
        guard form.classID == classID, !form.needsCapital || token.isCapitalised,
          let end = end(of: form, at: position + 1)
        else { continue }
        let before = fill(step.slot, form.value)
        walk(edge.target, at: end, from: start, opening, closing)
        fill(step.slot, before)
      }
    }
  }

  /// Fills a slot, and gives what it held.
  @discardableResult
  private mutating func fill(_ slot: Int, _ value: Int32) -> Int32 {
    guard slot >= 0 else { return DateSlots.empty }
    let before = slots[slot]
    slots[slot] = value
    return before
  }

  /// Where a form's further words end, or nil where they do not follow.
  private func end(of form: DateLexicon.Form, at position: Int) -> Int? {
    var position = position
    for index in form.rest {
      let symbol = grammar.lexicon.rests[index]
      guard position < tokens.count, tokens[position].gap < .paragraph else { return nil }
      if tokens[position].isMark("-"), tokens[position].symbol != symbol { position += 1 }
      guard position < tokens.count, tokens[position].symbol == symbol else { return nil }
      position += 1
    }
    return position
  }

  private mutating func accept(
    _ rule: Int, _ start: Int, _ opening: Int, _ closing: Int, _ end: Int
  ) {
    if let best, best.end > end || best.end == end && best.rule <= rule { return }
    guard opening < closing, !isBound(after: closing - 1) else { return }
    // A stop after a word ends the sentence or an abbreviation: either way it is left out.
    let isStop =
      closing - opening > 1 && tokens[closing - 1].isMark(".") && !endsInLetter(closing - 2)
    best = Match(
      rule: rule, tokens: opening..<(isStop ? closing - 1 : closing), slots: slots, end: end)
  }

  /// Whether a token is a single letter, as the "m" of "p.m." is.
  private func endsInLetter(_ position: Int) -> Bool {
    tokens[position].end - tokens[position].start == 1
  }

  /// Whether a token hangs on the one before: "2024" in "2,024", "/2024", "U2024".
  private func isBound(before position: Int) -> Bool {
    guard position > 0, tokens[position].gap == .none else { return false }
    let previous = tokens[position - 1]
    guard previous.kind == .mark else { return true }
    let isNumber = tokens[position].kind == .number
    // What the mark itself hangs on, if anything.
    let before = previous.gap == .none && position > 1 ? tokens[position - 2] : nil
    switch Character(UnicodeScalar(UInt8(truncatingIfNeeded: -previous.symbol))) {
    case "(", "[", "{", "\"", "'", "`", "*", ",", ":", ";", "?", "!", ">", "|", "~", "_":
      return isNumber && before?.kind == .number
    case "-":
      // "mid-1990" is a year; "737-800" and "-3" are none.
      return isNumber && previous.gap == .none && before?.kind != .word
    case ".":
      // "3.14"; "U.May".
      return isNumber || before.map { $0.kind == .word && $0.end - $0.start == 1 } ?? false
    case "/": return isNumber
    default: return true
    }
  }

  /// Whether what follows a token hangs on it: "2" in "2,024", "3" in "3%", "3/4".
  private func isBound(after position: Int) -> Bool {
    guard position + 1 < tokens.count, tokens[position + 1].gap == .none else { return false }
    let next = tokens[position + 1]
    guard next.kind == .mark else { return tokens[position].kind != .mark }
    guard tokens[position].kind == .number else { return false }
    switch Character(UnicodeScalar(UInt8(truncatingIfNeeded: -next.symbol))) {
    case "%", "/", "@", "_": return true
    case ",", ".", ":", "-":
      return position + 2 < tokens.count && tokens[position + 2].gap == .none
        && tokens[position + 2].kind == .number
    default: return false
    }
  }
}
