internal import Model

extension PageReader {
  /// The news agencies that an article cites, in text order, each once.
  ///
  /// An agency is cited in the dateline's brackets, after a cue ("dikutip dari TASS"), before a
  /// verb ("Reuters reported"), or in a line of sources ("Sumber : TASS/RT"). The outlet itself is
  /// no source of its own.
  func agencies(of draft: Draft, outlet: String?) -> [String] {
    var found: [String] = []
    for credit in draft.body.first.flatMap({ roles.dateline(of: $0.text) })?.credits ?? [] {
      found += roles.parts(of: credit).compactMap { agency(named: Array($0)) }
    }
    for line in draft.body { found += citedAgencies(in: line.text) }
    for source in draft.sources {
      if let name = agency(named: Array(source.utf8)) { found.append(name) }
    }
    return unique(found).filter { !isSame($0, as: outlet) }
  }

  private func agency(named name: [UInt8]) -> String? {
    guard let match = words[.agency].match(in: name), isWritten(Array(name[..<match.end]))
    else { return nil }
    return match.value
  }

  /// Whether an agency is the outlet itself: `antaranews.com`, `ANTARA News` for ANTARA.
  private func isSame(_ agency: String, as outlet: String?) -> Bool {
    guard let outlet else { return false }
    let name = nameKey(Array(agency.utf8))
    let key = nameKey(Array(outlet.utf8))
    guard key.starts(with: name) else { return false }
    return ["", "news", "com", "newscom", "tv", "online", "co", "couk"]
      .contains(key.dropFirst(name.count).text)
  }

  /// The agencies of a paragraph that stand beside a word of citing.
  private func citedAgencies(in text: [UInt8]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < text.count {
      // Names begin with a capital, and most words do not: look no further at those.
      guard text[index].isCapital, isWordStart(text, index) || followsGlue(text, index),
        let match = words[.agency].match(in: text, at: index, glued: false)
      else {
        index += 1
        continue
      }
      if isWritten(Array(text[index..<match.end])), isCited(text, index, match.end) {
        found.append(match.value)
      }
      index = match.end
    }
    return found
  }

  /// A capital right after a small letter, where a page's link lost its space: `dariAntara`.
  private func followsGlue(_ text: [UInt8], _ index: Int) -> Bool {
    index > 0 && text[index - 1].isSmall
  }

  /// Short names are written in capitals only; `Rt` and `Ap` are other words.
  private func isWritten(_ name: [UInt8]) -> Bool {
    guard let first = name.first, first.isCapital else { return false }
    return name.count > 4 || !name.contains { $0.isSmall } || name.lowered == Array("tass".utf8)
  }

  private func isCited(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var after = end
    while after < text.count, [Byte.space, Byte.close, Byte.quote].contains(text[after]) {
      after += 1
    }
    if words[.citeVerb].match(in: text, at: after) != nil { return true }
    var before = text[..<start]
    for _ in 0..<4 {
      while let last = before.last, !last.isWordPart || last >= 0x80 {
        if [Byte.fullStop, 0x21, 0x3F, 0x3B].contains(last) { return false }
        before.removeLast()
      }
      let near = before.suffix(40)
      if words[.citeCue].ends(near) { return true }
      guard let shorter = words[.citeBetween].cut(before) else { return false }
      before = shorter
    }
    return false
  }
}
