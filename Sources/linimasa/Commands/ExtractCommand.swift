import Articles
import Events
import Exchange
import Foundation
import Model

/// `linimasa extract`: articles in, events out as JSON Lines; no store.
enum ExtractCommand: Command {
  static let name = "extract"
  static let summary = "articles in, events out as JSON Lines; no store"
  static let usage = Usage(
    operands: "PATH…", operandCount: 1...Int.max, options: [],
    examples: [
      ("linimasa extract news.jsonl > events.jsonl", "one record an article, in input order"),
      ("cat part-*.jsonl | linimasa extract -", "as the worker of a cluster"),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    let inputs = Inputs(paths: arguments.operands)
    guard !inputs.isEmpty else { return noInput(arguments, terminal) }
    let reading = try EventReading(dataFiles())
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var errors = 0
    var articles = 0
    func report(_ diagnostics: [Diagnostic]) {
      for diagnostic in diagnostics { terminal.note(printable(diagnostic.description)) }
      errors += diagnostics.count { $0.severity == .error }
    }
    report(inputs.diagnostics)
    try reading.articles.read(inputs.files) { batch in
      report(batch.diagnostics)
      articles += batch.articles.count
      // In a sentence by itself nobody was introduced before: all whom it names count.
      let readings = reading.read(
        batch.articles.map { ($0.article, $0.article.isBare ? .everybody : .parties) })
      for (item, found) in zip(batch.articles, readings) {
        let record = ArticleRecord(found, givenID: item.givenID)
        terminal.write(Array(try encoder.encode(record)) + [10])
      }
    }
    if articles == 0, errors > 0 { return .unusable }
    return errors > 0 ? .incomplete : .done
  }
}
