import Articles
import Language
import Model
import Resources

/// `linimasa dates`: articles in, time expressions out.
enum DatesCommand: Command {
  static let name = "dates"
  static let summary = "articles in, their dates out: highlighted, as JSON Lines or TimeML"
  static let usage = Usage(
    operands: "PATH…", operandCount: 1...Int.max,
    options: [
      .init(name: "--format", value: "FORMAT", does: "text, json, jsonl or timeml"),
      .init(
        name: "--language", value: "CODE",
        does: "the language of the text: id, en, ms (else as each article says)"),
      .init(
        name: "--published", value: "DAY",
        does: "2024-04-04, the day of publication of texts that give none"),
    ],
    examples: [
      ("linimasa dates article.txt", "each date in its paragraph, with the arithmetic"),
      ("linimasa dates note.txt --published 2024-04-04", "\"yesterday\" is then 2024-04-03"),
      (
        "linimasa dates news/ --format timeml > news.xml",
        "one TimeML document, or several inside one element <corpus>"
      ),
      (
        "linimasa dates texts.jsonl --language en --format jsonl > dates.jsonl",
        "of records {\"id\", \"dct\" or \"published\", \"text\"}: offsets in code points of that text as it is"
      ),
      (
        "linimasa dates article.html --format jsonl",
        "offsets in the clean text, which comes along as \"source\""
      ),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    let data = try dataFiles()
    let format = try arguments.choice("--format", DatesFormat.self, default: .text)
    let options = try options(arguments, format, data)
    let inputs = Inputs(paths: arguments.operands)
    guard !inputs.isEmpty else { return noInput(arguments, terminal) }
    let articles = try ArticleReader(data: data, options: options)
    var finders = DateFinders(data)
    var output = DatesOutput(format, terminal)
    var tally = Tally()
    var count = 0
    tally.report(inputs.diagnostics, terminal)
    for file in inputs.files {
      try articles.read(file) { batch in
        tally.report(batch.diagnostics, terminal)
        for item in batch.articles {
          guard let finder = try finders[item.article.language] else {
            tally.report([skipped(item, data)], terminal)
            continue
          }
          let dates = finder.dates(in: item.article.text, published: item.article.published?.day)
          tally.used += 1
          count += dates.count
          try output.add(item, dates)
        }
      }
    }
    try output.finish()
    guard tally.exitCode == .done, count == 0 else { return tally.exitCode }
    terminal.note("no date found")
    return .nothingFound
  }

  /// - Throws: `UsageError` for a language without data, or a day that no news is from.
  private static func options(
    _ arguments: Arguments, _ format: DatesFormat, _ data: DataFiles
  ) throws -> ReadingOptions {
    var options = ReadingOptions()
    options.keepsRecords = format.keepsRecords
    options.keepsNotes = true
    if let language = arguments.value("--language") {
      guard data.dated.contains(language) else { throw UsageError(data.noDates(language)) }
      options.language = language
    }
    if let word = arguments.value("--published") {
      guard let day = Day(iso: word), Publication.years.contains(day.year) else {
        throw UsageError("--published \"\(word)\" is no day of 1800 to 2199; write 2024-04-03")
      }
      options.published = day
    }
    return options
  }

  private static func skipped(_ item: ReadArticle, _ data: DataFiles) -> Diagnostic {
    Diagnostic(
      .error, file: item.file, line: item.line,
      "\(data.noDates(item.article.language)); skipped: name one with --language")
  }
}

/// The finders of the languages that there is data for, each loaded when a text first needs it.
private struct DateFinders {
  private let data: DataFiles
  private let languages: Set<String>
  private var loaded: [String: DateFinder] = [:]

  init(_ data: DataFiles) {
    self.data = data
    languages = Set(data.dated)
  }

  /// The finder of a language, or nil where there is no data for it.
  ///
  /// - Throws: `DataError` where a file is malformed.
  subscript(language: String) -> DateFinder? {
    mutating get throws {
      if let finder = loaded[language] { return finder }
      guard languages.contains(language) else { return nil }
      let finder = try DateFinder(language, data: data)
      loaded[language] = finder
      return finder
    }
  }
}
