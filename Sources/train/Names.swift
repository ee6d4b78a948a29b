import Foundation
import Language
import Model
import Resources

/// Trains the names of a model on what the options name.
func trainNames(_ options: Options) throws {
  let (model, path) = try model(options)
  let gazetteer = try gazetteer(options)
  var trainer = NameTrainer(try Analyser(model, path: path), gazetteer)
  trainer.epochs = try options.number("--epochs", or: trainer.epochs)
  trainer.seed = try options.number("--seed", or: trainer.seed)
  trainer.rounds = try options.number("--rounds", or: trainer.rounds)
  trainer.margin = Int32(try options.number("--margin", or: Int(trainer.margin)))
  trainer.hidden = try options.number("--hidden", or: trainer.hidden)
  trainer.unlisted = try options.number("--unlisted", or: trainer.unlisted)
  trainer.learnsTokens = !options.all("--names").isEmpty
  let sets = try nameSets(options, part: "train")
  if options.has("--text") {
    var sentences = sets.flatMap { $0.samples.map(\.forms) }
    for path in options.all("--text") { sentences += try NameSamples.text(path) }
    trainer.wordClasses = WordClassTrainer().part(of: sentences)
  }
  if options.all("--folds").isEmpty {
    let bytes = try model.bytes(with: trainer.parts(of: sets.flatMap(\.samples)))
    try Data(bytes).write(to: URL(fileURLWithPath: try options.one("--out")))
  } else {
    try crossValidate(sets, trainer, model, gazetteer, options)
  }
}

private func crossValidate(
  _ sets: [NameSet], _ trainer: NameTrainer, _ model: ModelFile, _ gazetteer: NameGazetteer,
  _ options: Options
) throws {
  let folds = try options.number("--folds", or: 5)
  let showsErrors = options.has("--errors")
  var scores = sets.map { NameScores($0) }
  var news = sets.map { _ in NameScore(hasOnePlaceType: true) }
  for fold in 0..<folds {
    // Folds are stretches: neighbours are of one article.
    let held = sets.map { set in
      (set.samples.count * fold / folds)..<(set.samples.count * (fold + 1) / folds)
    }
    let rest = zip(sets, held).flatMap { set, held in
      set.samples[..<held.lowerBound] + set.samples[held.upperBound...]
    }
    let known = Set(rest.flatMap { sample in sample.names.map { sample.forms[$0.words] } })
    let bytes = try model.bytes(with: trainer.parts(of: rest))
    let analyser = try Analyser(
      ModelFile(DataBytes(bytes), path: "fold"), gazetteer: gazetteer, path: "fold")
    for index in sets.indices {
      for sample in sets[index].samples[held[index]] {
        let found = names(of: sample, by: analyser)
        if showsErrors { printErrors(sample, found) }
        scores[index].count(sample, found)
        news[index].count(
          sample.names.filter { !known.contains(sample.forms[$0.words]) },
          found.filter { !known.contains(sample.forms[$0.words]) })
      }
    }
  }
  for index in sets.indices {
    print(
      "\(sets[index].path), \(folds) folds: \(scores[index])\n  names not met in training: \(news[index])"
    )
  }
}

/// Scores the names of a model on what the options name.
func evaluateNames(_ options: Options) throws {
  let (model, path) = try model(options)
  let clock = ContinuousClock()
  let start = clock.now
  let gazetteer = try gazetteer(options)
  let loaded = clock.now - start
  let analyser = try Analyser(model, gazetteer: gazetteer, path: path)
  note("lists read in \(loaded)")
  for set in try nameSets(options, part: "test") {
    var scores = NameScores(set)
    for sample in set.samples { scores.count(sample, names(of: sample, by: analyser)) }
    print("\(set.path): \(scores); \(speed(of: analyser, set.samples)) words/s")
  }
}

/// A sentence with the names that were missed and those that are wrong.
private func printErrors(_ sample: NameSample, _ found: [NamedEntity]) {
  func list(_ names: [NamedEntity], without others: [NamedEntity]) -> String {
    names.filter { !others.contains($0) }.map {
      sample.forms[$0.words].joined(separator: " ") + "/" + $0.kind.rawValue
    }.joined(separator: ", ")
  }
  let missed = list(sample.names, without: found)
  let wrong = list(found, without: sample.names)
  guard missed + wrong != "" else { return }
  print(sample.forms.joined(separator: " "))
  print("  missed: \(missed); wrong: \(wrong)")
}

/// The names of a sample by the conventions of its set.
private func names(of sample: NameSample, by analyser: Analyser) -> [NamedEntity] {
  sample.set == 0
    ? analyser.names(in: analyser.parse(sample.forms)) : analyser.names(of: sample.forms)
}

/// Words a second of finding names alone.
private func speed(of analyser: Analyser, _ samples: [NameSample]) -> Int {
  let parsed = samples.map { analyser.parse($0.forms) }
  let clock = ContinuousClock()
  let time = (0..<3).map { _ in
    clock.measure { for words in parsed { _ = analyser.names(in: words) } }
  }.min()
  let seconds = Double(time?.components.attoseconds ?? 1) / 1e18
  return Int(Double(parsed.reduce(0) { $0 + $1.count }) / seconds)
}

/// Scores with four types and with three.
private struct NameScores: CustomStringConvertible {
  private var four: NameScore?
  private var three = NameScore(hasOnePlaceType: true)

  init(_ set: NameSet) {
    four = set.samples.contains { $0.hasOnePlaceType } ? nil : NameScore(hasOnePlaceType: false)
  }

  mutating func count(_ sample: NameSample, _ found: [NamedEntity]) {
    four?.count(sample.names, found)
    three.count(sample.names, found)
  }

  var description: String {
    (four.map { "\n  4 types: \($0)" } ?? "") + "\n  3 types: \(three)"
  }
}

/// The samples of one file or folder.
private struct NameSet {
  var path: String
  var samples: [NameSample]
}

/// The sets of the options: the gold first, then the files.
private func nameSets(_ options: Options, part: String) throws -> [NameSet] {
  var sets: [NameSet] = []
  if let folder = options.all("--gold").last {
    let samples = try NameSamples.gold(folder, news: options.one("--news"), part: part)
    sets.append(NameSet(path: folder, samples: samples))
  }
  for path in options.all("--names") + options.all("--also") {
    // Set 0 stays the gold's.
    let number = max(sets.count, 1)
    var samples = try NameSamples.lines(path)
    for index in samples.indices { samples[index].set = number }
    sets.append(NameSet(path: path, samples: samples))
  }
  return sets
}

private func model(_ options: Options) throws -> (ModelFile, String) {
  let path = try options.one("--model")
  guard let content = FileManager.default.contents(atPath: path) else {
    throw UsageError(description: "no file \"\(path)\"")
  }
  return (try ModelFile(DataBytes(Array(content)), path: path), path)
}

private func gazetteer(_ options: Options) throws -> NameGazetteer {
  let data = try options.all("--data").last.map { try DataFiles(path: $0) } ?? .embedded
  return NameGazetteer(try options.one("--language"), data: data)
}
