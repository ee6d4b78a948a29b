import Model
import Storage

/// `linimasa who`: one actor: names, offices, contacts, sources.
enum WhoCommand: Command {
  static let name = "who"
  static let summary = "one actor: names, offices, contacts, sources"
  static let usage = Usage(
    operands: "WHO", operandCount: 1...1,
    options: [
      Usage.store,
      .init(name: "--format", value: "FORMAT", does: "text or json"),
    ],
    examples: [
      ("linimasa who lecornu", "a person by a short name"),
      ("linimasa who FRA", "a state by its code"),
      ("linimasa who \"Menhan Rusia\"", "an office"),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    let store = try openStore(arguments, .readOnly)
    let (selector, label) = try selector(arguments.operands[0], store)
    guard let profile = try store.profile(selector) else {
      terminal.note("\(printable(label)) is known, but no event in the store tells of it")
      return .nothingFound
    }
    let format = try arguments.choice("--format", OutputFormat.self, default: .text)
    switch format {
    case .json, .jsonl: terminal.write(try json([ProfileOutput(profile)], format))
    case .text: terminal.write(text(profile, terminal))
    case .csv, .markdown: throw UsageError("who writes text or json, not \(format.rawValue)")
    }
    return .done
  }

  private static func text(_ profile: ActorProfile, _ terminal: Terminal) -> String {
    let actor = profile.actor
    var text = terminal.styled(printable(actor.name), .bold)
    text += "  \(actor.kind.rawValue)" + (actor.party.map { ", \($0)" } ?? "")
    text += "  " + terminal.styled(actor.actor.rawValue, .dim) + "\n"
    let names = profile.names.filter { $0 != actor.name }.map(printable)
    if !names.isEmpty {
      text += "names     " + indented(names.prefix(24).joined(separator: ", "), terminal)
    }
    for tenure in profile.offices {
      let start = tenure.start?.description ?? "…"
      let office = tenure.office.split(separator: "_").joined(separator: " ")
      text += "office    \(start) – \(tenure.end?.description ?? "now")  \(office), \(tenure.party)  \(printable(tenure.name))\n"
    }
    text += "events    \(profile.eventCount)\n"
    for relation in profile.contacts.prefix(12) {
      let other = relation.from.actor == actor.actor ? relation.to : relation.from
      let days = relation.tallies.compactMap(\.last).max().map { ", last \($0)" } ?? ""
      text += "contact   \(relation.count)× \(printable(other.name))\(days)\n"
    }
    if profile.contacts.count > 12 { text += "          and \(profile.contacts.count - 12) more\n" }
    for outlet in profile.outlets.prefix(8) {
      text += "source    \(printable(outlet.name)), \(outlet.count) articles\n"
    }
    return text
  }

  private static func indented(_ text: String, _ terminal: Terminal) -> String {
    wrapped(text, to: terminal.width - 10).joined(separator: "\n          ") + "\n"
  }

  private struct ProfileOutput: Codable {
    var actor: ActorOutput
    var names: [String]
    var offices: [Tenure]
    var contacts: [RelationOutput]
    var outlets: [String: Int]
    var events: Int

    init(_ profile: ActorProfile) {
      actor = ActorOutput(profile.actor)
      names = profile.names
      offices = profile.offices
      contacts = profile.contacts.map(RelationOutput.init)
      outlets = Dictionary(profile.outlets.map { ($0.name, $0.count) }) { $0 + $1 }
      events = profile.eventCount
    }
  }
}
