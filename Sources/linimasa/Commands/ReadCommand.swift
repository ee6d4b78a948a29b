import Articles
import Events
import Model
import Storage
import World

/// `linimasa read`: articles into the store.
enum ReadCommand: Command {
  static let name = "read"
  static let summary = "read articles into the store (files, folders, - for stdin)"
  static let usage = Usage(
    operands: "PATH…", operandCount: 1...Int.max,
    options: [
      Usage.store,
      .init(name: "--quiet", value: nil, does: "say nothing but what is wrong"),
    ],
    examples: [
      ("linimasa read clippings/", "every text, HTML and JSON Lines file below a folder"),
      ("zcat feed.jsonl.gz | linimasa read -", "from another program"),
      ("linimasa read news.jsonl --store desk.db", "into a store of its own"),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    let inputs = Inputs(paths: arguments.operands)
    guard !inputs.isEmpty else { return noInput(arguments, terminal) }
    let reading = try EventReading(dataFiles())
    let store = try openStore(arguments, .create)
    try store.install(reading.world.reference())
    var tally = Tally()
    tally.report(inputs.diagnostics, terminal)
    try reading.articles.read(
      inputs.files,
      begin: { index in
        let name = printable(inputs.files[index].name)
        terminal.progress("reading \(index + 1) of \(inputs.files.count): \(name)")
      },
      receive: { batch in
        tally.report(batch.diagnostics, terminal)
        try add(batch.articles.map(\.article), reading, store, &tally)
      })
    terminal.endProgress()
    if !arguments.has("--quiet") { try conclude(tally, store, terminal) }
    if tally.articles == 0, tally.errors > 0 { return .unusable }
    return tally.errors > 0 ? .incomplete : .done
  }

  private struct Tally {
    var articles = 0
    var added = Additions()
    var claims = 0
    var errors = 0
    var warnings = 0

    mutating func report(_ diagnostics: [Diagnostic], _ terminal: Terminal) {
      for diagnostic in diagnostics {
        terminal.endProgress()
        terminal.note(printable(diagnostic.description))
        if diagnostic.severity == .error { errors += 1 } else { warnings += 1 }
      }
    }
  }

  /// Reads what the store does not hold yet; one transaction a batch, so that nothing is lost.
  private static func add(
    _ articles: [Article], _ reading: EventReading, _ store: any Store, _ tally: inout Tally
  ) throws {
    tally.articles += articles.count
    let fresh = try articles.filter { try !store.holds($0.id, reader: EventReader.version) }
    tally.added.known += articles.count - fresh.count
    let readings = reading.read(fresh.map { ($0, .parties) })
    tally.claims += readings.reduce(0) { $0 + $1.claims.count }
    let additions = try store.add(readings)
    tally.added.articles += additions.articles
    tally.added.known += additions.known
    tally.added.renewed += additions.renewed
  }

  private static func conclude(
    _ tally: Tally, _ store: any Store, _ terminal: Terminal
  ) throws {
    let summary = try store.summary()
    terminal.write(
      "\(counted(tally.added.articles, "article")) added, \(tally.added.known) known before"
        + (tally.added.renewed > 0 ? ", \(tally.added.renewed) read anew" : "")
        + "; \(counted(tally.claims, "claim"))\n"
        + "the store holds \(counted(summary.articles, "article")), "
        + "\(counted(summary.events, "event")), \(counted(summary.actors, "actor"))\n")
    if tally.errors + tally.warnings > 0 {
      terminal.note("\(counted(tally.errors, "error")), \(counted(tally.warnings, "warning"))")
    }
  }
}
