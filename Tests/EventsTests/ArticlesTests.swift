import Model
import Testing

@Suite("Articles")
struct ArticlesTests {
  static let examples = [
    ArticleExample.japanChina, .turkeyGermany, .indiaAustralia,
  ]

  @Test(arguments: examples)
  func `an article tells of these events`(example: ArticleExample) throws {
    let lines = try Readers.read(article(example)).claims.map(\.namedLine)
    for event in example.events {
      #expect(lines.contains { $0.hasPrefix(event) }, "of \(lines.sorted())")
    }
    for event in example.missed {
      withKnownIssue("the reader misses it, or reads it otherwise") {
        #expect(lines.contains { $0.hasPrefix(event) }, "of \(lines.sorted())")
      }
    }
  }

  @Test(arguments: examples)
  func `an article tells of no other events between parties`(example: ArticleExample) throws {
    let claims = try Readers.read(article(example)).claims.filter { $0.parties.count > 1 }
    for line in claims.map(\.namedLine) {
      #expect(example.events.contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  @Test(arguments: examples)
  func `only the article's own states take part`(example: ArticleExample) throws {
    let parties = try Readers.read(article(example)).claims.flatMap(\.parties)
    #expect(!parties.isEmpty)
    #expect(Set(parties).isDisjoint(with: example.strangers))
  }

  @Test(arguments: examples)
  func `an article read twice gives the same claims`(example: ArticleExample) throws {
    let first = try Readers.read(article(example))
    let second = try Readers.read(article(example))
    #expect(first == second)
    #expect(Set(first.claims.map(\.id)).count == first.claims.count)
  }

  @Test(arguments: examples)
  func `evidence stands in the article as it is quoted`(example: ArticleExample) throws {
    let reading = try Readers.read(article(example))
    for evidence in reading.claims.flatMap(\.evidence) {
      #expect(evidence.article == reading.article.id)
      #expect(reading.article.text[evidence.range] == evidence.sentence)
      #expect(evidence.range.contains(evidence.trigger))
      let words = reading.article.text[evidence.trigger]
      #expect(evidence.rule.hasPrefix(words))
    }
  }

  @Test func `a title alone tells of nothing`() throws {
    let article = Article.of(
      "Jepang Mengecam China", "id", published: "2024-06-06", hasTitle: true)
    #expect(try Readers.read(article).claims.isEmpty)
  }

  @Test func `an empty article tells of nothing`() throws {
    #expect(try Readers.read(.of("", "id", published: nil)).claims.isEmpty)
  }

  @Test func `without a day of publication an undated event stays undated`() throws {
    let article = Article.of("Jepang mengecam China.", "id", published: nil)
    let reading = try Readers.read(article)
    #expect(reading.lines == ["ACCUSE occurred JPN>CHN undated"])
  }

  private func article(_ example: ArticleExample) -> Article {
    .of(example.text, example.language, published: example.published, hasTitle: true)
  }
}
