import Language
import Model
import Resources

/// Trains the names of a model.
struct NameTrainer {
  /// Tags words and knows the names of the data.
  let analyser: Analyser
  let gazetteer: NameGazetteer
  var epochs = 10
  var seed = 1
  /// How often to train, each time in another order and with other words hidden; the mean is kept.
  var rounds = 6
  /// By how much a wrong tag's score is raised in training: right ones must win by more.
  var margin: Int32 = 4
  /// Of how many words in a thousand the letters are hidden, and of how many the lists' marks.
  var hidden = 150
  var unlisted = 100

  /// Whether names are also wanted as the second set has them.
  var learnsTokens = false

  /// Classes of words as a part of a model, or nil to learn without.
  var wordClasses: [UInt8]?

  private let tags = NameTags.all

  init(_ analyser: Analyser, _ gazetteer: NameGazetteer) {
    self.analyser = analyser
    self.gazetteer = gazetteer
  }

  /// The parts of a model that hold what was learned: names as the first set has them, and where
  /// they are wanted, as the second has them.
  ///
  /// Classes of words help with the second set alone, as measured: the first learns without them.
  func parts(of samples: [NameSample]) throws -> [(name: String, bytes: [UInt8])] {
    let sets = (samples.map(\.set).max() ?? 0) + 1
    let plain = learn(samples, sets: sets, classes: nil)
    let own = sets > 1 ? plain.joined(for: 0, of: sets) : plain
    var parts = [
      ("nametags", Array(tags.names.joined(separator: "\n").utf8)),
      ("names", own.quantised(limit: learnsTokens ? 625_000 : 1_250_000)),
    ]
    guard learnsTokens else { return parts }
    var tokens = plain
    if let wordClasses {
      let classes = try WordClasses(DataBytes(wordClasses), path: "wordclasses")
      tokens = learn(samples, sets: sets, classes: classes)
      parts.append(("wordclasses", wordClasses))
    }
    parts.append(("tokennames", tokens.joined(for: 1, of: sets).quantised(limit: 800_000)))
    return parts
  }

  /// The sum of several trainings that differ by chance.
  private func learn(
    _ samples: [NameSample], sets: Int, classes: WordClasses?
  ) -> TrainingWeights {
    let sentences = settled(samples.map { prepare($0, classes) })
    let weights = TrainingWeights(classCount: tags.count)
    for round in 0..<rounds {
      weights.add(train(sentences, sets: sets, seed: seed + round))
    }
    return weights
  }

  private func prepare(_ sample: NameSample, _ classes: WordClasses?) -> Prepared {
    let traits = sample.forms.map { WordTraits($0) }
    let features = NameFeatures(
      sample.forms, traits: traits, coarse: analyser.coarseTags(traits), gazetteer: gazetteer,
      classes: classes)
    var right = Array(repeating: NameTags.outside, count: sample.forms.count)
    for name in sample.names {
      // A set without states calls them places: either kind is right.
      let kinds: [NamedEntity.Kind] =
        sample.hasOnePlaceType && name.kind == .location ? [.location, .geopolitical] : [name.kind]
      for (place, index) in name.words.enumerated() {
        right[index] = kinds.reduce(0) {
          $0 | 1 << UInt32(tags.number(of: $1, at: place, of: name.words.count))
        }
      }
    }
    let isFree = right.indices.map { features.isOpen($0) || right[$0] != NameTags.outside }
    return Prepared(features: features, right: right, isFree: isFree, set: sample.set)
  }

  /// The sentences with one right tag for each word: where there are two, the better one by the
  /// sentences that tell them apart.
  ///
  /// Left open, each round would settle it in its own way, and the two kinds share the weights.
  private func settled(_ sentences: [Prepared]) -> [Prepared] {
    let isOpen = sentences.map { $0.right.contains { $0.nonzeroBitCount > 1 } }
    guard isOpen.contains(true) else { return sentences }
    var state = Learning(tags, sets: 1, margin: margin)
    learn(sentences.filter { $0.set == 0 }, &state, seed: seed)
    return zip(sentences, isOpen).map { sentence, isOpen in
      guard isOpen else { return sentence }
      var sentence = sentence
      sentence.right = state.best(sentence).map { 1 << UInt32($0) }
      return sentence
    }
  }

  private func train(_ sentences: [Prepared], sets: Int, seed: Int) -> TrainingWeights {
    var state = Learning(tags, sets: sets, margin: margin)
    learn(sentences, &state, seed: seed)
    return state.weights
  }

