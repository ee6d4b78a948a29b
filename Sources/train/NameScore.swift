import Foundation
import Model

/// How well names were found: exact in span and type.
struct NameScore: CustomStringConvertible {
  /// Whether both kinds of places count as one.
  private let hasOnePlaceType: Bool
  private var counts: [NamedEntity.Kind: Counts] = [:]

  struct Counts {
    var gold = 0
    var found = 0
    var right = 0

    var description: String {
      func percent(_ part: Int, _ whole: Int) -> String {
        String(format: "%.1f", whole > 0 ? 100 * Double(part) / Double(whole) : 0)
      }
      return "P \(percent(right, found)) R \(percent(right, gold)) "
        + "F1 \(percent(2 * right, found + gold))"
    }
  }

  init(hasOnePlaceType: Bool) { self.hasOnePlaceType = hasOnePlaceType }

  mutating func count(_ gold: [NamedEntity], _ found: [NamedEntity]) {
    let gold = Set(gold.map(counted))
    let found = Set(found.map(counted))
    for name in gold { counts[name.kind, default: Counts()].gold += 1 }
    for name in found { counts[name.kind, default: Counts()].found += 1 }
    for name in gold.intersection(found) { counts[name.kind, default: Counts()].right += 1 }
  }

  private func counted(_ name: NamedEntity) -> NamedEntity {
    guard hasOnePlaceType, name.kind == .geopolitical else { return name }
    return NamedEntity(words: name.words, kind: .location)
  }

  private var all: Counts {
    counts.values.reduce(into: Counts()) {
      $0.gold += $1.gold
      $0.found += $1.found
      $0.right += $1.right
    }
  }

  var description: String {
    let kinds = NamedEntity.Kind.allCases.compactMap { kind in
      counts[kind].map { "\(kind.rawValue) \($0.description)" }
    }
    return "all \(all.description); " + kinds.joined(separator: "; ")
  }
}
