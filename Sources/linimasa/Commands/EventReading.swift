import Articles
import Dispatch
import Events
import Model
import Resources
import World

/// Reads articles' events, with a reader for each language that they can be read in.
struct EventReading {
  let world: World
  let articles: ArticleReader
  private let readers: [String: EventReader]

  init(_ data: DataFiles) throws {
    world = try World(data: data)
    articles = try ArticleReader(data: data)
    var readers: [String: EventReader] = [:]
    for language in data.readable {
      readers[language] = try EventReader(language, world: world, data: data)
    }
    self.readers = readers
  }

  /// What an article says happened; no claims where nobody reads its language.
  func read(_ article: Article, scope: EventReader.Scope = .parties) -> Reading {
    explain(article, scope: scope).reading
  }

  /// What articles say happened, in their order; read on all cores.
  func read(_ articles: [(article: Article, scope: EventReader.Scope)]) -> [Reading] {
    var readings = [Reading?](repeating: nil, count: articles.count)
    readings.withUnsafeMutableBufferPointer { buffer in
      // Each turn writes a place of its own.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: articles.count) { index in
        places[index] = read(articles[index].article, scope: articles[index].scope)
      }
    }
    return readings.compactMap(\.self)
  }

  /// What an article says happened, and the predicates that no event was made of.
  func explain(
    _ article: Article, scope: EventReader.Scope = .parties
  ) -> (reading: Reading, passed: [PassedPredicate]) {
    guard let reader = readers[article.language] else {
      return (Reading(article: article, claims: [], reader: EventReader.version), [])
    }
    return reader.explain(article, scope: scope)
  }
}

extension Inputs {
  /// Whether nothing was found to read, and nothing said of it.
  var isEmpty: Bool { files.isEmpty && diagnostics.isEmpty }
}

/// Tells that the paths of a command line lead to no file that is read.
func noInput(_ arguments: Arguments, _ terminal: Terminal) -> ExitCode {
  let paths = arguments.operands.map(printable).joined(separator: ", ")
  terminal.note("no file of a known format in \(paths); a file that is named itself is always read")
  return .nothingFound
}
