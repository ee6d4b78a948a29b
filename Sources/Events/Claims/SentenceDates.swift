internal import Model

/// The dates that a sentence says, each with what in it the date belongs to.
struct SentenceDates {
  /// One of them.
  struct Item {
    var expression: DateExpression
    var span: DateSpan
    var tokens: Range<Int>
    /// The clause that it stands in.
    var clause: Int
    /// The clause around it that it may date as well: "… yang melanggar aturan, Rabu (3/4)".
    var outer: Int?
    var hold: Hold
  }

  /// What a date belongs to.
  enum Hold: Equatable {
    /// What is told around it.
    case told
    /// The words that it stands with, and nothing else: "Friday's meeting", "Konvensi 1951".
    case words(Range<Int>)
    /// A saying: "kata Peskov, Rabu (3/4)".
    case saying
    /// Where a state begins ("since 2014") or ends.
    case extent(isStart: Bool)
  }

  let sentence: Sentence
  let tokens: [Token]
  let grammar: Grammar
  let map: ClauseMap
  let tree: DependencyMap?
  let hits: [PredicateHit]
  /// The day of the event told of last before this sentence.
  let toldLast: Day?
  /// The same of the news, not of what was before it.
  let newsLast: Day?
  private(set) var items: [Item] = []

  init(
    _ sentence: Sentence, of document: Document, _ grammar: Grammar, _ map: ClauseMap,
    _ tree: DependencyMap?, _ hits: [PredicateHit], dateline: Dateline?, toldLast: Day?,
    newsLast: Day?
  ) {
    self.sentence = sentence
    self.tokens = document.tokens
    self.grammar = grammar
    self.map = map
    self.tree = tree
    self.hits = hits
    self.toldLast = toldLast
    self.newsLast = newsLast
    for expression in document.dates where sentence.range.contains(expression.range) {
      guard expression.range != dateline?.expression.range,
        let range = tokenRange(expression.range),
        let (expression, span) = resolved(expression, range)
      else { continue }
      items.append(item(expression, span, range))
    }
  }

  /// Whether a token belongs to a date, or to one that starts right after it: "earlier on Tuesday".
  func isDate(_ position: Int) -> Bool {
    items.contains { ($0.tokens.lowerBound - 2..<$0.tokens.upperBound).contains(position) }
  }

  /// How far a date stands from a predicate, in tokens.
  func distance(_ item: Item, _ hit: PredicateHit) -> Int {
    item.tokens.lowerBound >= hit.tokens.upperBound
      ? item.tokens.lowerBound - hit.tokens.upperBound
      : hit.tokens.lowerBound - item.tokens.upperBound
  }

  /// Whether a predicate starts in a stretch of tokens.
  func hits(in range: Range<Int>) -> Bool {
    hits.contains { range.contains($0.tokens.lowerBound) }
  }

