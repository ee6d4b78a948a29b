package import Resources

/// The names and titles of the data files, to be looked up in sentences.
///
/// Names count as they are printed, titles in any letters. What a file adds has effect at once: the
/// model knows the kinds of names, not the names.
package struct NameGazetteer: Sendable {
  private var names = PhraseHashes(bits: 15)
  private var titles = PhraseHashes(bits: 10)
  private var people = PhraseHashes(bits: 13)

  /// Sets of what a phrase can be.
  package struct Kinds: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let country = Kinds(rawValue: 1 << 0)
    package static let capital = Kinds(rawValue: 1 << 1)
    package static let seat = Kinds(rawValue: 1 << 2)
    package static let adjective = Kinds(rawValue: 1 << 3)
    package static let organisation = Kinds(rawValue: 1 << 4)
    package static let person = Kinds(rawValue: 1 << 5)
    package static let shield = Kinds(rawValue: 1 << 6)
    package static let title = Kinds(rawValue: 1 << 7)
    package static let body = Kinds(rawValue: 1 << 8)
    /// The first word of a person's full name, and the last.
    package static let givenName = Kinds(rawValue: 1 << 9)
    package static let surname = Kinds(rawValue: 1 << 10)
    package static let verbOfSpeaking = Kinds(rawValue: 1 << 11)
  }

  /// What the data say of a word: the longest phrase it is in.
  package struct Mark: Hashable, Sendable {
    package var kinds: Kinds = []
    /// Bit 0: the phrase starts here; bit 1: it ends here.
    package var place: UInt8 = 0
  }

  /// One that knows nothing.
  package init() {}

  /// Reads the names of the world and of a language; a file that is not there adds none.
  package init(_ language: String, data: DataFiles) {
    let folder = "languages/\(language)"
    read(
      data, "\(folder)/countries.tsv",
      [
        "name": .country, "names": .country, "adjectives": .adjective, "people": .adjective,
        "capital": .capital, "seats": .seat,
      ])
    read(
      data, "\(folder)/organisations.tsv",
      ["name": .organisation, "names": .organisation, "bodies": .organisation])
    read(data, "\(folder)/shields.tsv", ["form": .shield])
    read(data, "world/offices.tsv", ["person": .person, "names": .person])
    read(data, "\(folder)/offices.tsv", ["forms": .title])
    readGrammar(data, "\(folder)/grammar.tsv")
  }

  private mutating func read(_ data: DataFiles, _ path: String, _ columns: [String: Kinds]) {
    guard let bytes = data.bytes(path) else { return }
    bytes.withBytes { raw in
      var lines = TableBytes(raw)
      let kinds = lines.head().map { columns[$0] }
      while let fields = lines.next() {
        for (field, kind) in zip(fields, kinds) {
          guard let kind, !field.isEmpty else { continue }
          let isBody = kind == .title && raw[fields[0]].starts(with: Array("body:".utf8))
          var start = field.lowerBound
          for index in field where raw[index] == 124 {
            add(raw, start..<index, isBody ? .body : kind)
            start = index + 1
          }
          add(raw, start..<field.upperBound, isBody ? .body : kind)
        }
      }
    }
  }

  private mutating func readGrammar(_ data: DataFiles, _ path: String) {
    guard let bytes = data.bytes(path) else { return }
    bytes.withBytes { raw in
      var lines = TableBytes(raw)
      guard lines.head().prefix(2) == ["kind", "form"] else { return }
      while let fields = lines.next() {
        guard fields.count > 1 else { continue }
        if raw[fields[0]].elementsEqual("title".utf8) { add(raw, fields[1], .title) }
        if raw[fields[0]].elementsEqual("say".utf8) { add(raw, fields[1], .verbOfSpeaking) }
      }
    }
  }

  private mutating func add(_ raw: UnsafeRawBufferPointer, _ range: Range<Int>, _ kind: Kinds) {
    guard !range.isEmpty else { return }
    // A leading "~" tells how a capital is read, and is none of its letters.
    let start = raw[range.lowerBound] == 126 ? range.lowerBound + 1 : range.lowerBound
    var words = PhraseWords(raw, start..<range.upperBound)
    guard var word = words.next() else { return }
    let isTitle = kind == .title || kind == .body || kind == .verbOfSpeaking
    var hash = mixed(0, isTitle ? word.form : word.printed)
    var isFirst = true
    while let next = words.next() {
      if isTitle {
        titles.insert(hash, PhraseHashes.goesOn)
      } else {
        names.insert(hash, PhraseHashes.goesOn)
      }
      if isFirst, kind == .person { people.insert(word.printed, Kinds.givenName.rawValue) }
      isFirst = false
      word = next
      hash = mixed(hash, isTitle ? word.form : word.printed)
    }
    if isTitle {
      titles.insert(hash, kind.rawValue)
    } else {
      names.insert(hash, kind.rawValue)
    }
    if kind == .person { people.insert(word.printed, Kinds.surname.rawValue) }
  }

  /// The marks of a sentence's words as names, as parts of people's names, and as titles.
  package func marks(_ words: [WordTraits], isCapital: [Bool]) -> Marks {
    var found = Marks(count: words.count)
    var index = 0
    while index < words.count {
      let end = isCapital[index] ? names.longest(words, from: index, by: \.printed) : nil
      if isCapital[index] { found.people[index] = Kinds(rawValue: people[words[index].printed]) }
      if let end { found.names.mark(index..<end.end, end.kinds) }
      index += 1
      while index < end?.end ?? 0 {
        found.people[index] = Kinds(rawValue: people[words[index].printed])
        index += 1
      }
    }
    index = 0
    while index < words.count {
      let end = titles.longest(words, from: index, by: \.form)
      if let end { found.titles.mark(index..<end.end, end.kinds) }
      index = end?.end ?? (index + 1)
    }
    return found
  }

  package struct Marks: Sendable {
    package var names: [Mark]
    package var titles: [Mark]
    package var people: [Kinds]

    package init(count: Int) {
      names = Array(repeating: Mark(), count: count)
      titles = names
      people = Array(repeating: [], count: count)
    }
  }
}

