package import Model
internal import Resources

/// Gives words their parts of speech and features, from left to right, by an averaged perceptron.
package struct Tagger: Sendable {
  /// The tags: universal part of speech and features, `VERB|Tense=Past|VerbForm=Fin`.
  package let tags: [Tag]
  private let weights: SparseWeights
  private let dictionary: HashTable

  package struct Tag: Sendable {
    package var universal: UniversalTag
    package var features: String
    /// Number of the universal part of speech, from 1.
    package var coarse: UInt64
  }

  /// - Throws: `DataError` where a part is missing or damaged.
  init(_ model: ModelFile, path: String) throws(DataError) {
    tags = try Self.tags(named: model.lines("tags", path))
    weights = try SparseWeights(model.part("tagger", path), path: path)
    dictionary = try HashTable(model.part("dictionary", path), path: path)
    guard weights.classCount == tags.count else {
      throw DataError(file: path, line: nil, message: "the model's tags and weights disagree")
    }
  }

  /// The tags of their names.
  package static func tags(named names: [String]) -> [Tag] {
    names.map { name in
      let universal = UniversalTag(rawValue: String(name.prefix { $0 != "|" })) ?? .other
      return Tag(
        universal: universal, features: String(name.drop { $0 != "|" }.dropFirst()),
        coarse: coarse(universal))
    }
  }

  /// Number of a universal part of speech, from 1.
  static func coarse(_ tag: UniversalTag) -> UInt64 {
    UInt64((UniversalTag.allCases.firstIndex(of: tag) ?? 0) + 1)
  }

  /// The numbers of the words' tags.
  func tag(_ traits: [WordTraits]) -> [Int] {
    let features = TaggerFeatures(
      traits, classes: traits.map { dictionary[$0.form].map { UInt64($0) + 3 } ?? 2 })
    var scores = [Int32](repeating: 0, count: 256)
    var keys: [UInt64] = []
    var found: [Int] = []
    found.reserveCapacity(traits.count)
    var last: UInt64 = 0
    var second: UInt64 = 0
    for index in traits.indices {
      features.collect(at: index, last: last, second: second, into: &keys)
      weights.score(keys, into: &scores)
      var best = 0
      for tag in 1..<tags.count where scores[tag] > scores[best] { best = tag }
      found.append(best)
      second = last
      last = UInt64(best + 1)
    }
    return found
  }
}
