import Language
import Resources
import Testing

@Suite("Names and titles of the data")
struct NameGazetteerTests {
  private static let gazetteer = NameGazetteer("en", data: .embedded)

  private func marks(_ text: String) -> NameGazetteer.Marks {
    let forms = text.split(separator: " ").map(String.init)
    return Self.gazetteer.marks(
      forms.map { WordTraits($0) }, isCapital: forms.map { $0.first?.isUppercase ?? false })
  }

  @Test func `takes the longest phrase`() {
    let found = marks("The United States said").names
    #expect(found.map(\.kinds.isEmpty) == [true, false, false, true])
    #expect(found[1].kinds.contains(.country))
    #expect(found.map(\.place) == [0, 1, 2, 0])
  }

  @Test func `finds names with a hyphen`() {
    #expect(marks("Al - Qaeda fled").names[0].kinds.contains(.organisation))
  }

  @Test func `leaves words that are printed otherwise`() {
    #expect(marks("it told us nothing").names.allSatisfy { $0.kinds.isEmpty })
    #expect(marks("the US").names[1].kinds.contains(.country))
  }

  @Test func `finds titles in any letters and the parts of people's names`() {
    let found = marks("Foreign Minister Sergei Lavrov")
    #expect(found.titles[1].kinds.contains(.title))
    #expect(found.people[3].contains(.surname))
  }

  @Test func `knows nothing without data`() {
    let traits = ["Russia", "said"].map { WordTraits($0) }
    let found = NameGazetteer().marks(traits, isCapital: [true, false])
    #expect(found.names.allSatisfy { $0.kinds.isEmpty })
  }
}
