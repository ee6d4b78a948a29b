/// Phrases that are looked for in lines, without regard to case.
struct Phrases: Sendable {
  struct Phrase: Sendable {
    /// In small letters.
    var form: [UInt8]
    var value: String
  }

  /// By the first byte, the longest first.
  private var byFirst: [[Phrase]] = Array(repeating: [], count: 256)

  mutating func add(_ form: String, value: String) {
    let bytes = form.utf8.lowered
    guard let first = bytes.first else { return }
    byFirst[Int(first)].append(Phrase(form: bytes, value: value))
    byFirst[Int(first)].sort { $0.form.count > $1.form.count }
  }

  /// The longest phrase that stands at a position and ends with a word, and where it ends.
  ///
  /// Where `glued`, a capital may follow its small letter, as where a link was run into its label.
  func match(
    in text: [UInt8], at start: Int = 0, glued: Bool = false
  ) -> (end: Int, value: String)? {
    guard start < text.count else { return nil }
    for phrase in byFirst[Int(text[start].lowered)] {
      let end = start + phrase.form.count
      guard end <= text.count, equals(text, start, phrase.form) else { continue }
      guard end < text.count, text[end - 1].isWordPart, text[end].isWordPart else {
        return (end, phrase.value)
      }
      if glued, text[end].isCapital, text[end - 1].isSmall { return (end, phrase.value) }
    }
    return nil
  }

  /// The first phrase that begins a word at or after a position.
  func first(
    in text: [UInt8], from start: Int = 0, glued: Bool = false
  ) -> (start: Int, end: Int, value: String)? {
    var index = start
    while index < text.count {
      if isWordStart(text, index) || glued && text[index].isCapital,
        let found = match(in: text, at: index, glued: glued)
      {
        return (index, found.end, found.value)
      }
      index += 1
    }
    return nil
  }

  /// Whether a phrase ends a text, as a word of its own.
  func ends(_ text: ArraySlice<UInt8>) -> Bool { cut(text) != nil }

  /// A text without the longest phrase that ends it, or nil where none does.
  func cut(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var length = 0
    let bytes = Array(text.suffix(60))
    for list in byFirst {
      for phrase in list {
        let start = bytes.count - phrase.form.count
        if start >= 0, start == 0 || !bytes[start - 1].isWordPart,
          equals(bytes, start, phrase.form)
        {
          length = max(length, phrase.form.count)
        }
      }
    }
    return length == 0 ? nil : text.dropLast(length)
  }

  private func equals(_ text: [UInt8], _ start: Int, _ form: [UInt8]) -> Bool {
    for (offset, byte) in form.enumerated() where text[start + offset].lowered != byte {
      return false
    }
    return true
  }
}

/// Whether a word, or a sign, begins at a position.
func isWordStart(_ text: [UInt8], _ index: Int) -> Bool {
  index == 0 || !text[index - 1].isWordPart || !text[index].isWordPart
}
