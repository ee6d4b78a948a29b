import Articles
import Evaluation
import Exchange
import Foundation
import Model

/// `linimasa eval`: score against gold.
enum EvalCommand: Command {
  static let name = "eval"
  static let summary = "score the reading of articles against gold events"
  static let usage = Usage(
    operands: "FILE…", operandCount: 0...Int.max,
    options: [
      .init(
        name: "--examples", value: "LANGUAGE",
        does: "read the examples of the predicate tables instead, and list what fails"),
      .init(
        name: "--alarms", value: nil,
        does: "the articles tell of no events: count what is found in them all the same"),
      .init(
        name: "--parallel", value: nil,
        does: "two files of aligned sentences: do both languages tell of the same?"),
      .init(name: "--gold", value: "FILE", does: "gold records, JSON Lines"),
      .init(
        name: "--by-type", value: nil, does: "recall by gold type and precision by system type"),
      .init(
        name: "--by-confidence", value: nil,
        does: "the precision of each confidence, with its interval"),
      .init(
        name: "--errors", value: "N",
        does: "print up to N missed, N wrong and N half right pairs, and why"),
      .init(name: "--format", value: "FORMAT", does: "text or json"),
    ],
    examples: [
      (
        "linimasa eval --gold dev.gold.jsonl dev.articles.jsonl --by-type",
        "the four levels, and by type"
      ),
      ("linimasa eval --gold dev.gold.jsonl dev.articles.jsonl --errors 20", "with misses"),
      ("linimasa eval --examples id", "whether the predicates do what their tables say"),
      ("linimasa eval --alarms Data/gold/calm/en.jsonl", "events where there are none"),
      (
        "linimasa eval --parallel parallel.id.txt parallel.en.txt --errors 50",
        "where the languages differ"
      ),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    if let language = arguments.value("--examples") {
      terminal.write(try ExamplesReport(language).text)
      return .done
    }
    guard !arguments.operands.isEmpty else { throw UsageError("name the files to read") }
    let limit = try arguments.number("--errors") ?? 0
    if arguments.has("--parallel") {
      let report = try ParallelReport(arguments.operands, EventReading(dataFiles()))
      terminal.write(report.text(errors: limit))
      return .done
    }
    if arguments.has("--alarms") {
      let (records, _, errors) = try answers(arguments, terminal)
      terminal.write(AlarmReport(records).text(errors: limit))
      return errors > 0 ? .incomplete : .done
    }
    guard let goldFile = arguments.value("--gold") else {
      throw UsageError("--gold FILE is missing")
    }
    let gold = try records(goldFile)
    let (system, why, errors) = try answers(arguments, terminal)
    let result = score(gold: gold, system: system)
    let format = try arguments.choice("--format", OutputFormat.self, default: .text)
    switch format {
    case .json, .jsonl: terminal.write(try json([ScoreOutput(result)], format))
    case .text: terminal.write(try text(result, why, arguments))
    case .csv, .markdown: throw UsageError("eval writes text or json, not \(format.rawValue)")
    }
    if system.isEmpty, errors > 0 { return .unusable }
    return errors > 0 ? .incomplete : .done
  }

  private static func answers(
    _ arguments: Arguments, _ terminal: Terminal
  ) throws -> ([ArticleRecord], MissReport, errors: Int) {
    let reading = try EventReading(dataFiles())
    let inputs = Inputs(paths: arguments.operands)
    var found: [ArticleRecord] = []
    var why = MissReport()
    var diagnostics = inputs.diagnostics
    for file in inputs.files {
      let batch = reading.articles.read(file)
      diagnostics += batch.diagnostics
      for item in batch.articles {
        let (claims, passed) = reading.explain(item.article)
        let record = ArticleRecord(claims, givenID: item.givenID)
        found.append(record)
        why.readings[record.id] = (record.events, passed)
      }
    }
    for diagnostic in diagnostics { terminal.note(printable(diagnostic.description)) }
    return (found, why, diagnostics.count { $0.severity == .error })
  }

  private static func records(_ path: String) throws -> [ArticleRecord] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw NameError(description: "\(path): cannot be read")
    }
    let decoder = JSONDecoder()
    let lines = data.split(separator: 10, omittingEmptySubsequences: false)
    return try lines.enumerated().compactMap { index, line in
      guard !line.isEmpty else { return nil }
      do {
        return try decoder.decode(ArticleRecord.self, from: Data(line))
      } catch {
        throw NameError(description: "\(path):\(index + 1): is no gold record")
      }
    }
  }

  // MARK: Text

  private static func text(
    _ score: Score, _ why: MissReport, _ arguments: Arguments
  ) throws -> String {
    var text =
      "\(counted(score.articles, "article")), \(counted(score.goldDyads, "gold dyad")), "
      + "\(counted(score.systemDyads, "system dyad"))\n"
    for level in ScoreLevel.allCases {
      text +=
        padded(level.label, 8) + "  P \(decimal(score.precision(level)))"
        + "  R \(decimal(score.recall(level)))  F1 \(decimal(score.f1(level)))\n"
    }
    let details = Score.Detail.allCases.compactMap { detail in
      score.details[detail].map { "\(detail.rawValue) \($0.right)/\($0.judged)" }
    }
    if !details.isEmpty {
      text += "of those right at +type: " + details.joined(separator: ", ") + "\n"
    }
    if arguments.has("--by-type") { text += byType(score) }
    if arguments.has("--by-confidence") { text += byConfidence(score) }
    if let limit = try arguments.number("--errors") {
      text += lines("missed", score.missed.prefix(limit)) { why.reason($0, $1).words }
      text += lines("wrong", score.wrong.prefix(limit)) { _, _ in "" }
      text += score.halfRight.prefix(limit).map(half).joined()
      text += why.tally(score.missed)
    }
    return text
  }

  private static func byConfidence(_ score: Score) -> String {
    Confidence.allCases.map(\.rawValue).compactMap { level in
      score.byConfidence[level].map { right, judged in
        let (low, high) = interval(right, of: judged)
        return "confidence \(padded(level, 6)) \(right)/\(judged) right at +type: precision "
          + "\(decimal(Double(right) / Double(judged))), 95 % interval "
          + "\(decimal(low)) to \(decimal(high))\n"
      }
    }.joined()
  }

  private static func byType(_ score: Score) -> String {
    let rows = score.byType.sorted { ($1.value.gold, $0.key) < ($0.value.gold, $1.key) }
    return "type       gold  found  system  right\n"
      + rows.map { type, tally in
        padded(type, 10) + right(tally.gold, 5) + right(tally.found, 7) + right(tally.system, 8)
          + right(tally.right, 7) + "\n"
      }.joined()
  }

  private static func lines(
    _ title: String, _ rows: ArraySlice<(article: String, dyad: Dyad)>,
    why: (String, Dyad) -> String
  ) -> String {
    rows.map { article, dyad in
      let reason = why(article, dyad)
      let said = printable(dyad.event.evidence?.first?.text ?? "")
      return "\(title): \(article): \(dyad.type) \(dyad.first) - \(dyad.second) "
        + "\(dyad.date?.start ?? "undated") | \(said.prefix(160))"
        + (reason.isEmpty ? "\n" : " | \(printable(reason))\n")
    }.joined()
  }

  private static func half(
    _ row: (article: String, gold: Dyad, system: Dyad, level: Int)
  ) -> String {
    func span(_ date: DateRecord?) -> String {
      date.map { "\($0.start ?? "?")/\($0.end ?? "?")" } ?? "undated"
    }
    func people(_ event: EventRecord) -> String {
      ((event.source ?? []) + (event.target ?? [])).compactMap(\.name).joined(separator: ", ")
    }
    let isDate = row.level == ScoreLevel.type.rawValue
    let said = printable(row.system.event.evidence?.first?.text ?? "")
    let (gold, system) =
      isDate
      ? (span(row.gold.date), span(row.system.date))
      : (people(row.gold.event), people(row.system.event))
    return "\(isDate ? "date" : "actors"): \(row.article): \(row.gold.type) \(row.gold.first) - "
      + "\(row.gold.second): gold \(printable(gold)), read \(printable(system)) | "
      + "\(said.prefix(160))\n"
  }

  private static func decimal(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text.padding(toLength: width, withPad: " ", startingAt: 0)
  }

  private static func right(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }

  private struct ScoreOutput: Codable {
    var articles: Int
    var gold: Int
    var system: Int
    var levels: [String: [String: Double]]

    init(_ score: Score) {
      articles = score.articles
      gold = score.goldDyads
      system = score.systemDyads
      levels = Dictionary(
        uniqueKeysWithValues: ScoreLevel.allCases.map { level in
          (
            level.label,
            [
              "precision": score.precision(level), "recall": score.recall(level),
              "f1": score.f1(level),
            ]
          )
        })
    }
  }
}
