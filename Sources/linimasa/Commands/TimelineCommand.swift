import Model
import Pictures
import Storage

/// `linimasa timeline`: dated events of one actor, of two, or of all.
enum TimelineCommand: Command {
  static let name = "timeline"
  static let summary = "dated contacts and events, as text or a picture"
  static let usage = Usage(
    operands: "[WHO [WHO]]", operandCount: 0...2,
    options: [
      Usage.store, Usage.format, Usage.level,
      .init(name: "--lanes", value: nil, does: "draw who met whom, a row a contact"),
    ] + Usage.filters + Usage.pictures,
    examples: [
      ("linimasa timeline Prancis Rusia", "all between France and Russia"),
      ("linimasa timeline \"Menhan Prancis\" --since 2024", "an office, whoever held it"),
      ("linimasa timeline Indonesia --svg indonesia.svg --labels id", "a picture"),
      ("linimasa timeline --lanes --type CONSULT --svg lanes.svg", "who met whom"),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    let store = try openStore(arguments, .readOnly)
    let (filter, labels) = try filter(arguments, arguments.operands, store)
    let pictures = try PictureRequest(arguments, knownUntil: store.summary().latest)
    let level = try arguments.choice("--level", Level.self, default: .actor)
    let events = try rolled(try store.events(filter), to: level)
    let data = try dataFiles()
    guard !events.isEmpty else {
      terminal.note("no event fits the question")
      return .nothingFound
    }
    guard pictures.isEmpty else {
      let title = try pictureTitle(
        labels, arguments,
        everything: ["id": "Semua peristiwa", "en": "All events"])
      try pictures.draw(title: title, data) { composer, caption, _ in
        arguments.has("--lanes")
          ? composer.lanes(events, caption) : composer.timeline(events, caption)
      }
      return .done
    }
    try write(events, arguments, terminal)
    return .done
  }
}

/// Writes events in the format that a command line asks for.
func write(_ events: [Event], _ arguments: Arguments, _ terminal: Terminal) throws {
  let format = try arguments.choice("--format", OutputFormat.self, default: .text)
  switch format {
  case .text:
    let wording = try Wording(labelLanguage(arguments), dataFiles())
    terminal.write(EventText(wording: wording, terminal: terminal).list(events))
  case .json, .jsonl: terminal.write(try json(events.map(EventOutput.init), format))
  case .csv, .markdown: terminal.write(table(eventColumns, events.map(eventRow), format))
  }
}
