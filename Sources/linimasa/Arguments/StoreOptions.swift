import Foundation
import Model
import Resources
import Storage

extension Usage {
  static let store = Option(
    name: "--store", value: "FILE", does: "the store (else $LINIMASA_STORE, else linimasa.db)")

  static let filters = [
    Option(name: "--since", value: "DATE", does: "on or after 2024-04-03, 2024-04 or 2024"),
    Option(name: "--until", value: "DATE", does: "on or before"),
    Option(name: "--type", value: "TYPE,…", does: "only these PLOVER types: CONSULT,THREATEN"),
    Option(name: "--mode", value: "MODE,…", does: "only these modes: phone,visit,meeting"),
    Option(name: "--status", value: "STATUS,…", does: "occurred, planned, proposed, denied"),
    Option(
      name: "--country", value: "WHO,…", does: "one of these states or organisations takes part"),
    Option(name: "--with", value: "WHO", does: "this actor takes part too"),
    Option(name: "--place", value: "TEXT", does: "the place's name has this in it"),
    Option(name: "--topic", value: "TEXT", does: "topic or evidence has this in it"),
    Option(
      name: "--source", value: "TEXT", does: "an outlet or agency behind it has this in its name"),
    Option(name: "--min-sources", value: "N", does: "at least so many independent sources"),
    Option(name: "--min-confidence", value: "LEVEL", does: "high, medium or low"),
  ]

  static let level = Option(
    name: "--level", value: "LEVEL", does: "actor, body or party: how far persons are rolled up")

  static let pictures = [
    Option(name: "--svg", value: "FILE", does: "draw to a file"),
    Option(name: "--png", value: "FILE", does: "draw to a file"),
    Option(name: "--pdf", value: "FILE", does: "draw to a file"),
    Option(name: "--dot", value: "FILE", does: "write the picture as Graphviz text"),
    Option(name: "--labels", value: "id|en", does: "language of captions (else that of $LANG)"),
    Option(name: "--as-of", value: "DATE", does: "the day that the picture says it knows up to"),
    Option(name: "--timeout", value: "SECONDS", does: "how long drawing may take (20)"),
  ]

  static let format = Option(
    name: "--format", value: "FORMAT", does: "text, json, jsonl, csv or markdown")
}

/// Opens the store that a command line names.
///
/// - Throws: `StoreError`, or `UsageError` for a kind of store that is not known.
func openStore(_ arguments: Arguments, _ mode: StoreMode) throws -> any Store {
  let environment = ProcessInfo.processInfo.environment
  let named = environment["LINIMASA_STORE"].flatMap { $0.isEmpty ? nil : $0 }
  let path = arguments.value("--store") ?? named ?? "linimasa.db"
  if path.contains("://") {
    throw UsageError("store \"\(path)\": only files are stores so far")
  }
  return try SQLiteStore(path: path, mode: mode)
}

/// The data files: embedded, or those of `LINIMASA_DATA`.
func dataFiles() throws -> DataFiles {
  guard let path = ProcessInfo.processInfo.environment["LINIMASA_DATA"], !path.isEmpty else {
    return .embedded
  }
  return try DataFiles(path: path)
}

/// A name that means nobody, or more than one.
struct NameError: Error, CustomStringConvertible {
  var description: String
}

/// Whom a word of the command line means.
///
/// - Throws: `NameError` with the candidates, or the nearest names.
func selector(_ name: String, _ store: any Store) throws -> (ActorSelector, label: String) {
  switch try store.find(name) {
  case .found(let selector, let label): return (selector, label)
  case .ambiguous(let candidates):
    let list = candidates.prefix(8).map { "\($0.label) (\($0.key))" }.joined(separator: ", ")
    throw NameError(
      description: "\"\(name)\" can mean several: \(list); give more of the name, or the key")
  case .unknown(let near):
    let list = near.prefix(5).map(\.label).joined(separator: ", ")
    let hint = list.isEmpty ? "" : "; near it: \(list)"
    throw NameError(description: "nobody is known as \"\(name)\"\(hint)")
  }
}

/// The filter that a command line asks for, operands as actors.
func filter(
  _ arguments: Arguments, _ names: [String], _ store: any Store
) throws -> (EventFilter, labels: [String]) {
  var filter = EventFilter()
  var labels: [String] = []
  for name in names + (try arguments.list("--with")) {
    let (selector, label) = try selector(name, store)
    filter.actors.append(selector)
    labels.append(label)
  }
  filter.since = try arguments.day("--since", last: false)
  filter.until = try arguments.day("--until", last: true)
  if let since = filter.since, let until = filter.until, since > until {
    throw UsageError("--since \(since) is after --until \(until)")
  }
  filter.types = try arguments.choices("--type", EventType.self)
  filter.modes = try arguments.choices("--mode", Mode.self)
  filter.statuses = try arguments.choices("--status", Status.self)
  for name in try arguments.list("--country") {
    guard case .party(let code) = try selector(name, store).0 else {
      throw UsageError("--country \"\(name)\" is no state or organisation; use --with")
    }
    filter.countries.append(code)
  }
  filter.place = try arguments.foldedText("--place")
  filter.topic = try arguments.foldedText("--topic")
  filter.source = try arguments.foldedText("--source")
  filter.minimumSources = try arguments.number("--min-sources")
  if arguments.value("--min-confidence") != nil {
    filter.minimumConfidence = try arguments.choice(
      "--min-confidence", Confidence.self, default: .low)
  }
  return (filter, labels)
}
