import Language

/// Trains a parser with a dynamic oracle: it follows its own mistakes and learns the best way on
/// from there, after [Goldberg and Nivre 2013].
///
/// [Goldberg and Nivre 2013]: https://aclanthology.org/Q13-1033/
struct ParseTrainer {
  /// By tag: number of its universal part of speech.
  let coarse: [UInt64]
  /// With `root`, which is the last.
  let relationCount: Int
  var epochs = 10
  var seed = 2
  /// How often to train, each time with other chance: the mean of the models is better than each.
  var runs = 4

  /// A parser in training, or just trained.
  struct Trained {
    let transitions = TrainingWeights(classCount: 3)
    let labels: TrainingWeights
  }

  /// Trains the weights of the transitions and those of the relations together.
  ///
  /// - Parameters:
  ///   - sentences: to learn from.
  ///   - tags: by sentence, as a tagger gives them.
  /// - Returns: the sums over all runs.
  func train(_ sentences: [Example], tags: [[Int]]) -> Trained {
    let trained = Trained(labels: TrainingWeights(classCount: relationCount))
    let known = zip(sentences, tags).map { features($0, $1) }
    for run in 0..<runs {
      learn(sentences, known, trained, Random(seed: seed + run))
      trained.transitions.endRun()
      trained.labels.endRun()
    }
    trained.transitions.sumRuns()
    trained.labels.sumRuns()
    return trained
  }

  private func learn(
    _ sentences: [Example], _ features: [ParserFeatures], _ trained: Trained, _ random: Random
  ) {
    var random = random
    for epoch in 0..<epochs {
      for position in random.shuffled(sentences.count) {
        var lesson = Lesson(sentences[position], features[position], trained)
        lesson.explores = epoch > 0
        lesson.run(&random)
      }
    }
  }

  private func features(_ sentence: Example, _ tags: [Int]) -> ParserFeatures {
    ParserFeatures(
      sentence.traits, tags: tags.map { UInt64($0 + 1) }, coarse: tags.map { coarse[$0] })
  }
}

/// One sentence that a parser learns from.
private struct Lesson {
  let sentence: Example
  let features: ParserFeatures
  let trained: ParseTrainer.Trained
  var explores = false
  private var keys = [UInt64](repeating: 0, count: ParserFeatures.transitionCount)
  private var arcKeys = [UInt64](repeating: 0, count: ParserFeatures.arcCount)
  private var scores: [Float]
  private var state: ParserState

  init(_ sentence: Example, _ features: ParserFeatures, _ trained: ParseTrainer.Trained) {
    self.sentence = sentence
    self.features = features
    self.trained = trained
    scores = Array(repeating: 0, count: max(trained.labels.classCount, 3))
    state = ParserState(count: sentence.heads.count)
  }

  mutating func run(_ random: inout Random) {
    while !state.isFinished {
      let transition = state.onlyTransition ?? learnTransition(&random)
      var label = 0
      if transition != .shift { label = learnLabel(state.arc(of: transition)) }
      state.apply(transition, UInt8(label + 1))
    }
  }

  /// - Returns: the transition to take from here.
  private mutating func learnTransition(_ random: inout Random) -> Transition {
    features.collect(state, into: &keys)
    trained.transitions.score(keys, into: &scores)
    let guess = best(of: Transition.allCases.filter { state.allows($0) })
    let gold = best(of: Costs(state, sentence.heads).least)
    if guess != gold {
      trained.transitions.update(keys, toward: gold.rawValue, awayFrom: guess.rawValue)
    }
    trained.transitions.advance()
    return explores && random.next() % 10 < 9 ? guess : gold
  }

  private func best(of ways: [Transition]) -> Transition {
    ways.reduce(ways[0]) { scores[$1.rawValue] > scores[$0.rawValue] ? $1 : $0 }
  }

  /// - Returns: the label to give.
  private mutating func learnLabel(_ arc: (word: Int, head: Int)) -> Int {
    let root = trained.labels.classCount - 1
    guard arc.head < sentence.heads.count else { return root }
    features.collect(arc.word, under: arc.head, state, into: &arcKeys)
    trained.labels.score(arcKeys, into: &scores)
    var guess = 0
    for label in 1..<root where scores[label] > scores[guess] { guess = label }
    let gold = sentence.relations[arc.word]
    // Of a wrong arc, no relation is right.
    guard sentence.heads[arc.word] == arc.head, gold < root else { return guess }
    if guess != gold { trained.labels.update(arcKeys, toward: gold, awayFrom: guess) }
    trained.labels.advance()
    return explores ? guess : gold
  }
}

/// How many arcs of the right tree each transition would put out of reach.
private struct Costs {
  private var shift = 0
  private var left = 0
  private var right = 0
  /// The transitions that lose fewest.
  private(set) var least: [Transition] = []

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
    for (place, word) in state.stack.enumerated() where next < state.count {
      if heads[word] == next { shift += 1 }
      if heads[next] == word, place < depth - 1 { shift += 1 }
    }
    let allowed = zip(Transition.allCases, [shift, left, right]).filter { state.allows($0.0) }
    let lowest = allowed.map(\.1).min()
    least = allowed.filter { $0.1 == lowest }.map(\.0)
  }
}
