package import Model
internal import Resources

/// Gives words their parts of speech and features, from left to right, by an averaged perceptron.
package struct Tagger: Sendable {
  /// The tags: universal part of speech and features, `VERB|Tense=Past|VerbForm=Fin`.
  package let tags: [Tag]
  private let weights: SparseWeights
  private let dictionary: HashTable
  /// Forms that are nouns or names whatever the weights say.
  private let nouns: Set<UInt64>
  /// By tag: whether it is a noun's or a name's.
  private let isNominal: [Bool]

  package struct Tag: Sendable {
    package var universal: UniversalTag
    package var features: String
    /// Number of the universal part of speech, from 1.
    package var coarse: UInt64
  }

  /// - Parameters:
  ///   - model: with the tagger's parts.
  ///   - nouns: forms that are nouns or names: hashes as `WordTraits.form`.
  ///   - path: for messages.
  /// - Throws: `DataError` where a part is missing or damaged.
  init(_ model: ModelFile, nouns: Set<UInt64>, path: String) throws(DataError) {
    self.nouns = nouns
    tags = try Self.tags(named: model.lines("tags", path))
    weights = try SparseWeights(model.part("tagger", path), path: path)
    dictionary = try HashTable(model.part("dictionary", path), path: path)
    isNominal = tags.map { $0.universal == .noun || $0.universal == .properNoun }
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
        coarse: universal.number)
    }
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
      let best = best(scores, mustBeNoun: nouns.contains(traits[index].form))
      found.append(best)
      second = last
      last = UInt64(best + 1)
    }
    return found
  }

  private func best(_ scores: [Int32], mustBeNoun: Bool) -> Int {
    var best = mustBeNoun ? isNominal.firstIndex(of: true) ?? 0 : 0
    for tag in tags.indices
    where scores[tag] > scores[best] && (!mustBeNoun || isNominal[tag]) {
      best = tag
    }
    return best
  }
}

extension UniversalTag {
  /// Its number in features, from 1.
  var number: UInt64 { UInt64((Self.allCases.firstIndex(of: self) ?? 0) + 1) }
}
