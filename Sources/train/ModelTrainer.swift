import Language

/// Trains the parts of a model and puts them into one file.
struct ModelTrainer {
  private let epochs: Int
  private let seed: Int
  private let runs: Int

  /// Bytes that the parts may take; a model stays under 8 MB.
  private static let taggerLimit = 1_600_000
  private static let labelLimit = 1_600_000
  private static let transitionLimit = 3_050_000

  init(_ options: Options) throws {
    epochs = try options.number("--epochs", or: 5)
    seed = try options.number("--seed", or: 1)
    runs = try options.number("--runs", or: 4)
  }

  /// The bytes of a model file.
  func model(of treebank: Treebank, log: (String) -> Void) -> [UInt8] {
    let sentences = treebank.sentences
    log("\(sentences.count) sentences, \(treebank.tags.names.count) tags")
    var tagging = TagTrainer(tagCount: treebank.tags.names.count)
    tagging.seed = seed
    tagging.runs = runs
    let tagger = tagging.train(sentences)
    log("tagger trained")
    tagging.runs = 1
    let tags = tagging.jackknifed(sentences)
    log("training sentences tagged")
    var parsing = ParseTrainer(
      coarse: Tagger.tags(named: treebank.tags.names).map(\.coarse),
      relationCount: treebank.relations.names.count)
    parsing.epochs = epochs
    parsing.seed = seed
    parsing.runs = runs
    let parser = parsing.train(sentences, tags: tags)
    log("parser trained")
    return ModelFile.bytes(of: [
      ("tags", text(treebank.tags.names)),
      ("tagger", tagger.weights.quantised(limit: Self.taggerLimit)),
      ("dictionary", HashTable.bytes(of: tagger.dictionary)),
      ("relations", text(treebank.relations.names)),
      ("labels", parser.labels.quantised(limit: Self.labelLimit)),
      ("transitions", parser.transitions.transitions(limit: Self.transitionLimit)),
    ])
  }

  private func text(_ lines: [String]) -> [UInt8] {
    Array(lines.joined(separator: "\n").utf8)
  }
}
