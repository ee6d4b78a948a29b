import Language

/// Trains a tagger.
struct TagTrainer {
  let tagCount: Int
  var epochs = 6
  var seed = 1
  /// How often to train, each time with other chance; the weights of all are added.
  var runs = 1

  /// A tagger in training, or just trained.
  struct Trained {
    let weights: TrainingWeights
    let dictionary: [UInt64: UInt16]
  }

  func train(_ sentences: [Example]) -> Trained {
    let dictionary = dictionary(of: sentences)
    let weights = TrainingWeights(classCount: tagCount)
    var scores = [Float](repeating: 0, count: tagCount)
    var keys: [UInt64] = []
    for run in 0..<runs {
      var random = Random(seed: seed + run)
      for _ in 0..<epochs {
        for position in random.shuffled(sentences.count) {
          learn(sentences[position], dictionary, weights, &scores, &keys)
        }
      }
      weights.endRun()
    }
    weights.sumRuns()
    return Trained(weights: weights, dictionary: dictionary)
  }

  private func learn(
    _ sentence: Example, _ dictionary: [UInt64: UInt16], _ weights: TrainingWeights,
    _ scores: inout [Float], _ keys: inout [UInt64]
  ) {
    let features = Self.features(sentence, dictionary)
    var last: UInt64 = 0
    var second: UInt64 = 0
    for (index, gold) in sentence.tags.enumerated() {
      features.collect(at: index, last: last, second: second, into: &keys)
      weights.score(keys, into: &scores)
      let guess = highest(scores)
      if guess != gold { weights.update(keys, toward: gold, awayFrom: guess) }
      weights.advance()
      second = last
      last = UInt64(guess + 1)
    }
  }

  private static func features(
    _ sentence: Example, _ dictionary: [UInt64: UInt16]
  ) -> TaggerFeatures {
    TaggerFeatures(
      sentence.traits,
      classes: sentence.traits.map { dictionary[$0.form].map { UInt64($0) + 3 } ?? 2 })
  }

  /// What a trained tagger says.
  func tag(_ sentence: Example, _ trained: Trained) -> [Int] {
    var scores = [Float](repeating: 0, count: tagCount)
    var keys: [UInt64] = []
    let features = Self.features(sentence, trained.dictionary)
    var tags: [Int] = []
    for index in sentence.traits.indices {
      let last = index > 0 ? UInt64(tags[index - 1] + 1) : 0
      let second = index > 1 ? UInt64(tags[index - 2] + 1) : 0
      features.collect(at: index, last: last, second: second, into: &keys)
      trained.weights.score(keys, into: &scores)
      tags.append(highest(scores))
    }
    return tags
  }

  /// The tags of each sentence by a tagger that was not trained on it: what a parser should learn
  /// from, since it will meet a tagger's errors.
  func jackknifed(_ sentences: [Example], folds: Int = 5) -> [[Int]] {
    var found = [[Int]](repeating: [], count: sentences.count)
    // By its words, so that a sentence that is there twice is in one fold.
    let own = sentences.map { sentence in
      Int(sentence.traits.reduce(0) { mixed($0, $1.form) } % UInt64(folds))
    }
    for fold in 0..<folds {
      let rest = sentences.indices.filter { own[$0] != fold }.map { sentences[$0] }
      let trained = train(rest)
      for index in sentences.indices where own[index] == fold {
        found[index] = tag(sentences[index], trained)
      }
    }
    return found
  }

  /// What tags a form takes: the forms met three times and more, with a number for the set of the
  /// tags that they have at least every fiftieth time.
  private func dictionary(of sentences: [Example]) -> [UInt64: UInt16] {
    var counts: [UInt64: [Int: Int]] = [:]
    for sentence in sentences {
      for (traits, tag) in zip(sentence.traits, sentence.tags) {
        counts[traits.form, default: [:]][tag, default: 0] += 1
      }
    }
    var sets: [[Int]: UInt16] = [:]
    var found: [UInt64: UInt16] = [:]
    for (form, tags) in counts.sorted(by: { $0.key < $1.key }) {
      let total = tags.values.reduce(0, +)
      guard total >= 3 else { continue }
      let set = tags.filter { $0.value * 50 >= total }.keys.sorted()
      let number = sets[set] ?? UInt16(sets.count)
      sets[set] = number
      found[form] = number
    }
    return found
  }
}

/// The class of the highest score, the first of equals.
func highest(_ scores: [Float]) -> Int {
  var best = 0
  for index in 1..<scores.count where scores[index] > scores[best] { best = index }
  return best
}
