import Foundation
import Testing

@Suite("Parsing", .enabled(if: Models.exist))
struct ParseTests {
  static let gold = """
    # sent_id = 1
    # text = Ia dont go!
    1\tIa\t_\tX\t_\t_\t3\tdep\t_\t_
    2-3\tdont\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdo\t_\tX\t_\t_\t3\tdep\t_\t_
    3\tnt\t_\tX\t_\t_\t0\troot\t_\t_
    4\tgo\t_\tX\t_\t_\t3\tdep\t_\tSpaceAfter=No
    5\t!\t_\tX\t_\t_\t3\tdep\t_\t_


    """

  @Test(arguments: ["gold.conllu", "-"])
  func `tokens, comments and spacing stay`(path: String) throws {
    let folder = try Folder()
    try folder.write("gold.conllu", Self.gold)
    let options = RunOptions(input: Array(Self.gold.utf8))
    let answer = try folder.linimasa(
      "parse", "--tokens", path, "--language", "en", options: options)
    #expect(answer.ending == .exited(0) && answer.errors.isEmpty)
    let kept = Self.columns(answer.text, [0, 1, 9])
    #expect(kept == Self.columns(Self.gold, [0, 1, 9]))
    let heads = Self.columns(answer.text, [6]).filter { Int($0) != nil }
    #expect(heads.count == 5 && heads.count { $0 == "0" } == 1)
  }

  @Test func `packed files are read`() throws {
    let folder = try Folder()
    try folder.write("gold.conllu", Self.gold)
    let script = #"gzip -k gold.conllu && "$0" parse --tokens gold.conllu.gz --language id"#
    let answer = try folder.shell(script)
    #expect(answer.ending == .exited(0))
    #expect(answer.lines.count == Self.gold.split(separator: "\n").count + 1)
  }

