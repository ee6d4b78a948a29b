internal import Resources

/// The words that a language writes dates with, by class: months, weekdays, units, numerals.
///
/// A class is what patterns name in braces. A form is one or more words; one that is written with a
/// capital is only found so. A word may be of several classes.
struct DateLexicon: Sendable {
  var vocabulary = DateVocabulary()
  /// Number of each class.
  private(set) var classes: [String: Int] = [:]
  /// The forms, those that begin with the same word side by side once the lexicon is settled.
  private var forms: [Form] = []
  /// For each word, the range of its forms.
  private var ranges: [Range<Int>] = []
  /// The further words and marks of all forms.
  private(set) var rests: [Int32] = []
  /// What a word says of the tense of its clause: -1 past, 2 ahead, 1 perhaps ahead, 3 ahead
  /// where it is close, 0 nothing.
  private(set) var tenses: [Int8] = []
  /// Endings of words that are in no form, with the tense they say.
  private(set) var endings: [(letters: [UInt8], tense: Int8)] = []

  /// Words that open an infinitive, where none of `determiners` follows.
  private(set) var infinitives: Set<Int32> = []
  private(set) var determiners: Set<Int32> = []
  /// Words that make an infinitive a plan: "is to", "due to".
  private(set) var linking: Set<Int32> = []
  /// Words after which another says nothing of the tense: "be", "have".
  private(set) var untensed: Set<Int32> = []

  static let columns = ["class", "form", "value"]

  struct Form: Sendable {
    let classID: Int
    let value: Int32
    let head: Int32
    /// Its further words and marks, in `rests`.
    let rest: Range<Int>
    let needsCapital: Bool
  }

  /// - Throws: `DataError` for a value that is neither a number nor a name.
  init(_ table: Table, file: String) throws(DataError) {
    for row in table.rows {
      guard let value = DateConstant.value(row.fields[2]) else {
        throw DataError(
          file: file, line: row.line, message: "unknown value \"\(row.fields[2])\"")
      }
      add(row.fields[0], row.fields[1], value)
    }
  }

  /// The number of a class, or nil where no form has it.
  func number(ofClass name: String) -> Int? { classes[name] }

  /// Whether a form begins with a word.
  func hasForm(_ symbol: Int32) -> Bool { symbol >= 0 && !ranges[Int(symbol)].isEmpty }

  /// The forms that begin with a word.
  func forms(of word: Int32) -> ArraySlice<Form> { forms[ranges[Int(word)]] }

  func range(of word: Int32) -> Range<Int> { ranges[Int(word)] }

  func form(_ index: Int) -> Form { forms[index] }

  /// The symbols of a phrase: its words and marks.
  mutating func symbols(of phrase: String) -> [Int32] {
    let bytes = Array(phrase.utf8)
    // A first cut finds the words, so that a second finds them in the vocabulary.
    for token in dateTokens(in: bytes.span, vocabulary) where token.kind == .word {
      _ = vocabulary.intern(
        bytes[Int(token.start)..<Int(token.end)].map { $0 &- 65 < 26 ? $0 | 0x20 : $0 })
    }
    return dateTokens(in: bytes.span, vocabulary).map(\.symbol)
  }

  /// Sorts the forms by their first word, once patterns have brought all words.
  mutating func settle() {
    forms = forms.enumerated().sorted {
      ($0.element.head, $0.offset) < ($1.element.head, $1.offset)
    }
    .map(\.element)
    ranges = [Range<Int>](repeating: 0..<0, count: vocabulary.count)
    for (index, form) in forms.enumerated() {
      let range = ranges[Int(form.head)]
      ranges[Int(form.head)] = (range.isEmpty ? index : range.lowerBound)..<(index + 1)
    }
    makeRoom()
  }

  private mutating func makeRoom() {
    tenses += [Int8](repeating: 0, count: vocabulary.count - tenses.count)
  }

  private mutating func add(_ name: String, _ form: String, _ value: Int32) {
    if name == "tense", form.hasPrefix("*") {
      endings.append((Array(form.utf8.dropFirst()), Int8(value)))
      return
    }
    let symbols = symbols(of: form)
    makeRoom()
    guard let head = symbols.first, head >= 0 else { return }
    switch name {
    case "tense": tenses[Int(head)] = Int8(value)
    case "infinitive": infinitives.insert(head)
    case "determiner": determiners.insert(head)
    case "linking": linking.insert(head)
    case "untensed": untensed.insert(head)
    default: addForm(name, form, value, symbols)
    }
  }

  private mutating func addForm(
    _ name: String, _ form: String, _ value: Int32, _ symbols: [Int32]
  ) {
    let classID = classes[name] ?? classes.count
    classes[name] = classID
    let isCapital = form.utf8.first.map { $0 &- 65 < 26 } ?? false
    rests += symbols.dropFirst()
    forms.append(
      Form(
        classID: classID, value: value, head: symbols[0],
        rest: (rests.count - symbols.count + 1)..<rests.count, needsCapital: isCapital))
  }
}
