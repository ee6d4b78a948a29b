internal import Model

extension DateGrammar {
  /// Finds and resolves the dates of a document.
  ///
  /// A date is resolved against the day of publication, or the dateline's own where it gives one.
  /// Without either, only full dates are resolved.
  ///
  /// - Returns: in text order; their ranges do not overlap.
  func expressions(in document: Document) -> [DateExpression] {
    var found: [DateExpression] = []
    var scanner = DateScanner(
      grammar: self, tokens: document.tokens, anchor: document.article.published?.day)
    for sentence in document.sentences {
      var position = sentence.tokens.lowerBound
      while position < sentence.tokens.upperBound {
        if let (expression, end) = scanner.expression(at: position, in: sentence.tokens) {
          found.append(expression)
          scanner.last = expression.span ?? scanner.last
          position = end
        } else {
          position += 1
        }
      }
    }
    return found
  }
}

/// Reads one date expression at a time.
struct DateScanner {
  let grammar: DateGrammar
  let tokens: [Token]
  /// What relative dates count from.
  let anchor: Day?
  /// The date named last, for "the same day".
  var last: DateSpan?

  /// What one rule made: its meaning and where it ends.
  typealias Match = (value: DateValue, end: Int)

  /// The expression that starts at a token, the longest rule first, or nil.
  func expression(at start: Int, in sentence: Range<Int>) -> (DateExpression, Int)? {
    let limit = sentence.upperBound
    if start > sentence.lowerBound, grammar.isMark(tokens[start - 1].folded, "repeated") {
      return nil
    }
    let isForward = hasForwardCue(before: start, in: sentence)
    guard
      let (value, end) = weekday(start, limit, isForward) ?? calendar(start, limit, isForward)
        ?? numeric(start, limit) ?? relative(start, limit) ?? month(start, limit, isForward)
        ?? year(start, limit)
    else { return nil }
    let range = TextRange(start: tokens[start].range.start, end: tokens[end - 1].range.end)
    let expression = DateExpression(
      range: range, type: .date, value: value.text, span: value.span,
      arithmetic: value.arithmetic, contradiction: value.contradiction)
    return (expression, end)
  }

  // MARK: Rules

  /// `Rabu`, `Rabu (3/4/2024)`, `Rabu lalu`, `last Wednesday`, `Wednesday, April 3`.
  private func weekday(_ start: Int, _ limit: Int, _ isForward: Bool) -> Match? {
    if let (modifier, next) = modifier(start, limit), let day = grammar.weekdays[form(next)],
      tokens[next].isCapitalised
    {
      return weekday(day, modifier, next + 1, start)
    }
    guard let day = grammar.weekdays[form(start)], tokens[start].isCapitalised else { return nil }
    // A date beside the weekday says more than the weekday.
    var next = start + 1
    if next < limit, [",", "("].contains(tokens[next].text) { next += 1 }
    if next < limit, let (value, end) = calendar(next, limit, false) ?? numeric(next, limit) {
      return (checked(value, weekday: day, word: tokens[start].text), afterBracket(end, limit))
    }
    if let (modifier, end) = modifier(start + 1, limit) {
      return weekday(day, modifier, end, start)
    }
    return weekday(day, isForward ? .future : nil, start + 1, start)
  }

  private func weekday(_ day: Int, _ modifier: Modifier?, _ end: Int, _ start: Int) -> Match? {
    guard let anchor else { return nil }
    let back = (anchor.weekday - day + 7) % 7
    let found: Day
    switch modifier {
    case .future: found = anchor + (back == 0 ? 7 : 7 - back)
    case .past: found = anchor + (back == 0 ? -7 : -back)
    case .present, nil: found = anchor + -back
    }
    let words = text(start, end)
    let side = found > anchor ? "after" : (found == anchor ? "is" : "before")
    return (
      DateValue(
        day: found,
        arithmetic: "\"\(words)\" \(side) \(weekdayName(anchor)) \(anchor)"
          + (found == anchor ? "" : " is \(found)")), end
    )
  }