  private func learn(_ sentences: [Prepared], _ state: inout Learning, seed: Int) {
    var random = Random(seed: seed)
    for _ in 0..<epochs {
      for position in random.shuffled(sentences.count) {
        var sentence = sentences[position]
        hide(&sentence, &random)
        state.learn(sentence)
      }
    }
    state.weights.average()
  }

  private func hide(_ sentence: inout Prepared, _ random: inout Random) {
    for index in sentence.right.indices where sentence.features.isCapital(index) {
      sentence.features.isHidden[index] = random.next() % 1000 < UInt64(hidden)
      sentence.features.isUnlisted[index] = random.next() % 1000 < UInt64(unlisted)
    }
  }
}

/// A sentence as the perceptron sees it.
private struct Prepared {
  var features: NameFeatures
  /// The right tags of each word, a bit each.
  var right: [UInt32]
  var isFree: [Bool]
  var set: Int
}

/// A structured perceptron in training.
private struct Learning {
  let weights: TrainingWeights
  private let tags: NameTags
  private let margin: Int32
  /// By set.
  private var transitions: [[Int32]]
  private var scores: [Float]
  private var path: NamePath

  init(_ tags: NameTags, sets: Int, margin: Int32) {
    self.tags = tags
    self.margin = margin
    weights = TrainingWeights(classCount: tags.count)
    let none = [Int32](
      repeating: 0, count: NameFeatures.contextCount * tags.count * tags.count)
    transitions = Array(repeating: none, count: sets)
    scores = Array(repeating: 0, count: tags.count)
    path = NamePath(tags)
  }

  /// Learns from a sentence: where another sequence scores as much as the right ones, the weights
  /// move from it to the best of the right ones.
  mutating func learn(_ sentence: Prepared) {
    let right = sentence.right
    let keys = keys(of: sentence)
    var lattice = lattice(of: sentence, keys)
    let guess = path.best(lattice, transitions: transitions[sentence.set])
    if right.indices.contains(where: { right[$0] & 1 << UInt32(guess[$0]) == 0 }) {
      let isFree = lattice.allowed.map { $0 != NameTags.outside }
      lattice.allowed = right
      let gold = path.best(lattice, transitions: transitions[sentence.set])
      for index in guess.indices where isFree[index] {
        if guess[index] != gold[index] {
          weights.update(keys[index], toward: gold[index], awayFrom: guess[index])
        }
        let past = index > 0 ? (gold[index - 1], guess[index - 1]) : (0, 0)
        guard past.0 != past.1 || gold[index] != guess[index] else { continue }
        let context = lattice.contexts[index]
        move(context, sentence.set, from: past.0, to: gold[index], by: 1)
        move(context, sentence.set, from: past.1, to: guess[index], by: -1)
      }
    }
    weights.advance()
  }

  /// The best of the right tags, by the general weights.
  mutating func best(_ sentence: Prepared) -> [Int] {
    var lattice = lattice(of: sentence, keys(of: sentence))
    lattice.allowed = sentence.right
    return path.best(lattice, transitions: transitions[0])
  }

  private func keys(of sentence: Prepared) -> [[UInt64]] {
    var own: [UInt64] = []
    return sentence.right.indices.map { index in
      guard sentence.isFree[index] else { return [] }
      sentence.features.collect(at: index, into: &own)
      guard transitions.count > 1 else { return own }
      return own + own.map { TrainingWeights.copy(of: $0, for: sentence.set) }
    }
  }

  private mutating func lattice(
    of sentence: Prepared, _ keys: [[UInt64]]
  ) -> NamePath.Lattice {
    let every = UInt32(truncatingIfNeeded: UInt64(1) << UInt64(tags.count) - 1)
    var lattice = NamePath.Lattice(count: keys.count, tagCount: tags.count)
    for index in keys.indices where sentence.isFree[index] {
      weights.score(keys[index], into: &scores)
      lattice.allowed[index] = every
      lattice.contexts[index] = sentence.features.context(index)
      for tag in 0..<tags.count {
        let isWrong = sentence.right[index] & 1 << UInt32(tag) == 0
        lattice.emissions[index * tags.count + tag] = Int32(scores[tag]) + (isWrong ? margin : 0)
      }
    }
    return lattice
  }

  private mutating func move(
    _ context: Int, _ set: Int, from last: Int, to tag: Int, by change: Int32
  ) {
    let place = (context * tags.count + last) * tags.count + tag
    let key = NameFeatures.transition(from: last, context: context)
    for other in transitions.indices { transitions[other][place] += change }
    weights.update(key, tag, by: Float(change))
    guard transitions.count > 1 else { return }
    transitions[set][place] += change
    weights.update(TrainingWeights.copy(of: key, for: set), tag, by: Float(change))
  }
}
