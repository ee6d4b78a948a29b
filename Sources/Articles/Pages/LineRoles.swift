internal import Model

/// What a line of a page is.
enum LineRole: Equatable {
  case text
  /// A line to drop: an advertisement, a share button, a tag cloud, initials.
  case furniture
  case date(Publication, isUpdate: Bool, outlet: String?)
  case impossibleDate(String)
  case byline(Byline)
  /// A label of a link to another article whose title may follow.
  case relatedLabel
  /// The end of the article's text.
  case stop
  /// Where the article appeared first, or who owns the page.
  case origin(outlet: String?)
  case caption
  /// The title as it stands in the page's address.
  case slug
  case breadcrumb
}

/// The names of a byline.
struct Byline: Equatable {
  var authors: [String] = []
  var editors: [String] = []
  /// What its label of sources names, unresolved.
  var sources: [String] = []

  var isEmpty: Bool { authors.isEmpty && editors.isEmpty && sources.isEmpty }
}

/// Tells the lines of pages apart.
struct LineRoles: Sendable {
  let words: PageWords
  let dates: PublicationDates

  init(words: PageWords) {
    self.words = words
    dates = PublicationDates(words: words)
  }

  /// What a line is, as far as the line alone tells.
  func role(of text: [UInt8]) -> LineRole {
    guard text.count <= 400 else { return .text }
    let key = lineKey(text)
    if key.isEmpty { return .furniture }
    if words.stopLines.contains(key) { return .stop }
    if words.dropLines.contains(key) || isInitials(text) { return .furniture }
    if let related = related(text) { return related }
    if let reprint = words[.reprint].match(in: text) {
      return .origin(outlet: reprintOutlet(text, reprint.end, endedBy: reprint.value))
    }
    if let outlet = copyrightOutlet(text) { return .origin(outlet: outlet) }
    if let date = dateLine(text) { return date }
    if let byline = byline(text) { return .byline(byline) }
    if text.count <= 250, words[.dropStart].match(in: text) != nil { return .furniture }
    if text.count <= 200, words[.dropWithin].first(in: text) != nil { return .furniture }
    if isSlug(text) { return .slug }
    if isBreadcrumb(text) { return .breadcrumb }
    if isCaption(text) { return .caption }
    return .text
  }

  /// A label of a related link, alone or with the link's title.
  private func related(_ text: [UInt8]) -> LineRole? {
    guard let start = text.prefix(5).firstIndex(where: \.isWordPart),
      let label = words[.relatedLabel].match(in: text, at: start, glued: true)
    else { return nil }
    var rest = text[label.end...]
    let isGlued = rest.first?.isWordPart ?? false
    var hasColon = text[label.end - 1] == Byte.colon
    rest = rest.trimmed
    if rest.first == Byte.colon || rest.first == Byte.hyphen {
      hasColon = true
      rest = rest.dropFirst().trimmed
    }
    if rest.isEmpty { return .relatedLabel }
    guard rest.count <= 220, !hasInnerSentence(Array(rest)) else { return nil }
    if hasColon { return .furniture }
    let isHeadline = isGlued || capitalShare(Array(rest)) >= 0.6
    return isHeadline && !endsWithSentenceMark(rest) ? .furniture : nil
  }

  /// Whether a sentence ends before the end and another begins.
  private func hasInnerSentence(_ text: [UInt8]) -> Bool {
    for index in text.indices.dropLast(2)
    where text[index] == Byte.fullStop && text[index + 1] == Byte.space
      && !text[index + 2].isSmall && index >= 4 && !text[index - 1].isCapital
    {
      return true
    }
    return false
  }

  private func reprintOutlet(_ text: [UInt8], _ start: Int, endedBy end: String) -> String? {
    let rest = text[start...].trimmed
    let stop = end.isEmpty ? nil : Array(rest).lowered.index(of: Array(end.utf8))
    let name = rest.prefix(stop ?? rest.count).trimmed
    let first = name.split(separator: Byte.comma).first ?? name
    let short = Array(first).trimmed.prefix { $0 != Byte.colon }
    return short.isEmpty || short.count > 60 ? nil : short.text
  }

  /// The owner that a copyright line names: `© 2024 Sample Gazette`.
  private func copyrightOutlet(_ text: [UInt8]) -> String?? {
    guard text.count <= 120 else { return nil }
    let lowered = text.lowered
    let marks: [[UInt8]] = [[0xC2, 0xA9], Array("copyright".utf8), Array("hak cipta".utf8)]
    guard let mark = marks.first(where: { lowered.index(of: $0) != nil }),
      let start = lowered.index(of: mark)
    else { return nil }
    var name = text[(start + mark.count)...].drop { !$0.isCapital && !$0.isSmall }
    while let last = name.last, last.isDigit || last.isBlank { name.removeLast() }
    let end = name.firstIndex { [Byte.open, Byte.bar, Byte.comma, Byte.fullStop].contains($0) }
    let trimmed = name[..<(end ?? name.endIndex)].trimmed
    let isName = (3...40).contains(trimmed.count) && capitalShare(Array(trimmed)) == 1
    return .some(isName ? trimmed.text : nil)
  }

