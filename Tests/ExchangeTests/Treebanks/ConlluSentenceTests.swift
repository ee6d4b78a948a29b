import Exchange
import Model
import Testing

@Suite("Writing CoNLL-U")
struct ConlluSentenceTests {
  @Test func `names stand with their words`() {
    var sentence = Self.sentence(["Emmanuel", "Macron", "di", "Kyiv", "."])
    sentence.names = [.init(words: 0..<2, kind: .person), .init(words: 3..<4, kind: .geopolitical)]
    sentence.isGlued[3] = true
    #expect(
      Self.misc(sentence) == [
        "Entity=B-PER", "Entity=I-PER", "_", "Entity=B-GPE|SpaceAfter=No", "_",
      ])
  }

  @Test func `names stand with the words of a token, its spacing with the token`() {
    var sentence = Self.sentence(["Macron", "'s", "."])
    sentence.spans = [.init(words: 0..<2, form: "Macron's")]
    sentence.isGlued = [true, true, false]
    sentence.names = [.init(words: 0..<1, kind: .person)]
    #expect(Self.misc(sentence) == ["SpaceAfter=No", "Entity=B-PER", "_", "_"])
  }

  @Test(arguments: ["a\tb", "a\nb", "a\r\nb", "", "_", "a b", "\u{0}"])
  func `no form breaks a row`(form: String) {
    let text = Self.sentence([form, "x"]).description
    let reader = ConlluReader(text, file: "a")
    #expect(reader.diagnostics.isEmpty)
    #expect(reader.sentences.map(\.words.count) == [2])
  }

  private static func sentence(_ forms: [String]) -> ConlluSentence {
    var sentence = ConlluSentence()
    sentence.words = forms.enumerated().map { index, form in
      Word(
        form: form, range: TextRange(start: 0, end: 0), head: index == 0 ? nil : 0,
        relation: index == 0 ? "root" : "dep")
    }
    sentence.isGlued = forms.map { _ in false }
    return sentence
  }

  private static func misc(_ sentence: ConlluSentence) -> [Substring] {
    sentence.description.split(separator: "\n").compactMap { $0.split(separator: "\t").last }
  }
}
