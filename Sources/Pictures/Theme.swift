internal import Model
internal import Resources

/// Colours, sizes and fonts, from `pictures/theme.tsv`.
struct Theme: Sendable {
  private var values: [String: String] = [:]
  private let name: String

  /// Reads the column of that name.
  init(_ data: DataFiles, name: String = "light") throws(DataError) {
    self.name = name
    for row in try data.table("pictures/theme.tsv", columns: ["key", name]).rows {
      values[row.fields[0]] = row.fields[1]
    }
    for key in Theme.required where values[key] == nil {
      throw DataError(file: "pictures/theme.tsv", line: nil, message: "no key \"\(key)\"")
    }
  }

  /// A value; the first reading made sure that it is there.
  subscript(key: String) -> String { values[key] ?? "#000000" }

  func size(_ key: String) -> Double { Double(self["size.\(key)"]) ?? 10 }

  func color(of kind: EventKind) -> String { self["kind.\(kind.rawValue)"] }

  func mark(of kind: EventKind) -> Mark.Shape {
    Mark.Shape(rawValue: self["mark.\(kind.rawValue)"]) ?? .circle
  }

  func line(of kind: EventKind) -> String { self["line.\(kind.rawValue)"] }

  func color(of kind: NamedEntity.Kind) -> String { self["name.\(kind.rawValue)"] }

  /// How many colours of parties there are.
  static let partyColors = 8

  private static let required =
    [
      "fonts", "paper", "ink", "grey", "rule", "lifeline", "band", "axis", "axis-text",
      "party.none", "arc",
    ]
    + NamedEntity.Kind.allCases.map { "name.\($0.rawValue)" }
    + EventKind.allCases.flatMap { kind in
      ["kind", "mark", "line"].map { "\($0).\(kind.rawValue)" }
    }
    + (1...partyColors).map { "party.\($0)" }
    + ["title", "subtitle", "head", "body", "small"].map { "size.\($0)" }
}

/// A colour for each party of a picture, given in order of the codes, so that it is the same
/// whatever the order of the events.
struct PartyColors: Sendable {
  private var colors: [PartyCode: String] = [:]
  private let none: String

  init(_ parties: some Sequence<PartyCode>, _ theme: Theme) {
    none = theme["party.none"]
    for (index, party) in Set(parties).sorted().enumerated() {
      colors[party] = theme["party.\(index % Theme.partyColors + 1)"]
    }
  }

  subscript(party: PartyCode?) -> String { party.flatMap { colors[$0] } ?? none }
}