  /// `3 April 2024`, `3 April`, `April 3, 2024`, `3–5 April 2024`.
  private func calendar(_ start: Int, _ limit: Int, _ isForward: Bool) -> Match? {
    if let first = dayNumber(start), start + 1 < limit {
      // "3–5 April", "3 dan 4 April"
      if start + 3 < limit, grammar.isMark(form(start + 1), "through"),
        let second = dayNumber(start + 2), let month = month(at: start + 3), second > first
      {
        return stretch((first, second), month, start, start + 4, limit, isForward)
      }
      if let month = month(at: start + 1) {
        let (year, end) = yearAfter(start + 2, limit)
        return dated(day: first, month, year, start, end, isForward)
      }
    }
    guard let month = month(at: start) else { return nil }
    // "Feb. 29" has a full stop after its month.
    let dayAt = start + 1 < limit && tokens[start + 1].text == "." ? start + 2 : start + 1
    // "April 2024" is a month, "April 3" a day.
    guard dayAt < limit, let first = dayNumber(dayAt) else { return nil }
    if dayAt + 2 < limit, grammar.isMark(form(dayAt + 1), "through"),
      let second = dayNumber(dayAt + 2), second > first
    {
      return stretch((first, second), month, start, dayAt + 3, limit, isForward)
    }
    let (year, end) = yearAfter(dayAt + 1, limit)
    return dated(day: first, month, year, start, end, isForward)
  }

  /// `3/4/2024`, `3/4`, `2024-04-03`, `03.04.2024`.
  private func numeric(_ start: Int, _ limit: Int) -> Match? {
    // ISO dates are cut at their hyphens.
    if start + 4 < limit, tokens[start].text.utf8.count == 4, tokens[start + 1].text == "-",
      tokens[start + 3].text == "-",
      let day = Day(iso: text(start, start + 5))
    {
      return (DateValue(day: day, arithmetic: "\"\(day)\" as written"), start + 5)
    }
    guard tokens[start].kind == .number else { return nil }
    let parts = tokens[start].text.split(separator: "/").map { Int($0) }
    guard parts.count > 1, let first = parts[0], let second = parts[1] else { return nil }
    let isDayFirst = grammar.isDayFirst || first > 12
    let (day, month) = isDayFirst && second <= 12 ? (first, second) : (second, first)
    if parts.count == 3, let written = parts[2] {
      let year = written < 100 ? 2000 + written : written
      guard let found = Day(year: year, month: month, day: day) else { return nil }
      return (
        DateValue(day: found, arithmetic: "\"\(tokens[start].text)\" is \(found)"), start + 1
      )
    }
    // A bare 3/4 is a date only in brackets after a weekday; a fraction or a vote elsewhere.
    guard parts.count == 2, start > 0, tokens[start - 1].text == "(",
      start + 1 < limit, tokens[start + 1].text == ")"
    else { return nil }
    return dated(day: day, month, nil, start, start + 1, false)
  }

  /// `kemarin`, `dua hari lalu`, `last week`, `pekan lalu`, `the same day`.
  private func relative(_ start: Int, _ limit: Int) -> Match? {
    for length in (1...grammar.longestForm).reversed() where start + length <= limit {
      let words = form(start, length)
      if let offset = grammar.days[words], let anchor {
        let found = anchor + offset
        return (
          DateValue(
            day: found, arithmetic: "\"\(text(start, start + length))\" of \(anchor) is \(found)"),
          start + length
        )
      }
      if length > 1, grammar.isMark(words, "same"), let last {
        return (
          DateValue(span: last, arithmetic: "\"\(text(start, start + length))\" is \(last)"),
          start + length
        )
      }
      if let number = grammar.numbers[words] {
        return ago(number, start, start + length, limit)
      }
    }
    if tokens[start].kind == .number, let number = Int(tokens[start].text), number > 0, number < 100
    {
      return ago(number, start, start + 1, limit)
    }
    return period(start, limit)
  }

  /// `… hari lalu`, `… weeks ago`.
  private func ago(_ number: Int, _ start: Int, _ unitAt: Int, _ limit: Int) -> Match? {
    guard let anchor, number > 0, unitAt + 1 < limit, let unit = grammar.units[form(unitAt)]
    else { return nil }
    for length in (1...2) where unitAt + 1 + length <= limit {
      guard grammar.isMark(form(unitAt + 1, length), "ago") else { continue }
      let end = unitAt + 1 + length
      return (DateValue(ago: number, unit, before: anchor, words: text(start, end)), end)
    }
    return nil
  }

