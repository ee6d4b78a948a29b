import Model
import Storage

/// `linimasa events`: list and filter events.
enum EventsCommand: Command {
  static let name = "events"
  static let summary = "list and filter events"
  static let usage = Usage(
    operands: "[WHO…]", operandCount: 0...8,
    options: [
      Usage.store, Usage.format, Usage.level,
      .init(name: "--limit", value: "N", does: "at most so many, and how many more there are"),
      .init(name: "--labels", value: "id|en", does: "language of captions (else that of $LANG)"),
    ] + Usage.filters,
    examples: [
      ("linimasa events --type THREATEN,ACCUSE --since 2024", "threats and accusations"),
      ("linimasa events --min-sources 3 --format csv", "what three sources tell, for a spreadsheet"),
      ("linimasa events Ukraina --status planned", "what was planned"),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    let store = try openStore(arguments, .readOnly)
    let (filter, _) = try filter(arguments, arguments.operands, store)
    let level = try arguments.choice("--level", Level.self, default: .actor)
    let events = try rolled(try store.events(filter), to: level)
    guard !events.isEmpty else {
      terminal.note("no event fits the question")
      return .nothingFound
    }
    let limit = try arguments.number("--limit") ?? events.count
    try write(Array(events.prefix(limit)), arguments, terminal)
    if limit < events.count { terminal.note("and \(events.count - limit) more; see --limit") }
    return .done
  }
}
