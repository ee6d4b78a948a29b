import Articles
import Exchange
import Language
import Model

/// `linimasa names`: tokens in, tokens with the names among them out.
enum NamesCommand: Command {
  static let name = "names"
  static let summary = "tokens in, names of persons, organisations and places out as IOB2"
  static let usage = Usage(
    operands: "--tokens FILE --language CODE", operandCount: 0...0,
    options: [
      .init(
        name: "--tokens", value: "FILE",
        does: "a token a line, an empty line between sentences; - for stdin"),
      .init(name: "--language", value: "CODE", does: "the language of the text: id, en"),
      .init(
        name: "--gpe", value: nil, does: "tell states and cities (GPE) from other places (LOC)"),
    ],
    examples: [
      ("linimasa names --tokens sentences.txt --language id", "PER, ORG and LOC"),
      ("cut -f1 gold.iob | linimasa names --tokens - --language en --gpe", "four kinds"),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    guard let path = arguments.value("--tokens") else {
      throw UsageError("names needs --tokens FILE")
    }
    let analyser = try analyser(arguments, dataFiles())
    var tally = Tally()
    let file = TextFile(path: path)
    tally.report(file.diagnostics, terminal)
    let lines = TokenLines(file.text, file: path)
    tally.report(lines.diagnostics, terminal)
    tally.used = lines.sentences.count
    for sentence in lines.sentences {
      let labels = labels(analyser.names(of: sentence), sentence.count, arguments.has("--gpe"))
      let rows = zip(sentence, labels).map { "\(visible($0))\t\($1)\n" }
      terminal.write(rows.joined() + "\n")
    }
    if tally.exitCode == .nothingFound { terminal.note("no token in \(printable(path))") }
    return tally.exitCode
  }

  /// IOB2: `B-PER` at a name's first token, `I-PER` at the others, `O` where there is none.
  private static func labels(
    _ names: [NamedEntity], _ count: Int, _ tellsStates: Bool
  ) -> [String] {
    var labels = [String](repeating: "O", count: count)
    for name in names {
      let isState = name.kind == .geopolitical && tellsStates
      let kind = name.kind == .geopolitical && !isState ? NamedEntity.Kind.location : name.kind
      for index in name.words {
        labels[index] = (index == name.words.lowerBound ? "B-" : "I-") + kind.rawValue
      }
    }
    return labels
  }

  /// A token as it is, but for control characters, which could steer a terminal.
  private static func visible(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 < 32 || $0 == 127 }) else { return token }
    return String(decoding: token.utf8.map { $0 < 32 || $0 == 127 ? 63 : $0 }, as: UTF8.self)
  }
}