  /// `pekan lalu`, `bulan ini`, `last month`, `earlier this year`.
  private func period(_ start: Int, _ limit: Int) -> Match? {
    guard let anchor else { return nil }
    if let (modifier, next) = modifier(start, limit), let unit = grammar.units[form(next)],
      unit != .day, unit != .decade
    {
      return (DateValue(period: modifier, unit, of: anchor, words: text(start, next + 1)), next + 1)
    }
    if let unit = grammar.units[form(start)], unit != .day, unit != .decade,
      let (modifier, end) = modifier(start + 1, limit)
    {
      return (DateValue(period: modifier, unit, of: anchor, words: text(start, end)), end)
    }
    return nil
  }

  /// `April 2024`, `April lalu`, `last April`, `awal April`, a bare `April`.
  private func month(_ start: Int, _ limit: Int, _ isForward: Bool) -> Match? {
    if let (part, next) = part(start, limit), let (value, end) = month(next, limit, isForward) {
      return (value.narrowed(to: part, words: text(start, end)), end)
    }
    if let (modifier, next) = modifier(start, limit), let month = month(at: next) {
      return impliedMonth(month, modifier, start, next + 1)
    }
    guard let month = month(at: start) else { return nil }
    let (year, end) = yearAfter(start + 1, limit)
    if let year {
      return (DateValue(month: month, year: year, words: text(start, end)), end)
    }
    if let (modifier, end) = modifier(start + 1, limit) {
      return impliedMonth(month, modifier, start, end)
    }
    // A bare "May" or "Mei" that opens a sentence may be a name or a verb.
    guard start > 0, tokens[start - 1].text != ".", !grammar.isShort(month: form(start)) else {
      return nil
    }
    return impliedMonth(month, isForward ? .future : nil, start, start + 1)
  }

  private func impliedMonth(
    _ month: Int, _ modifier: Modifier?, _ start: Int, _ end: Int
  ) -> Match? {
    guard let anchor else { return nil }
    let year: Int
    switch modifier {
    case .future: year = month > anchor.month ? anchor.year : anchor.year + 1
    case .past: year = month < anchor.month ? anchor.year : anchor.year - 1
    case .present, nil: year = month <= anchor.month ? anchor.year : anchor.year - 1
    }
    return (DateValue(month: month, year: year, words: text(start, end)), end)
  }

  /// `tahun 2014`, `in 2014`, `awal 2023`: a bare number is no year.
  private func year(_ start: Int, _ limit: Int) -> Match? {
    if let (part, next) = part(start, limit), next < limit {
      let at = grammar.isMark(form(next), "year") ? next + 1 : next
      if at < limit, let year = fullYear(at) {
        return (
          DateValue(year: year, words: text(start, at + 1)).narrowed(
            to: part, words: text(start, at + 1)), at + 1
        )
      }
    }
    guard let year = fullYear(start), start > 0, grammar.isMark(form(start - 1), "year")
    else { return nil }
    return (DateValue(year: year, words: text(start, start + 1)), start + 1)
  }

  // MARK: Parts

  private func stretch(
    _ days: (Int, Int), _ month: Int, _ start: Int, _ yearAt: Int, _ limit: Int, _ isForward: Bool
  ) -> Match? {
    let (year, end) = yearAfter(yearAt, limit)
    guard let (first, _) = dated(day: days.0, month, year, start, end, isForward),
      let (last, _) = dated(day: days.1, month, year, start, end, isForward),
      let from = first.span?.first, let to = last.span?.last, from <= to
    else { return nil }
    let span = DateSpan(first: from, last: to, precision: .span, basis: .said)
    return (DateValue(span: span, arithmetic: "\"\(text(start, end))\" is \(span)"), end)
  }

