import Exchange
import Model
import Testing

@Suite("Reading CoNLL-U")
struct ConlluReaderTests {
  static let sentence = """
    # sent_id = 7
    # text = Ia menyetujuinya.
    1\tIa\t_\tPRON\t_\tNumber=Sing|Person=3\t2\tnsubj\t_\t_
    2-3\tmenyetujuinya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
    2\tmenyetujui\t_\tVERB\t_\tVoice=Act\t0\troot\t_\t_
    3\tnya\t_\tPRON\t_\t_\t2\tobj\t_\t_
    4\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\t_


    """

  @Test func `words, tokens, comments and places are read`() throws {
    let reader = ConlluReader(Self.sentence, file: "a")
    #expect(reader.diagnostics.isEmpty)
    let sentence = try #require(reader.sentences.first)
    #expect(reader.sentences.count == 1)
    #expect(sentence.comments == ["# sent_id = 7", "# text = Ia menyetujuinya."])
    #expect(sentence.words.map(\.form) == ["Ia", "menyetujui", "nya", "."])
    #expect(sentence.words.map(\.head) == [1, nil, 1, 1])
    #expect(sentence.words.map(\.relation) == ["nsubj", "root", "obj", "punct"])
    #expect(sentence.words.map(\.tag) == [.pronoun, .verb, .pronoun, .punctuation])
    #expect(sentence.words[0].features == "Number=Sing|Person=3")
    #expect(sentence.spans == [.init(words: 1..<3, form: "menyetujuinya")])
    #expect(sentence.line == 3)
    let text = "Ia menyetujuinya."
    #expect(sentence.words.map { text[$0.range] } == sentence.words.map(\.form))
  }

  @Test func `a token of several words ends where they end`() throws {
    let rows = [
      row("1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\t_"), row("1\tca"),
      row("2\tn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No"),
      row("3\tgo\t_\t_\t_\t_\t_\t_\t_\tLang=en|SpaceAfter=No"),
      row("4\t!\t_\t_\t_\t_\t_\t_\t_\tNoSpaceAfter=No"),
      row("5\t?"),
    ]
    let sentence = try #require(ConlluReader(rows.joined(), file: "a").sentences.first)
    #expect(sentence.isGlued == [true, false, true, false, false])
    let text = "can't go! ?"
    #expect(sentence.words.map { text[$0.range] } == ["ca", "n't", "go", "!", "?"])
  }

  @Test(arguments: [
    sentence, sentence + sentence, "",
    "# newdoc id = a\n" + sentence,
    "1\tHalo\t_\t_\t_\t_\t_\t_\t_\t_\n2\t!\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\n",
    "1\tHalo\t_\tINTJ\t_\t_\t_\t_\t_\t_\n\n",
    "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\t_\tADP\t_\t_\t0\troot\t_\t_\n"
      + "2\tle\t_\tDET\t_\t_\t1\tdep\t_\t_\n3-4\tau\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
      + "3\tà\t_\tADP\t_\t_\t1\tdep\t_\t_\n4\tle\t_\tX\t_\t_\t1\tdep:x\t_\t_\n\n",
  ])
  func `what is read is written again`(text: String) {
    let reader = ConlluReader(text, file: "a")
    #expect(reader.diagnostics.isEmpty)
    #expect(reader.sentences.map(\.description).joined() == text)
  }

  @Test func `ends of lines, a byte order mark and the last empty line do not matter`() {
    let plain = ConlluReader(Self.sentence, file: "a").sentences
    let other = "\u{FEFF}" + Self.sentence.replacing("\n", with: "\r\n")
    #expect(ConlluReader(other, file: "a").sentences == plain)
    let short = String(Self.sentence.dropLast(2))
    #expect(ConlluReader(short, file: "a").sentences == plain)
    let blanks = Self.sentence.dropLast() + " \t \n\n\n" + Self.sentence
    #expect(ConlluReader(String(blanks), file: "a").sentences.count == 2)
  }

  @Test func `empty nodes are passed over`() throws {
    let text =
      row("0.1\tx") + row("1\tIa\t_\tPRON\t_\t_\t2\tnsubj") + row("2\tada\t_\tVERB\t_\t_\t0\troot")
      + row("2.1\tada\t_\tVERB\t_\t_\t_\t_\t0:root") + row("2.2\tx") + "\n"
    let reader = ConlluReader(text, file: "a")
    #expect(reader.diagnostics.isEmpty)
    let sentence = try #require(reader.sentences.first)
    #expect(sentence.words.map(\.form) == ["Ia", "ada"])
    #expect(sentence.words.map(\.head) == [1, nil])
  }

