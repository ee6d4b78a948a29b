extension LineRoles {
  /// The names of a line such as `Penulis : Haryo Jati | Editor : Vyara Lestari`.
  func byline(_ text: [UInt8]) -> Byline? {
    guard text.count <= 160 else { return nil }
    var byline = Byline()
    var isByline = false
    var cuts = labels(in: text)
    guard let first = cuts.first, text[..<first.start].allSatisfy({ !$0.isWordPart }) else {
      return namesWithoutColon(text)
    }
    cuts.append((text.count, text.count, .authorLabel))
    for (label, next) in zip(cuts, cuts.dropFirst()) {
      let value = Array(text[label.end..<next.start])
      isByline = true
      switch label.kind {
      case .editorLabel: byline.editors += names(in: value)
      case .sourceLabel: byline.sources += parts(of: value).map(\.text)
      default: byline.authors += names(in: value)
      }
    }
    return isByline ? byline : nil
  }

  /// The labels before a colon, in order; one may be glued to the value before it.
  private func labels(in text: [UInt8]) -> [(start: Int, end: Int, kind: PageWords.Kind)] {
    var found: [(start: Int, end: Int, kind: PageWords.Kind)] = []
    var index = 0
    while index < text.count {
      if isWordStart(text, index) || text[index].isCapital && index > 0 && text[index - 1].isSmall,
        let label = label(in: text, at: index)
      {
        found.append((index, label.end, label.kind))
        index = label.end
      } else {
        index += 1
      }
    }
    return found
  }

  private func label(in text: [UInt8], at index: Int) -> (end: Int, kind: PageWords.Kind)? {
    for kind in [PageWords.Kind.authorLabel, .editorLabel, .sourceLabel] {
      guard let match = words[kind].match(in: text, at: index) else { continue }
      var end = match.end
      while end < text.count, text[end] == Byte.space { end += 1 }
      if end < text.count, text[end] == Byte.colon { return (end + 1, kind) }
    }
    return nil
  }

  /// `By P.N.`, `Laporan Wartawan Tribun, Fiona Sihasale`, `L.H. in Yogyakarta`.
  private func namesWithoutColon(_ text: [UInt8]) -> Byline? {
    guard text.count <= 100 else { return nil }
    if let start = words[.authorStart].match(in: text), start.value.isEmpty {
      var rest = Array(text[start.end...].trimmed)
      var byline = Byline()
      let cuts = labels(in: rest)
      if let cut = cuts.first {
        byline = self.byline(Array(rest[cut.start...])) ?? byline
        rest = Array(rest[..<cut.start])
      }
      byline.authors = names(in: rest)
      let isNames = !byline.authors.isEmpty && nameShare(rest) == 1 && countWords(rest) <= 12
      return isNames ? byline : nil
    }
    if let joint = words[.authorStart].first(in: text, from: 1), joint.value == "place",
      text[joint.start - 1] == Byte.space
    {
      let name = Array(text[..<joint.start].trimmed)
      let place = Array(text[joint.end...].trimmed)
      if (1...4).contains(countWords(name)), (1...3).contains(countWords(place)),
        isInitialed(name) || countWords(name) >= 2, nameShare(name) == 1, nameShare(place) == 1,
        !endsWithSentenceMark(place[...])
      {
        return Byline(authors: names(in: name))
      }
    }
    return isInitialed(text) ? Byline(authors: names(in: text)) : nil
  }

  /// Whether a text is nothing but initials: `P.N.`, `K.P. and J.N.`.
  private func isInitialed(_ text: [UInt8]) -> Bool {
    let names = parts(of: text)
    return !names.isEmpty
      && names.allSatisfy { name in
        name.count <= 12 && name.count >= 4 && name.last == Byte.fullStop
          && zip(name, name.dropFirst()).allSatisfy { $0.isCapital ? $1 == Byte.fullStop : true }
          && name.allSatisfy { $0.isCapital || $0 == Byte.fullStop }
      }
  }

  /// The share of words that look like parts of names, joints not counted.
  private func nameShare(_ text: [UInt8]) -> Double {
    let all = text.split { $0 == Byte.space || $0 == Byte.comma || $0 == Byte.bar }.filter { word in
      let end = words[.nameJoint].match(in: Array(word))?.end
      return end != word.count
    }
    guard !all.isEmpty else { return 0 }
    let names = all.filter { $0.first.map { $0.isCapital || $0 >= 0x80 } ?? false }
    return Double(names.count) / Double(all.count)
  }

  /// The names of people that a text lists; domains and addresses are none.
  func names(in text: [UInt8]) -> [String] {
    parts(of: text).filter { part in
      let hasDomain = part.indices.dropLast(2).dropFirst().contains {
        part[$0] == Byte.fullStop && part[$0 + 1].isSmall
      }
      return (2...60).contains(part.count) && !hasDomain && !part.contains(Byte.slash)
        && part.contains { $0.isLetter } && countWords(Array(part)) <= 6
    }.map(\.text)
  }

  /// What commas, bars, slashes and joints part.
  func parts(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    func add(_ end: Int) {
      var part = text[start..<end].trimmed
      while let last = part.last, [Byte.hyphen, Byte.colon, 0x2A].contains(last) {
        part.removeLast()
      }
      part = part.trimmed
      if part.contains(where: \.isWordPart) { result.append(part) }
    }
    while index < text.count {
      let joint =
        isWordStart(text, index) && index > 0 && text[index - 1] == Byte.space
        ? words[.nameJoint].match(in: text, at: index) : nil
      if let joint, joint.end < text.count, text[joint.end] == Byte.space {
        add(index)
        index = joint.end
        start = index
      } else if [Byte.comma, Byte.bar, Byte.slash, 0x3B].contains(text[index]) {
        add(index)
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    add(text.count)
    return result
  }
}
