internal import Resources

/// Builds dependency trees, a transition at a time, by an averaged perceptron.
package struct Parser: Sendable {
  /// Universal dependency relations with their subtypes; numbered from 1 in a state.
  package let relations: [String]
  private let weights: SparseWeights
  private let actions: Actions

  /// - Throws: `DataError` where a part is missing or damaged.
  init(_ model: ModelFile, path: String) throws(DataError) {
    relations = try model.lines("relations", path)
    weights = try SparseWeights(model.part("parser", path), path: path)
    actions = Actions(relations: relations)
    guard weights.classCount == actions.count, relations.last == "root" else {
      throw DataError(file: path, line: nil, message: "the model's relations and weights disagree")
    }
  }

  /// The finished state of a sentence: each word's head and relation.
  func parse(_ features: ParserFeatures, count: Int) -> ParserState {
    var state = ParserState(count: count)
    var scores = [Int32](repeating: 0, count: 256)
    var keys: [UInt64] = []
    while !state.isFinished {
      if actions.takeOnlyOne(in: &state) { continue }
      features.collect(state, into: &keys)
      weights.score(keys, into: &scores)
      actions.apply(best(in: state, scores), to: &state)
    }
    return state
  }

  private func best(in state: ParserState, _ scores: [Int32]) -> Int {
    var best = -1
    for range in actions.allowed(in: state) {
      for action in range where best < 0 || scores[action] > scores[best] { best = action }
    }
    return best
  }
}

/// The transitions as a model's classes: *shift*, then *left* and *right* with each relation.
package struct Actions: Sendable {
  /// Relations without `root`, which stands last and is never chosen: it is what is left over.
  package let choices: Int

  /// - Parameter relations: `root` last.
  package init(relations: [String]) {
    choices = relations.count - 1
  }

  package var count: Int { 1 + 2 * choices }

  package static let shift = 0
  /// The class of an arc to the left with a relation, from 0.
  package func left(_ relation: Int) -> Int { 1 + relation }
  /// The class of an arc to the right with a relation, from 0.
  package func right(_ relation: Int) -> Int { 1 + choices + relation }

  /// The classes that a state allows of each transition.
  package func allowed(in state: ParserState) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    if state.canShift { ranges.append(0..<1) }
    if state.canGoLeft { ranges.append(1..<(1 + choices)) }
    if state.canGoRight { ranges.append((1 + choices)..<count) }
    return ranges
  }

  package func apply(_ action: Int, to state: inout ParserState) {
    if action == Self.shift {
      state.shift()
    } else if action <= choices {
      state.goLeft(UInt8(action))
    } else {
      state.goRight(UInt8(action - choices))
    }
  }

  /// Takes the transition where there is no choice.
  ///
  /// - Returns: whether one was taken.
  package func takeOnlyOne(in state: inout ParserState) -> Bool {
    if state.stack.isEmpty {
      state.shift()
    } else if state.next == state.count, state.stack.count == 1 {
      state.goLeft(UInt8(choices + 1))
    } else {
      return false
    }
    return true
  }
}
