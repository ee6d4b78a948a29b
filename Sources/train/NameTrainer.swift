import Language
import Model

/// Trains the names of a model.
struct NameTrainer {
  /// Tags words and knows the names of the data.
  let analyser: Analyser
  let gazetteer: NameGazetteer
  var epochs = 12
  var seed = 1
  /// By how much a wrong tag's score is raised in training: right ones must win by more.
  var margin: Int32 = 8
  /// Of how many words in a thousand the letters are hidden, and of how many the lists' marks.
  var hidden = 200
  var unlisted = 150

  private let tags = NameTags.all

  /// Bytes that the weights may take.
  private static let limit = 1_250_000

  init(_ analyser: Analyser, _ gazetteer: NameGazetteer) {
    self.analyser = analyser
    self.gazetteer = gazetteer
  }

  /// A sentence as the perceptron sees it.
  private struct Prepared {
    var features: NameFeatures
    /// The right tags of each word, a bit each.
    var right: [UInt32]
    var isFree: [Bool]
  }

  /// The parts of a model that hold what was learned.
  func parts(of samples: [NameSample]) -> [(name: String, bytes: [UInt8])] {
    let weights = train(samples.map(prepare))
    return [
      ("nametags", Array(tags.names.joined(separator: "\n").utf8)),
      ("names", weights.quantised(limit: Self.limit)),
    ]
  }

  private func prepare(_ sample: NameSample) -> Prepared {
    let traits = sample.forms.map { WordTraits($0) }
    let features = NameFeatures(
      sample.forms, traits: traits, coarse: analyser.coarseTags(traits), gazetteer: gazetteer)
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
    return Prepared(features: features, right: right, isFree: isFree)
  }

  private func train(_ sentences: [Prepared]) -> TrainingWeights {
    var state = Learning(tags, margin: margin)
    var random = Random(seed: seed)
    for _ in 0..<epochs {
      for position in random.shuffled(sentences.count) {
        var sentence = sentences[position]
        hide(&sentence, &random)
        state.learn(sentence.features, right: sentence.right, isFree: sentence.isFree)
      }
    }
    state.weights.average()
    return state.weights
  }

  private func hide(_ sentence: inout Prepared, _ random: inout Random) {
    for index in sentence.right.indices where sentence.features.isCapital(index) {
      sentence.features.isHidden[index] = random.next() % 1000 < UInt64(hidden)
      sentence.features.isUnlisted[index] = random.next() % 1000 < UInt64(unlisted)
    }
  }
}

/// A structured perceptron in training.
private struct Learning {
  let weights: TrainingWeights
  private let tags: NameTags
  private let margin: Int32
  private var transitions: [Int32]
  private var scores: [Float]
  private var path: NamePath

  init(_ tags: NameTags, margin: Int32) {
    self.tags = tags
    self.margin = margin
    weights = TrainingWeights(classCount: tags.count)
    transitions = Array(repeating: 0, count: NameFeatures.contextCount * tags.count * tags.count)
    scores = Array(repeating: 0, count: tags.count)
    path = NamePath(tags)
  }

  /// Learns from a sentence: where another sequence scores as much as the right ones, the weights
  /// move from it to the best of the right ones.
  mutating func learn(_ features: NameFeatures, right: [UInt32], isFree: [Bool]) {
    var keys = [[UInt64]](repeating: [], count: right.count)
    var lattice = NamePath.Lattice(count: right.count, tagCount: tags.count)
    let every = UInt32(truncatingIfNeeded: UInt64(1) << UInt64(tags.count) - 1)
    for index in right.indices where isFree[index] {
      features.collect(at: index, into: &keys[index])
      weights.score(keys[index], into: &scores)
      lattice.allowed[index] = every
      lattice.contexts[index] = features.context(index)
      for tag in 0..<tags.count {
        let isWrong = right[index] & 1 << UInt32(tag) == 0
        lattice.emissions[index * tags.count + tag] = Int32(scores[tag]) + (isWrong ? margin : 0)
      }
    }
    let guess = path.best(lattice, transitions: transitions)
    if right.indices.contains(where: { right[$0] & 1 << UInt32(guess[$0]) == 0 }) {
      correct(guess, gold(right, lattice), keys, lattice)
    }
    weights.advance()
  }

  private mutating func gold(_ right: [UInt32], _ lattice: NamePath.Lattice) -> [Int] {
    var lattice = lattice
    lattice.allowed = right
    return path.best(lattice, transitions: transitions)
  }

  private mutating func correct(
    _ guess: [Int], _ gold: [Int], _ keys: [[UInt64]], _ lattice: NamePath.Lattice
  ) {
    for index in guess.indices where lattice.allowed[index] != NameTags.outside {
      if guess[index] != gold[index] {
        weights.update(keys[index], toward: gold[index], awayFrom: guess[index])
      }
      let context = lattice.contexts[index]
      let past = index > 0 ? (gold[index - 1], guess[index - 1]) : (0, 0)
      guard past.0 != past.1 || gold[index] != guess[index] else { continue }
      move(context, from: past.0, to: gold[index], by: 1)
      move(context, from: past.1, to: guess[index], by: -1)
    }
  }

  private mutating func move(_ context: Int, from last: Int, to tag: Int, by change: Int32) {
    transitions[(context * tags.count + last) * tags.count + tag] += change
    let key = NameFeatures.transition(from: last, context: context)
    weights.update(key, tag, by: Float(change))
  }
}
