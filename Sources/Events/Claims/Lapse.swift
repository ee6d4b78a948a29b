internal import Model

/// The time between two events: "two days after", "beberapa pekan setelah".
struct Lapse {
  /// Index of its first token.
  var start: Int
  /// How many days, or nil where the text leaves it open; "days" and "weeks" are two to eight.
  var days: ClosedRange<Int>?

  /// The lapse that ends where a clause starts.
  ///
  /// - Returns: nil where there is none.
  init?(before clause: Int, _ dates: SentenceDates) {
    let first = dates.sentence.tokens.lowerBound
    let tokens = dates.tokens
    let grammar = dates.grammar
    for begin in max(first, clause - 2)..<max(first, clause) {
      if let (value, end) = grammar.match(.interval, tokens, at: begin, limit: clause),
        end == clause
      {
        (start, days) = (begin, Int(value).map { $0...$0 })
        return
      }
    }
    let unit = clause - 1
    guard unit >= first, let value = grammar.match(.lapse, tokens, at: unit, limit: clause)?.value
    else { return nil }
    start = unit
    guard let length = Int(value) else { return }
    days = 2 * length...8 * length
    guard unit > first else { return }
    let count =
      Int(tokens[unit - 1].text)
      ?? grammar.match(.count, tokens, at: unit - 1, limit: unit).flatMap { Int($0.value) }
    if let count {
      start = unit - 1
      days = count * length...count * length
    }
  }
}
