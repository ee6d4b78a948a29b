import Foundation
import Model

/// How an answer is written.
enum OutputFormat: String, CaseIterable {
  case text
  case json
  case jsonl
  case csv
  case markdown
}

/// An event in the stable form that machines read.
struct EventOutput: Codable {
  var id: String
  var type: String
  var mode: String?
  var status: String
  var source: [ActorOutput]
  var target: [ActorOutput]
  var date: SpanOutput?
  var place: String?
  var topic: String?
  var contexts: [String]
  var confidence: String
  var sources: Int
  var articles: Int
  var reports: [ReportOutput]

  init(_ event: Event) {
    id = event.id.rawValue
    type = event.type.rawValue
    mode = event.mode?.rawValue
    status = event.status.rawValue
    source = event.sources.map(ActorOutput.init)
    target = event.targets.map(ActorOutput.init)
    date = event.date.map(SpanOutput.init)
    place = event.place
    topic = event.topic
    contexts = event.contexts
    confidence = event.confidence.rawValue
    sources = event.sourceCount
    articles = event.articleCount
    reports = event.reports.map(ReportOutput.init)
  }
}

struct ActorOutput: Codable {
  var id: String
  var name: String
  var kind: String
  var party: String?
  var office: String?

  init(_ participant: Participant) {
    id = participant.actor.rawValue
    name = participant.name
    kind = participant.kind.rawValue
    party = participant.party
    office = participant.office
  }
}

struct SpanOutput: Codable {
  var start: String
  var end: String
  var precision: String
  var basis: String

  init(_ span: DateSpan) {
    start = span.first.description
    end = span.last.description
    precision = span.precision.rawValue
    basis = span.basis.rawValue
  }
}

struct ReportOutput: Codable {
  var article: String
  var outlet: String?
  var title: String?
  var url: String?
  var published: String?
  var date: SpanOutput?
  var status: String
  var sentence: String
  var start: Int
  var end: Int
  var attribution: [String]

  init(_ report: Report) {
    article = report.article.rawValue
    outlet = report.outlet
    title = report.title
    url = report.url
    published = report.published?.description
    date = report.date.map(SpanOutput.init)
    status = report.status.rawValue
    sentence = report.evidence.sentence
    start = report.evidence.range.start
    end = report.evidence.range.end
    attribution = report.attribution
  }
}

/// Values as JSON: an array, or a line each.
func json(_ values: [some Encodable], _ format: OutputFormat) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting =
    format == .json
    ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    : [.sortedKeys, .withoutEscapingSlashes]
  if format == .json {
    return String(decoding: try encoder.encode(values), as: UTF8.self) + "\n"
  }
  return try values.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
}

/// Rows as CSV after [RFC 4180], or as a Markdown table.
///
/// Cells hold no control characters. One that a spreadsheet would take for a formula gets an
/// apostrophe before it.
///
/// [RFC 4180]: https://www.rfc-editor.org/rfc/rfc4180
func table(_ head: [String], _ rows: [[String]], _ format: OutputFormat) -> String {
  if format == .markdown {
    let lines = [head, head.map { _ in "---" }] + rows.map { $0.map(markdownCell) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
  return ([head] + rows).map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
}

private func csvCell(_ text: String) -> String {
  var cell = printable(text)
  if let first = cell.first, "=+-@".contains(first) { cell = "'" + cell }
  let needsQuotes = cell.contains { ",\"\n\r".contains($0) }
  return needsQuotes ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
}

private func markdownCell(_ text: String) -> String {
  var cell = printable(text)
  for mark in ["\\", "|", "<", ">", "[", "]", "*", "_", "`"] {
    cell = cell.replacingOccurrences(of: mark, with: "\\" + mark)
  }
  return cell
}

/// The columns of events in CSV and Markdown.
let eventColumns = [
  "id", "start", "end", "precision", "type", "mode", "status", "source", "target", "place",
  "sources",
  "outlet", "url", "sentence",
]

func eventRow(_ event: Event) -> [String] {
  let report = event.reports.first
  return [
    short(event.id), event.date?.first.description ?? "", event.date?.last.description ?? "",
    event.date?.precision.rawValue ?? "", event.type.rawValue, event.mode?.rawValue ?? "",
    event.status.rawValue, event.sources.map(\.name).joined(separator: "; "),
    event.targets.map(\.name).joined(separator: "; "), event.place ?? "", String(event.sourceCount),
    report?.outlet ?? "", report?.url ?? "", report?.evidence.sentence ?? "",
  ]
}
