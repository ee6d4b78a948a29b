internal import Model

/// What a part of a date expression says: the names that patterns and meanings fill.
enum DateSlot: String, CaseIterable {
  case year, month, day, weekday
  /// The other end of a range.
  case lastYear, lastMonth, lastDay
  /// A year of two digits.
  case shortYear
  /// Numbers parted by slashes or full stops, before their order is known.
  case first, second
  case hour, minute, meridiem
  /// A part of the day.
  case part
  case unit
  case count
  /// An unit and number beside the first, as in "a year and two months".
  case otherUnit, otherCount
  /// Half a unit more.
  case half
  /// Past, present or future.
  case direction
  /// Which quarter, half or century.
  case ordinal
  /// Days from the one that is counted from.
  case offset
  /// What is counted from.
  case from
  /// The `mod` of TIMEX3.
  case modifier
  case season
  case reference
  /// A month of the Hijri calendar.
  case hijri

  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What an expression's slots hold; a slot that says nothing holds `empty`.
struct DateSlots {
  static let empty = Int32.min
  /// A number that is not told: "several".
  static let unknown = -9_999

  private var values = [31 of Int32](repeating: DateSlots.empty)

  subscript(index: Int) -> Int32 {
    get { values[index] }
    set { values[index] = newValue }
  }

  subscript(slot: DateSlot) -> Int? {
    let value = values[slot.index]
    return value == Self.empty ? nil : Int(value)
  }
}

/// What the tables of a date grammar may write for a number.
enum DateConstant {
  /// The number that a word of the tables stands for, or nil.
  static func value(_ text: String) -> Int32? { Int32(text) ?? named[text] }

  private static let named: [String: Int32] = {
    var named: [String: Int32] = [
      "x": Int32(DateSlots.unknown), "past": -1, "present": 0, "future": 1, "soon": 2,
      "publication": 0, "last": 1,
      "either": 2, "perhaps": 1, "ahead": 2, "close": 3,
      "am": 0, "pm": 12, "noon": 24,
    ]
    for unit in DateUnit.allCases { named[unit.name] = unit.rawValue }
    for part in DayPart.allCases { named[part.code] = part.rawValue }
    for season in Season.allCases { named[season.code] = season.rawValue }
    for (index, modifier) in DateModifier.all.enumerated() {
      named[modifier.rawValue] = Int32(index)
    }
    return named
  }()
}
