package import Model

/// Reads [CoNLL-U] line by line: a sentence that is malformed is named and left out, the rest is
/// read.
///
/// Empty nodes (`8.1`) and enhanced dependencies are passed over. Where tags, heads or relations are
/// `_` (a file of tokens alone) the word keeps `X`, no head and `root`.
///
/// [CoNLL-U]: https://universaldependencies.org/format.html
package struct ConlluReader: Sendable {
  /// As the user named it; for messages.
  private let file: String
  private var sentence = ConlluSentence()
  private var heads: [Int?] = []
  /// What is wrong with the sentence being read.
  private var flaw: (line: Int, message: String)?
  private var position = 0
  private var number = 0

  package private(set) var sentences: [ConlluSentence] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// Words of one sentence above which it is left out.
  package static let longest = 20_000

  package init(_ text: String, file: String) {
    self.file = file
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      let isCarriage = line.last == 13
      read(Substring(isCarriage ? line.dropLast() : line))
    }
    endSentence()
  }

  private mutating func read(_ line: Substring) {
    if line.utf8.allSatisfy({ $0 == 32 || $0 == 9 }) { return endSentence() }
    if line.hasPrefix("#") {
      sentence.comments.append(String(line))
      return
    }
    if flaw != nil { return }
    do throws(Flaw) {
      try readWord(line.split(separator: "\t", omittingEmptySubsequences: false))
    } catch {
      flaw = (number, error.message)
    }
  }

  private struct Flaw: Error {
    var message: String
  }

  private mutating func readWord(_ fields: [Substring]) throws(Flaw) {
    guard fields.count == 10 else {
      throw Flaw(message: "\(fields.count) columns where CoNLL-U has 10")
    }
    if sentence.words.isEmpty { sentence.line = number }
    let id = fields[0]
    guard !fields[1].isEmpty else { throw Flaw(message: "word \"\(id)\" has no form") }
    if id.contains(".") { return }
    if id.contains("-") { return try readSpan(fields) }
    guard Int(id) == sentence.words.count + 1 else {
      throw Flaw(message: "word \"\(id)\" where \(sentence.words.count + 1) is due")
    }
    guard sentence.words.count < Self.longest else {
      throw Flaw(message: "more than \(Self.longest) words in a sentence")
    }
    let head = try head(fields[6])
    guard let tag = fields[3] == "_" ? .other : UniversalTag(rawValue: String(fields[3])) else {
      throw Flaw(message: "\"\(fields[3])\" is no universal part of speech")
    }
    let form = String(fields[1])
    sentence.words.append(
      Word(
        form: form, range: TextRange(start: position, end: position + form.utf8.count), tag: tag,
        features: fields[5] == "_" ? "" : String(fields[5]),
        relation: fields[7] == "_" ? "root" : String(fields[7])))
    heads.append(head)
    let isInside = sentence.spans.last.map { sentence.words.count <= $0.words.upperBound } ?? false
    let isGlued = fields[9].contains("SpaceAfter=No") || isInside
    sentence.isGlued.append(isGlued)
    position += form.utf8.count + (isGlued ? 0 : 1)
    if let span = sentence.spans.last, sentence.words.count == span.words.upperBound {
      closeSpan(span)
    }
  }

  /// A head's number, 0 for the root, or nil where the column is empty.
  private func head(_ field: Substring) throws(Flaw) -> Int? {
    if field == "_" { return nil }
    guard let head = Int(field), head >= 0 else {
      throw Flaw(message: "\"\(field)\" is no head")
    }
    return head
  }

  private var spanSpacing = false

  private mutating func readSpan(_ fields: [Substring]) throws(Flaw) {
    let ends = fields[0].split(separator: "-").compactMap { Int($0) }
    let next = sentence.words.count + 1
    guard ends.count == 2, ends[0] == next, ends[1] > ends[0], ends[1] - ends[0] < 100 else {
      throw Flaw(message: "\"\(fields[0])\" is no range of words that starts at \(next)")
    }
    sentence.spans.append(
      ConlluSentence.Span(words: (ends[0] - 1)..<ends[1], form: String(fields[1])))
    spanSpacing = fields[9].contains("SpaceAfter=No")
  }

  /// The last word of a surface token takes over its spacing.
  private mutating func closeSpan(_ span: ConlluSentence.Span) {
    if !spanSpacing {
      sentence.isGlued[span.words.upperBound - 1] = false
      position += 1
    }
  }

  private mutating func endSentence() {
    defer {
      sentence = ConlluSentence()
      heads = []
      flaw = nil
      position = 0
    }
    if sentence.words.isEmpty, flaw == nil { return }
    if flaw == nil { flaw = treeFlaw() }
    if let flaw {
      diagnostics.append(
        Diagnostic(.error, file: file, line: flaw.line, "\(flaw.message); the sentence is skipped"))
      return
    }
    for (index, head) in heads.enumerated() {
      sentence.words[index].head = head.flatMap { $0 == 0 ? nil : $0 - 1 }
    }
    sentences.append(sentence)
  }

  /// What keeps the heads from being a tree.
  private func treeFlaw() -> (line: Int, message: String)? {
    let line = sentence.line
    if let span = sentence.spans.last, span.words.upperBound > sentence.words.count {
      return (line, "the token \"\(span.form)\" ends after its sentence")
    }
    let count = heads.count
    if heads.allSatisfy({ $0 == nil }) { return nil }
    if let index = heads.firstIndex(of: nil) {
      return (line + index, "word \(index + 1) has no head")
    }
    let known = heads.compactMap { $0 }
    if let index = known.firstIndex(where: { $0 > count }) {
      return (line, "the head of word \(index + 1) is \(known[index]), past the end")
    }
    let roots = known.count { $0 == 0 }
    guard roots == 1 else { return (line, "\(roots) roots where a tree has 1") }
    return cycle(known).map { (line, "word \($0 + 1) is its own ancestor") }
  }

  /// A word from which no root is reached, or nil where the heads form a tree.
  ///
  /// - Complexity: O(*n*).
  private func cycle(_ heads: [Int]) -> Int? {
    var isRooted = [Bool](repeating: false, count: heads.count)
    for start in heads.indices {
      var path: [Int] = []
      var index = start
      while !isRooted[index] {
        path.append(index)
        if path.count > heads.count { return start }
        guard heads[index] > 0 else { break }
        index = heads[index] - 1
      }
      for word in path { isRooted[word] = true }
    }
    return nil
  }
}
