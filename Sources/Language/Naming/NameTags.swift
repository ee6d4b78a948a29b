package import Model

/// What a word is to a name: the classes of a name model.
///
/// BILOU: `O` outside of names, `B-PER` at the beginning of a person's name, `I-PER` inside, `L-PER` the
/// last word, `U-PER` a name of one word.
package struct NameTags: Sendable {
  /// In the order of the classes; `O` is the first.
  package let names: [String]
  /// For each class, the set of the classes that may follow, a bit each.
  package let following: [UInt32]
  private let places: [Place]
  private let kinds: [NamedEntity.Kind?]

  package enum Place: Character, Sendable {
    case outside = "O"
    case first = "B"
    case inside = "I"
    case last = "L"
    case only = "U"
  }

  /// The set of `O` alone: all that may start or end a sentence without a name there.
  package static let outside: UInt32 = 1

  /// The tags of all kinds of names.
  package static let all = NameTags(
    named: ["O"]
      + NamedEntity.Kind.allCases.flatMap { kind in
        ["B", "I", "L", "U"].map { "\($0)-\(kind.rawValue)" }
      })

  /// - Parameter names: at most 32.
  package init(named names: [String]) {
    self.names = names
    let places = names.map { $0.first.flatMap(Place.init(rawValue:)) ?? .outside }
    let kinds = names.map { NamedEntity.Kind(rawValue: String($0.dropFirst(2))) }
    following = names.indices.map { before in
      names.indices.reduce(0) { set, after in
        Self.goesOn(places[before])
          ? (Self.continues(places[after]) && kinds[before] == kinds[after]
            ? set | 1 << after : set)
          : (Self.continues(places[after]) ? set : set | 1 << after)
      }
    }
    self.places = places
    self.kinds = kinds
  }

  package var count: Int { names.count }

  private static func goesOn(_ place: Place) -> Bool { place == .first || place == .inside }
  private static func continues(_ place: Place) -> Bool { place == .inside || place == .last }

  /// The class of a word of a name.
  ///
  /// - Parameters:
  ///   - kind: of the name.
  ///   - index: of the word in the name.
  ///   - count: of the name's words.
  /// - Returns: 0, the outside, where there is no class for the kind.
  package func number(of kind: NamedEntity.Kind, at index: Int, of count: Int) -> Int {
    let place: Place =
      count == 1 ? .only : index == 0 ? .first : index == count - 1 ? .last : .inside
    return places.indices.first { places[$0] == place && kinds[$0] == kind } ?? 0
  }

  /// The names that a sentence's tags spell.
  package func entities(_ tags: [Int]) -> [NamedEntity] {
    var found: [NamedEntity] = []
    var start = 0
    for (index, tag) in tags.enumerated() {
      if places[tag] == .first || places[tag] == .only { start = index }
      if places[tag] == .last || places[tag] == .only, let kind = kinds[tag] {
        found.append(NamedEntity(words: start..<(index + 1), kind: kind))
      }
    }
    return found
  }
}
