internal import Model
internal import Resources

/// Finds the names in sentences, and of what kind each is, by a structured perceptron.
package struct NameRecogniser: Sendable {
  private let tags: NameTags
  private let weights: SparseWeights
  private let gazetteer: NameGazetteer
  private let classes: WordClasses?
  /// Scores of a tag after another, by context: see `NamePath`.
  private let transitions: [Int32]

  /// The part that marks names as data sets of tokens do.
  static let tokens = "tokennames"

  /// Nil where the model has no part of that name.
  ///
  /// - Throws: `DataError` where the part is damaged.
  init?(
    _ model: ModelFile, _ part: String, gazetteer: NameGazetteer, path: String
  ) throws(DataError) {
    guard let bytes = model[part] else { return nil }
    tags = NameTags(named: try model.lines("nametags", path))
    weights = try SparseWeights(bytes, path: path)
    guard weights.classCount == tags.count, tags.count <= 32, tags.names.first == "O" else {
      throw DataError(file: path, line: nil, message: "the model's kinds of names disagree")
    }
    self.gazetteer = gazetteer
    // Classes of words are learned for tokens alone.
    if part == Self.tokens, let bytes = model["wordclasses"] {
      classes = try WordClasses(bytes, path: path)
    } else {
      classes = nil
    }
    transitions = Self.transitions(of: weights, tags)
  }

  private static func transitions(of weights: SparseWeights, _ tags: NameTags) -> [Int32] {
    var found: [Int32] = []
    var scores = [Int32](repeating: 0, count: 256)
    for context in 0..<NameFeatures.contextCount {
      for tag in 0..<tags.count {
        weights.score([NameFeatures.transition(from: tag, context: context)], into: &scores)
        found += scores[0..<tags.count]
      }
    }
    return found
  }

  /// The names of a sentence, in its order; they do not overlap.
  ///
  /// `traits` are the forms', `coarse` their universal parts of speech, from 1.
  func names(_ forms: [String], traits: [WordTraits], coarse: [UInt64]) -> [NamedEntity] {
    let features = NameFeatures(
      forms, traits: traits, coarse: coarse, gazetteer: gazetteer, classes: classes)
    var lattice = NamePath.Lattice(count: forms.count, tagCount: tags.count)
    var scores = [Int32](repeating: 0, count: 256)
    var keys: [UInt64] = []
    let every = UInt32(truncatingIfNeeded: UInt64(1) << UInt64(tags.count) - 1)
    for index in forms.indices where features.isOpen(index) {
      features.collect(at: index, into: &keys)
      weights.score(keys, into: &scores)
      for tag in 0..<tags.count { lattice.emissions[index * tags.count + tag] = scores[tag] }
      lattice.allowed[index] = every
      lattice.contexts[index] = features.context(index)
    }
    var path = NamePath(tags)
    return tags.entities(path.best(lattice, transitions: transitions))
  }
}
