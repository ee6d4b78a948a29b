internal import Resources

/// Makes the forms of a language's words from the one that a dictionary has.
struct Inflection: Sendable {
  /// A form of a verb or noun, as event reading tells them apart.
  enum Form: Sendable {
    /// Finite, or the dictionary's.
    case plain
    /// A past form that is no participle: never passive.
    case past
    /// May be passive.
    case participle
    case gerund
  }

  private struct Rule: Sendable {
    var ending: [Character]
    var form: String

    /// The word with its ending replaced, or nil where it ends otherwise.
    func applied(to word: String) -> String? {
      let letters = Array(word)
      guard letters.count > ending.count else { return nil }
      var kept = ""
      for (mark, letter) in zip(ending, letters.suffix(ending.count)) {
        switch mark {
        case "C", "V":
          guard isVowel(letter) == (mark == "V") else { return nil }
          kept.append(letter)
        default: guard mark == letter else { return nil }
        }
      }
      return String(letters.dropLast(ending.count)) + kept + form
    }

    private func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
  }

  private var rules: [String: [Rule]] = [:]
  private var irregular: [String: [String]] = [:]
  private var plurals: [String: String] = [:]
  private var doubling: Set<String> = []

  /// That of a language whose words keep their form.
  init() {}

  /// - Throws: `DataError` where a verb has not four forms.
  init(_ table: Table, file: String) throws(DataError) {
    for row in table.rows {
      let (kind, ending, form) = (row.fields[0], row.fields[1], row.fields[2])
      switch kind {
      case "verb":
        let forms = row.values(2)
        guard forms.count == 4 else {
          throw DataError(file: file, line: row.line, message: "a verb has four forms")
        }
        irregular[ending] = forms
      case "noun": plurals[ending] = form
      case "doubles": doubling.insert(ending)
      default: rules[kind, default: []].append(Rule(ending: Array(ending), form: form))
      }
    }
    for kind in rules.keys { rules[kind]?.sort { $0.ending.count > $1.ending.count } }
  }

  /// Whether the language inflects its words.
  var isPresent: Bool { !rules.isEmpty }

  /// The forms of a verb; the word itself for a language that does not inflect.
  func verb(_ word: String) -> [(form: String, kind: Form)] {
    if let forms = irregular[word] {
      return [(word, .plain), (forms[0], .plain)]
        + (forms[1] == forms[2] ? [] : [(forms[1], .past)])
        + [(forms[2], .participle), (forms[3], .gerund)]
    }
    guard isPresent else { return [(word, .plain)] }
    let stem = doubling.contains(word) ? word + String(word.last ?? " ") : word
    return [
      (word, .plain), (made("third", word), .plain), (made("participle", stem), .participle),
      (made("gerund", stem), .gerund),
    ]
  }

  /// A noun and its plural.
  func noun(_ word: String) -> [String] {
    if let plural = plurals[word] { return plural.isEmpty ? [word] : [word, plural] }
    return rules["plural"] == nil ? [word] : [word, made("plural", word)]
  }

  private func made(_ kind: String, _ word: String) -> String {
    rules[kind]?.lazy.compactMap { $0.applied(to: word) }.first ?? word
  }
}
