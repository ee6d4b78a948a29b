import Events
import Model
import World

/// Which examples of a language's predicate tables are read as their rows say.
struct ExamplesReport {
  private let language: String
  private var rows: [Row]

  private struct Row {
    var example: PredicateExample
    var isRight: Bool
    var found: [Claim]
    var lacking: [PassedPredicate]
  }

  /// - Throws: `UsageError` for a language that has no predicates.
  init(_ language: String) throws {
    let data = try dataFiles()
    let examples = try PredicateExample.all(of: language, data: data)
    guard !examples.isEmpty else {
      throw UsageError("no predicate tables with examples for \"\(language)\"")
    }
    let reader = try EventReader(language, world: World(data: data), data: data)
    self.language = language
    rows = examples.map { example in
      let (isRight, found, lacking) = reader.check(example)
      return Row(example: example, isRight: isRight, found: found, lacking: lacking)
    }
  }

  var text: String {
    let failing = rows.filter { !$0.isRight }.map(line)
    let types = EventType.allCases.filter { type in rows.contains { $0.example.type == type } }
    let table = types.map {
      tally($0.rawValue, rows.filter { [type = $0] in $0.example.type == type })
    }
    return failing.joined() + table.joined() + tally("all", rows)
  }

  private func line(_ row: Row) -> String {
    let read = row.found.map { claim in
      "\(claim.type.rawValue)\(claim.mode.map { "/" + $0.rawValue } ?? "") \(claim.status.rawValue) "
        + claim.sources.map(\.name).joined(separator: "+") + ">"
        + claim.targets.map(\.name).joined(separator: "+")
    }
    let lacking = row.lacking.map { passed in
      "\"\(passed.words)\": \(passed.reason.words)"
        + (passed.found.isEmpty ? "" : " (\(passed.found.joined(separator: ", ")))")
    }
    let example = row.example
    return "\(example.file):\(example.line): \(example.isNear ? "near miss" : "example") of "
      + "\"\(example.pattern)\": \(example.text) | "
      + "\((read + lacking).joined(separator: "; "))\n"
  }

  private func tally(
    _ label: String, _ rows: [Row]
  ) -> String {
    func share(_ isNear: Bool) -> String {
      let own = rows.filter { $0.example.isNear == isNear }
      return "\(own.count { $0.isRight })/\(own.count)"
    }
    return "\(language) \(label): examples \(share(false)), near misses \(share(true))\n"
  }
}
