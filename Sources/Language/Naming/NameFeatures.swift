/// The features by which a word is found to be of a name: hashes, in a fixed order of templates.
package struct NameFeatures: Sendable {
  private let words: [WordTraits]
  /// With the brackets and marks that are glued to the words.
  private let shapes: [UInt64]
  /// Universal parts of speech, from 1.
  private let coarse: [UInt64]
  private let marks: NameGazetteer.Marks
  /// Classes of the words; empty where the model has none.
  private let wide: [UInt64]
  private let narrow: [UInt64]
  private let isCapital: [Bool]
  /// For each word the stretch of words with capitals that it is in; empty for others.
  private let runs: [Range<Int>]
  /// Words whose letters are not to be known: training hides some names, that the model learns to tell
  /// a name that it never met.
  package var isHidden: [Bool]
  /// Words whose names in the data are not to be known, for the same reason.
  package var isUnlisted: [Bool]

  package init(
    _ forms: [String], traits: [WordTraits], coarse: [UInt64], gazetteer: NameGazetteer,
    classes: WordClasses? = nil
  ) {
    shapes = traits.map(\.shape)
    let traits = zip(forms, traits).map { Self.bare($0) ?? $1 }
    words = traits
    let pairs = classes.map { classes in traits.map { classes[$0.form] } } ?? []
    wide = pairs.map(\.wide)
    narrow = pairs.map(\.narrow)
    self.coarse = coarse
    isCapital = zip(forms, traits).map { form, traits in
      traits.isCapitalised || form.utf8.contains { $0 >= 65 && $0 <= 90 }
    }
    marks = gazetteer.marks(traits, isCapital: isCapital)
    runs = Self.runs(of: isCapital, endingBefore: forms.map { $0.utf8.first == 40 })
    isHidden = Array(repeating: false, count: traits.count)
    isUnlisted = isHidden
  }

  package var count: Int { words.count }

  /// The traits of a word that brackets and marks are glued to, as in `(KPK),`, without them; nil
  /// where there are none.
  private static func bare(_ form: String) -> WordTraits? {
    let bytes = form.utf8
    guard let first = bytes.first, let last = bytes.last, bytes.count > 2 else { return nil }
    guard opening.contains(first) || closing.contains(last) else { return nil }
    let core = bytes.drop { opening.contains($0) }
    guard let end = core.lastIndex(where: { !closing.contains($0) }), core.count > 2 else {
      return nil
    }
    return WordTraits(bytes: core[...end])
  }

  private static let opening = Array("([\"".utf8)
  private static let closing = Array(")],?!\";:".utf8)

  /// A bracket, glued to a word, ends the run before it.
  private static func runs(
    of isCapital: [Bool], endingBefore isBracket: [Bool]
  ) -> [Range<Int>] {
    var found = Array(repeating: 0..<0, count: isCapital.count)
    var start = 0
    while start < isCapital.count {
      var end = start
      while end < isCapital.count, isCapital[end], end == start || !isBracket[end] { end += 1 }
      for index in start..<end { found[index] = start..<end }
      start = max(end, start + 1)
    }
    return found
  }

  /// Whether a word may be of a name: it has a capital, or stands within two words of one that has.
  package func isOpen(_ index: Int) -> Bool {
    for near in max(index - 2, 0)..<min(index + 3, words.count) where isCapital[near] {
      return true
    }
    return false
  }

  package func isCapital(_ index: Int) -> Bool { isCapital[index] }

  /// Which row of a model's transitions is a word's: by its part of speech, and whether it has a
  /// capital.
  package func context(_ index: Int) -> Int {
    Int(coarse[index]) * 2 + (isCapital[index] ? 1 : 0)
  }

  /// One more than any context.
  package static let contextCount = 40

  /// The feature that a transition's weights are found by.
  package static func transition(from tag: Int, context: Int) -> UInt64 {
    mixed(mixed(1_000, UInt64(context)), UInt64(tag))
  }

  private func word(_ index: Int) -> WordTraits {
    words.indices.contains(index) ? words[index] : .none
  }

  private func form(_ index: Int) -> UInt64? {
    guard words.indices.contains(index) else { return WordTraits.none.form }
    return isHidden[index] ? nil : words[index].form
  }

  private func tag(_ index: Int) -> UInt64 {
    coarse.indices.contains(index) ? coarse[index] : 0
  }

  private func listed(_ index: Int) -> UInt64 {
    guard words.indices.contains(index), !isUnlisted[index] else { return 0 }
    return UInt64(marks.names[index].kinds.rawValue) << 2 | UInt64(marks.names[index].place)
  }

  private func person(_ index: Int) -> UInt64 {
    guard words.indices.contains(index), !isUnlisted[index] else { return 0 }
    return UInt64(marks.people[index].rawValue)
  }

  private func title(_ index: Int) -> UInt64 {
    guard words.indices.contains(index) else { return 0 }
    return UInt64(marks.titles[index].kinds.rawValue) << 2 | UInt64(marks.titles[index].place)
  }

  /// The features of a word.
  ///
  /// - Parameters:
  ///   - index: of the word in its sentence.
  ///   - keys: is emptied and filled.
  package func collect(at index: Int, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    var collected = Keys(keys: keys)
    collectLetters(index, &collected)
    collectNeighbours(index, &collected)
    collectLists(index, &collected)
    collectRun(index, &collected)
    if !wide.isEmpty {
      collectClasses(index, wide, Keys.wide, &collected)
      collectClasses(index, narrow, Keys.narrow, &collected)
    }
    keys = collected.keys
  }

  /// Hashes of features, each with the number of its template.
  private struct Keys {
    var keys: [UInt64]
    private var template: UInt64 = 0

    /// The templates before those of the words' classes.
    static let wide: UInt64 = 200
    static let narrow: UInt64 = 250

    init(keys: [UInt64]) { self.keys = keys }

    /// Goes on with the templates after a number.
    mutating func goOn(after template: UInt64) { self.template = template }

    /// Adds a feature, or skips its template where there is none.
    mutating func add(_ value: UInt64?) {
      template &+= 1
      if let value { keys.append(mixed(template, value)) }
    }

    mutating func add(_ first: UInt64?, _ second: UInt64?) {
      template &+= 1
      if let first, let second { keys.append(mixed(mixed(template, first), second)) }
    }
  }

  private func collectLetters(_ index: Int, _ keys: inout Keys) {
    let word = words[index]
    let isHidden = isHidden[index]
    keys.add(0)
    keys.add(form(index))
    keys.add(form(index), word.shape)
    keys.add(word.suffixes.0)
    keys.add(word.suffixes.1)
    keys.add(word.suffixes.2)
    keys.add(isHidden ? nil : word.suffixes.3)
    keys.add(word.prefixes.1)
    keys.add(isHidden ? nil : word.prefixes.2)
    keys.add(isHidden ? nil : word.prefixes.3)
    keys.add(word.shape)
    keys.add(word.shape, word.length)
    keys.add(word.shape, index == 0 ? 1 : 0)
    keys.add(tag(index))
    keys.add(tag(index), word.shape)
    keys.add(shapes[index])
    keys.add(shapes[index], index + 1 < shapes.count ? shapes[index + 1] : 0)
  }

  private func collectNeighbours(_ index: Int, _ keys: inout Keys) {
    let word = words[index]
    let before = self.word(index - 1)
    let after = self.word(index + 1)
    keys.add(form(index - 1))
    keys.add(form(index + 1))
    keys.add(form(index - 2))
    keys.add(form(index + 2))
    keys.add(form(index - 1), form(index))
    keys.add(form(index), form(index + 1))
    keys.add(form(index - 2), form(index - 1))
    keys.add(form(index + 1), form(index + 2))
    keys.add(form(index - 1), word.shape)
    keys.add(form(index + 1), word.shape)
    keys.add(form(index - 1), form(index + 1))
    keys.add(before.shape)
    keys.add(after.shape)
    keys.add(mixed(before.shape, word.shape))
    keys.add(mixed(word.shape, after.shape))
    keys.add(mixed(before.shape, word.shape), after.shape)
    keys.add(before.suffixes.2)
    keys.add(after.suffixes.2)
    keys.add(tag(index - 1))
    keys.add(tag(index + 1))
    keys.add(tag(index - 1), tag(index))
    keys.add(tag(index), tag(index + 1))
    keys.add(mixed(tag(index - 1), tag(index)), tag(index + 1))
    keys.add(tag(index - 2), tag(index - 1))
    keys.add(tag(index + 1), tag(index + 2))
  }

  private func collectLists(_ index: Int, _ keys: inout Keys) {
    let own = listed(index)
    let shape = words[index].shape
    keys.add(own)
    keys.add(own, shape)
    keys.add(own, tag(index))
    keys.add(own, listed(index - 1))
    keys.add(own, listed(index + 1))
    keys.add(own, form(index + 1))
    keys.add(own, form(index - 1))
    keys.add(person(index))
    keys.add(person(index), person(index - 1))
    keys.add(person(index), person(index + 1))
    keys.add(title(index), shape)
    keys.add(title(index - 1))
    keys.add(title(index - 1), shape)
    keys.add(title(index + 1), shape)
    keys.add(title(index - 1), own)
    keys.add(own, title(index + 1))
  }

  private func collectRun(_ index: Int, _ keys: inout Keys) {
    let run = runs[index]
    guard !run.isEmpty else {
      keys.add(isCapital.indices.contains(index - 1) && isCapital[index - 1] ? 1 : 0, form(index))
      keys.add(isCapital.indices.contains(index + 1) && isCapital[index + 1] ? 1 : 0, form(index))
      return
    }
    let place =
      UInt64(min(index - run.lowerBound, 3)) << 4 | UInt64(min(run.upperBound - 1 - index, 3)) << 2
    keys.add(place)
    keys.add(place, form(run.lowerBound - 1))
    keys.add(place, form(run.upperBound))
    keys.add(form(run.lowerBound - 1))
    keys.add(form(run.upperBound))
    keys.add(form(run.upperBound - 1))
    keys.add(form(run.lowerBound))
    keys.add(words[run.upperBound - 1].suffixes.2)
    keys.add(title(run.lowerBound - 1), place)
    keys.add(title(run.upperBound), place)
    keys.add(tag(run.lowerBound - 1), tag(run.upperBound))
    keys.add(form(run.lowerBound - 2), form(run.lowerBound - 1))
    keys.add(form(run.upperBound), form(run.upperBound + 1))
  }

  private func collectClasses(
    _ index: Int, _ classes: [UInt64], _ template: UInt64, _ keys: inout Keys
  ) {
    let shape = words[index].shape
    let own = known(index, classes)
    let before = known(index - 1, classes)
    let after = known(index + 1, classes)
    keys.goOn(after: template)
    keys.add(own)
    keys.add(own, shape)
    keys.add(before)
    keys.add(after)
    keys.add(known(index - 2, classes))
    keys.add(known(index + 2, classes))
    keys.add(before, shape)
    keys.add(after, shape)
  }

  private func known(_ index: Int, _ classes: [UInt64]) -> UInt64? {
    guard classes.indices.contains(index) else { return Self.noClass }
    return isHidden[index] ? nil : classes[index]
  }

  /// Past the end of a sentence.
  private static let noClass: UInt64 = 9_999
}
