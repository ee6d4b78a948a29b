internal import Model

extension LineRoles {
  /// A line that is little more than a date: with a label, an outlet's name or a place beside it.
  func dateLine(_ text: [UInt8]) -> LineRole? {
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
