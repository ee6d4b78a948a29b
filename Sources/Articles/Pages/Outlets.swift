internal import Model

/// What a dateline says before its dash: `MOSKOW, KOMPAS.TV -`, `HANOI (ENA) —`.
struct Dateline: Equatable {
  /// The stretches between commas outside brackets.
  var parts: [[UInt8]]
  /// What stands in brackets.
  var credits: [[UInt8]]
}

extension LineRoles {
  /// The dateline a paragraph begins with, or nil.
  ///
  /// A place or an outlet in capitals or capitalised words, perhaps a day and an agency in
  /// brackets, and a dash, all within 90 bytes.
  func dateline(of text: [UInt8]) -> Dateline? {
    guard let end = dashIndex(text) else { return slashDateline(text) }
    let head = Array(text[..<end].trimmed)
    guard head.count >= 2, head.first?.isCapital ?? false, countWords(head) <= 9 else { return nil }
    var parts: [[UInt8]] = []
    var credits: [[UInt8]] = []
    var depth = 0
    var current: [UInt8] = []
    func flush(_ list: inout [[UInt8]]) {
      let part = Array(current.trimmed)
      if !part.isEmpty { list.append(part) }
      current = []
    }
    for byte in head {
      switch byte {
      case Byte.open:
        flush(&parts)
        depth += 1
      case Byte.close:
        flush(&credits)
        depth -= 1
      case Byte.comma where depth == 0: flush(&parts)
      default: current.append(byte)
      }
    }
    flush(&parts)
    guard depth == 0, let place = parts.first, capitalShare(place) == 1 else { return nil }
    let isUsual =
      !credits.isEmpty || parts.count > 1 || !place.contains { $0.isSmall } && place.count >= 4
    return isUsual ? Dateline(parts: parts, credits: credits) : nil
  }

  /// The first dash with a space after it, near the beginning.
  private func dashIndex(_ text: [UInt8]) -> Int? {
    for index in text.indices.prefix(90).dropFirst(2) where index + 1 < text.count {
      switch text[index] {
      case Byte.hyphen:
        let next = text[index + 1]
        if next == Byte.space || next == Byte.hyphen, !text[index - 1].isDigit { return index }
      case 0xE2:
        guard index + 2 < text.count, text[index + 1] == 0x80 else { continue }
        if text[index + 2] == 0x93 || text[index + 2] == 0x94 { return index }
      case Byte.fullStop:
        // A sentence has ended before any dash came, or it is a domain or an initial.
        if text[index + 1] == Byte.space, index > 2, text[index - 1].isSmall,
          text[index - 3].isSmall,
          !hasDot(text, index)
        {
          return nil
        }
      default: break
      }
    }
    return nil
  }

  /// Whether the word that ends at a position is the short form of a month.
  private func hasDot(_ text: [UInt8], _ end: Int) -> Bool {
    let start = text[..<end].lastIndex { !$0.isWordPart }.map { $0 + 1 } ?? 0
    return words.months[text[start..<end].lowered.text] != nil
  }

  /// A dateline whose credit stands between slashes, as TASS writes it.
  private func slashDateline(_ text: [UInt8]) -> Dateline? {
    let head = text.prefix(80)
    guard let first = head.firstIndex(of: Byte.slash),
      let second = head[(first + 1)...].firstIndex(of: Byte.slash), second - first <= 30,
      second + 1 < text.count, text[second + 1] == Byte.fullStop || text[second + 1] == Byte.space
    else { return nil }
    let credit = Array(text[(first + 1)..<second])
    guard words[.agency].match(in: credit) != nil else { return nil }
    let place = text[..<first].prefix { $0 != Byte.comma }
    return Dateline(parts: [Array(place.trimmed)], credits: [credit])
  }
}

extension PageReader {
  /// The outlet that published an article, in the spelling its page uses for people.
  func outlet(of draft: Draft, head: [Line]) -> String? {
    if let given = draft.page.outlet {
      let name = cleaned(Array(given.utf8)[...])
      if !name.isEmpty { return name.text }
    }
    let hints = draft.outletHints.sorted { $0.kind < $1.kind }
    let datelines = datelineHints(draft, known: Set(hints.map(\.key)))
    let all = (hints + datelines).sorted { $0.kind < $1.kind }
    guard
      let best = all.first(where: { $0.kind < .line || isEchoed($0, hints: all) })
        ?? all.first(where: { $0.kind != .aside })
    else { return nil }
    var spellings = all.filter { $0.key == best.key }.map(\.name)
    spellings += head.compactMap { prefix(of: $0.text, withKey: best.key) }
    return spellings.map(Self.uncapitalised).min { Self.rank($0) < Self.rank($1) }
  }

  private func isEchoed(_ hint: OutletHint, hints: [OutletHint]) -> Bool {
    hints.count { $0.key == hint.key } > 1
  }

  /// The outlets that the dateline of the first paragraph names.
  private func datelineHints(_ draft: Draft, known: Set<[UInt8]>) -> [OutletHint] {
    guard let first = draft.body.first?.text else { return [] }
    var parts = roles.dateline(of: first)?.parts ?? []
    if let comma = first.prefix(30).firstIndex(of: Byte.comma) {
      parts.append(Array(first[..<comma]))
    }
    return parts.filter { part in
      Self.isDomain(part) || known.contains(nameKey(part))
        || words[.agency].match(in: part) != nil && part.count > 3
    }.map { OutletHint(kind: .dateline, name: $0.text) }
  }

  /// Whether a name is an address, such as `KOMPAS.TV` or `REPUBLIKA.CO.ID`.
  static func isDomain(_ name: [UInt8]) -> Bool {
    guard !name.contains(Byte.space), let dot = name.firstIndex(of: Byte.fullStop) else {
      return false
    }
    let ending = name[(dot + 1)...]
    return dot >= 3 && (2...8).contains(ending.count)
      && ending.allSatisfy { $0.isCapital || $0.isSmall || $0 == Byte.fullStop }
      && ending.last != Byte.fullStop
  }

  /// The first words of a line, where they spell a name otherwise.
  private func prefix(of text: [UInt8], withKey key: [UInt8]) -> String? {
    var end = 0
    var seen: [UInt8] = []
    while end < text.count, end < 60 {
      if text[end].isWordPart { seen.append(text[end].lowered) }
      end += 1
      let isWordEnd = end == text.count || !text[end].isWordPart
      if isWordEnd, seen.count >= key.count { break }
    }
    return seen == key ? text[..<end].text : nil
  }

  /// With capitals only where words begin, if a name of several words has nothing but capitals.
  private static func uncapitalised(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard !bytes.contains(where: { $0.isSmall || $0 == Byte.fullStop }), bytes.contains(Byte.space)
    else { return name }
    return bytes.split(separator: Byte.space).map { word in
      if isAbbreviation(word) { return word.text }
      return (word.prefix(1) + word.dropFirst().lowered).text
    }.joined(separator: " ")
  }

  /// Whether a word in capitals is read letter by letter: `CNN`, `AFP`, but not `POS`.
  private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 3 else { return false }
    let vowels = word.map { "AEIOU".utf8.contains($0) }
    return vowels != [false, true, false] && word.lowered != Array("the".utf8)
  }

  /// The better spelling is lower: in words, then not in capitals only, then as first met.
  private static func rank(_ name: String) -> Int {
    let bytes = Array(name.utf8)
    return (bytes.contains(Byte.space) ? 0 : 2) + (bytes.contains { $0.isSmall } ? 0 : 1)
  }
}
