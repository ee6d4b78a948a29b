import Foundation
import Model
import Storage

/// `linimasa why`: the evidence of an event, and how it was read.
enum WhyCommand: Command {
  static let name = "why"
  static let summary = "the evidence, the rule, the date arithmetic, who reported it"
  static let usage = Usage(
    operands: "EVENT", operandCount: 1...1,
    options: [
      Usage.store,
      .init(name: "--format", value: "FORMAT", does: "text or json"),
      .init(name: "--labels", value: "id|en", does: "language of captions (else that of $LANG)"),
    ],
    examples: [("linimasa why 1f3a9c02", "by the id that lists show, or its first digits")])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    let store = try openStore(arguments, .readOnly)
    let word = arguments.operands[0].lowercased()
    guard word.allSatisfy({ $0.isHexDigit }) else {
      throw UsageError("\"\(arguments.operands[0])\" is no event id; lists show them")
    }
    let events = try store.events(withID: word)
    guard let event = events.first else {
      terminal.note("no event has an id that starts with \(word)")
      return .nothingFound
    }
    guard events.count == 1 else {
      throw NameError(
        description: "\(word) starts the ids of \(events.count) events: "
          + events.prefix(6).map { short($0.id) }.joined(separator: ", ") + "; give more digits")
    }
    let claims = inOrder(try store.claims(of: event.id), of: event)
    let format = try arguments.choice("--format", OutputFormat.self, default: .text)
    switch format {
    case .json, .jsonl: terminal.write(try json(claims, format))
    case .text: try writeText(event, claims, store, arguments, terminal)
    case .csv, .markdown: throw UsageError("why writes text or json, not \(format.rawValue)")
    }
    return .done
  }

  /// The claims as the event has their reports, best evidence first.
  private static func inOrder(_ claims: [Claim], of event: Event) -> [Claim] {
    let places = Dictionary(
      event.reports.enumerated().map { ($1.claim, $0) }, uniquingKeysWith: { first, _ in first })
    return claims.sorted { places[$0.id, default: .max] < places[$1.id, default: .max] }
  }

  private static func writeText(
    _ event: Event, _ claims: [Claim], _ store: any Store, _ arguments: Arguments,
    _ terminal: Terminal
  ) throws {
    let wording = try Wording(labelLanguage(arguments), dataFiles())
    let head = EventText(wording: wording, terminal: terminal).entry(event)
    terminal.write(head.split(separator: "\n").prefix(1).joined() + "\n")
    terminal.write(
      "\(counted(claims.count, "claim")) in \(counted(event.articleCount, "article")), "
        + "\(wording.sources(event.sourceCount)), confidence \(event.confidence.rawValue)\n")
    for claim in claims {
      guard let article = try store.article(claim.article) else { continue }
      terminal.write("\n" + text(claim, article, terminal))
    }
  }

  private static func text(_ claim: Claim, _ article: Article, _ terminal: Terminal) -> String {
    let outlet = printable(article.outlet ?? "an outlet that is not named")
    let published = article.published?.description ?? "undated"
    var text = terminal.styled("\(outlet), \(published)", .bold)
    if let title = article.title { text += "  \(printable(title))" }
    text += "\n"
    if let url = article.url { text += "  \(printable(url))\n" }
    for (index, evidence) in claim.evidence.enumerated() {
      text += context(evidence, article, terminal, isFirst: index == 0)
    }
    text += step("type", claim.type.rawValue + (claim.mode.map { " \($0.rawValue)" } ?? ""))
    for item in claim.trace { text += step(item.part.rawValue, printable(item.text)) }
    if let date = claim.date { text += step("so", worded(date)) }
    if let topic = claim.topic { text += step("about", printable(topic)) }
    if let contexts = claim.contexts {
      text += step("contexts", contexts.joined(separator: ", "))
    }
    let chain = ([article.outlet ?? "the article"] + claim.attribution).map(printable)
    text += step("told by", chain.joined(separator: " ← "))
    text += step(
      "read as",
      "bytes \(claim.evidence[0].range.start) to \(claim.evidence[0].range.end) of the article's text; confidence \(claim.confidence.rawValue); claim \(short(claim.id))"
    )
    return text
  }

  /// The sentence with its neighbours, the words that fired marked.
  private static func context(
    _ evidence: Evidence, _ article: Article, _ terminal: Terminal, isFirst: Bool
  ) -> String {
    let sentence = evidence.sentence
    let offset = evidence.trigger.start - evidence.range.start
    let before = sentence[TextRange(start: 0, end: offset)]
    let trigger = sentence[TextRange(start: offset, end: offset + evidence.trigger.length)]
    let after = sentence[
      TextRange(start: offset + evidence.trigger.length, end: sentence.utf8.count)]
    let marked = "\(printable(before))«\(printable(trigger))»\(printable(after))"
    let around = isFirst ? neighbours(of: evidence.range, in: article) : ("", "")
    func dim(_ text: String) -> String {
      wrapped(printable(text), to: terminal.width - 4)
        .map { "    " + terminal.styled($0, .dim) + "\n" }.joined()
    }
    return (around.0.isEmpty ? "" : dim("… " + around.0)) + sentenceLines(marked, terminal, isFirst)
      + (around.1.isEmpty ? "" : dim(around.1 + " …"))
  }

  /// What stands before and after a sentence in its paragraph, as far as a line or two.
  private static func neighbours(
    of range: TextRange, in article: Article
  ) -> (before: String, after: String) {
    guard
      let paragraph = article.paragraphs.first(where: {
        $0.range.start <= range.start && range.end <= $0.range.end
      })
    else { return ("", "") }
    let before = article.text[TextRange(start: paragraph.range.start, end: range.start)]
    let after = article.text[TextRange(start: range.end, end: paragraph.range.end)]
    let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
    return (
      words(before).suffix(24).joined(separator: " "),
      words(after).prefix(24).joined(separator: " ")
    )
  }

  private static func sentenceLines(
    _ marked: String, _ terminal: Terminal, _ isFirst: Bool
  ) -> String {
    wrapped(marked, to: terminal.width - 4).enumerated().map { index, line in
      (index == 0 ? (isFirst ? "  ▸ " : "  · ") : "    ") + line + "\n"
    }.joined()
  }

  private static func step(_ part: String, _ text: String) -> String {
    "    " + part.padding(toLength: 12, withPad: " ", startingAt: 0) + text + "\n"
  }
}
