internal import Resources

/// Builds dependency trees by averaged perceptrons: one chooses each transition, another the
/// relation of each arc as it is made.
package struct Parser: Sendable {
  /// Universal dependency relations with their subtypes, `root` last; numbered from 1 in a state.
  package let relations: [String]
  private let transitions: TransitionWeights
  private let labels: SparseWeights

  /// - Throws: `DataError` where a part is missing or damaged.
  init(_ model: ModelFile, path: String) throws(DataError) {
    relations = try model.lines("relations", path)
    transitions = try TransitionWeights(model.part("transitions", path), path: path)
    labels = try SparseWeights(model.part("labels", path), path: path)
    guard labels.classCount == relations.count, relations.last == "root" else {
      throw DataError(file: path, line: nil, message: "the model's relations and weights disagree")
    }
  }

  /// The finished state of a sentence: each word's head and relation.
  ///
  /// - Parameters:
  ///   - traits: of the words.
  ///   - tags: the words' tags with their features, from 1.
  ///   - coarse: their universal parts of speech, from 1.
  /// - Returns: a state with `isFinished`.
  func parse(_ traits: [WordTraits], tags: [UInt64], coarse: [UInt64]) -> ParserState {
    let count = traits.count
    let features = ParserFeatures(traits, tags: tags, coarse: coarse)
    var state = ParserState(count: count)
    var scores = [Int32](repeating: 0, count: 256)
    var keys = [UInt64](repeating: 0, count: ParserFeatures.transitionCount)
    var arcKeys = [UInt64](repeating: 0, count: ParserFeatures.arcCount)
    while !state.isFinished {
      let transition = state.onlyTransition ?? choose(state, features, &keys)
      guard transition != .shift else {
        state.shift()
        continue
      }
      let arc = state.arc(of: transition)
      state.apply(transition, label(arc, features, state, &arcKeys, &scores))
    }
    return state
  }

  private func label(
    _ arc: (word: Int, head: Int), _ features: ParserFeatures, _ state: ParserState,
    _ keys: inout [UInt64], _ scores: inout [Int32]
  ) -> UInt8 {
    let root = relations.count - 1
    guard arc.head < state.count else { return UInt8(root + 1) }
    features.collect(arc.word, under: arc.head, state, into: &keys)
    labels.score(keys, into: &scores)
    var best = 0
    for other in 1..<root where scores[other] > scores[best] { best = other }
    return UInt8(best + 1)
  }

  private func choose(
    _ state: ParserState, _ features: ParserFeatures, _ keys: inout [UInt64]
  ) -> Transition {
    features.collect(state, into: &keys)
    let (left, right) = transitions.score(keys)
    if state.canShift, left <= 0 || !state.canGoLeft, right <= 0 || !state.canGoRight {
      return .shift
    }
    return state.canGoLeft && (left >= right || !state.canGoRight) ? .left : .right
  }
}