  @Test func `malformed sentences are named and left out`() throws {
    let folder = try Folder()
    let row = { (id: Int, head: Int) in "\(id)\ta\t_\tNOUN\t_\t_\t\(head)\tdep\t_\t_\n" }
    try folder.write("bad.conllu", "1\ta\t_\t_\n\n" + row(1, 2) + row(2, 1) + row(3, 0) + "\n")
    try folder.write("mixed.conllu", "1\ta\t_\t_\n\n" + Self.gold)
    let bad = try folder.linimasa("parse", "--tokens", "bad.conllu", "--language", "en")
    #expect(bad.ending == .exited(3) && bad.output.isEmpty)
    #expect(
      bad.errorLines == [
        "bad.conllu:1: error: 4 columns where CoNLL-U has 10; the sentence is skipped",
        "bad.conllu:4: error: word 2 is its own ancestor; the sentence is skipped",
      ])
    let mixed = try folder.linimasa("parse", "--tokens", "mixed.conllu", "--language", "en")
    #expect(mixed.ending == .exited(4) && mixed.errorLines.count == 1)
    #expect(Self.columns(mixed.text, [1]).contains("dont"))
  }

  @Test func `articles come with ids and texts that their tokens make up`() throws {
    let folder = try Folder()
    try folder.write("a.jsonl", record("a") + record("b"))
    let answer = try folder.linimasa("parse", "a.jsonl")
    #expect(answer.ending == .exited(0) && answer.errors.isEmpty)
    #expect(answer.lines.filter { $0.hasPrefix("# newdoc id = ") }.count == 2)
    #expect(answer.lines.contains("# newdoc id = a") && answer.lines.contains("# sent_id = b-1"))
    #expect(answer.lines.contains("# text = Judul a"))
    #expect(answer.lines.contains("# text = \(callSentence)"))
    try folder.write("a.conllu", answer.output)
    let again = try folder.linimasa("parse", "--tokens", "a.conllu", "--language", "id")
    #expect(again.ending == .exited(0) && again.errors.isEmpty)
    #expect(Self.columns(again.text, [0, 1]) == Self.columns(answer.text, [0, 1]))
  }

  @Test(arguments: ["id", "en"])
  func `all sentences of the samples make trees`(language: String) throws {
    let folder = try Folder()
    let answer = try folder.linimasa("parse", Corpus.articles, "--language", language)
    #expect(answer.ending == .exited(0))
    try folder.write("all.conllu", answer.output)
    let again = try folder.linimasa("parse", "--tokens", "all.conllu", "--language", language)
    #expect(again.ending == .exited(0) && again.errors.isEmpty)
    #expect(again.lines.count == answer.lines.count)
  }

  static let foreign = [
    "😀👨‍👩‍👧‍👦🇮🇩🎉 👍🏽\n\n😀😀 👍🏽 😀.\n",
    "习近平会见普京\n\n国家主席习近平在莫斯科会见了俄罗斯总统普京。双方就双边关系交换了意见。\n",
    "التقى الرئيس المصري\n\nالتقى الرئيس عبد الفتاح السيسي نظيره الأمريكي في القاهرة. وقال إن اللقاء مثمر.\n",
  ]

  @Test(arguments: foreign)
  func `other scripts are parsed as unknown words`(text: String) throws {
    let folder = try Folder()
    try folder.write("a.txt", text)
    let options = RunOptions(timeout: .seconds(10))
    let answer = try folder.linimasa("parse", "a.txt", "--language", "id", options: options)
    #expect(answer.ending == .exited(0))
    #expect(answer.lines.contains { $0.hasPrefix("1\t") })
    let unnamed = try folder.linimasa("parse", "a.txt", options: options)
    #expect(unnamed.ending == .exited(3) && unnamed.output.isEmpty)
    #expect(unnamed.errors.contains("error: no model for language \"und\"; there are: en, id"))
  }

  @Test func `a sentence of a megabyte is left out in little time`() throws {
    let folder = try Folder()
    let options = RunOptions(timeout: .seconds(30))
    try folder.write("a.txt", article() + "\n" + String(repeating: "kata ", count: 200_000) + "\n")
    let answer = try folder.linimasa("parse", "a.txt", "--language", "id", options: options)
    #expect(answer.ending == .exited(4))
    #expect(answer.errorLines.count == 1 && answer.errors.contains("a sentence of 2"))
    #expect(answer.text.contains(callSentence) && answer.output.count < 100_000)
    let row = "\t_\t_\t_\t_\t_\t_\t_\t_\n"
    let rows = (1...20_001).map { "\($0)\tx" + row }.joined()
    try folder.write("a.conllu", rows + "\n1\t" + String(repeating: "x", count: 1 << 20) + row)
    let tokens = try folder.linimasa(
      "parse", "--tokens", "a.conllu", "--language", "en", options: options)
    #expect(tokens.ending == .exited(3) && tokens.errorLines.count == 2)
  }

  @Test func `trees are drawn in every format`() throws {
    let folder = try Folder()
    try folder.write("a.txt", article())
    let files = ["svg", "png", "pdf", "dot"].flatMap { ["--\($0)", "tree.\($0)"] }
    let answer = try folder.linimasa(["parse", "a.txt", "--sentence", "2"] + files)
    #expect(answer.ending == .exited(0), "\(answer.errors)")
    #expect(answer.output.isEmpty && answer.errors.isEmpty)
    #expect(try folder.names() == ["a.txt"] + ["dot", "pdf", "png", "svg"].map { "tree.\($0)" })
    let svg = try folder.bytes("tree.svg")
    #expect(xmlElements(svg)?.first == "svg")
    #expect(String(decoding: svg, as: UTF8.self).contains("Lecornu"))
  }

  @Test func `a sentence that is asked for is printed alone`() throws {
    let folder = try Folder()
    try folder.write("a.txt", article())
    let answer = try folder.linimasa("parse", "a.txt", "--sentence", "2")
    #expect(answer.ending == .exited(0), "\(answer.errors)")
    #expect(answer.text.components(separatedBy: "# text = ").count == 2)
    #expect(answer.text.contains("Lecornu"))
    #expect(try folder.linimasa("parse", "a.txt", "--sentence", "999").ending == .exited(1))
  }

  @Test func `of many sentences the first ten are drawn`() throws {
    let folder = try Folder()
    let options = RunOptions(input: Array(String(repeating: Self.gold, count: 12).utf8))
    let words = ["parse", "--tokens", "-", "--language", "en", "--svg", "tree.svg"]
    let all = try folder.linimasa(words, options)
    #expect(all.ending == .exited(0))
    #expect(all.errors == "the first 10 sentences are drawn; --sentence N draws another\n")
    let past = try folder.linimasa(words + ["--sentence", "13"], options)
    #expect(past.ending == .exited(1))
    #expect(past.errors == "there is no sentence 13; there are 12\n")
  }
}

extension ParseTests {
  /// These columns of all rows, tabs between them, from 0.
  private static func columns(_ text: String, _ numbers: [Int]) -> [String] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return numbers.map { String(fields[$0]) }.joined(separator: "\t")
    }
  }
}