extension [NameGazetteer.Mark] {
  fileprivate mutating func mark(_ range: Range<Int>, _ kinds: NameGazetteer.Kinds) {
    for index in range {
      self[index].kinds = kinds
      self[index].place =
        (index == range.lowerBound ? 1 : 0) | (index == range.upperBound - 1 ? 2 : 0)
    }
  }
}

extension PhraseHashes {
  /// The longest phrase that starts at a word: its end and kinds.
  fileprivate func longest(
    _ words: [WordTraits], from start: Int, by key: (WordTraits) -> UInt64
  ) -> (end: Int, kinds: NameGazetteer.Kinds)? {
    var found: (Int, NameGazetteer.Kinds)?
    var hash: UInt64 = 0
    for index in start..<words.count {
      hash = mixed(hash, key(words[index]))
      let value = self[hash]
      let kinds = value & ~Self.goesOn
      if kinds != 0 { found = (index + 1, NameGazetteer.Kinds(rawValue: kinds)) }
      if value & Self.goesOn == 0 { break }
    }
    return found
  }
}

extension WordTraits {
  /// Of the word as it is printed, as far as its letters' kinds go.
  fileprivate var printed: UInt64 { mixed(form, shape) }
}

/// The two of a word's traits that phrases are made of; thousands of them are made at start.
private struct PhraseWord {
  let form: UInt64
  let shape: UInt64

  init(_ raw: UnsafeRawBufferPointer, _ range: Range<Int>) {
    let traits = WordTraits.formAndShape(raw, range)
    (form, shape) = (traits.form, traits.shape)
  }

  var printed: UInt64 { mixed(form, shape) }
}

/// The lines of a table's bytes, cut into fields; made for speed, and lenient.
private struct TableBytes {
  private let raw: UnsafeRawBufferPointer
  private var position = 0

  init(_ raw: UnsafeRawBufferPointer) { self.raw = raw }

  /// The names of the columns.
  mutating func head() -> [String] {
    (next() ?? []).map { String(decoding: raw[$0], as: UTF8.self) }
  }

  mutating func next() -> [Range<Int>]? {
    while position < raw.count {
      var end = position
      while end < raw.count, raw[end] != 10 { end += 1 }
      let line = position..<end
      position = end + 1
      if !line.isEmpty, raw[line.lowerBound] != 35 { return split(raw, line, 9) }
    }
    return nil
  }
}

/// The stretches between marks, empty ones too.
private func split(
  _ raw: UnsafeRawBufferPointer, _ range: Range<Int>, _ mark: UInt8
) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = range.lowerBound
  for index in range where raw[index] == mark {
    found.append(start..<index)
    start = index + 1
  }
  found.append(start..<range.upperBound)
  return found
}

/// The words of a phrase, cut as sentences are: at blanks, with hyphens and commas as words.
///
/// They are given one by one, since arrays of them took most of the time of reading.
private struct PhraseWords {
  private let raw: UnsafeRawBufferPointer
  private var position: Int
  private let end: Int

  init(_ raw: UnsafeRawBufferPointer, _ range: Range<Int>) {
    self.raw = raw
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> PhraseWord? {
    while position < end, raw[position] == 32 { position += 1 }
    guard position < end else { return nil }
    let start = position
    while position < end, !isMark(raw[position]), raw[position] != 32 { position += 1 }
    if position == start { position += 1 }
    return PhraseWord(raw, start..<position)
  }

  private func isMark(_ byte: UInt8) -> Bool { byte == 45 || byte == 44 }
}
