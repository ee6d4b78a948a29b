internal import Model

/// Dates a predicate: by its own clause, its sentence, its occasion, or the day of publication.
struct DateReader {
  let document: Document
  let grammar: Grammar
  let map: ClauseMap
  let sentence: Sentence

  /// A date with the words that tell how it was found.
  struct Finding {
    var span: DateSpan?
    var how: String
  }

  /// The date said in the predicate's sentence, if any.
  func said(_ hit: PredicateHit) -> Finding? {
    let dates = document.dates.filter { sentence.range.contains($0.range) && $0.span != nil }
    guard !dates.isEmpty else { return nil }
    let clause = map.clause(at: hit.tokens.lowerBound)
    let own = dates.filter {
      self.clause(of: $0) == clause || map.isAttribute(self.clause(of: $0), of: hit.tokens)
    }
    let near = own.isEmpty ? dates.filter { isAbove(self.clause(of: $0), clause) } : own
    guard let nearest = near.min(by: { distance($0, hit) < distance($1, hit) }) else { return nil }
    var how = nearest.arithmetic
    if let contradiction = nearest.contradiction { how += "; " + contradiction }
    return Finding(span: nearest.span, how: how)
  }

  /// What is left where the text gives no date: bounded by the day of publication, unless the
  /// sentence says that it was before the news.
  func implied(_ hit: PredicateHit, _ status: Status) -> Finding {
    guard let published = document.article.published?.day else {
      return Finding(span: nil, how: "no date in the text, and none of publication")
    }
    let before = sentence.tokens.lowerBound..<hit.tokens.upperBound
    if map[map.clause(at: hit.tokens.lowerBound)].kind == "backdrop" {
      return Finding(span: nil, how: "told as the backdrop of the news; the text gives no date")
    }
    if status == .occurred, grammar.contains(.background, document.tokens, in: before) {
      return Finding(span: nil, how: "told as background; the text gives no date")
    }
    if status == .planned || status == .proposed {
      let span = DateSpan(
        first: published, last: published + 30, precision: .span, basis: .publication)
      return Finding(span: span, how: "not dated; ahead of its publication on \(published), taken as within a month")
    }
    let span = DateSpan(first: published + -1, last: published, precision: .span, basis: .publication)
    return Finding(span: span, how: "not dated; on the day of publication, \(published), or the day before")
  }

  private func clause(of date: DateExpression) -> Int {
    let token = sentence.tokens.first { document.tokens[$0].range.start >= date.range.start }
    return map.clause(at: token ?? sentence.tokens.lowerBound)
  }

  /// Whether a clause is one that the other hangs on, or hangs on it closely.
  private func isAbove(_ clause: Int, _ other: Int) -> Bool {
    var current = other
    while current != clause {
      // What an aside tells has a day of its own.
      guard !["relative", "aside", "backdrop"].contains(map[current].kind),
        let parent = map[current].parent
      else { return map[clause].parent == other && map[clause].kind != "relative" }
      current = parent
    }
    return true
  }

  /// In tokens; a date before the predicate counts a little farther than one after it.
  private func distance(_ date: DateExpression, _ hit: PredicateHit) -> Int {
    let start = document.tokens[hit.tokens.lowerBound].range.start
    return date.range.start >= start
      ? date.range.start - start : (start - date.range.end) * 3 / 2
  }
}
