import Language
import Model
import Testing

@Suite("Best tags of a sentence")
struct NamePathTests {
  private let tags = NameTags(named: ["O", "B-PER", "I-PER", "L-PER", "U-PER", "U-ORG"])

  /// The names that scores give; a word each, a tag each.
  private func names(_ scores: [[Int32]], transitions: [Int32]? = nil) -> [String] {
    var lattice = NamePath.Lattice(count: scores.count, tagCount: tags.count)
    lattice.allowed = scores.map { $0.isEmpty ? NameTags.outside : 0b11_1111 }
    lattice.emissions = scores.flatMap { $0.isEmpty ? [0, 0, 0, 0, 0, 0] : $0 }
    var path = NamePath(tags)
    let none = [Int32](repeating: 0, count: tags.count * tags.count)
    return tags.entities(path.best(lattice, transitions: transitions ?? none)).map {
      "\($0.words) \($0.kind.rawValue)"
    }
  }

  @Test func `a name has a beginning and an end`() {
    #expect(
      names([[0, 5, 0, 0, 0, 0], [0, 0, 5, 0, 0, 0], [4, 0, 0, 5, 0, 0]]) == ["0..<3 PER"])
  }

  @Test func `what could not end is not begun`() {
    #expect(names([[0, 9, 0, 0, 1, 0]]) == ["0..<1 PER"])
    #expect(names([[0, 9, 0, 0, 0, 1], []]) == ["0..<1 ORG"])
  }

  @Test func `of equal tags the outside is taken`() {
    #expect(names([[0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]]) == [])
  }

  @Test func `transitions count`() {
    var transitions = [Int32](repeating: 0, count: 36)
    transitions[4 * 6 + 4] = -3
    let scores: [[Int32]] = [[0, 0, 0, 0, 3, 0], [0, 0, 0, 0, 2, 0]]
    #expect(names(scores) == ["0..<1 PER", "1..<2 PER"])
    #expect(names(scores, transitions: transitions) == ["0..<1 PER"])
  }

  @Test func `a sentence without words has no names`() {
    #expect(names([]) == [])
  }

  @Test func `a class is found by its place in a name`() {
    let places = (0..<3).map { tags.names[tags.number(of: .person, at: $0, of: 3)] }
    #expect(places == ["B-PER", "I-PER", "L-PER"])
    #expect(tags.names[tags.number(of: .person, at: 0, of: 1)] == "U-PER")
    #expect(tags.number(of: .location, at: 0, of: 1) == 0)
  }
}
