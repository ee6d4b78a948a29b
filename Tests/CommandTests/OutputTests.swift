import Testing

@Suite("Where answers go")
struct OutputTests {
  @Test(arguments: ["", "trap '' PIPE; "])
  func `a reader that goes away ends the run quietly`(preparation: String) throws {
    let corpus = try Corpus.shared
    // Far more than a pipe holds.
    let script = preparation + "\"$0\" \"$@\" | head -n 1"
    let answer = try corpus.folder.shell(
      script, ["timeline", "--format", "json", "--store", corpus.store])
    #expect(answer.ending == .exited(0))
    #expect(answer.text == "[\n")
    #expect(answer.errors.isEmpty)
  }

  @Test(arguments: [["timeline"], ["events", "--format", "jsonl"], ["--help"]])
  func `an answer that cannot be written is no success`(words: [String]) throws {
    let corpus = try Corpus.shared
    let store = words[0] == "--help" ? [] : ["--store", corpus.store]
    let answer = try corpus.folder.shell("\"$0\" \"$@\" > /dev/full", words + store)
    #expect(answer.ending == .exited(3))
    #expect(answer.errorLines.count == 1)
    #expect(answer.errors.contains("no space left"))
  }
}
