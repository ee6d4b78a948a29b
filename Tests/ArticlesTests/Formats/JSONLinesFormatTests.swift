import Articles
import Foundation
import Model
import Testing

@Suite("JSON Lines")
struct JSONLinesFormatTests {
  private let good = "{\"text\": \"\(body)\", \"published\": \"2024-04-04\", \"id\": 7}"

  @Test func `a record's fields go by their usual names in any case`() throws {
    let batch = try record([
      "ID": "x-1", "Headline": "Norwegia dan Peru Bertemu", "BODY": body, "text": "",
      "pubDate": "4 April 2024", "link": "https://warta.example/1", "domain": "warta.com",
      "lang": "id", "byline": "By Siti Contoh, Adi Contoh", "Editor": ["Budi Contoh"],
    ])
    #expect(batch.diagnostics == [])
    let read = try #require(batch.articles.first)
    #expect(read.givenID == "x-1")
    #expect(read.line == 1)
    #expect(read.file == "a.jsonl")
    #expect(read.article.title == "Norwegia dan Peru Bertemu")
    #expect(read.article.body == [body])
    #expect(read.article.url == "https://warta.example/1")
    #expect(read.article.outlet == "warta.com")
    #expect(read.article.authors == ["Siti Contoh", "Adi Contoh"])
    #expect(read.article.editors == ["Budi Contoh"])
    #expect(read.article.published?.description == "2024-04-04")
  }

  @Test func `the given id does not change the article's own`() throws {
    let one = try record(["id": 1, "date": "2024-04-04"])
    let two = try record(["id": 2, "date": "2024-04-04"])
    #expect(one.articles.first?.givenID == "1")
    #expect(one.articles.first?.article.id == two.articles.first?.article.id)
  }

  @Test func `a text may be a list of paragraphs`() throws {
    let batch = try record(["text": [body, "Mereka akan bertemu lagi di Oslo."]])
    #expect(batch.articles.first?.article.body == [body, "Mereka akan bertemu lagi di Oslo."])
  }

  @Test func `a text with tags is read as a piece of a page`() throws {
    let html =
      "<p>\(body)</p><p><strong>Baca juga:</strong> <a href=x>Lomba Dayung</a></p><p>Mereka &amp; kami pulang.</p>"
    let batch = try record(["content": html, "text": ""])
    #expect(batch.articles.first?.article.body == [body, "Mereka & kami pulang."])
  }

  @Test func `origins count bytes of the text field`() throws {
    let text = "ADVERTISEMENT\n\n\u{E9}\u{E9}\n\n  \(body)"
    let batch = try record(["text": text, "title": "Norwegia dan Peru Bertemu"])
    let paragraph = try #require(batch.articles.first?.article.paragraphs.last)
    #expect(text[paragraph.origin] == body)
  }

  @Test func `a bad line is said and skipped, and the rest goes on`() throws {
    let lines = [
      good, "", "{\"text\": \"x\" \"y\"}", good, "[1, 2", "17", "{\"title\": \"x\"}", good,
    ]
    let batch = try read(lines.joined(separator: "\n"), name: "feed.jsonl")
    #expect(batch.articles.map(\.line) == [1, 4, 8])
    #expect(
      batch.messages == [
        "feed.jsonl:3: error: not JSON: a comma or } is missing at byte 14; the line is skipped",
        "feed.jsonl:5: error: not JSON: it ends early at byte 6; the line is skipped",
        "feed.jsonl:6: error: not a JSON object; the line is skipped",
        "feed.jsonl:7: error: has no text; the line is skipped",
      ])
  }

  @Test func `a record may spread over lines, and a list may hold records`() throws {
    let pretty = good.replacing(", ", with: ",\n  ")
    #expect(try read(pretty, name: "a.json").articles.count == 1)
    let list = try read("[\n\(good),\n\(pretty)\n]", name: "a.json")
    #expect(list.articles.map(\.line) == [2, 3])
    #expect(
      try read("[\(good),\n{\"text\"", name: "a.json").messages.last
        == "a.json:2: error: not JSON: a colon is missing after \"text\"; the rest is skipped")
    #expect(try read(good + "\n" + good, name: "-").articles.count == 2)
  }

  @Test func `JSON is known by its content under any name`() throws {
    #expect(try read(good, name: "articles.txt").articles.first?.line == 1)
    #expect(try read("{Contoh} " + body, name: "a.txt").articles.first?.line == nil)
  }

  @Test(arguments: [
    ("\"\\u0041\\u00e9\"", "A\u{E9}"), ("\"\\ud83d\\ude00\"", "\u{1F600}"),
    ("\"\\ud83d x\"", "\u{FFFD} x"), ("\"a\\/b\"", "a/b"),
  ])
  func `escapes in strings are read`(json: String, title: String) throws {
    let batch = try read("{\"title\": \(json), \"text\": \"\(body)\"}", name: "a.jsonl")
    #expect(batch.articles.first?.article.title == title)
  }

  @Test func `nesting has a bound`() throws {
    let deep = String(repeating: "[", count: 100_000)
    let batch = try read("{\"text\": \(deep)", name: "a.jsonl")
    #expect(batch.messages.first?.contains("it is nested too deeply") ?? false)
  }

  @Test func `the same line always gives the same article`() throws {
    #expect(try read(good, name: "a.jsonl") == read(good, name: "a.jsonl"))
  }

  @Test func `articles come in batches`() throws {
    let lines = Array(repeating: good, count: 1_000).joined(separator: "\n")
    let file = InputFile(name: "a.jsonl", content: .bytes(Array(lines.utf8)))
    var counts: [Int] = []
    try reader.get().read(file) { counts.append($0.articles.count) }
    #expect(counts.reduce(0, +) == 1_000)
  }
}
