internal import Model

/// A page as a format hands it over: lines of text, and what stood beside them in fields.
struct Page {
  var lines: [Line] = []
  /// Lines outside the article's text that may say when, where and by whom it was published.
  var margins: [Line] = []
  /// A warning of the text's encoding.
  var warnings: [String] = []

  var title: String?
  /// Where the title stood, if the text it was cut from holds it.
  var titleOrigin = TextRange(start: 0, end: 0)
  var url: String?
  var outlet: String?
  /// As given: `id`, `en-GB`, `Indonesian`.
  var language: String?
  /// A language that the page claims and that its text may contradict.
  var languageHint: String?
  /// In order of trust; the first that can be read counts.
  var published: [DateField] = []
  var authors: [String] = []
  var editors: [String] = []

  /// Whether the lines may begin with what stands above an article: section, title, date.
  var hasHead = true

  /// What a field says of the time of publication.
  enum DateField: Equatable {
    case text(String)
    case number(Double)
    /// Of a later change of the article.
    case update(String)
  }
}

/// One line of a page, cleaned.
struct Line: Equatable {
  var text: [UInt8]
  /// Where it stood in the decoded input.
  var origin: TextRange
  /// Whether a blank line or the end of a block parts it from the line before.
  var gap = true

  /// Whether it ends as sentences do, quotation marks and brackets not counted.
  var endsSentence: Bool { endsWithSentenceMark(text[...]) }

  /// How many words it has.
  var wordCount: Int { countWords(text) }
}

/// Cuts a text into its lines that are not blank.
///
/// Lines end with LF, CR, CR LF, vertical tab, form feed, U+0085, U+2028 or U+2029.
func lines(of text: [UInt8]) -> [Line] {
  var lines: [Line] = []
  var gap = true
  var start = 0
  func add(_ end: Int) {
    let slice = text[start..<end].trimmed
    let clean = cleaned(slice)
    if clean.isEmpty {
      gap = true
    } else {
      let origin = TextRange(start: slice.startIndex, end: slice.endIndex)
      lines.append(Line(text: clean, origin: origin, gap: gap))
      gap = false
    }
  }
  var index = 0
  while index < text.count {
    guard let length = lineEnd(text, index) else {
      index += 1
      continue
    }
    add(index)
    index += length
    start = index
  }
  add(text.count)
  return lines
}

/// How long the end of a line at a position is, or nil where there is none.
private func lineEnd(_ text: [UInt8], _ index: Int) -> Int? {
  switch text[index] {
  case Byte.carriageReturn:
    return index + 1 < text.count && text[index + 1] == Byte.lineFeed ? 2 : 1
  case 0x0A...0x0C: return 1
  case 0xC2: return index + 1 < text.count && text[index + 1] == 0x85 ? 2 : nil
  case 0xE2:
    guard index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
    return text[index + 2] == 0xA8 || text[index + 2] == 0xA9 ? 3 : nil
  default: return nil
  }
}

/// Joins the lines of a text that was wrapped to a width, so that each paragraph is one line.
///
/// It was wrapped where most lines that follow another without a gap continue its sentence.
func unwrapped(_ lines: [Line]) -> [Line] {
  var pairs = 0
  var continuing = 0
  for index in lines.indices.dropFirst() where !lines[index].gap {
    pairs += 1
    if isWrapped(lines[index - 1]) { continuing += 1 }
  }
  guard pairs >= 3, continuing * 10 >= pairs * 6 else { return lines }
  var result: [Line] = []
  for (index, line) in lines.enumerated() {
    if index > 0, !line.gap, isWrapped(lines[index - 1]), var last = result.popLast() {
      last.text += [Byte.space] + line.text
      last.origin = TextRange(start: last.origin.start, end: max(line.origin.end, last.origin.end))
      result.append(last)
    } else {
      result.append(line)
    }
  }
  return result
}

/// Whether a line has the length of a wrapped one and stops within a sentence.
private func isWrapped(_ line: Line) -> Bool {
  (45...110).contains(line.text.count) && line.wordCount >= 6 && !line.endsSentence
}

/// Whether a text ends as sentences do: `.`, `!`, `?` or `…`, with quotes or brackets after it.
func endsWithSentenceMark(_ text: ArraySlice<UInt8>) -> Bool {
  var slice = text
  while let last = slice.last {
    switch last {
    case Byte.quote, 0x27, Byte.close, Byte.space, 0x2A, 0x5D: slice.removeLast()
    case Byte.fullStop, 0x21, 0x3F: return true
    default:
      // ’ ” » and the ellipsis.
      if slice.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) { return true }
      let isQuote =
        slice.suffix(3).elementsEqual([0xE2, 0x80, 0x9D])
        || slice.suffix(3).elementsEqual([0xE2, 0x80, 0x99])
      guard isQuote else { return false }
      slice.removeLast(3)
    }
  }
  return false
}

/// Counts the words of a text: stretches of letters and digits between blanks.
func countWords(_ text: [UInt8]) -> Int {
  var count = 0
  var inWord = false
  for byte in text {
    if byte == Byte.space {
      inWord = false
    } else if !inWord, byte.isWordPart {
      inWord = true
      count += 1
    }
  }
  return count
}

/// The words of a text as they are parted by blanks.
func words(of text: [UInt8]) -> [ArraySlice<UInt8>] {
  text.split(separator: Byte.space)
}

/// The share of words that begin with a capital or a digit, of those that begin with any.
func capitalShare(_ text: [UInt8]) -> Double {
  var capitals = 0
  var all = 0
  for word in words(of: text) {
    guard let first = word.first(where: \.isWordPart) else { continue }
    all += 1
    if !first.isSmall { capitals += 1 }
  }
  return all == 0 ? 0 : Double(capitals) / Double(all)
}
