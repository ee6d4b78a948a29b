import Articles
import Foundation
import Model
import Testing

/// What only runs beside the project's shared folder, whose path is in `LINIMASA_SHARED`.
private let shared = ProcessInfo.processInfo.environment["LINIMASA_SHARED"]

@Suite("Shared texts", .enabled(if: shared != nil))
struct SharedTests {
  @Test func `the first real input is read as its page shows it`() throws {
    let path = try #require(shared) + "/seeds/kompas-shoigu-lecornu.txt"
    let batch = try ArticleReader().read(InputFile(name: path))
    #expect(batch.diagnostics == [])
    let article = try #require(batch.articles.first).article
    #expect(
      article.title
        == "Langka, Menhan Rusia dan Prancis Saling Bicara di Telepon, Isinya Campur Aduk")
    #expect(article.outlet == "Kompas TV")
    #expect(article.language == "id")
    #expect(article.published?.description == "2024-04-04T14:43+07:00")
    #expect(article.authors == ["Haryo Jati"])
    #expect(article.editors == ["Vyara Lestari"])
    #expect(article.agencies == ["TASS", "RT"])
    #expect(article.paragraphs.count == 15)
    let body = article.paragraphs.dropFirst().map { article.text[$0.range] }
    #expect(body.first?.hasPrefix("MOSKOW, KOMPAS.TV - Langkah langka") ?? false)
    #expect(body.last?.hasSuffix("memerangi terorisme.") ?? false)
    for furniture in ["Baca Juga", "BERITA LAINNYA", "Close Ads", "Sumber", "saling-bicara"] {
      #expect(!article.text.contains(furniture))
    }
  }

  /// Writes what `score_text.py` takes, for both halves, into the folder for temporary files.
  @Test func `pages are written for scoring`() throws {
    let folder = try #require(shared) + "/eval/articles/"
    for (half, ending) in [("indonesian-half", ""), ("scrapinghub-half", ".html.gz")] {
      let inner = half + (ending.isEmpty ? "/" : "/html/")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + inner).sorted()
      let reader = try ArticleReader()
      var lines = ""
      let start = ContinuousClock.now
      let pages = names.filter { $0.contains(".html") }
      for name in pages {
        let batch = reader.read(InputFile(name: folder + inner + name))
        for diagnostic in batch.diagnostics where diagnostic.severity == .error {
          print(diagnostic)
        }
        guard let article = batch.articles.first?.article else { continue }
        let body = article.paragraphs.filter { $0.kind == .body }.map { article.text[$0.range] }
        let record = [
          "id": ending.isEmpty ? name : String(name.dropLast(ending.count)),
          "text": body.joined(separator: "\n"), "title": article.title ?? "",
          "published": article.published?.description ?? "", "outlet": article.outlet ?? "",
          "authors": article.authors.joined(separator: ", "), "language": article.language,
        ]
        let data = try JSONSerialization.data(withJSONObject: record, options: [.sortedKeys])
        lines += String(decoding: data, as: UTF8.self) + "\n"
      }
      print("\(half): \(pages.count) pages in \(ContinuousClock.now - start)")
      let path = NSTemporaryDirectory() + "linimasa-" + half + ".jsonl"
      try lines.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  @Test func `scraped texts are written for looking at`() throws {
    let folder = try #require(shared)
    let reader = try ArticleReader()
    let start = ContinuousClock.now
    var count = 0
    var lines = ""
    for name in ["samples_12_outlets.jsonl", "news/id.jsonl", "news/en.jsonl"] {
      let batch = reader.read(InputFile(name: folder + "/data/" + name))
      count += batch.articles.count
      for diagnostic in batch.diagnostics { lines += "\(diagnostic)\n" }
      for read in batch.articles {
        let article = read.article
        lines += "## \(read.file.suffix(20)):\(read.line ?? 0) \(article.outlet ?? "-")"
        lines += " \(article.language) \(article.published?.description ?? "-")"
        lines += " by \(article.authors) ed \(article.editors) via \(article.agencies)\n"
        lines += article.text + "\n"
      }
    }
    print("\(count) scraped texts in \(ContinuousClock.now - start)")
    let path = NSTemporaryDirectory() + "linimasa-scraped.txt"
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
