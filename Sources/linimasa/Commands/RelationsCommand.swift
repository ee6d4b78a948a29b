import Model
import Pictures
import Storage

/// `linimasa relations`: who relates to whom.
enum RelationsCommand: Command {
  static let name = "relations"
  static let summary = "who relates to whom, as text or a diagram"
  static let usage = Usage(
    operands: "[WHO…]", operandCount: 0...8,
    options: [Usage.store, Usage.format, Usage.level] + Usage.filters + Usage.pictures,
    examples: [
      ("linimasa relations", "every pair, the most events first"),
      ("linimasa relations --level party --svg states.svg", "states and organisations, drawn"),
      ("linimasa relations Macron --since 2024", "one actor's"),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    let store = try openStore(arguments, .readOnly)
    let (filter, labels) = try filter(arguments, arguments.operands, store)
    let pictures = try PictureRequest(arguments, knownUntil: store.summary().latest)
    let level = try arguments.choice("--level", Level.self, default: .actor)
    let relations = try store.relations(filter, level: level)
    guard !relations.isEmpty else {
      terminal.note("no two actors are joined by what fits the question")
      return .nothingFound
    }
    guard pictures.isEmpty else {
      let title = try pictureTitle(
        labels, arguments,
        everything: ["id": "Siapa berhubungan dengan siapa", "en": "Who relates to whom"])
      try pictures.draw(title: title, dataFiles()) { composer, caption, process in
        try composer.relations(relations, caption, process: process)
      }
      return .done
    }
    try write(relations, arguments, terminal)
    return .done
  }

  private static func write(
    _ relations: [Relation], _ arguments: Arguments, _ terminal: Terminal
  ) throws {
    let format = try arguments.choice("--format", OutputFormat.self, default: .text)
    switch format {
    case .text: for relation in relations { terminal.write(text(relation, terminal)) }
    case .json, .jsonl: terminal.write(try json(relations.map(RelationOutput.init), format))
    case .csv, .markdown:
      let head = ["from", "to", "kind", "count", "first", "last", "forward", "backward", "sources"]
      terminal.write(table(head, relations.flatMap(rows), format))
    }
  }

  private static func text(_ relation: Relation, _ terminal: Terminal) -> String {
    let head =
      terminal.styled("\(relation.count)×", .bold)
      + "  \(named(relation.from)) — \(named(relation.to))\n"
    let lines = relation.tallies.map { tally in
      "    \(tally.kind.rawValue) \(tally.count)×" + stretch(tally) + direction(tally, relation)
        + "\n"
    }
    return head + lines.joined()
  }

  private static func named(_ participant: Participant) -> String {
    let name = printable(participant.name)
    guard let party = participant.party, participant.kind == .person else { return name }
    return "\(name) (\(party))"
  }

  private static func stretch(_ tally: Relation.Tally) -> String {
    guard let first = tally.first, let last = tally.last else { return "" }
    return first == last ? "  \(first)" : "  \(first) – \(last)"
  }

  private static func direction(_ tally: Relation.Tally, _ relation: Relation) -> String {
    var parts: [String] = []
    if tally.forward > 0 { parts.append("\(tally.forward) by \(printable(relation.from.name))") }
    if tally.backward > 0 { parts.append("\(tally.backward) by \(printable(relation.to.name))") }
    return parts.isEmpty ? "" : "  (\(parts.joined(separator: ", ")))"
  }

  private static func rows(_ relation: Relation) -> [[String]] {
    relation.tallies.map { tally in
      [
        relation.from.name, relation.to.name, tally.kind.rawValue, String(tally.count),
        tally.first?.description ?? "", tally.last?.description ?? "", String(tally.forward),
        String(tally.backward), String(tally.sources),
      ]
    }
  }
}

/// A pair in the stable form that machines read.
struct RelationOutput: Codable {
  var from: ActorOutput
  var to: ActorOutput
  var count: Int
  var tallies: [TallyOutput]

  struct TallyOutput: Codable {
    var kind: String
    var count: Int
    var first: String?
    var last: String?
    var forward: Int
    var backward: Int
    var sources: Int
    var events: [String]
  }

  init(_ relation: Relation) {
    from = ActorOutput(relation.from)
    to = ActorOutput(relation.to)
    count = relation.count
    tallies = relation.tallies.map {
      TallyOutput(
        kind: $0.kind.rawValue, count: $0.count, first: $0.first?.description,
        last: $0.last?.description, forward: $0.forward, backward: $0.backward, sources: $0.sources,
        events: $0.events.map(\.rawValue))
    }
  }
}
