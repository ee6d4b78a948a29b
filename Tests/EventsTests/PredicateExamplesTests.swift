import Events
import Foundation
import Model
import Resources
import Testing
import World

@Suite("Examples of the predicate tables")
struct PredicateExamplesTests {
  /// How many of a hundred examples and near misses are read as their rows say, at the least.
  static let least = ["en": 89, "id": 90]

  @Test(arguments: ["en", "id"])
  func `are read as their rows say, but for those listed`(language: String) throws {
    let examples = try PredicateExample.all(of: language, data: .embedded)
    let reader = try EventReader(language, world: World(data: .embedded), data: .embedded)
    let failing = examples.filter { !reader.check($0).isRight }
    let share = (examples.count - failing.count) * 100 / examples.count
    #expect(share >= Self.least[language] ?? 0, "\(failing.count) of \(examples.count) fail")
    let listed = try Self.listed(language)
    let keys = Set(failing.map(Self.key))
    #expect(keys.subtracting(listed).isEmpty, "fail anew: \(keys.subtracting(listed).sorted())")
    #expect(listed.subtracting(keys).isEmpty, "no longer fail; take them off the list")
  }

  @Test(arguments: ["en", "id"])
  func `near misses tell of nothing`(language: String) throws {
    let near = try PredicateExample.all(of: language, data: .embedded).filter(\.isNear)
    let reader = try EventReader(language, world: World(data: .embedded), data: .embedded)
    #expect(near.count > 1_000)
    #expect(near.allSatisfy { reader.check($0).isRight })
  }

  @Test(arguments: [("en", 1_500), ("id", 1_200)])
  func `cover every root, and the modes of those that have modes`(
    language: String, senses: Int
  ) throws {
    let examples = try PredicateExample.all(of: language, data: .embedded).filter { !$0.isNear }
    #expect(examples.count >= senses)
    #expect(Set(examples.map(\.type)) == Set(EventType.allCases))
    #expect(Set(examples.compactMap(\.mode)).isSuperset(of: Mode.allCases))
  }

  /// The examples that are known to fail: root, kind and pattern, a line each.
  private static func listed(_ language: String) throws -> Set<String> {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Examples/\(language).tsv")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    return Set(lines.filter { !$0.hasPrefix("#") }.map(String.init))
  }

  private static func key(_ example: PredicateExample) -> String {
    [
      example.type.rawValue.lowercased(), example.isNear ? "near miss" : "example",
      example.pattern,
    ].joined(separator: "\t")
  }
}
