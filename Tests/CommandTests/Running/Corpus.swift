import Foundation
import Testing

/// The sample corpus and a store that it was read into once.
final class Corpus: Sendable {
  /// `Data/articles` of the repository.
  static let articles = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Data/articles").path

  private static let made = Result { try Corpus() }

  /// The one that all tests question; none of them writes to it.
  static var shared: Corpus { get throws { try made.get() } }

  let folder: Folder
  /// Every event as JSON Lines: what two stores are compared by.
  let dump: String
  let events: [EventRecord]

  var store: String { folder.path("corpus.db") }

  private init() throws {
    folder = try Folder()
    let reading = try folder.linimasa("read", Corpus.articles, "--store", "corpus.db", "--quiet")
    try #require(reading.ending == .exited(0), "\(reading.errors)")
    dump = try folder.dump("corpus.db")
    events = try decoded(dump)
    // A static value is never released.
    atexit { if case .success(let corpus) = Corpus.made { corpus.folder.remove() } }
  }

  /// Asks `linimasa` a question on the store.
  func ask(_ words: String..., options: RunOptions = RunOptions()) throws -> Run {
    try ask(words, options)
  }

  func ask(_ words: [String], _ options: RunOptions = RunOptions()) throws -> Run {
    try folder.linimasa(words + ["--store", store], options)
  }

  /// The events that a question finds.
  func found(_ words: [String]) throws -> [EventRecord] {
    let answer = try ask(words + ["--format", "jsonl"])
    #expect(answer.errors.isEmpty || answer.ending == .exited(1))
    return try decoded(answer.text)
  }

  /// The files of the corpus, sorted.
  static func files() throws -> [String] {
    let endings = [".txt", ".html", ".jsonl"]
    return try FileManager.default.subpathsOfDirectory(atPath: articles)
      .filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
      .map { "\(articles)/\($0)" }
  }
}

extension Folder {
  /// Every event of a store, as JSON Lines.
  func dump(_ store: String) throws -> String {
    let answer = try linimasa("timeline", "--format", "jsonl", "--store", store)
    try #require(answer.ending == .exited(0), "\(answer.errors)")
    return answer.text
  }
}

/// The values of JSON Lines.
func decoded<Value: Decodable>(_ lines: String, as type: Value.Type = Value.self) throws -> [Value]
{
  try lines.split(separator: "\n").map {
    try JSONDecoder().decode(type, from: Data($0.utf8))
  }
}

/// An event as `--format json` writes it.
struct EventRecord: Decodable, Hashable, Sendable {
  var id: String
  var type: String
  var mode: String?
  var status: String
  var source: [ActorRecord]
  var target: [ActorRecord]
  var date: SpanRecord?
  var place: String?
  var confidence: String
  var sources: Int
  var articles: Int
  var reports: [ReportRecord]

  var parties: [String] { (source + target).compactMap(\.party) }
  var actors: [String] { (source + target).map(\.id) }
}

struct ActorRecord: Decodable, Hashable, Sendable {
  var id: String
  var name: String
  var kind: String
  var party: String?
}

struct SpanRecord: Decodable, Hashable, Sendable {
  var start: String
  var end: String
  var precision: String
}

struct ReportRecord: Decodable, Hashable, Sendable {
  var outlet: String?
  var title: String?
  var url: String?
  var sentence: String
  var start: Int
  var end: Int
}
