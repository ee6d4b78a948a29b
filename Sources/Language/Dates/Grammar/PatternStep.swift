/// One step of a pattern: what the next token must be.
struct PatternStep: Hashable {
  var test: Test
  /// The slot that takes its value, or -1.
  var slot = -1
  /// Whether a blank, a line break or a hyphen may stand before it; if not, it touches.
  var isLoose = false
  /// Whether the expression starts here; what comes before is its context.
  var opens = false
  /// Whether the expression ends before it.
  var closes = false

  /// Whether it is a bracket, a comma or a dash.
  var isOpenMark: Bool {
    [40, 41, 44, 45].contains { test == .symbol(DateToken.mark($0)) }
  }

  enum Test: Hashable {
    /// A word or a mark.
    case symbol(Int32)
    /// A form of a class of the lexicon.
    case lexical(Int)
    case number(NumberKind)
    /// A word with a capital that no form begins with.
    case name
  }
}

/// What a number may be.
enum NumberKind: String {
  case n, day, month, year, shortYear, fourDigits, hour, minute, ordinal

  /// Whether a number of so many digits can be this.
  func allows(_ number: Int32, digits: UInt8) -> Bool {
    switch self {
    case .n: number >= 0 && digits <= 5
    case .day: digits <= 2 && number >= 1 && number <= 31
    case .month: digits <= 2 && number >= 1 && number <= 12
    case .year: digits == 4 && number >= 1_000 && number <= 2_199
    case .shortYear: digits == 2
    case .fourDigits: digits == 4
    case .hour: digits <= 2 && number >= 0 && number <= 24
    case .minute: digits == 2 && number >= 0 && number <= 59
    case .ordinal: digits <= 2 && number >= 1
    }
  }
}
