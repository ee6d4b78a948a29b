package import Model

/// Groups a paragraph's tokens into sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…` before a capital, a digit or an opening quotation mark,
/// with closing quotation marks and brackets after it; also where a scraper glued two sentences
/// (`Jerman.Andi`). It does not end after an abbreviation of the language or a single initial.
///
/// - Parameters:
///   - tokens: the paragraph's, in order.
///   - abbreviations: folded, without their full stop.
/// - Returns: index ranges into `tokens`, in order, that cover all of it.
func sentences(of tokens: [Token], abbreviations: Set<String>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = 0
  var index = 0
  while index < tokens.count {
    guard endMarks.contains(tokens[index].text) else {
      index += 1
      continue
    }
    var end = index + 1
    while end < tokens.count,
      closingMarks.contains(tokens[end].text) || endMarks.contains(tokens[end].text),
      tokens[end].range.start == tokens[end - 1].range.end
    {
      end += 1
    }
    if isEnd(index, next: end, tokens, abbreviations) {
      found.append(start..<end)
      start = end
    }
    index = end
  }
  if start < tokens.count { found.append(start..<tokens.count) }
  return found
}

private let endMarks: Set<String> = [".", "!", "?", "…"]
private let closingMarks: Set<String> = ["\"", "”", "’", "'", ")", "]", "»"]
private let openingMarks: Set<String> = ["\"", "“", "‘", "'", "(", "[", "«", "-", "–", "—"]

private func isEnd(
  _ mark: Int, next: Int, _ tokens: [Token], _ abbreviations: Set<String>
) -> Bool {
  guard next < tokens.count else { return true }
  let follower = tokens[next]
  let isGlued = follower.range.start == tokens[next - 1].range.end
  if tokens[mark].text == ".", mark > 0 {
    let word = tokens[mark - 1]
    let isTouching = word.range.end == tokens[mark].range.start
    if isTouching, abbreviations.contains(dotted(mark, tokens)) { return false }
    if isTouching, word.kind == .word, word.text.utf8.count == 1, word.isCapitalised {
      return false
    }
    if isGlued {
      // "Jerman.Andi" is two sentences, "Kompas.com" and "No.5" are one.
      return word.kind == .word && follower.kind == .word && follower.isCapitalised
        && follower.text.utf8.count > 1 && !word.isShouted
    }
  }
  if isGlued { return false }
  return follower.isCapitalised || follower.kind == .number || openingMarks.contains(follower.text)
}

/// The word before a full stop, with those that full stops join to it: `e.g`.
private func dotted(_ mark: Int, _ tokens: [Token]) -> String {
  var start = mark - 1
  while start > 1, tokens[start - 1].text == ".", tokens[start - 2].kind == .word,
    tokens[start - 2].range.end == tokens[start - 1].range.start,
    tokens[start - 1].range.end == tokens[start].range.start
  {
    start -= 2
  }
  return tokens[start..<mark].map(\.folded).joined()
}

extension Token {
  /// Whether all its letters are capitals, of two or more.
  package var isShouted: Bool {
    text.utf8.count > 1
      && text.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
  }
}