  /// Initials of who wrote and edited: `(kpl/khs)`, `(SIS)`, `***`.
  func isInitials(_ text: [UInt8]) -> Bool {
    guard text.count <= 30, text.first == Byte.open, text.last == Byte.close else {
      return text.allSatisfy { $0 == 0x2A || $0 == Byte.space }
    }
    let inner = text.dropFirst().dropLast()
    let parts = inner.split { !$0.isWordPart }
    guard !parts.isEmpty, parts.allSatisfy({ $0.count <= 5 }) || inner.contains(Byte.slash)
    else { return false }
    return inner.allSatisfy { $0.isWordPart || " /.,*-".utf8.contains($0) }
      && inner.contains { $0.isLetter } && parts.allSatisfy { $0.count <= 16 }
  }

  /// `jarang-terjadi-menhan-prancis-telepon`.
  private func isSlug(_ text: [UInt8]) -> Bool {
    text.count >= 12 && text.allSatisfy { $0.isSmall || $0.isDigit || $0 == Byte.hyphen }
      && text.count(where: { $0 == Byte.hyphen }) >= 3
  }

  /// `Home > World > Asia`, `Beranda / Internasional`, `World | Politics | Business`.
  private func isBreadcrumb(_ text: [UInt8]) -> Bool {
    guard text.count <= 120, !endsWithSentenceMark(text[...]) else { return false }
    let signs = words(of: text).filter { word in
      word.elementsEqual([0x3E]) || word.elementsEqual([Byte.slash])
        || word.elementsEqual([Byte.bar]) || word.elementsEqual([0xC2, 0xBB])
        || word.elementsEqual([0xE2, 0x80, 0xBA])
    }
    return !signs.isEmpty && signs.count * 5 >= countWords(text)
  }

  /// A line under a picture: it ends with its source in brackets, or names who took it.
  private func isCaption(_ text: [UInt8]) -> Bool {
    if text.last == Byte.close, let open = text.lastIndex(of: Byte.open) {
      let inner = Array(text[(open + 1)..<(text.count - 1)])
      if words[.captionLabel].match(in: inner) != nil { return true }
    }
    var start = 0
    while let label = words[.captionLabel].first(in: text, from: start) {
      let isLabel = label.end < text.count && text[label.end] == Byte.colon
      let before = text[..<label.start].trimmed
      if isLabel, before.isEmpty || endsWithSentenceMark(before) || before.last == Byte.slash,
        text.count - label.end <= 80
      {
        return true
      }
      start = label.end
    }
    return false
  }

  private func words(of text: [UInt8]) -> [ArraySlice<UInt8>] { text.split(separator: Byte.space) }
}

// MARK: - Lines that date the article

extension LineRoles {
  /// A line that is little more than a date: with a label, an outlet's name or a place beside it.
  private func dateLine(_ text: [UInt8]) -> LineRole? {
    guard text.count <= 140, text.contains(where: \.isDigit) else { return nil }
    let label = words[.dateLabel].match(in: text)
    let reading = dates.first(in: text)
    switch reading {
    case .none: return nil
    case .impossible(let date):
      return label != nil || countWords(text) <= 4 ? .impossibleDate(date) : nil
    case .found(let publication, let range):
      let before = Array(text[..<range.start].trimmed)
      let after = Array(text[range.end...].trimmed)
      let loose = looseWords(before) + looseWords(after)
      let isShort = label == nil ? loose <= 3 : loose <= 6
      guard isShort || outletPrefix(before) != nil && loose <= 6 else { return nil }
      if label == nil, publication.minute == nil, loose > 0, endsWithSentenceMark(text[...]) {
        return nil
      }
      return .date(
        publication, isUpdate: label?.value == "update", outlet: outletPrefix(before))
    }
  }

  /// How many words are neither of a date nor a label.
  private func looseWords(_ text: [UInt8]) -> Int {
    text.split { !$0.isWordPart }.count { word in
      guard word.contains(where: { $0 < 0x80 }) else { return false }
      let key = word.lowered.text
      return !words.weekdays.contains(key) && !words.timeWords.contains(key)
        && words.zones[key] == nil && words[.dateLabel].match(in: Array(word)) == nil
    }
  }

  /// The name before a date, where a dash or bar parts them: `Kompas.tv - 4 April 2024`.
  private func outletPrefix(_ before: [UInt8]) -> String? {
    var text = before[...]
    // The weekday belongs to the date.
    while let comma = text.last, comma == Byte.comma || comma.isBlank { text.removeLast() }
    if let blank = text.lastIndex(of: Byte.space),
      words.weekdays.contains(text[(blank + 1)...].lowered.text)
    {
      text = text[..<blank].trimmed
    }
    let isParted =
      text.last == Byte.hyphen || text.last == Byte.bar
      || text.suffix(3).elementsEqual([0xE2, 0x80, 0x93])
      || text.suffix(3).elementsEqual([0xE2, 0x80, 0x94])
    guard isParted else { return nil }
    text = text.prefix(
      upTo: text.lastIndex { $0.isDigit || $0.isCapital || $0.isSmall }.map { $0 + 1 }
        ?? text.startIndex)
    let name = Array(text.trimmed)
    let isName = (2...40).contains(name.count) && countWords(name) <= 4
    return isName && words[.dateLabel].match(in: name) == nil ? name.text : nil
  }
}

// MARK: - Bylines

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
