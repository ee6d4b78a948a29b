internal import Model

extension PageReader {
  /// Where the text begins: the first line that reads like a paragraph.
  ///
  /// Where no line does, the second line that is text, or the only one.
  func bodyStart(of lines: [RoledLine], hasTitle: Bool) -> Int {
    let texts = lines.indices.filter { lines[$0].role == .text }
    for (rank, index) in texts.enumerated() {
      let isFirst = rank == 0 && !hasTitle && texts.count > 1
      if isParagraph(lines[index].line, mayBeTitle: isFirst) { return index }
    }
    return (hasTitle || texts.count == 1 ? texts.first : texts.dropFirst().first) ?? lines.count
  }

  func isParagraph(_ line: Line, mayBeTitle: Bool) -> Bool {
    if line.text.count >= 220 || roles.dateline(of: line.text) != nil { return true }
    guard line.endsSentence, line.wordCount >= 7 else { return false }
    // A headline may ask or exclaim.
    guard line.text.last == 0x3F || line.text.last == 0x21 else { return true }
    return !mayBeTitle && capitalShare(line.text) < 0.6
  }

  /// The headline: the line that the page's slug repeats, or the first long one above the date.
  func titleIndex(of lines: [RoledLine], before bodyStart: Int) -> Int? {
    let candidates = lines.indices.prefix(bodyStart).filter { index in
      let text = lines[index].line.text
      return lines[index].role == .text && text.last != Byte.fullStop
        && (12...300).contains(text.count) && countWords(text) >= 3
        && !words.sections.contains(lineKey(text))
    }
    let slugs = lines.prefix(bodyStart).filter { $0.role == .slug }.map { nameKey($0.line.text) }
    if let named = candidates.first(where: { index in
      let key = nameKey(lines[index].line.text)
      return slugs.contains { key.starts(with: $0.prefix(40)) || $0.starts(with: key) }
    }) {
      return named
    }
    let metaStart = lines.prefix(bodyStart).firstIndex { line in
      switch line.role {
      case .date, .byline, .impossibleDate: true
      default: false
      }
    }
    let above = candidates.filter { $0 < metaStart ?? bodyStart }
    let pool = above.isEmpty ? candidates : above
    let longest = pool.map { lines[$0].line.text.count }.max() ?? 0
    return pool.first { lines[$0].line.text.count * 2 >= longest }
  }

  /// Takes a role back that a line can only have above the text.
  func demote(_ line: inout RoledLine, at index: Int, bodyStart: Int) {
    guard index > bodyStart else { return }
    switch line.role {
    case .date(let publication, let isUpdate, _):
      if publication.minute == nil, !isUpdate, index > bodyStart + 2 { line.role = .text }
    case .impossibleDate, .breadcrumb: line.role = .text
    default: break
    }
  }

  func note(_ role: LineRole, in draft: inout Draft) {
    switch role {
    case .date(let publication, let isUpdate, let outlet):
      if isUpdate {
        if draft.updated == nil { draft.updated = publication }
      } else if draft.published == nil {
        draft.published = publication
      }
      if let outlet { draft.outletHints.append(OutletHint(kind: .date, name: outlet)) }
    case .impossibleDate(let date):
      if draft.impossibleDate == nil { draft.impossibleDate = date }
    case .byline(let byline):
      draft.authors += byline.authors
      draft.editors += byline.editors
      draft.sources += byline.sources
    case .origin(let outlet?):
      draft.outletHints.append(OutletHint(kind: .copyright, name: outlet))
    default: break
    }
  }

  /// Lines above the text that are nothing but a name, and what breadcrumbs begin with.
  func headHints(_ head: ArraySlice<RoledLine>, titleIndex: Int?) -> [OutletHint] {
    head.indices.compactMap { index in
      var name = head[index].line.text[...]
      if head[index].role == .breadcrumb {
        name = name.prefix { ![0x3E, Byte.slash, Byte.bar, 0xC2, 0xE2].contains($0) }.trimmed
      } else if head[index].role != .text || index == titleIndex {
        return nil
      }
      guard (2...40).contains(name.count), countWords(Array(name)) <= 4,
        capitalShare(Array(name)) == 1, !endsWithSentenceMark(name),
        !words.sections.contains(lineKey(Array(name)))
      else { return nil }
      let isAbove = titleIndex.map { index < $0 } ?? true
      return OutletHint(kind: isAbove ? .line : .aside, name: name.text)
    }
  }
}
