package import Model
package import Resources

/// Turns the tokens of a sentence into the words of its dependency tree: cuts clitics off, and joins
/// what hyphens only seem to part.
package struct WordCutter: Sendable {
  /// Clitics with the folded tokens that hold them, or nil for any; longer ones first.
  private var clitics: [(form: String, hosts: Set<String>?)] = []
  private var whole: Set<String> = []
  private var prefixes: Set<String> = []
  private var joinsRepeats = false
  /// Words that stand before a date and go with it: "on", "pada".
  package private(set) var datePrepositions: Set<String> = []

  /// A word, and the bytes that it covers.
  package struct Cut: Hashable, Sendable {
    package var form: String
    package var range: TextRange
  }

  /// - Throws: `DataError` for a kind that is not known.
  package init(_ table: Table, file: String) throws(DataError) {
    for row in table.rows {
      let form = row.fields[1]
      switch row.fields[0] {
      case "clitic":
        let hosts = row.fields[2] == "*" ? nil : Set(row.values(2).map(Self.plain))
        clitics.append((Self.plain(form), hosts))
      case "whole": whole.insert(form)
      case "prefix": prefixes.insert(form)
      case "repeat": joinsRepeats = true
      case "before": datePrepositions.insert(form)
      default:
        throw DataError(file: file, line: row.line, message: "no kind \"\(row.fields[0])\"")
      }
    }
    clitics.sort { ($0.form.utf8.count, $1.form) > ($1.form.utf8.count, $0.form) }
  }

  /// The words of a sentence, in order; those of one token share its bytes out.
  package func words(of tokens: ArraySlice<Token>) -> [Cut] {
    var found: [Cut] = []
    found.reserveCapacity(tokens.count + 4)
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let end = endOfJoined(from: index, tokens)
      let joined = tokens[index..<end]
      let range = TextRange(start: tokens[index].range.start, end: tokens[end - 1].range.end)
      let text = joined.count == 1 ? tokens[index].text : joined.map(\.text).joined()
      found += cut(text, range, last: tokens[end - 1])
      index = end
    }
    return found
  }

  /// Where the word that starts at a token ends, if hyphens join it to more.
  private func endOfJoined(from start: Int, _ tokens: ArraySlice<Token>) -> Int {
    if isPossessive(start, tokens) { return start + 2 }
    guard start + 2 < tokens.endIndex, tokens[start].kind == .word, tokens[start + 1].text == "-",
      tokens[start + 2].kind == .word, !tokens[start + 2].isCapitalised,
      tokens[start].range.end == tokens[start + 1].range.start,
      tokens[start + 1].range.end == tokens[start + 2].range.start
    else { return start + 1 }
    let first = tokens[start].folded
    let second = tokens[start + 2].folded
    // "Kapal-kapal", "besar-besaran", "bertahun-tahun", "satu-satunya": one begins like the other.
    let isRepeat = joinsRepeats && second.utf8.count > 2 && first.contains(second.prefix(3))
    return isRepeat || prefixes.contains(first) ? start + 3 : start + 1
  }

  /// Whether an apostrophe and an `s` stand at the end of a word.
  private func isPossessive(_ start: Int, _ tokens: ArraySlice<Token>) -> Bool {
    guard start > tokens.startIndex, start + 1 < tokens.endIndex,
      Self.plain(tokens[start].text) == "'", tokens[start + 1].folded == "s"
    else { return false }
    return tokens[start - 1].range.end == tokens[start].range.start
      && tokens[start].range.end == tokens[start + 1].range.start
  }

  private func cut(_ text: String, _ range: TextRange, last: Token) -> [Cut] {
    let plain = Self.plain(text)
    guard last.kind == .word, plain.count == text.count, !whole.contains(plain),
      let clitic = clitics.first(where: { holds($0, plain) })
    else { return [Cut(form: text, range: range)] }
    let tail = String(text.suffix(clitic.form.count))
    let border = range.end - tail.utf8.count
    return [
      Cut(
        form: String(text.dropLast(clitic.form.count)),
        range: TextRange(start: range.start, end: border)),
      Cut(form: tail, range: TextRange(start: border, end: range.end)),
    ]
  }

  private func holds(_ clitic: (form: String, hosts: Set<String>?), _ word: String) -> Bool {
    guard word.hasSuffix(clitic.form) else { return false }
    guard let hosts = clitic.hosts else { return word.utf8.count >= clitic.form.utf8.count + 3 }
    return hosts.contains(word)
  }

  /// In small letters, with the plain apostrophe.
  private static func plain(_ text: String) -> String {
    String(text.lowercased().map { $0 == "’" || $0 == "‘" || $0 == "`" ? "'" : $0 })
  }
}
