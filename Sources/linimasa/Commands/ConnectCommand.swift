import Model
import Storage

/// `linimasa connect`: how two actors are connected, through dated events.
enum ConnectCommand: Command {
  static let name = "connect"
  static let summary = "how two actors are connected, through dated events"
  static let usage = Usage(
    operands: "WHO WHO", operandCount: 2...2,
    options: [
      Usage.store, Usage.format, Usage.level,
      .init(name: "--labels", value: "id|en", does: "language of captions (else that of $LANG)"),
    ] + Usage.filters,
    examples: [
      ("linimasa connect Prabowo \"Kim Jong Un\"", "the shortest chain of events"),
      ("linimasa connect Indonesia PRK --level party --since 2023", "between states, in a time window"),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    let store = try openStore(arguments, .readOnly)
    let (from, fromLabel) = try selector(arguments.operands[0], store)
    let (to, toLabel) = try selector(arguments.operands[1], store)
    guard from != to else {
      throw UsageError("both names mean \(fromLabel)")
    }
    let (filter, _) = try filter(arguments, [], store)
    let level = try arguments.choice("--level", Level.self, default: .actor)
    let steps = try store.path(from: from, to: to, filter, level: level)
    guard !steps.isEmpty else {
      terminal.note("no chain of events joins \(printable(fromLabel)) and \(printable(toLabel))")
      return .nothingFound
    }
    let format = try arguments.choice("--format", OutputFormat.self, default: .text)
    switch format {
    case .text: try writeText(steps, arguments, terminal)
    case .json, .jsonl: terminal.write(try json(steps.map(StepOutput.init), format))
    case .csv, .markdown:
      let rows = steps.map { [$0.from.name, $0.to.name] + eventRow($0.event) }
      terminal.write(table(["from", "to"] + eventColumns, rows, format))
    }
    return .done
  }

  private static func writeText(
    _ steps: [PathStep], _ arguments: Arguments, _ terminal: Terminal
  ) throws {
    let wording = try Wording(labelLanguage(arguments), dataFiles())
    let text = EventText(wording: wording, terminal: terminal)
    let chain = [steps[0].from] + steps.map(\.to)
    terminal.write(
      terminal.styled(chain.map { printable($0.name) }.joined(separator: " — "), .bold) + "\n")
    for (index, step) in steps.enumerated() {
      terminal.write("\(index + 1). \(printable(step.from.name)) — \(printable(step.to.name))\n")
      let entry = text.entry(step.event).split(separator: "\n")
      for line in entry { terminal.write("   \(line)\n") }
    }
  }

  private struct StepOutput: Codable {
    var from: ActorOutput
    var to: ActorOutput
    var event: EventOutput

    init(_ step: PathStep) {
      from = ActorOutput(step.from)
      to = ActorOutput(step.to)
      event = EventOutput(step.event)
    }
  }
}