  private func dated(
    day: Int, _ month: Int, _ year: Int?, _ start: Int, _ end: Int, _ isForward: Bool
  ) -> Match? {
    let words = text(start, end)
    if let year {
      guard let found = Day(year: year, month: month, day: day) else { return nil }
      return (DateValue(day: found, arithmetic: "\"\(words)\" is \(found)"), end)
    }
    guard let anchor else { return nil }
    let years = [anchor.year - 1, anchor.year, anchor.year + 1]
    let candidates = years.compactMap { Day(year: $0, month: month, day: day) }
    guard let nearest = candidates.min(by: { abs($0 - anchor) < abs($1 - anchor) }) else {
      return nil
    }
    return (
      DateValue(
        day: nearest, arithmetic: "\"\(words)\", the year nearest to \(anchor), is \(nearest)"), end
    )
  }

  private func checked(_ value: DateValue, weekday: Int, word: String) -> DateValue {
    guard let span = value.span, span.precision == .day else { return value }
    var value = value
    if span.first.weekday == weekday {
      value.arithmetic += ", which is a \(word), as it says"
    } else {
      value.contradiction =
        "\(span.first) is a \(weekdayName(span.first)), not \(word); the date is kept"
    }
    return value
  }

  private func hasForwardCue(before start: Int, in sentence: Range<Int>) -> Bool {
    let earliest = max(sentence.lowerBound, start - 8)
    return (earliest..<start).contains { position in
      (1...2).contains { grammar.isMark(form(position, $0), "forward") && position + $0 <= start }
    }
  }

  enum Modifier {
    case past
    case present
    case future
  }

  private func modifier(_ start: Int, _ limit: Int) -> (Modifier, Int)? {
    for length in (1...3).reversed() where start + length <= limit {
      let words = form(start, length)
      if grammar.isMark(words, "past") { return (.past, start + length) }
      if grammar.isMark(words, "future") { return (.future, start + length) }
      if grammar.isMark(words, "present") { return (.present, start + length) }
    }
    return nil
  }

  private func part(_ start: Int, _ limit: Int) -> (DatePart, Int)? {
    for length in (1...3).reversed() where start + length < limit {
      guard let part = grammar.parts[form(start, length)] else { continue }
      let next = start + length
      // "mid-April" is cut at its hyphen.
      let skipped = tokens[next].text == "-" && next + 1 < limit ? next + 1 : next
      return (part, skipped)
    }
    return nil
  }

  private func month(at position: Int) -> Int? {
    guard position < tokens.count, tokens[position].isCapitalised else { return nil }
    return grammar.months[form(position)]
  }

  private func dayNumber(_ position: Int) -> Int? {
    guard tokens[position].kind == .number else { return nil }
    let digits = tokens[position].text.prefix { $0.isASCII && $0.isNumber }
    let suffix = tokens[position].folded.dropFirst(digits.count)
    guard ["", "st", "nd", "rd", "th"].contains(suffix), let day = Int(digits),
      (1...31).contains(day)
    else { return nil }
    return day
  }

  private func fullYear(_ position: Int) -> Int? {
    guard position < tokens.count, tokens[position].text.utf8.count == 4,
      let year = Int(tokens[position].text), (1800...2100).contains(year)
    else { return nil }
    return year
  }

  /// A year at a position, a comma and a month's full stop passed over, with where it ends.
  private func yearAfter(_ position: Int, _ limit: Int) -> (Int?, Int) {
    if position < limit, let year = fullYear(position) { return (year, position + 1) }
    if position + 1 < limit, [",", "."].contains(tokens[position].text),
      let year = fullYear(position + 1)
    {
      return (year, position + 2)
    }
    return (nil, position)
  }

  private func afterBracket(_ end: Int, _ limit: Int) -> Int {
    end < limit && tokens[end].text == ")" ? end + 1 : end
  }

  private func form(_ position: Int) -> String {
    position < tokens.count ? tokens[position].folded : ""
  }

  private func form(_ start: Int, _ length: Int) -> String {
    guard start + length <= tokens.count else { return "" }
    return length == 1
      ? tokens[start].folded
      : tokens[start..<(start + length)].map(\.folded).joined(separator: " ")
  }

  private func text(_ start: Int, _ end: Int) -> String { printed(tokens[start..<end]) }

  private func weekdayName(_ day: Day) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day.weekday - 1]
  }
}
