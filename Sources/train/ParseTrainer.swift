import Language

/// Trains a parser with a dynamic oracle: it follows its own mistakes and learns the best way on
/// from there, after [Goldberg and Nivre 2013].
///
/// [Goldberg and Nivre 2013]: https://aclanthology.org/Q13-1033/
struct ParseTrainer {
  let actions: Actions
  /// By tag: number of its universal part of speech.
  let coarse: [UInt64]
  var epochs = 10
  var seed = 2

  /// - Parameter tags: by sentence, as a tagger gives them.
  func train(_ sentences: [Example], tags: [[Int]]) -> TrainingWeights {
    let weights = TrainingWeights(classCount: actions.count)
    var scores = [Float](repeating: 0, count: actions.count)
    var keys: [UInt64] = []
    var random = Random(seed: seed)
    for epoch in 0..<epochs {
      for position in random.shuffled(sentences.count) {
        let sentence = sentences[position]
        let features = ParserFeatures(
          sentence.traits, tags: tags[position].map { UInt64($0 + 1) },
          coarse: tags[position].map { coarse[$0] })
        var state = ParserState(count: sentence.heads.count)
        while !state.isFinished {
          if actions.takeOnlyOne(in: &state) { continue }
          features.collect(state, into: &keys)
          weights.score(keys, into: &scores)
          let guess = best(of: actions.allowed(in: state), scores)
          let gold = best(of: bestWays(on: state, sentence), scores)
          if guess != gold { weights.update(keys, toward: gold, awayFrom: guess) }
          weights.advance()
          let explores = epoch > 0 && random.next() % 10 < 9
          actions.apply(explores ? guess : gold, to: &state)
        }
      }
    }
    weights.average()
    return weights
  }

  private func best(of ranges: [Range<Int>], _ scores: [Float]) -> Int {
    var best = -1
    for range in ranges {
      for action in range where best < 0 || scores[action] > scores[best] { best = action }
    }
    return best
  }

  /// The transitions that lose fewest of the arcs that can still be made.
  private func bestWays(on state: ParserState, _ sentence: Example) -> [Range<Int>] {
    let costs = Costs(state, sentence.heads)
    let allowed = [
      state.canShift ? costs.shift : nil, state.canGoLeft ? costs.left : nil,
      state.canGoRight ? costs.right : nil,
    ]
    let least = allowed.compactMap { $0 }.min()
    var ways: [Range<Int>] = []
    let depth = state.stack.count
    if allowed[0] == least { ways.append(0..<1) }
    if allowed[1] == least {
      ways.append(way(actions.left, state.stack[depth - 1], to: state.next, sentence))
    }
    if allowed[2] == least {
      ways.append(way(actions.right, state.stack[depth - 1], to: state.stack[depth - 2], sentence))
    }
    return ways
  }

  /// An arc with its relation; with any where the arc is wrong, as the right one is lost already.
  private func way(
    _ arc: (Int) -> Int, _ word: Int, to head: Int, _ sentence: Example
  ) -> Range<Int> {
    guard sentence.heads[word] == head else { return arc(0)..<(arc(0) + actions.choices) }
    let action = arc(sentence.relations[word])
    return action..<(action + 1)
  }
}

/// How many arcs of the right tree each transition would put out of reach.
private struct Costs {
  var shift = 0
  var left = 0
  var right = 0

  init(_ state: ParserState, _ heads: [Int]) {
    let next = state.next
    let depth = state.stack.count
    if depth > 0 {
      let top = state.stack[depth - 1]
      let below = depth > 1 ? state.stack[depth - 2] : -1
      let dependents = (next..<state.count).count { heads[$0] == top }
      left = dependents
      if heads[top] == below || heads[top] > next { left += 1 }
      right = dependents
      if heads[top] >= next { right += 1 }
    }
    guard next < state.count else { return }
    for (place, word) in state.stack.enumerated() {
      if heads[word] == next { shift += 1 }
      if heads[next] == word, place < depth - 1 { shift += 1 }
    }
  }
}
