internal import Resources

/// How a language writes dates: its words, its patterns, and what each pattern means.
struct DateGrammar: Sendable {
  private(set) var lexicon: DateLexicon
  private(set) var tree: PatternTree
  private(set) var rules: [DateRule] = []
  /// How a date in digits is read where its text does not show it.
  private(set) var isDayFirst = true

  private static let columns = ["name", "pattern", "meaning"]

  /// Loads `languages/<language>/dates/words.tsv` and `patterns.tsv`.
  ///
  /// - Throws: `DataError` where a file is missing or malformed.
  init(_ language: String, data: DataFiles) throws(DataError) {
    let folder = "languages/\(language)/dates"
    let words = "\(folder)/words.tsv"
    lexicon = try DateLexicon(data.table(words, columns: DateLexicon.columns), file: words)
    let file = "\(folder)/patterns.tsv"
    let table = try data.table(file, columns: Self.columns)
    var parts: [String: String] = [:]
    for row in table.rows where row.fields[2].isEmpty {
      parts[row.fields[0], default: ""] += (parts[row.fields[0]] == nil ? "" : "|") + row.fields[1]
    }
    var reader = PatternReader(lexicon: lexicon, parts: parts)
    var net = PatternNet()
    for row in table.rows where !row.fields[2].isEmpty {
      if row.fields[0] == "order" {
        isDayFirst = row.fields[2] == "day-first"
        continue
      }
      do throws(PatternReader.Fault) {
        let rule = try DateRule(row.fields[2])
        try reader.add(row.fields[1], rule: rules.count, to: &net)
        rules.append(rule)
      } catch {
        throw DataError(file: file, line: row.line, message: error.message)
      }
    }
    lexicon = reader.lexicon
    lexicon.settle()
    tree = PatternTree(net, lexicon)
  }
}

/// What a pattern means: how its slots become a value.
struct DateRule: Sendable {
  let meaning: Meaning
  /// Slots that the pattern's words need not say.
  private(set) var constants: [(slot: Int, value: Int32)] = []

  enum Meaning: String, Sendable {
    /// A date of the calendar, full or in part: the missing parts are implied.
    case calendar
    /// Numbers parted by slashes: a calendar date once their order is known.
    case digits
    /// From one date to another that share a month or year.
    case range
    /// The last, this or next of a unit.
    case period
    /// So many units before or after.
    case shift
    /// So many days before or after, perhaps a part of that day.
    case day
    /// The same time a year before: of what the text tells of, or of the year of publication.
    case yearBefore
    /// The unit that the date named last lies in: "that day", "that year".
    case same
    /// A quarter, half or century by its number.
    case ordinal
    case season
    /// The nineties.
    case decade
    /// A month of the Hijri calendar.
    case hijri
    /// A time of the day named last.
    case clock
    case duration
    case set
    /// Now, then, some day.
    case reference
    /// Looks like a date and is none.
    case none
  }

  /// What a match's words say, and what they need not say.
  func filled(_ slots: DateSlots) -> DateSlots {
    var slots = slots
    for (slot, value) in constants where slots[slot] == DateSlots.empty { slots[slot] = value }
    return slots
  }

  /// Reads `shift unit=day from=last`.
  fileprivate init(_ meaning: String) throws(PatternReader.Fault) {
    let words = meaning.split(separator: " ")
    guard let first = words.first, let known = Meaning(rawValue: String(first)) else {
      throw PatternReader.Fault(message: "no meaning \"\(meaning)\"")
    }
    self.meaning = known
    for word in words.dropFirst() {
      let pair = word.split(separator: "=").map(String.init)
      guard pair.count == 2, let slot = DateSlot(rawValue: pair[0]),
        let value = DateConstant.value(pair[1])
      else { throw PatternReader.Fault(message: "\"\(word)\" sets nothing") }
      constants.append((slot.index, value))
    }
  }
}