  @Test func `a file of tokens alone has no trees`() throws {
    let text = row("1\tHalo") + row("2\tdunia") + "\n"
    let sentence = try #require(ConlluReader(text, file: "a").sentences.first)
    #expect(!sentence.isParsed)
    #expect(sentence.words.allSatisfy { $0.head == nil && $0.tag == .other })
    #expect(sentence.description == text)
  }

  @Test func `a word with a head and no relation is a dependent`() throws {
    let text = row("1\tIa\t_\t_\t_\t_\t2") + row("2\tada\t_\t_\t_\t_\t0")
    let sentence = try #require(ConlluReader(text, file: "a").sentences.first)
    #expect(sentence.words.map(\.relation) == ["dep", "root"])
  }

  @Test(arguments: [
    (["1\ta\tb"], 1, "3 columns where CoNLL-U has 10"),
    ([full("1\ta") + "\tx"], 1, "more than 10 columns where CoNLL-U has 10"),
    ([full("1\ta"), "2\tb\t_\tNO"], 2, "4 columns where CoNLL-U has 10"),
    (["Halo dunia"], 1, "1 columns where CoNLL-U has 10"),
    ([full("2\ta")], 1, "word \"2\" where 1 is due"),
    ([full("1\ta"), full("1\tb")], 2, "word \"1\" where 2 is due"),
    ([full("1\ta"), full("3\tb")], 2, "word \"3\" where 2 is due"),
    ([full("+1\ta")], 1, "word \"+1\" where 1 is due"),
    ([full("01\ta")], 1, "word \"01\" where 1 is due"),
    ([full("\ta")], 1, "word \"\" where 1 is due"),
    ([full("x\ta")], 1, "word \"x\" where 1 is due"),
    ([full("99999999999999999999\ta")], 1, "word \"99999999999999999999\" where 1 is due"),
    ([full("1\t")], 1, "word \"1\" has no form"),
    ([full("1.1\ta")], 1, "\"1.1\" is no empty node after word 0"),
    ([full("1\ta"), full("1.x\tb")], 2, "\"1.x\" is no empty node after word 1"),
    ([full("1\ta"), full("1.0\tb")], 2, "\"1.0\" is no empty node after word 1"),
    ([full("2-3\ta")], 1, "\"2-3\" is no range of words that starts at 1"),
    ([full("1-1\ta")], 1, "\"1-1\" is no range of words that starts at 1"),
    ([full("1-\ta")], 1, "\"1-\" is no range of words that starts at 1"),
    ([full("-1\ta")], 1, "\"-1\" is no range of words that starts at 1"),
    ([full("1-2-3\ta")], 1, "\"1-2-3\" is no range of words that starts at 1"),
    ([full("1-9999\ta")], 1, "\"1-9999\" is no range of words that starts at 1"),
    (
      [full("1-2\tab"), full("1\ta"), full("2-3\tbc"), full("2\tb")], 3,
      "the tokens \"ab\" and \"bc\" share a word"
    ),
    ([full("1\ta"), full("2-3\tbc"), full("2\tb")], 3, "the token \"bc\" ends after its sentence"),
    ([full("1-2\tab")], 1, "the token \"ab\" ends after its sentence"),
    ([full("1\ta\t_\tWORD")], 1, "\"WORD\" is no universal part of speech"),
    ([full("1\ta\t_\t_\t_\t_\tx")], 1, "\"x\" is no head"),
    ([full("1\ta\t_\t_\t_\t_\t-1")], 1, "\"-1\" is no head"),
    ([full("1\ta\t_\t_\t_\t_\t")], 1, "\"\" is no head"),
    (
      [full("1\ta\t_\t_\t_\t_\t0"), full("2\tb\t_\t_\t_\t_\t5")], 2,
      "word 2 has the head 5, past the end"
    ),
    ([full("1\ta\t_\t_\t_\t_\t0"), full("2\tb")], 2, "word 2 has no head"),
    ([full("1\ta\t_\t_\t_\t_\t0"), full("2\tb\t_\t_\t_\t_\t0")], 1, "2 roots where a tree has 1"),
    ([full("1\ta\t_\t_\t_\t_\t2"), full("2\tb\t_\t_\t_\t_\t1")], 1, "0 roots where a tree has 1"),
    (
      [full("1\ta\t_\t_\t_\t_\t0"), full("2\tb\t_\t_\t_\t_\t2")], 2, "word 2 is its own ancestor"
    ),
    (
      [
        full("1\ta\t_\t_\t_\t_\t3"), full("1.1\tx"), full("2\tb\t_\t_\t_\t_\t0"),
        full("3\tc\t_\t_\t_\t_\t4"), full("4\td\t_\t_\t_\t_\t3"),
      ], 5, "word 4 is its own ancestor"
    ),
  ])
  func `what is wrong with a sentence is said, and the others are read`(
    rows: [String], line: Int, message: String
  ) {
    let bad = rows.joined(separator: "\n") + "\n\n"
    let reader = ConlluReader("# a\n" + bad + Self.sentence + bad, file: "x.conllu")
    #expect(reader.sentences.map(\.words.count) == [4])
    #expect(
      reader.diagnostics.first?.description
        == "x.conllu:\(line + 1): error: \(message); the sentence is skipped")
    #expect(reader.diagnostics.count == 2)
  }

  @Test(arguments: [0, 1, 2, 10, 20, 45, 60, 100, 150, 200])
  func `of a file that was cut off the whole sentences are read`(kept: Int) {
    let text = Self.sentence + String(Self.sentence.prefix(kept))
    let reader = ConlluReader(text, file: "a")
    #expect(reader.sentences.first?.words.count == 4)
    #expect(reader.sentences.count + reader.diagnostics.count <= 2)
    // A cut that leaves whole rows can only be seen where a head is missing.
    if kept > 45, kept < 180 { #expect(reader.diagnostics.count == 1) }
  }

  @Test func `comments without a sentence are told of`() {
    let reader = ConlluReader("# a\n\n" + Self.sentence, file: "x")
    #expect(reader.sentences.count == 1)
    #expect(
      reader.diagnostics.map(\.description)
        == ["x:1: warning: comments without a sentence; left out"])
  }

  // MARK: - Bounds

  @Test func `lines of a megabyte are read, longer ones are not`() {
    let field = String(repeating: "é", count: TreebankLimit.line / 2 - 20)
    let fine = ConlluReader(row("1\t\(field)\t_\tX\t_\t_\t0\troot"), file: "a")
    #expect(fine.sentences.first?.words.first?.form == field)
    for line in [full("1\tx\(field)\(field)"), "# \(field)\(field)"] {
      let reader = ConlluReader("\(line)\n\(row("1\tx"))\n\(Self.sentence)", file: "a")
      #expect(reader.sentences.map(\.words.count) == [4])
      #expect(reader.diagnostics.map(\.line) == [1])
    }
  }

  @Test func `messages quote little of a long value`() {
    let long = String(repeating: "x", count: 900_000)
    let tabs = String(repeating: "\t", count: 900_000)
    for line in [full("1\ta\t_\t\(long)"), full("\(long)\ta"), "1\ta\(tabs)"] {
      let reader = ConlluReader(line, file: "a")
      #expect(reader.diagnostics.first.map { $0.message.utf8.count < 200 } == true)
    }
  }

  @Test func `long and deep sentences are read up to a limit`() {
    func chain(_ count: Int) -> String {
      (1...count).map { full("\($0)\tw\t_\tX\t_\t_\t\($0 - 1)") }.joined(separator: "\n") + "\n\n"
    }
    let limit = TreebankLimit.words
    let reader = ConlluReader(chain(limit) + chain(limit + 1) + Self.sentence, file: "a")
    #expect(reader.sentences.map(\.words.count) == [limit, 4])
    #expect(
      reader.diagnostics.map(\.description) == [
        "a:\(2 * limit + 2): error: more than \(limit) words in a sentence; the sentence is skipped"
      ])
    #expect(ConlluReader(reader.sentences[0].description, file: "a").sentences.count == 1)
  }
}

/// A row whose last columns are `_`.
private func row(_ start: String) -> String { full(start) + "\n" }

private func full(_ start: String) -> String {
  let count = start.split(separator: "\t", omittingEmptySubsequences: false).count
  return start + String(repeating: "\t_", count: max(0, 10 - count))
}