  private func tokenRange(_ range: TextRange) -> Range<Int>? {
    let inside = sentence.tokens.filter {
      tokens[$0].range.start < range.end && tokens[$0].range.end > range.start
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    return first..<last + 1
  }

  /// "The same day" is that of the event told of last; any other expression is as it was found.
  private func resolved(
    _ expression: DateExpression, _ range: Range<Int>
  ) -> (DateExpression, DateSpan)? {
    guard let toldLast,
      range.contains(where: {
        grammar.match(.sameDay, tokens, at: $0, limit: sentence.tokens.upperBound) != nil
      })
    else { return expression.span.map { (expression, $0) } }
    var resolved = expression
    let words = tokens[range].map(\.text).joined(separator: " ")
    resolved.arithmetic = "\"\(words)\" is that of the event told of last, \(toldLast)"
    resolved.contradiction = nil
    return (resolved, DateSpan(day: toldLast, basis: .said))
  }

  private func item(
    _ expression: DateExpression, _ span: DateSpan, _ range: Range<Int>
  ) -> Item {
    let clause = map.clause(at: range.lowerBound)
    var item = Item(
      expression: expression, span: span, tokens: range, clause: clause,
      outer: outer(of: range, clause), hold: .told)
    if let words = following(range) {
      // Before all else: "preceded by Monday's meeting" sets no limit.
      item.hold = .words(words)
    } else if let start = extent(before: range) {
      let value = grammar.match(.extent, tokens, at: start, limit: start + 1)?.value
      item.hold = .extent(isStart: value == "since")
      // "Sejak" opens a clause only where a verb follows.
      if map[clause].start == start, let parent = map[clause].parent { item.clause = parent }
    } else if let words = named(before: range, span) ?? governing(range) {
      item.hold = .words(words)
    } else if isOfSaying(item) {
      item.hold = .saying
    }
    return item
  }

  // MARK: What it belongs to

  /// The word before a date that makes it the start or the end of a state.
  private func extent(before range: Range<Int>) -> Int? {
    if grammar.isA(.extent, tokens[range.lowerBound]) { return range.lowerBound }
    let before = range.lowerBound - 1
    guard before >= sentence.tokens.lowerBound, grammar.isA(.extent, tokens[before]) else {
      return nil
    }
    return before
  }

  /// "Friday's meeting", "the 2015 nuclear deal": what follows, up to where the noun phrase ends.
  private func following(_ range: Range<Int>) -> Range<Int>? {
    var start = range.upperBound
    let limit = sentence.tokens.upperBound
    let mark = start + 1 < limit && ["'", "’"].contains(tokens[start].text)
    if mark, grammar.isA(.clitic, tokens[start + 1]) {
      start += 2
    } else if !grammar.isA(.clitic, tokens[range.upperBound - 1]) {
      let before = range.lowerBound - 1
      guard before >= sentence.tokens.lowerBound,
        grammar.isA(.nominal, tokens[before]) || hasClitic(before)
      else { return nil }
    }
    var end = start
    while end < limit, end < start + 4, continuesNoun(end) { end += 1 }
    return end > start ? start..<end : nil
  }

  private func hasClitic(_ position: Int) -> Bool {
    grammar.isA(.clitic, tokens[position]) && position > sentence.tokens.lowerBound
      && ["'", "’"].contains(tokens[position - 1].text)
  }

  private func continuesNoun(_ position: Int) -> Bool {
    let token = tokens[position]
    return token.kind == .word
      && ![Grammar.Cue.preposition, .coordinator, .boundary, .be, .say, .planned, .light].contains {
        grammar.isA($0, token)
      }
  }

  /// "Komunike Jenewa 2012", "invasi 2022": a bare year right after a name or a predicate's noun.
  private func named(before range: Range<Int>, _ span: DateSpan) -> Range<Int>? {
    let before = range.lowerBound - 1
    guard span.precision == .year, range.count == 1, before > sentence.tokens.lowerBound,
      tokens[range.lowerBound].kind == .number, tokens[before].kind == .word,
      tokens[before].isCapitalised || hits.contains(where: { $0.tokens.contains(before) }),
      !grammar.isA(.preposition, tokens[before])
    else { return nil }
    return max(sentence.tokens.lowerBound, before - 2)..<range.lowerBound
  }

  /// "The communique of 2012", "the attack of April 1": the noun before "of".
  private func governing(_ range: Range<Int>) -> Range<Int>? {
    let mark = range.lowerBound - 1
    guard mark > sentence.tokens.lowerBound,
      grammar.match(.preposition, tokens, at: mark, limit: range.lowerBound)?.value == "of"
    else { return nil }
    let noun = mark - 1
    guard tokens[noun].isCapitalised || hits.contains(where: { $0.tokens.contains(noun) })
    else { return nil }
    return noun..<mark
  }

  /// Whether the predicate nearest to a date is a verb of speaking or the name of a source.
  private func isOfSaying(_ item: Item) -> Bool {
    let limit = 14
    let earliest = max(sentence.tokens.lowerBound, item.tokens.lowerBound - limit)
    for position in (earliest..<item.tokens.lowerBound).reversed() {
      if hits.contains(where: { $0.tokens.contains(position) }) { return false }
      if isSaying(position), stands(item, with: position) { return true }
    }
    guard earliest == sentence.tokens.lowerBound else { return false }
    let latest = min(sentence.tokens.upperBound, item.tokens.upperBound + limit)
    for position in item.tokens.upperBound..<latest {
      if hits.contains(where: { $0.tokens.contains(position) }) { return false }
      if isSaying(position) { return stands(item, with: position) }
    }
    return false
  }

  private func isSaying(_ position: Int) -> Bool {
    grammar.isA(.say, tokens[position])
      || grammar.match(.preposition, tokens, at: position, limit: sentence.tokens.upperBound)?.value
        == "source"
  }

  private func stands(_ item: Item, with position: Int) -> Bool {
    let clause = map.clause(at: position)
    return clause == item.clause || clause == item.outer
  }

  /// The clause that a day set off by commas at the end of another may belong to.
  private func outer(of range: Range<Int>, _ clause: Int) -> Int? {
    let isSetOff =
      range.lowerBound > sentence.tokens.lowerBound && tokens[range.lowerBound - 1].text == ","
      && (range.upperBound == sentence.tokens.upperBound
        || tokens[range.upperBound].kind == .mark)
    guard isSetOff else { return nil }
    var current = clause
    while ["relative", "that", "purpose", "backdrop", "condition"].contains(map[current].kind),
      let parent = map[current].parent
    {
      current = parent
    }
    return current == clause ? nil : current
  }
}

extension SentenceDates {
  /// The words of a date's governor: the verb, or the predicate, that the tree hangs it on.
  func governor(of item: Item) -> Int? {
    guard let tree else { return nil }
    return carrier(from: tree.head(of: item.tokens), tree)
  }

  /// Whether the tree hangs a date on a predicate, or on the verb that the predicate's noun
  /// completes: "menggelar pertemuan pada Rabu".
  func isAttached(_ item: Item, to hit: PredicateHit) -> Bool {
    guard let tree, let governor = governor(of: item) else { return false }
    if tree.holds(hit.tokens, governor) { return true }
    guard !hits.contains(where: { tree.holds($0.tokens, governor) }) else { return false }
    return carrier(from: tree.head(of: hit.tokens), tree) == governor && hit.form != .active
  }

  /// The first verb or predicate above a word that only nouns lead to.
  private func carrier(from word: Int, _ tree: DependencyMap) -> Int? {
    var current = word
    for _ in 0..<6 {
      guard let head = tree.words[current].head else { return nil }
      let isHit = hits.contains { tree.holds($0.tokens, head) }
      if isHit || tree.words[head].tag == .verb { return head }
      current = head
    }
    return nil
  }
}
