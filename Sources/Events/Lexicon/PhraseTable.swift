internal import Language
internal import Model

/// Phrases with what they mean, found in tokens, the longest first.
///
/// A phrase is cut into words as a text is; hyphens between its words, in the phrase or the text, do
/// not matter.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    var words: [String]
    var form: String
    var meaning: Meaning
  }

  /// By first word, the longest phrase first, then as added.
  private var entries: [String: [Entry]] = [:]

  /// How capitals are held against the form.
  enum Capitals: Sendable {
    case ignored
    /// A form of one word must stand as it is printed, or be set in capitals; of a longer one the
    /// first word must have its capital.
    case matter
  }

  private let capitals: Capitals

  init(capitals: Capitals) {
    self.capitals = capitals
  }

  mutating func add(_ form: String, _ meaning: Meaning) {
    let cut = words(of: form)
    guard let first = cut.first else {
      // A mark by itself ("," "/") is its own word.
      entries[form, default: []].append(Entry(words: [form], form: form, meaning: meaning))
      return
    }
    entries[first, default: []].append(Entry(words: cut, form: form, meaning: meaning))
  }

  /// Call once after the last `add`.
  mutating func sort() {
    for key in entries.keys {
      entries[key]?.sort { $0.words.count > $1.words.count }
    }
  }

  /// The meanings of the longest phrase that starts at a token, all of them, and where it ends.
  func match(_ tokens: [Token], at start: Int, limit: Int) -> (meanings: [Meaning], end: Int)? {
    guard let candidates = entries[tokens[start].folded] else { return nil }
    var found: [Meaning] = []
    var end = start
    for candidate in candidates {
      guard let stop = self.end(of: candidate, tokens, start, limit) else { continue }
      if found.isEmpty { end = stop }
      if stop == end { found.append(candidate.meaning) }
      if stop < end { break }
    }
    return found.isEmpty ? nil : (found, end)
  }

  private func end(
    of entry: Entry, _ tokens: [Token], _ start: Int, _ limit: Int
  ) -> Int? {
    var position = start
    for (index, word) in entry.words.enumerated() {
      if index > 0, position < limit, isPassedOver(tokens, position) { position += 1 }
      guard position < limit, tokens[position].folded == word else { return nil }
      position += 1
    }
    guard capitals == .ignored || hasItsCapitals(entry, tokens[start]) else { return nil }
    return position
  }

  /// A hyphen, and the full stop of an initial.
  private func isPassedOver(_ tokens: [Token], _ position: Int) -> Bool {
    tokens[position].text == "-"
      || tokens[position].text == "." && tokens[position - 1].text.utf8.count == 1
  }

  private func hasItsCapitals(_ entry: Entry, _ token: Token) -> Bool {
    if entry.words.count > 1 { return token.isCapitalised || !startsWithCapital(entry.form) }
    if token.text == entry.form { return true }
    if folded(token.text) == token.text { return false }
    let isAcronym = entry.form.utf8.count <= 5 && entry.form == entry.form.uppercased()
    if isAcronym { return false }
    // Set in capitals, as datelines are; or with other accents.
    return token.isCapitalised && (token.text.utf8.count >= 4 || !token.isShouted)
  }

  private func startsWithCapital(_ form: String) -> Bool {
    form.unicodeScalars.first?.properties.isUppercase ?? false
  }
}
