package import Model

/// Reads [CoNLL-U] line by line: a sentence that is malformed is named and left out, the rest is
/// read.
///
/// Empty nodes (`8.1`) and enhanced dependencies are passed over. In a file of tokens alone, with `_`
/// for all else, words keep the tag `X`, no head and the relation `root`, and the sentence says that
/// it is not parsed.
///
/// [CoNLL-U]: https://universaldependencies.org/format.html
package struct ConlluReader: Sendable {
  /// As the user named it; for messages.
  private let file: String
  private var number = 0
  /// The last line that was not blank.
  private var lastNumber = 0

  // Of the sentence that is being read:
  private var sentence = ConlluSentence()
  private var heads: [Int?] = []
  /// The line of each word.
  private var lineNumbers: [Int] = []
  private var flaw: Flaw?
  private var position = 0
  /// Whether no blank follows the surface token whose words are being read.
  private var isSpanGlued = false

  package private(set) var sentences: [ConlluSentence] = []
  package private(set) var diagnostics: [Diagnostic] = []

  private struct Flaw: Error {
    var line: Int
    var message: String
  }

  /// Reads a whole text.
  ///
  /// - Parameters:
  ///   - text: `\n` or `\r\n` ends a line; a line of blanks ends a sentence, as does the end.
  ///   - file: its name, for messages.
  package init(_ text: String, file: String) {
    self.file = file
    for line in lines(of: text) {
      number += 1
      read(line)
    }
    endSentence()
  }

  private mutating func read(_ line: Substring) {
    if isBlank(line) { return endSentence() }
    lastNumber = number
    do throws(Flaw) {
      guard line.utf8.count <= TreebankLimit.line else {
        throw flaw("a line of more than \(TreebankLimit.line) bytes")
      }
      if line.utf8.first == UInt8(ascii: "#") {
        sentence.comments.append(String(line))
      } else if flaw == nil {
        try readRow(line)
      }
    } catch {
      flaw = flaw ?? error
    }
  }

  private func flaw(_ message: String) -> Flaw { Flaw(line: number, message: message) }

  // MARK: - Rows

  private mutating func readRow(_ line: Substring) throws(Flaw) {
    let fields = line.utf8.split(separator: 9, maxSplits: 10, omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard fields.count == 10 else {
      let count = fields.count > 10 ? "more than 10" : String(fields.count)
      throw flaw("\(count) columns where CoNLL-U has 10")
    }
    let id = fields[0]
    guard !fields[1].isEmpty else { throw flaw("word \(quoted(id)) has no form") }
    if id.utf8.contains(UInt8(ascii: ".")) {
      try checkEmptyNode(id)
    } else if id.utf8.contains(UInt8(ascii: "-")) {
      try readSpan(fields)
    } else {
      try readWord(fields)
    }
  }

  /// An empty node stands behind the word whose number it has, `0.1` before the first.
  private func checkEmptyNode(_ id: Substring) throws(Flaw) {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false).map(count)
    guard parts.count == 2, parts[0] == heads.count, let second = parts[1], second > 0 else {
      throw flaw("\(quoted(id)) is no empty node after word \(heads.count)")
    }
  }

  private mutating func readSpan(_ fields: [Substring]) throws(Flaw) {
    let ends = fields[0].split(separator: "-", omittingEmptySubsequences: false).compactMap(count)
    let next = heads.count + 1
    guard ends.count == 2, ends[0] == next, ends[1] > next, ends[1] - next < 100 else {
      throw flaw("\(quoted(fields[0])) is no range of words that starts at \(next)")
    }
    if let last = sentence.spans.last, last.words.upperBound >= next {
      throw flaw("the tokens \(quoted(last.form)) and \(quoted(fields[1])) share a word")
    }
    sentence.spans.append(
      ConlluSentence.Span(words: (next - 1)..<ends[1], form: String(fields[1])))
    isSpanGlued = isGlued(fields[9])
  }

  private mutating func readWord(_ fields: [Substring]) throws(Flaw) {
    let next = heads.count + 1
    guard count(fields[0]) == next else {
      throw flaw("word \(quoted(fields[0])) where \(next) is due")
    }
    guard next <= TreebankLimit.words else {
      throw flaw("more than \(TreebankLimit.words) words in a sentence")
    }
    if next == 1 { sentence.line = number }
    try add(fields)
    lineNumbers.append(number)
    place(fields[9])
  }

  /// Adds a word whose place in the text is still open.
  private mutating func add(_ fields: [Substring]) throws(Flaw) {
    guard let tag = fields[3] == "_" ? .other : UniversalTag(rawValue: String(fields[3])) else {
      throw flaw("\(quoted(fields[3])) is no universal part of speech")
    }
    let head = fields[6] == "_" ? nil : count(fields[6])
    guard head != nil || fields[6] == "_" else { throw flaw("\(quoted(fields[6])) is no head") }
    let unknown = head ?? 0 > 0 ? "dep" : "root"
    sentence.words.append(
      Word(
        form: String(fields[1]), range: TextRange(start: position, end: position), tag: tag,
        features: fields[5] == "_" ? "" : String(fields[5]),
        relation: fields[7] == "_" ? unknown : String(fields[7])))
    heads.append(head)
  }

  /// Gives the last word its place; the last one of a surface token takes over its spacing.
  private mutating func place(_ misc: Substring) {
    let last = sentence.words.count - 1
    let end = position + sentence.words[last].form.utf8.count
    sentence.words[last].range = TextRange(start: position, end: end)
    let span = sentence.spans.last?.words.upperBound ?? 0
    let isGlued = last < span ? last + 1 < span || isSpanGlued : isGlued(misc)
    sentence.isGlued.append(isGlued)
    position = end + (isGlued ? 0 : 1)
  }

  private func isGlued(_ misc: Substring) -> Bool {
    misc.split(separator: "|").contains("SpaceAfter=No")
  }

  /// A number in digits alone, without zeros before it.
  private func count(_ field: Substring) -> Int? {
    guard field.utf8.allSatisfy({ (48...57).contains($0) }),
      field.utf8.count == 1 || field.utf8.first != 48
    else { return nil }
    return Int(field)
  }

  // MARK: - Sentences

  private mutating func endSentence() {
    defer { startSentence() }
    if let flaw = flaw ?? treeFlaw() {
      let message = "\(flaw.message); the sentence is skipped"
      diagnostics.append(Diagnostic(.error, file: file, line: flaw.line, message))
      return
    }
    guard !heads.isEmpty else {
      guard !sentence.comments.isEmpty else { return }
      let message = "comments without a sentence; left out"
      diagnostics.append(Diagnostic(.warning, file: file, line: lastNumber, message))
      return
    }
    for (index, head) in heads.enumerated() {
      sentence.words[index].head = head.flatMap { $0 == 0 ? nil : $0 - 1 }
    }
    sentence.isParsed = heads[0] != nil
    sentences.append(sentence)
  }

  private mutating func startSentence() {
    sentence = ConlluSentence()
    heads = []
    lineNumbers = []
    flaw = nil
    position = 0
  }

  /// What keeps the words from being a sentence: a token that is not complete, heads that are no
  /// tree.
  private func treeFlaw() -> Flaw? {
    if let span = sentence.spans.last, span.words.upperBound > heads.count {
      return Flaw(
        line: lastNumber, message: "the token \(quoted(span.form)) ends after its sentence")
    }
    let known = heads.compactMap { $0 }
    if known.isEmpty { return nil }
    if let index = heads.firstIndex(of: nil) { return flaw(of: index, "has no head") }
    if let index = known.firstIndex(where: { $0 > heads.count }) {
      return flaw(of: index, "has the head \(known[index]), past the end")
    }
    let roots = known.count { $0 == 0 }
    guard roots == 1 else {
      return Flaw(line: sentence.line, message: "\(roots) roots where a tree has 1")
    }
    return wordInCycle(known).flatMap { flaw(of: $0, "is its own ancestor") }
  }

  private func flaw(of word: Int, _ message: String) -> Flaw {
    Flaw(line: lineNumbers[word], message: "word \(word + 1) \(message)")
  }
}

/// A word that is its own ancestor, or nil where the heads, from 1 and 0 for the root, form a tree.
///
/// - Complexity: O(*n*).
private func wordInCycle(_ heads: [Int]) -> Int? {
  var isRooted = [Bool](repeating: false, count: heads.count)
  for start in heads.indices {
    var path: [Int] = []
    var index = start
    while !isRooted[index] {
      path.append(index)
      // More steps than words: by now the path goes in circles.
      if path.count > heads.count { return index }
      guard heads[index] > 0 else { break }
      index = heads[index] - 1
    }
    for word in path { isRooted[word] = true }
  }
  return nil
}
