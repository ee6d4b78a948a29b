import Foundation
import Model
import Resources

/// The words that answers are written with, in the language of the captions.
struct Wording {
  let language: String
  private let words: [String: String]

  /// Reads `pictures/labels.tsv`.
  ///
  /// - Throws: `DataError` where there are no captions in that language.
  init(_ language: String, _ data: DataFiles) throws {
    self.language = language
    let table = try data.table("pictures/labels.tsv", columns: ["key", language])
    words = Dictionary(table.rows.map { ($0.fields[0], $0.fields[1]) }) { first, _ in first }
  }

  /// "Phone call", "Kunjungan".
  func event(_ type: EventType, _ mode: Mode?) -> String {
    if let mode, let word = words["event.\(type.rawValue).\(mode.rawValue)"] { return word }
    return words["event.\(type.rawValue)"] ?? type.rawValue
  }

  func status(_ status: Status) -> String { words["status.\(status.rawValue)"] ?? status.rawValue }

  var undated: String { words["undated"] ?? "undated" }

  func sources(_ count: Int) -> String {
    let form = words["count.source.\(count == 1 ? "one" : "many")"] ?? "{n} sources"
    return form.replacingOccurrences(of: "{n}", with: String(count))
  }
}

/// The language of captions: `--labels`, else that of the locale, else English.
func labelLanguage(_ arguments: Arguments) throws -> String {
  if let given = arguments.value("--labels") {
    guard ["id", "en"].contains(given) else {
      throw UsageError("--labels \"\(given)\" is not known; one of: id en")
    }
    return given
  }
  let environment = ProcessInfo.processInfo.environment
  let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
  return locale.hasPrefix("id") ? "id" : "en"
}

/// How participants are written: "Macron (FRA) ↔ Zelensky (UKR)".
func sides(_ event: Event) -> String {
  let from = event.sources.map(label).joined(separator: ", ")
  let to = event.targets.map(label).joined(separator: ", ")
  if from.isEmpty { return "→ \(to)" }
  if to.isEmpty { return from }
  return "\(from) \(event.isSymmetric ? "↔" : "→") \(to)"
}

private func label(_ participant: Participant) -> String {
  let name = printable(participant.name)
  guard let party = participant.party, participant.kind == .person || participant.kind == .government
  else { return name }
  return "\(name) (\(party))"
}

/// The digits of an id that lists show; any prefix of it finds the event.
func short(_ id: ClaimID) -> String { String(id.rawValue.prefix(8)) }

/// Events as a person reads them: a line each, its best sentence below.
struct EventText {
  let wording: Wording
  let terminal: Terminal

  func list(_ events: [Event]) -> String {
    events.map(entry).joined()
  }

  func entry(_ event: Event) -> String {
    let date = event.date.map(readable) ?? wording.undated
    let kind = wording.event(event.type, event.mode)
    let status = event.status == .occurred ? "" : " [\(wording.status(event.status))]"
    let head =
      terminal.styled(date, .bold) + "  " + terminal.styled(kind, style(event)) + status + "  "
      + sides(event) + "  "
      + terminal.styled("\(wording.sources(event.sourceCount)) · \(short(event.id))", .dim)
    guard let report = event.reports.first else { return head + "\n" }
    let place = printable(report.outlet ?? "")
    let sentence = printable(report.evidence.sentence)
    let lines = wrapped("“\(sentence)”" + (place.isEmpty ? "" : " — \(place)"), to: terminal.width - 4)
    return head + "\n" + lines.map { "    " + terminal.styled($0, .dim) + "\n" }.joined()
  }

  private func readable(_ span: DateSpan) -> String {
    switch span.precision {
    case .month: String(span.first.description.prefix(7))
    case .year: String(span.first.description.prefix(4))
    default: span.first == span.last ? "\(span.first)" : "\(span.first)…\(span.last)"
    }
  }

  private func style(_ event: Event) -> Terminal.Style {
    switch EventKind(type: event.type, mode: event.mode) {
    case .meeting: .blue
    case .call: .magenta
    case .agreement: .green
    case .statement: .yellow
    case .conflict: .red
    }
  }
}
