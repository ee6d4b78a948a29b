package import Model

extension ConlluSentence {
  /// The sentences of a document, its title's too, with comments that say whose they are.
  ///
  /// What stands together in the text is a surface token: where it holds several words
  /// (`kapal-kapalnya` as `kapal-kapal` and `nya`), they get a span. A sentence that was not parsed
  /// has its tokens for words.
  ///
  /// - Parameters:
  ///   - document: the heads of its words are indices into all of them.
  ///   - id: of the document, in one line.
  /// - Returns: the sentences in text order.
  package static func sentences(of document: Document, id: String) -> [ConlluSentence] {
    var names = document.names[...]
    return document.sentences.enumerated().map { index, sentence in
      let inside = names.prefix { $0.words.lowerBound < sentence.words.upperBound }
      names = names.dropFirst(inside.count)
      var found = ConlluSentence(sentence, of: document, names: inside)
      found.comments =
        (index == 0 ? ["# newdoc id = \(id)"] : []) + [
          "# sent_id = \(id)-\(index + 1)", "# text = \(document.article.text[sentence.range])",
        ]
      return found
    }
  }

  /// A sentence with the names in it, which are indices into the document's words.
  private init(
    _ sentence: Sentence, of document: Document, names: ArraySlice<NamedEntity>
  ) {
    self.init()
    let base = sentence.words.lowerBound
    let tokens = document.tokens[sentence.tokens]
    isParsed = !sentence.words.isEmpty
    words =
      isParsed
      ? Array(document.words[sentence.words])
      : tokens.map { Word(form: $0.text, range: $0.range) }
    for index in words.indices { words[index].head = words[index].head.map { $0 - base } }
    self.names = names.map { name in
      let inside = name.words.clamped(to: sentence.words)
      return NamedEntity(
        words: (inside.lowerBound - base)..<(inside.upperBound - base), kind: name.kind)
    }
    placeSpaces(tokens.map(\.range), document.article.text)
  }

  /// Whether what is written of it can be read again: it keeps to `TreebankLimit`.
  package var isReadable: Bool {
    words.count <= TreebankLimit.words
      && text.utf8.count + Self.rowMargin <= TreebankLimit.line
  }

  /// Bytes that a line has beside a form or a text, and more.
  private static let rowMargin = 4_096

  /// Finds the spans, and after which words no blank stands.
  private mutating func placeSpaces(_ tokens: [TextRange], _ text: String) {
    isGlued = [Bool](repeating: true, count: words.count)
    var next = 0
    for surface in merged(tokens + words.map(\.range)) {
      let first = next
      while next < words.count, words[next].range.start < surface.end { next += 1 }
      guard next > first else { continue }
      isGlued[next - 1] = isFollowed(surface, in: text)
      if next > first + 1 { spans.append(Span(words: first..<next, form: text[surface])) }
    }
  }

  /// The sentence as printed: that of its comment `# text = …`, else its tokens.
  package var text: String {
    let start = "# text = "
    if let comment = comments.first(where: { $0.hasPrefix(start) }) {
      return String(comment.dropFirst(start.count))
    }
    var text = ""
    var spans = spans[...]
    for index in words.indices {
      if spans.first?.words.upperBound == index { spans.removeFirst() }
      let span = spans.first.flatMap { $0.words.contains(index) ? $0 : nil }
      if span == nil || span?.words.lowerBound == index { text += span?.form ?? words[index].form }
      let isInside = span.map { index + 1 < $0.words.upperBound } ?? false
      if !isGlued[index], !isInside { text += " " }
    }
    if text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}

/// Whether something other than a blank or the end of the text follows a range.
private func isFollowed(_ range: TextRange, in text: String) -> Bool {
  guard let next = text.utf8.dropFirst(range.end).first else { return false }
  return next != 32 && next != 10
}

/// Ranges in text order, those that overlap made one.
private func merged(_ ranges: [TextRange]) -> [TextRange] {
  var found: [TextRange] = []
  for range in ranges.sorted() {
    if let last = found.last, range.start < last.end {
      found[found.count - 1].end = max(last.end, range.end)
    } else {
      found.append(range)
    }
  }
  return found
}
