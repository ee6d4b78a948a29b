import Language
import Model
import Resources
import Testing

@Suite("Words of a tree")
struct WordCutterTests {
  /// Words are parted by bars.
  @Test(
    arguments: [
      ("id", "Menlu|itu|menyetujui|nya"),
      ("id", "kapal-kapal|perang|AS"),
      ("id", "langkah besar-besaran|sebelumnya|hanya"),
      ("id", "negara-negara|ASEAN|bertahun-tahun"),
      ("id", "kunjungan|nya|,|apa|kah|benar|?"),
      ("id", "ribuan tanya|adalah|sekolah"),
      ("id", "AS|-|China|non-nuklir"),
      ("en", "Russia|'s|army did|n't|stop"),
      ("en", "Russia|’s|army did|n’t|stop"),
      ("en", "They|'ve|said they can|not|go"),
      ("en", "the ministers|' talks"),
      ("en", "the US|-|China e-mail"),
    ])
  func `tokens are cut at clitics and joined at hyphens`(language: String, marked: String) throws {
    let (cutter, text) = (try Self.cutter(language), Self.text(marked))
    let found = cutter.words(of: tokens(in: text.utf8Span.span)[...])
    #expect(found.map(\.form) == Self.words(marked))
    for word in found { #expect(text[word.range] == word.form) }
  }

  @Test func `a kind that nobody knows is an error`() throws {
    let table = try Table(
      "kind\tform\tvalue\nlump\tnya\t", file: "x", columns: ["kind", "form", "value"])
    #expect(throws: DataError.self) { try WordCutter(table, file: "x") }
  }

  private static func cutter(_ language: String) throws -> WordCutter {
    let file = "languages/\(language)/words.tsv"
    return try WordCutter(
      DataFiles.embedded.table(file, columns: ["kind", "form", "value"]), file: file)
  }

  /// The text: words that a bar parts touch where the second is a clitic or a mark, or the first is
  /// a hyphen.
  private static func text(_ marked: String) -> String {
    var text = ""
    for part in marked.split(separator: "|").map(String.init) {
      let isTouching =
        clitics.contains(part) || text.hasSuffix("-") || text.isEmpty || text.hasSuffix(" ")
      text += (isTouching ? "" : " ") + part
    }
    return text
  }

  private static let clitics: Set<String> = [
    "nya", "kah", "lah", ",", "?", "-", "'s", "’s", "n't", "n’t", "'ve", "not", "' talks",
  ]

  private static func words(_ marked: String) -> [String] {
    marked.split(separator: "|").flatMap { part -> [String] in
      part == "' talks" ? ["'", "talks"] : part.split(separator: " ").map(String.init)
    }
  }
}

@Suite("Glued words")
struct GluedWordsTests {
  @Test(arguments: [
    ("id", "Presiden|Donald Trump"),
    ("id", "Menteri Luar Negeri|Retno Marsudi"),
    ("id", "McDonald dan YouTube dan DetikNews"),
    ("en", "Foreign Minister|Sergei Lavrov"),
    ("en", "McConnell met MacArthur"),
  ])
  func `a title is cut from the name that it is glued to`(
    language: String, marked: String
  ) throws {
    let offices = try DataFiles.embedded.table(
      "languages/\(language)/offices.tsv", columns: ["forms"])
    let text = marked.filter { $0 != "|" }
    let bytes = text.utf8Span.span
    let found = GluedWords(offices: offices).cut(tokens(in: bytes), in: bytes, startingAt: 0)
    let expected = marked.split(whereSeparator: { $0 == "|" || $0 == " " }).map(String.init)
    #expect(found.map(\.text) == expected)
    for token in found { #expect(text[token.range] == token.text) }
  }
}
