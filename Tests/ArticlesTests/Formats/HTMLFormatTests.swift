import Articles
import Model
import Testing

private let second = "Peru menyambut baik kunjungan itu, dan akan membalasnya pada bulan depan."

private func page(
  head: String = "", before: String = "", between: String = "", after: String = ""
) -> String {
  """
  <!DOCTYPE html><html lang="id"><head><title>Norwegia dan Peru Bertemu - Warta Pagi</title>
  \(head)<style>p { color: red }</style><script>var x = "<p>tidak</p>";</script></head><body>
  <nav><ul><li><a href="/">Beranda</a></li><li><a href="/d">Dunia</a></li></ul></nav>
  <div class="wrap"><h1>Norwegia dan Peru Bertemu</h1>\(before)
  <div class="isi"><p>\(body)</p>\(between)<p>\(second)</p></div>\(after)</div>
  <aside><p>Harga ikan naik lagi menjelang akhir pekan di kota pelabuhan itu, kata pedagang.</p></aside>
  <div class="komentar"><p>Saya kira kedua menteri itu, seperti biasa, hanya berpesta di sana.</p></div>
  <form><p>Masukkan alamat surat elektronik Anda di sini, lalu tekan tombol kirim.</p></form>
  <footer><p>Warta Pagi adalah surat kabar contoh, yang terbit sejak tahun yang lalu.</p></footer>
  </body></html>
  """
}

@Suite("HTML")
struct HTMLFormatTests {
  @Test func `the text is the article and nothing around it`() throws {
    let article = try article(page(), name: "a.html")
    #expect(article.title == "Norwegia dan Peru Bertemu")
    #expect(article.body == [body, second])
    #expect(article.language == "id")
  }

  @Test(arguments: [
    "<div class=\"ads\"><span>ADVERTISEMENT</span></div>",
    "<div class=\"baca-juga\"><strong>Baca juga:</strong> <a href=\"/x\">Lomba Dayung</a></div>",
    "<figure><img src=x><figcaption>Kedua menteri di Lima pada hari itu.</figcaption></figure>",
    "<script>document.write('<p>Kalimat yang tidak boleh terbaca sama sekali.</p>')</script>",
    "<style>.a::after { content: 'Kalimat yang tidak boleh terbaca.' }</style>",
    "<ul><li><a href=\"/1\">Lomba dayung di danau</a></li><li><a href=\"/2\">Harga ikan</a></li></ul>",
    "<p hidden>Kalimat yang tidak boleh terbaca sama sekali.</p>",
    "<!-- <p>Kalimat yang tidak boleh terbaca sama sekali.</p> -->",
    "<div class=\"newsletter\">Daftarkan diri Anda untuk kabar pagi kami.</div>",
  ])
  func `furniture inside the text is dropped`(markup: String) throws {
    #expect(try article(page(between: markup), name: "a.html").body == [body, second])
  }

