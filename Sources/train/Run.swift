import Foundation
import Language
import Model
import Resources

/// A wrong command line, in words.
struct UsageError: Error, CustomStringConvertible {
  var description: String
}

private let usage = """
  usage:
    train model --language CODE --treebank FILE… [--out FILE] [--epochs N] [--runs N] [--seed N]
        trains a tagger and a parser and writes a model
    train eval --model FILE --treebank FILE…
        scores a model on sentences of CoNLL-U with given words
    train cross --treebank FILE… [--also FILE…] [--folds N] [--times N]
        trains on all folds but one, N times each, with the files of --also, and scores on that
        one; the mean
    train names --model FILE --language CODE --gold FOLDER --news FILE [--names FILE]
        [--also FILE…] [--out FILE] [--data FOLDER] [--epochs N] [--rounds N] [--seed N]
        [--text FILE…] [--folds N [--errors]]
        trains the names of a model on gold and writes the model with them; names in files of tokens
        are learned from --names, and from the files of --also what they have in common.
        --text, plain or JSON Lines, tells which words are alike; a --text without files takes the
        training sentences alone. With --folds, scores on parts of the training sentences instead
    train names-eval --model FILE --language CODE [--gold FOLDER --news FILE] [--names FILE…]
        [--data FOLDER]
        scores the names of a model; on gold, by its test part
    train dates-gold --gold FOLDER --news FILE --part dev|final
    train dates-gold --mask FILE
        writes gold for dates as JSON Lines; --mask takes away the dates in brackets behind weekdays
  """

/// Does what the command line says.
func run(_ words: [String]) throws {
  guard let command = words.first,
    ["model", "eval", "cross", "names", "names-eval", "dates-gold"].contains(command)
  else {
    throw UsageError(description: usage)
  }
  let options = try Options(Array(words.dropFirst()))
  switch command {
  case "model": try trainModel(options)
  case "eval": try evaluate(options)
  case "names": try trainNames(options)
  case "names-eval": try evaluateNames(options)
  case "dates-gold": try writeDatesGold(options)
  default: try crossValidate(options)
  }
}

/// Options of several values each.
struct Options {
  private var values: [String: [String]] = [:]

  init(_ words: [String]) throws {
    var name: String?
    for word in words {
      if word.hasPrefix("--") {
        name = word
        values[word, default: []] += []
      } else if let name {
        values[name, default: []].append(word)
      } else {
        throw UsageError(description: "\"\(word)\" belongs to no option\n\(usage)")
      }
    }
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  func all(_ name: String) -> [String] { values[name] ?? [] }

  func one(_ name: String) throws -> String {
    guard let value = values[name]?.last else {
      throw UsageError(description: "\(name) is needed\n\(usage)")
    }
    return value
  }

  func number(_ name: String, or standard: Int) throws -> Int {
    guard let text = values[name]?.last else { return standard }
    guard let number = Int(text), number > 0 else {
      throw UsageError(description: "\(name) takes a number, not \"\(text)\"")
    }
    return number
  }
}

private func trainModel(_ options: Options) throws {
  let treebank = try Treebank(options.all("--treebank"))
  let model = try ModelTrainer(options).model(of: treebank, log: note)
  let path = try options.one("--out")
  try Data(model).write(to: URL(fileURLWithPath: path))
  note("\(path): \(model.count / 1024) KB")
}

private func evaluate(_ options: Options) throws {
  let path = try options.one("--model")
  guard let content = FileManager.default.contents(atPath: path) else {
    throw UsageError(description: "no file \"\(path)\"")
  }
  let model = try ModelFile(DataBytes(Array(content)), path: path)
  let analyser = try Analyser(model, path: path)
  for file in options.all("--treebank") {
    var score = ParseScore()
    let sentences = try Treebank.sentences(file)
    let clock = ContinuousClock()
    var guesses: [[String]] = sentences.map { $0.map(\.form) }
    let parsed = guesses.map { analyser.parse($0) }
    let time = clock.measure { for forms in guesses { _ = analyser.parse(forms) } }
    guesses = []
    for (gold, guess) in zip(sentences, parsed) { score.count(gold, guess) }
    let seconds = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    print("\(file): \(score); \(Int(Double(score.words) / seconds)) words/s")
  }
}

private func crossValidate(_ options: Options) throws {
  let folds = try options.number("--folds", or: 5)
  let times = try options.number("--times", or: 1)
  let also = try options.all("--also").flatMap { try Treebank.sentences($0) }
  let own = try options.all("--treebank").flatMap { try Treebank.sentences($0) }
  var score = ParseScore()
  for fold in 0..<folds {
    // Folds are stretches, not every fifth sentence: neighbours are of one article.
    let held = (own.count * fold / folds)..<(own.count * (fold + 1) / folds)
    let rest = own.indices.filter { !held.contains($0) }.map { own[$0] }
    let known = Array(repeatElement(rest, count: times).joined()) + also
    let bytes = try ModelTrainer(options).model(of: Treebank(sentences: known)) { _ in }
    let analyser = try Analyser(ModelFile(DataBytes(bytes), path: "fold"), path: "fold")
    for gold in own[held] { score.count(gold, analyser.parse(gold.map(\.form))) }
    note("fold \(fold + 1): \(score)")
  }
  print("\(folds) folds of \(own.count) sentences: \(score)")
}

func note(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
