import Language
import Model
import Testing

@Suite("Tokens")
struct TokenizerTests {
  /// A token ends at each space and bar.
  @Test(arguments: [
    "Langkah itu langka|.",
    "duta besar AS|-|Meksiko|, Ken Salazar",
    "negara|-|negara ASEAN",
    "Cho Tae|-|yul dan al|-|Sisi",
    "the U.S. and the U.K.| agree",
    "pada Rabu (|3/4/2024|) pukul 14.43 WIB",
    "senilai Rp 2.014|,",
    "skor 2|-|1 dan 3|–|5 April",
    "Russia|'|s army and Russia|’|s navy",
    "the ministers|' talks",
    "Jum'at dan Jum’at",
    "he didn't and didn’t",
    "“|Kami siap|,|” kata Menlu|.",
    "\"|We agreed|,|\" he said",
    "the 3rd of April|, 20an orang",
    "Yaşar Güler dan Séjourné|…",
    "习近平 访问 Москву",
    "US|$ 5 juta",
    "No|.|5 dan Kompas|.|com",
  ])
  func `a text is cut at spaces and bars`(marked: String) {
    let text = marked.filter { $0 != "|" }
    let expected = marked.split { $0 == " " || $0 == "|" }.map(String.init)
    #expect(tokens(in: text.utf8Span.span).map(\.text) == expected)
  }

  @Test func `ranges count bytes from where the text starts`() {
    let text = "Güler ke 北京."
    let found = tokens(in: text.utf8Span.span, startingAt: 100)
    #expect(found.map(\.range.start) == [100, 107, 110, 116])
    #expect(found.map(\.text) == ["Güler", "ke", "北京", "."])
    for token in found {
      let range = TextRange(start: token.range.start - 100, end: token.range.end - 100)
      #expect(text[range] == token.text)
    }
  }

  @Test(arguments: [
    ("Güler", "guler"), ("ASEAN", "asean"), ("Jum'at", "jum at"), ("Jum’at", "jum at"),
    ("DIDN’T", "didn t"), ("Séjourné", "sejourne"),
  ])
  func `what is written alike is folded alike`(text: String, expected: String) {
    #expect(tokens(in: text.utf8Span.span).map(\.folded) == [expected])
  }

  @Test func `marks are left out of a phrase's words`() {
    #expect(words(of: "vice-president, \"Al-Shabaab\"") == ["vice", "president", "al", "shabaab"])
  }

  @Test func `an empty text has no tokens`() {
    #expect(tokens(in: "".utf8Span.span).isEmpty)
    #expect(tokens(in: " \n\t".utf8Span.span).isEmpty)
  }
}
