import Exchange
import Model
import Testing

@Suite("Documents as CoNLL-U")
struct DocumentSentencesTests {
  @Test func `words of a token get a span, tokens of a word none`() throws {
    let text = "Kapal-kapalnya dan kapal-kapal."
    let document = Self.document(
      text, tokens: ["Kapal", "-", "kapalnya", "dan", "kapal", "-", "kapal", "."],
      words: ["Kapal-kapal", "nya", "dan", "kapal-kapal", "."])
    let sentence = try #require(ConlluSentence.sentences(of: document, id: "a").first)
    #expect(sentence.spans == [.init(words: 0..<2, form: "Kapal-kapalnya")])
    #expect(sentence.isGlued == [true, false, false, true, false])
    #expect(sentence.words.map(\.form) == ["Kapal-kapal", "nya", "dan", "kapal-kapal", "."])
    #expect(sentence.comments == ["# newdoc id = a", "# sent_id = a-1", "# text = \(text)"])
  }

  @Test func `heads and names count from each sentence's first word`() {
    var document = Self.document("A. Joko B.", tokens: ["A", ".", "Joko", "B", "."])
    document.sentences = [
      Self.sentence(TextRange(start: 0, end: 2), 0..<2),
      Self.sentence(TextRange(start: 3, end: 10), 2..<5),
    ]
    for (word, head) in [(1, 0), (3, 2), (4, 2)] { document.words[word].head = head }
    document.names = [.init(words: 0..<1, kind: .location), .init(words: 2..<4, kind: .person)]
    let sentences = ConlluSentence.sentences(of: document, id: "a")
    #expect(sentences.map { $0.words.map(\.head) } == [[nil, 0], [nil, 0, 0]])
    #expect(sentences.map { $0.names.map(\.words) } == [[0..<1], [0..<2]])
    #expect(sentences.map(\.comments.count) == [3, 2])
  }

  @Test func `a sentence that was not parsed has its tokens`() {
    var document = Self.document("Ya, itu.", tokens: ["Ya", ",", "itu", "."])
    document.words = []
    document.sentences[0].words = 0..<0
    let text = ConlluSentence.sentences(of: document, id: "a")[0].description
    #expect(text.contains("1\tYa\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"))
    #expect(ConlluReader(text, file: "a").diagnostics.isEmpty)
  }

  @Test func `a full stop without a blank after it is glued to the next sentence`() {
    var document = Self.document("A.B.", tokens: ["A", ".", "B", "."])
    document.sentences = [
      Self.sentence(TextRange(start: 0, end: 2), 0..<2),
      Self.sentence(TextRange(start: 2, end: 4), 2..<4),
    ]
    let glued = ConlluSentence.sentences(of: document, id: "a").map(\.isGlued)
    #expect(glued == [[true, true], [true, false]])
  }

  @Test(arguments: [true, false])
  func `the text is that of the comment, else that of the tokens`(hasComment: Bool) {
    let rows = """
      1-2\tdont\t_\t_\t_\t_\t_\t_\t_\t_
      1\tdo\t_\t_\t_\t_\t_\t_\t_\t_
      2\tnt\t_\t_\t_\t_\t_\t_\t_\t_
      3\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      4\t!\t_\t_\t_\t_\t_\t_\t_\t_

      """
    let reader = ConlluReader((hasComment ? "# text = Say\n" : "") + rows, file: "a")
    #expect(reader.sentences.map(\.text) == [hasComment ? "Say" : "dont go!"])
  }

  @Test func `a sentence that could not be read again is known`() {
    let few = Self.document("a b", tokens: ["a", "b"])
    #expect(ConlluSentence.sentences(of: few, id: "a")[0].isReadable)
    let long = String(repeating: "a", count: 1 << 20)
    #expect(
      !ConlluSentence.sentences(of: Self.document(long, tokens: [long]), id: "a")[0].isReadable)
  }

  /// A document of one sentence; words, in text order, are the tokens where none are given.
  private static func document(
    _ text: String, tokens: [String], words: [String]? = nil
  ) -> Document {
    let article = Article(
      url: nil, outlet: nil, language: "id", published: nil, authors: [], editors: [],
      agencies: [], text: text, paragraphs: [])
    let ranges = ranges(of: tokens, in: text)
    var document = Document(
      article: article, sentences: [],
      tokens: zip(tokens, ranges).map { form, range in
        Token(range: range, kind: .word, text: form, folded: form)
      }, dates: [])
    let forms = words ?? tokens
    document.words = zip(forms, Self.ranges(of: forms, in: text)).map { form, range in
      Word(form: form, range: range)
    }
    var sentence = Sentence(
      range: TextRange(start: 0, end: text.utf8.count), paragraph: 0, tokens: 0..<tokens.count)
    sentence.words = 0..<document.words.count
    document.sentences = [sentence]
    return document
  }

  /// A sentence whose words are its tokens.
  private static func sentence(_ range: TextRange, _ tokens: Range<Int>) -> Sentence {
    var sentence = Sentence(range: range, paragraph: 0, tokens: tokens)
    sentence.words = tokens
    return sentence
  }

  /// Where forms stand one after the other, blanks left out.
  private static func ranges(of forms: [String], in text: String) -> [TextRange] {
    let bytes = Array(text.utf8)
    var start = 0
    return forms.map { form in
      while bytes[start] == 32 { start += 1 }
      defer { start += form.utf8.count }
      return TextRange(start: start, end: start + form.utf8.count)
    }
  }
}
