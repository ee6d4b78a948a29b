import Model

/// What a command takes, for parsing and for its help.
struct Usage {
  /// "[WHO [WHO]]".
  var operands: String
  var operandCount: ClosedRange<Int>
  var options: [Option]
  /// Whole command lines, with what they do.
  var examples: [(line: String, does: String)]

  struct Option {
    /// With its dashes.
    var name: String
    /// "FILE"; nil for a flag.
    var value: String?
    var does: String
  }

  func help(_ command: String, _ summary: String) -> String {
    var text = "\(summary)\n\nusage: linimasa \(command) \(operands) [options]\n\noptions:\n"
    let heads = options.map { $0.name + ($0.value.map { " " + $0 } ?? "") }
    let width = heads.map(\.count).max() ?? 0
    for (head, option) in zip(heads, options) {
      text +=
        "  " + head + String(repeating: " ", count: width - head.count + 2) + option.does + "\n"
    }
    text += "\nexamples:\n"
    for example in examples { text += "  \(example.line)\n      \(example.does)\n" }
    return text
  }
}

/// A wrong command line, in words.
struct UsageError: Error {
  var message: String

  init(_ message: String) {
    self.message = message
  }
}

/// The words of a command line, sorted into operands and options.
struct Arguments {
  private(set) var operands: [String] = []
  /// By name with dashes; every value given, in order.
  private var values: [String: [String]] = [:]
  private var flags: Set<String> = []

  /// - Throws: `UsageError` for an option that is not known, lacks its value, or too many operands.
  init(_ words: [String], _ usage: Usage) throws {
    var rest = words[...]
    var isOperandOnly = false
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word != "-", !isOperandOnly else {
        operands.append(word)
        continue
      }
      if word == "--" {
        isOperandOnly = true
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = usage.options.first(where: { $0.name == name }) else {
        let near = nearest(name, usage.options.map(\.name)).map { "; did you mean \($0)?" } ?? ""
        throw UsageError("no option \(name)\(near)")
      }
      guard let kind = option.value else {
        guard parts.count == 1 else { throw UsageError("\(name) takes no value") }
        flags.insert(name)
        continue
      }
      let isNext = parts.count == 1
      guard let value = isNext ? rest.popFirst() : String(parts[1]), !value.isEmpty,
        !(isNext && usage.options.contains { $0.name == value })
      else {
        throw UsageError("\(name) needs a value: \(name) \(kind)")
      }
      values[name, default: []].append(value)
    }
    guard usage.operandCount.contains(operands.count) else {
      let problem = operands.count < usage.operandCount.lowerBound ? "missing" : "too many"
      throw UsageError("\(problem) arguments: takes \(usage.operands)")
    }
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The last value given.
  func value(_ name: String) -> String? { values[name]?.last }

  /// Every value given, those parted by commas apart.
  ///
  /// - Throws: `UsageError` for a value of nothing but commas.
  func list(_ name: String) throws -> [String] {
    try (values[name] ?? []).flatMap { value in
      let parts = value.split(separator: ",").map(String.init)
      guard !parts.isEmpty else { throw UsageError("\(name) \"\(value)\" names nothing") }
      return parts
    }
  }

  /// The last value given, folded to be looked for.
  ///
  /// - Throws: `UsageError` where folding leaves nothing, which every text would have in it.
  func foldedText(_ name: String) throws -> String? {
    guard let value = value(name) else { return nil }
    let text = folded(value)
    guard !text.isEmpty else {
      throw UsageError("\(name) \"\(value)\" has no letter to look for")
    }
    return text
  }

  /// A value that must be one of an enumeration's.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type, default standard: Choice
  ) throws -> Choice where Choice.RawValue == String {
    guard let word = value(name) else { return standard }
    return try Self.choice(word, name, type)
  }

  func choices<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type
  ) throws -> [Choice] where Choice.RawValue == String {
    try list(name).map { try Self.choice($0, name, type) }
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ word: String, _ name: String, _ type: Choice.Type
  ) throws -> Choice where Choice.RawValue == String {
    let found = type.allCases.first { $0.rawValue.lowercased() == word.lowercased() }
    guard let found else {
      let known = type.allCases.map(\.rawValue).joined(separator: " ")
      throw UsageError("\(name) \"\(word)\" is not known; one of: \(known)")
    }
    return found
  }

  /// A day: `2024-04-03`; of `2024-04` and `2024` the first day, or the last.
  func day(_ name: String, last: Bool) throws -> Day? {
    guard let word = value(name) else { return nil }
    if let day = Day(iso: word) { return day }
    let parts = word.split(separator: "-").map { Int($0) }
    if parts.count <= 2, let first = parts.first, let year = first, word.utf8.count <= 7 {
      let month = parts.count == 2 ? parts[1] : (last ? 12 : 1)
      if let month, (1...12).contains(month),
        let day = Day(
          year: year, month: month, day: last ? Day.count(ofMonth: month, year: year) : 1)
      {
        return day
      }
    }
    throw UsageError("\(name) \"\(word)\" is no date; write 2024-04-03, 2024-04 or 2024")
  }

  func number(_ name: String) throws -> Int? {
    guard let word = value(name) else { return nil }
    guard let number = Int(word), number >= 0 else {
      throw UsageError("\(name) \"\(word)\" is no number")
    }
    return number
  }
}

/// The nearest of some words, where one is near enough to be meant.
func nearest(_ word: String, _ known: [String]) -> String? {
  let ranked = known.map { ($0, editDistance(word, $0)) }.min { $0.1 < $1.1 }
  guard let (best, distance) = ranked, distance <= max(2, word.count / 3) else { return nil }
  return best
}

/// How many letters must be put in, left out or changed, after [Wagner and Fischer].
///
/// [Wagner and Fischer]: https://doi.org/10.1145/321796.321811
private func editDistance(_ left: String, _ right: String) -> Int {
  let target = Array(right.utf8)
  var row = Array(0...target.count)
  for (index, letter) in left.utf8.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, other) in target.enumerated() {
      let substituted = diagonal + (letter == other ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
    }
  }
  return row[target.count]
}
