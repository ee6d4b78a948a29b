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
