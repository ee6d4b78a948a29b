import Exchange
import Model
import Testing

@Suite("Files with a token a line")
struct TokenLinesTests {
  @Test(arguments: [
    ("Presiden\nPrabowo\n\ndi\nKyiv\n", [["Presiden", "Prabowo"], ["di", "Kyiv"]]),
    ("Presiden\tO\nPrabowo\tB-PER", [["Presiden", "Prabowo"]]),
    ("Presiden NOUN O\nPrabowo PROPN B-PER\n", [["Presiden", "Prabowo"]]),
    ("\u{FEFF}a\r\nb\r\n\r\nc\r\n", [["a", "b"], ["c"]]),
    ("\n\n \na\n\t\n \t \nb\n\n\n", [["a"], ["b"]]),
    ("#\tO\n# 1\n", [["#", "#"]]),
    ("a\u{A0}b\tO", [["a\u{A0}b"]]),
    ("", []), ("\n", []),
  ])
  func `first columns are tokens, empty lines end sentences`(text: String, expected: [[String]]) {
    let lines = TokenLines(text, file: "a")
    #expect(lines.sentences == expected)
    #expect(lines.diagnostics.isEmpty)
  }

  @Test(arguments: ["\tO", " a"])
  func `a line without a first column is named, and the others are read`(line: String) {
    let lines = TokenLines("a\n\nb\n\(line)\n\(line)\nc\n\nd\n", file: "x.txt")
    #expect(lines.sentences == [["a"], ["d"]])
    #expect(
      lines.diagnostics.map(\.description)
        == ["x.txt:4: error: no token in the first column; the sentence is skipped"])
  }

  @Test func `long lines and sentences are read up to a limit`() {
    let long = String(repeating: "x", count: TreebankLimit.line)
    let lines = TokenLines("\(long)\n\n\(long)x\n\nb", file: "a")
    #expect(lines.sentences.map(\.count) == [1, 1])
    #expect(lines.diagnostics.map(\.line) == [3])

    let many = String(repeating: "x\n", count: TreebankLimit.words)
    let sentences = TokenLines("\(many)\n\(many)x\n\nb", file: "a")
    #expect(sentences.sentences.map(\.count) == [TreebankLimit.words, 1])
    #expect(sentences.diagnostics.map(\.line) == [2 * TreebankLimit.words + 2])
  }
}
