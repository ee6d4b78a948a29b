import Exchange
import Foundation
import Language
import Model

/// Sentences to train on, their words, tags and relations turned into numbers.
struct Treebank {
  private(set) var tags = Numbering()
  private(set) var relations = Numbering()
  private(set) var sentences: [Example] = []

  init(_ paths: [String]) throws {
    self.init(sentences: try paths.flatMap { try Self.sentences($0) })
  }

  init(sentences: [[Word]]) {
    for word in sentences.joined() where word.relation != "root" {
      _ = relations.number(of: word.relation)
    }
    // The parser counts on its being last.
    _ = relations.number(of: "root")
    for words in sentences where !words.isEmpty {
      self.sentences.append(
        Example(
          traits: words.map { WordTraits($0.form) },
          tags: words.map { tags.number(of: Self.tag(of: $0)) },
          heads: words.map { $0.head ?? words.count },
          relations: words.map { relations.number(of: $0.relation) }))
    }
  }

  /// The words of a file of CoNLL-U; what is malformed is named and left out.
  static func sentences(_ path: String) throws -> [[Word]] {
    guard let content = FileManager.default.contents(atPath: path) else {
      throw UsageError(description: "no file \"\(path)\"")
    }
    let reader = ConlluReader(String(decoding: content, as: UTF8.self), file: path)
    for diagnostic in reader.diagnostics { note(diagnostic.description) }
    return reader.sentences.map(\.words)
  }

  /// What a tagger predicts of a word: its part of speech and the features that events need.
  static func tag(of word: Word) -> String {
    let kept = word.features.split(separator: "|").filter {
      features.contains(String($0.prefix { $0 != "=" }))
    }
    return ([Substring(word.tag.rawValue)] + kept).joined(separator: "|")
  }

  private static let features: Set<String> = [
    "Mood", "Person", "Polarity", "PronType", "Tense", "VerbForm", "Voice",
  ]
}

/// One sentence to train on.
struct Example {
  var traits: [WordTraits]
  /// From 0.
  var tags: [Int]
  /// The number of words for the root's.
  var heads: [Int]
  /// From 0.
  var relations: [Int]
}

/// Names in the order of their first use.
struct Numbering {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}

/// Numbers that look like chance and are the same in each run.
struct Random {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return mixed(state, state >> 32)
  }

  mutating func shuffled(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for index in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(index, Int(next() % UInt64(index + 1)))
    }
    return order
  }
}