  @Test(arguments: [
    "<p>Kata <a href=\"/x\">Rosa</a>, <b>kedua negara</b> sepakat.</p>",
    "<blockquote>Kata Rosa, kedua negara sepakat.</blockquote>",
    "<ul><li>Kata Rosa, kedua negara sepakat.</li></ul>",
    "<div>Kata Rosa, kedua negara sepakat.</div>",
    "<p>Kata Rosa,\n\tkedua&nbsp;negara sepakat.",
  ])
  func `text in other elements is kept`(markup: String) throws {
    #expect(
      try article(page(between: markup), name: "a.html").body
        == [body, "Kata Rosa, kedua negara sepakat.", second])
  }

  @Test func `origins span the tags around a paragraph`() throws {
    let source = page(between: "<p>Kata <a href=\"/x\">Rosa</a>, kedua negara&nbsp;sepakat.</p>")
    let article = try article(source, name: "a.html")
    let origins = article.paragraphs.map { source[$0.origin] }
    #expect(
      origins == [
        "Norwegia dan Peru Bertemu", body,
        "Kata <a href=\"/x\">Rosa</a>, kedua negara&nbsp;sepakat.", second,
      ])
  }

  @Test func `breaks part paragraphs`() throws {
    let article = try article(
      page(between: "<div>Kata Rosa, keduanya sepakat.<br><br>Mereka pulang malam itu.</div>"),
      name: "a.html")
    #expect(
      article.body.dropFirst().prefix(2) == [
        "Kata Rosa, keduanya sepakat.", "Mereka pulang malam itu.",
      ])
  }

  @Test func `linked data says when, who and where`() throws {
    let data = """
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"],
      "headline": "Norwegia dan Peru Bertemu", "datePublished": "2024-04-04T14:43:00+07:00",
      "author": [{"name": "Siti Contoh"}], "publisher": {"name": "Warta Pagi"}}]}</script>
      """
    let batch = try read(page(head: data), name: "a.html")
    #expect(batch.diagnostics == [])
    let article = try #require(batch.articles.first).article
    #expect(article.published?.description == "2024-04-04T14:43+07:00")
    #expect(article.authors == ["Siti Contoh"])
    #expect(article.outlet == "Warta Pagi")
  }

  @Test func `broken linked data is passed over`() throws {
    let data = "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", oops</script>"
    #expect(try article(page(head: data), name: "a.html").body == [body, second])
  }

  @Test func `meta elements say when, who and where`() throws {
    let article = try article(
      page(
        head: """
          <meta property="og:title" content="Norwegia dan Peru Bertemu | Warta Pagi">
          <meta property="og:site_name" content="Warta Pagi">
          <meta property="article:published_time" content="2024-04-04T14:43:00+07:00">
          <meta name="author" content="Warta Pagi"><link rel="canonical" href="https://w.example/1">
          """), name: "a.html")
    #expect(article.title == "Norwegia dan Peru Bertemu")
    #expect(article.outlet == "Warta Pagi")
    #expect(article.published?.description == "2024-04-04T14:43+07:00")
    #expect(article.url == "https://w.example/1")
    #expect(article.authors == [])
  }

  @Test func `lines near the headline say when and who`() throws {
    let article = try article(
      page(
        before:
          "<div class=\"waktu\">Rabu, 3 Apr 2024 21:04 WIB</div><div>Penulis: Siti Contoh</div>"
      ), name: "a.html")
    #expect(article.published?.description == "2024-04-03T21:04+07:00")
    #expect(article.authors == ["Siti Contoh"])
  }

  @Test func `local time is preferred to the same moment in UTC`() throws {
    let article = try article(
      page(
        head: "<meta property=\"article:published_time\" content=\"2024-04-03T20:30:00Z\">",
        before: "<div>Kamis, 4 Apr 2024 03:30 WIB</div>"), name: "a.html")
    #expect(article.published?.description == "2024-04-04T03:30+07:00")
  }

  @Test func `a page is known by its content under any name`() throws {
    #expect(try article(page(), name: "a.txt").body == [body, second])
    #expect(try article(page(), name: "-").body == [body, second])
  }

  @Test(arguments: [
    "<html><body><nav><a href=x>Beranda</a></nav></body></html>", "<!doctype html>", "<html>",
    "<html><body><script>var x = 1;</script></body></html>",
  ])
  func `a page without text is said and skipped`(source: String) throws {
    let batch = try read(source, name: "a.html")
    #expect(batch.articles == [])
    #expect(batch.messages == ["a.html: error: no article text found; skipped"])
  }

  @Test func `broken and hostile markup does no harm`() throws {
    let deep = String(repeating: "<div>", count: 50_000) + body
    _ = try read("<html>" + deep, name: "a.html")
    let open = String(repeating: "<!--<a href=\"'><p", count: 20_000)
    _ = try read(page(after: open), name: "a.html")
    let entities =
      "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + page(between: "<p>&a;</p>")
    let text = try article(entities, name: "a.html").text
    #expect(!text.contains("root:"))
  }
}
