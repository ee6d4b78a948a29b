import Articles
import Events
import Foundation
import Language
import Model
import Resources
import World

/// Prints how fast sentences are tagged, parsed and read for names, on one core, and which share of
/// an article's sentences that is done to.
func reportReading(of folder: String) throws {
  let data = DataFiles.embedded
  let articles = try articles(in: folder, data)
  let world = try World(data: data)
  var all = 0
  var parsed = 0
  for language in data.modelled {
    let own = articles.filter { $0.language == language }
    let reader = try LanguageReader(language, data: data)
    let events = try EventReader(language, world: world, data: data)
    for article in own {
      let share = events.share(of: article)
      all += share.sentences
      parsed += share.parsed
    }
    let sentences = try own.flatMap { try forms(of: $0, reader) }
    let speed = try wordsPerSecond(sentences, Analyser(language, data: data))
    let head = "tags, trees and names, \(language)".padding(
      toLength: 34, withPad: " ", startingAt: 0)
    print("\(head)\(speed) words/s on one core")
  }
  let head = "sentences that are parsed".padding(toLength: 34, withPad: " ", startingAt: 0)
  print(head + String(format: "%.0f %% of %d", 100 * Double(parsed) / Double(max(all, 1)), all))
}

func articles(in folder: String, _ data: DataFiles) throws -> [Article] {
  let reader = try ArticleReader(data: data)
  var found: [Article] = []
  for file in Inputs(paths: [folder]).files {
    reader.read(file) { found += $0.articles.map(\.article) }
  }
  return found
}

private func forms(of article: Article, _ reader: LanguageReader) throws -> [[String]] {
  let document = try reader.analysed(article)
  return document.sentences.map { document.words[$0.words].map(\.form) }
}

/// The best of several rounds: what disturbs a round only makes it slower.
private func wordsPerSecond(_ sentences: [[String]], _ analyser: Analyser) -> Int {
  let words = sentences.reduce(0) { $0 + $1.count }
  let clock = ContinuousClock()
  let times = (0..<7).map { _ in
    clock.measure {
      for forms in sentences { _ = analyser.names(in: analyser.parse(forms)) }
    }
  }
  let best = (times.min() ?? .zero).components
  let seconds = Double(best.seconds) + Double(best.attoseconds) / 1e18
  return seconds > 0 ? Int(Double(words) / seconds) : 0
}
