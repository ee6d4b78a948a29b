internal import Model

/// The day that an article's dateline gives: "WASHINGTON, April 3 (Reuters) -".
struct Dateline {
  let expression: DateExpression
  /// Nil where it is not one of the week before publication: that is nobody's day of writing.
  let day: Day?

  /// Reads the start of the first paragraph of the body.
  ///
  /// - Returns: nil where there is no dateline, or none with a day.
  init?(_ document: Document) {
    let article = document.article
    guard let paragraph = article.paragraphs.firstIndex(where: { $0.kind == .body }),
      let sentence = document.sentences.first(where: { $0.paragraph == paragraph }),
      let end = Self.end(from: sentence.tokens.lowerBound, document),
      let found = document.dates.first(where: {
        $0.range.start >= sentence.range.start && $0.range.end <= end && $0.span?.length == 1
      }),
      let day = found.span?.first
    else { return nil }
    expression = found
    let published = article.published?.day
    let isLikely = published.map { ($0 + -7...$0 + 1).contains(day) } ?? true
    self.day = isLikely ? day : nil
  }

  /// The byte at which the dash, or the second slash, that closes a dateline starts.
  ///
  /// Before it stand only names, marks and a date.
  private static func end(from start: Int, _ document: Document) -> Int? {
    let tokens = document.tokens
    var slashes = 0
    for position in start..<min(start + 16, tokens.count) {
      let token = tokens[position]
      switch token.text {
      case "/":
        slashes += 1
        if slashes == 2 { return token.range.start }
      case "-", "–", "—":
        let isApart = position > start && token.range.start > tokens[position - 1].range.end
        if isApart { return token.range.start }
      default:
        let isDated = document.dates.contains { $0.range.contains(token.range) }
        guard token.kind != .word || token.isCapitalised || isDated else { return nil }
      }
    }
    return nil
  }
}
