import Testing

@Suite("Tagging names", .enabled(if: Models.exist))
struct NameTaggingTests {
  static let tokens = "Emmanuel X\nMacron\tY\ntiba\ndi\r\nJakarta\n.\n\nYa\n.\n"

  @Test(arguments: [[], ["--gpe"]])
  func `every token gets a label of IOB2`(flags: [String]) throws {
    let folder = try Folder()
    let options = RunOptions(input: Array(Self.tokens.utf8))
    let answer = try folder.linimasa(
      ["names", "--tokens", "-", "--language", "id"] + flags, options)
    #expect(answer.ending == .exited(0) && answer.errors.isEmpty)
    let rows = answer.lines.map { $0.split(separator: "\t").map(String.init) }
    let tokens = ["Emmanuel", "Macron", "tiba", "di", "Jakarta", ".", nil, "Ya", ".", nil]
    #expect(rows.map(\.first) == tokens)
    let kinds = ["PER", "ORG", "LOC"] + (flags.isEmpty ? [] : ["GPE"])
    let known = ["O"] + kinds.flatMap { ["B-\($0)", "I-\($0)"] }
    for row in rows where !row.isEmpty { #expect(row.count == 2 && known.contains(row[1])) }
  }

  @Test func `sentences past all bounds are named and left out`() throws {
    let folder = try Folder()
    let long = String(repeating: "a", count: 1 << 20 + 1) + "\n\n"
    try folder.write("a.txt", long + String(repeating: "x\n", count: 20_001) + "\nYa\n")
    let options = RunOptions(timeout: .seconds(10))
    let answer = try folder.linimasa(
      "names", "--tokens", "a.txt", "--language", "id", options: options)
    #expect(answer.ending == .exited(4))
    #expect(answer.errorLines.count == 2)
    #expect(answer.errorLines.first?.hasPrefix("a.txt:1: error: a line of more than ") == true)
    #expect(answer.lines.count == 2)
  }

  @Test(arguments: ["", "\n \n"])
  func `a file without tokens is told`(text: String) throws {
    let folder = try Folder()
    try folder.write("a.txt", text)
    let answer = try folder.linimasa("names", "--tokens", "a.txt", "--language", "id")
    #expect(answer.ending == .exited(text.isEmpty ? 3 : 1))
    #expect(answer.output.isEmpty && answer.errorLines.count == 1)
  }

  @Test func `other scripts and control characters pass`() throws {
    let folder = try Folder()
    let options = RunOptions(input: Array("😀👨‍👩‍👧‍👦\n习近平\nالسيسي\n\u{1B}[2J\n".utf8))
    let answer = try folder.linimasa("names", "--tokens", "-", "--language", "id", options: options)
    #expect(answer.ending == .exited(0))
    let tokens = answer.lines.map { $0.prefix { $0 != "\t" } }
    #expect(tokens == ["😀👨‍👩‍👧‍👦", "习近平", "السيسي", "?[2J", ""])
  }
}
