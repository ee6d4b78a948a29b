import Model
import Pictures
import Resources
import Testing

@Suite("Text in pictures")
struct TextTests {
  @Test(arguments: [
    "Panggilan telepon: serangan di Crocus City Hall dan kesiapan dialog",
    String(repeating: "Sangatpanjang", count: 20), "両国の首脳会談と経済協力に関する長い話し合い",
    "محمد بن سلمان آل سعود",
    "😀 🇮🇩", "",
  ])
  func `lines are no wider than asked for`(text: String) throws {
    let widths = try LetterWidths(.embedded)
    let lines = widths.wrap(text, width: 120, size: 10, limit: 2)
    #expect(lines.count <= 2)
    #expect(lines.allSatisfy { widths.width(of: $0, size: 10) <= 120 })
  }

  @Test(
    arguments: zip(
      ["a\u{0}b", " a \n b ", "a\u{202E}b", "a\u{FFFE}b", "é\u{7F}"],
      ["ab", "a b", "ab", "ab", "é"]))
  func `what harms a picture goes`(text: String, expected: String) {
    #expect(cleanText(text) == expected)
  }

  @Test func `short names are family names, whole where two share one`() {
    let people = [
      Samples.shoigu, Samples.xi, Samples.person("Mohammed bin Salman", "SAU"),
      Samples.person("Ursula von der Leyen", "EU"), Samples.person("Emmanuel Macron", "FRA"),
      Samples.person("Brigitte Macron", "FRA"), Samples.russia,
    ]
    let names = ShortNames(people)
    #expect(
      people.map { names[$0] } == [
        "Shoigu", "Xi Jinping", "bin Salman", "von der Leyen", "Emmanuel Macron",
        "Brigitte Macron", "Rusia",
      ])
  }

  @Test(
    arguments: zip(
      [0, 1.5, -0.04, 12.34, 100], ["0", "1.5", "0", "12.3", "100"]))
  func `numbers have as few digits as they need`(value: Double, expected: String) {
    #expect(decimal(value) == expected)
  }
}
