package import Model
package import Resources

/// Finds the time expressions of a text and works out what they mean.
///
/// One algorithm for all languages: what is written how, and what it means, stands in
/// `languages/<language>/dates`. Time is linear in the text.
package struct DateFinder: Sendable {
  private let grammar: DateGrammar

  /// Loads the words and patterns of a language.
  ///
  /// - Throws: `DataError` where they are missing or malformed.
  package init(_ language: String, data: DataFiles) throws(DataError) {
    grammar = try DateGrammar(language, data: data)
  }

  /// The time expressions of a text, resolved against its day of publication.
  ///
  /// - Parameters:
  ///   - text: any text; ranges count its UTF-8 bytes.
  ///   - published: nil where it is not known: relative dates then keep an X in their value.
  /// - Returns: in text order; their ranges do not overlap.
  package func dates(in text: String, published: Day?) -> [DateExpression] {
    let bytes = text.utf8Span.span
    var found: [DateExpression] = []
    scan(bytes, published) { bytes, tokens, match, reading in
      found.append(expression(bytes, tokens, match, reading))
    }
    return found
  }

  /// The time expressions of a text of which only the month of publication is known.
  ///
  /// What means the same whatever the day ("November 22") is resolved; a day that hangs on it
  /// ("today", "Monday") is known to the month; all else that differs stays open.
  package func dates(in text: String, publishedIn month: DateSpan) -> [DateExpression] {
    let early = dates(in: text, published: month.first)
    let late = dates(in: text, published: month.last)
    guard early.count == late.count else { return dates(in: text, published: nil) }
    return zip(early, late).map { first, last in
      guard first.span != last.span else { return first }
      var found = first
      found.span = nil
      found.value = month.first.description.prefix(8) + "XX"
      found.arithmetic = "within the month of publication"
      let isDay = first.span?.length == 1 && last.span?.length == 1
      if isDay, let from = first.span?.first, let to = last.span?.first,
        from >= month.first + -7, to <= month.last + 7
      {
        found.span = DateSpan(
          first: month.first, last: month.last, precision: .month, basis: .publication)
      }
      return found
    }
  }

  /// How many time expressions a text has, all worked out but none written down: what the scan
  /// alone costs.
  package func count(in text: String, published: Day?) -> Int {
    var count = 0
    scan(text.utf8Span.span, published) { _, _, _, _ in count += 1 }
    return count
  }

  private func scan(
    _ bytes: borrowing Span<UInt8>, _ published: Day?,
    _ found: (borrowing Span<UInt8>, [DateToken], DateMatcher.Match, DateReading) -> Void
  ) {
    let tokens = dateTokens(in: bytes, grammar.lexicon.vocabulary)
    let anchor = published.flatMap { Publication.years.contains($0.year) ? $0 : nil }
    var resolver = DateResolver(anchor: anchor, isDayFirst: isDayFirst(tokens))
    var matcher = DateMatcher(grammar: grammar, tokens: tokens)
    let tense = TenseReader(lexicon: grammar.lexicon, tokens: tokens)
    let quotes = Quotations(tokens)
    var position = 0
    while position < tokens.count {
      guard let match = longest(at: position, &matcher) else {
        position += 1
        continue
      }
      let rule = grammar.rules[match.rule]
      let slots = rule.filled(match.slots)
      position = max(match.tokens.upperBound, position + 1)
      guard rule.meaning != .none,
        var reading = resolver.reading(
          rule.meaning, slots, tense: { tense.direction(of: match.tokens, bytes) })
      else { continue }
      if case .counted = reading.derivation, quotes.isQuoted(match.tokens.lowerBound),
        let day = speechDay(around: match.tokens, quotes, resolver, &matcher)
      {
        reading = resolver.speaking(on: day).reading(rule.meaning, slots, tense: { 0 }) ?? reading
      }
      resolver.remember(reading)
      found(bytes, tokens, match, reading)
    }
  }

  /// The match at a token; where context alone makes it, one that begins with the expression and
  /// reaches farther stands.
  private func longest(at position: Int, _ matcher: inout DateMatcher) -> DateMatcher.Match? {
    guard let match = matcher.match(at: position) else { return nil }
    guard match.tokens.lowerBound > position,
      let own = matcher.match(at: match.tokens.lowerBound),
      own.tokens.upperBound > match.tokens.upperBound, grammar.rules[own.rule].meaning != .none
    else { return match }
    return own
  }

  /// The day on which a quotation was spoken: named after it in its sentence, else before it.
  ///
  /// Only a day of the weeks before publication is taken: others are what is spoken of.
  private func speechDay(
    around expression: Range<Int>, _ quotes: Quotations, _ resolver: DateResolver,
    _ matcher: inout DateMatcher
  ) -> Day? {
    guard let anchor = resolver.anchor else { return nil }
    var taken = 0..<0
    for position in quotes.saying(around: expression.lowerBound) where !taken.contains(position) {
      guard let match = matcher.match(at: position) else { continue }
      taken = position..<max(match.tokens.upperBound, position + 1)
      let rule = grammar.rules[match.rule]
      guard rule.meaning == .calendar || rule.meaning == .digits,
        let reading = resolver.reading(rule.meaning, rule.filled(match.slots), tense: { 0 }),
        case .stretch(let stretch) = reading.value, stretch.unit == .day,
        (0...60).contains(anchor - stretch.first)
      else { continue }
      return stretch.first
    }
    return nil
  }

  /// Whether dates in digits have the day first: as the text shows it, else as is usual.
  private func isDayFirst(_ tokens: [DateToken]) -> Bool {
    for position in tokens.indices.dropLast(4) {
      guard tokens[position].kind == .number, tokens[position + 1].isMark("/"),
        tokens[position + 3].isMark("/"), tokens[position + 4].digits == 4
      else { continue }
      let (first, second) = (tokens[position].number, tokens[position + 2].number)
      if (13...31).contains(first), (1...12).contains(second) { return true }
      if (1...12).contains(first), (13...31).contains(second) { return false }
    }
    return grammar.isDayFirst
  }

  private func expression(
    _ bytes: borrowing Span<UInt8>, _ tokens: [DateToken], _ match: DateMatcher.Match,
    _ reading: DateReading
  ) -> DateExpression {
    let range = TextRange(
      start: Int(tokens[match.tokens.lowerBound].start),
      end: Int(tokens[match.tokens.upperBound - 1].end))
    let words = String(decoding: (range.start..<range.end).map { bytes[$0] }, as: UTF8.self)
    return DateExpression(
      range: range, type: reading.type, value: reading.text,
      modifier: reading.modifier.map { DateModifier.all[$0] }, span: reading.span,
      arithmetic: reading.arithmetic(words), contradiction: reading.contradiction(words))
  }
}
