extension PageReader {
  func collectBody(
    _ lines: [RoledLine], bodyStart: Int, titleIndex: Int?, into draft: inout Draft
  ) {
    let titleKey = draft.title.map(nameKey)
    var seen: Set<[UInt8]> = []
    var index = titleIndex.map { $0 + 1 } ?? 0
    while index < lines.count {
      let line = lines[index].line
      switch lines[index].role {
      case .text:
        let isHead = index < bodyStart
        let isMeta =
          isHead && (titleIndex != nil || nameKey(line.text) == titleKey)
          && line.wordCount <= 6 && !line.endsSentence
        let isTitle = nameKey(line.text) == titleKey && draft.body.count < 3
        let isCopy = line.text.count >= 60 && !seen.insert(line.text).inserted
        if !isMeta, !isTitle, !isCopy { keep(line, in: &draft) }
      case .relatedLabel:
        if index + 1 < lines.count, isHeadline(lines[index + 1]) { index += 1 }
      case .stop:
        if !draft.body.isEmpty, isEnd(lines[(index + 1)...], of: draft) {
          return dropTail(of: &draft)
        }
      default: break
      }
      index += 1
    }
    dropTail(of: &draft)
  }

  /// Whether a line that ends texts ends this one.
  ///
  /// A page's box of links may stand in the middle of its article; there, more text follows than
  /// came before.
  private func isEnd(_ rest: ArraySlice<RoledLine>, of draft: Draft) -> Bool {
    guard !draft.page.hasHead else { return true }
    let before = draft.body.reduce(0) { $0 + $1.text.count }
    let after = rest.reduce(0) { sum, line in
      line.role == .text && line.line.endsSentence && line.line.text.count >= 80
        ? sum + line.line.text.count : sum
    }
    return after < before
  }

  /// Keeps a paragraph, without a related link glued to its end.
  private func keep(_ line: Line, in draft: inout Draft) {
    var line = line
    if let cut = gluedLink(line.text) {
      line.text = Array(line.text[..<cut].trimmed)
    }
    if !line.text.isEmpty { draft.body.append(line) }
  }

  /// Where a related link begins that runs to the end of a paragraph.
  ///
  /// The label needs a colon, and what follows must not hold the end of a sentence: else real text
  /// would be lost.
  private func gluedLink(_ text: [UInt8]) -> Int? {
    var start = 1
    while let label = words[.relatedLabel].first(in: text, from: start, glued: true) {
      var end = label.end
      while end < text.count, text[end] == Byte.space { end += 1 }
      let hasColon =
        text[label.end - 1] == Byte.colon || end < text.count && text[end] == Byte.colon
      let before = text[..<label.start].trimmed
      let isGlued = label.end < text.count && text[label.end].isCapital
      if hasColon || isGlued, endsWithSentenceMark(before), !hasSentenceEnd(text, from: end) {
        return label.start
      }
      start = label.end
    }
    return nil
  }

  private func hasSentenceEnd(_ text: [UInt8], from start: Int) -> Bool {
    for index in start..<text.count where [Byte.fullStop, 0x21, 0x3F].contains(text[index]) {
      if index + 1 == text.count || text[index + 1] == Byte.space || text[index + 1] == Byte.quote {
        return true
      }
    }
    return false
  }

  /// Whether the line after a related label is the link's title, and not real text.
  private func isHeadline(_ line: RoledLine) -> Bool {
    let text = line.line.text
    guard line.role == .text, !line.line.endsSentence, (3...25).contains(line.line.wordCount),
      text.count <= 180, text.last != Byte.colon, text.last != Byte.comma,
      roles.dateline(of: text) == nil
    else { return false }
    return !(text.first?.isSmall ?? true)
  }

  /// Drops what trails the text: initials, and words without a sentence.
  private func dropTail(of draft: inout Draft) {
    while draft.body.count > 1, let last = draft.body.last, last.wordCount <= 3,
      !last.endsSentence || last.text.first == Byte.open
    {
      if last.text.first == Byte.open, last.text.last == Byte.close, last.wordCount >= 2,
        draft.authors.isEmpty, capitalShare(last.text) == 1
      {
        draft.authors = roles.names(in: Array(last.text.dropFirst().dropLast()))
      }
      draft.body.removeLast()
    }
    guard var last = draft.body.last, let open = last.text.lastIndex(of: Byte.open), open > 0
    else { return }
    let before = last.text[..<open].trimmed
    let inner = last.text[(open + 1)...].dropLast()
    let isCredit = inner.contains(Byte.slash) || !inner.contains { $0.isCapital }
    if isCredit, roles.isInitials(Array(last.text[open...])), endsWithSentenceMark(before) {
      last.text = Array(before)
      draft.body[draft.body.count - 1] = last
    }
  }
}
