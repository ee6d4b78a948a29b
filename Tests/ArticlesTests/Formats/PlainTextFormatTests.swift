import Articles
import Model
import Testing

/// A made-up page with the furniture of Indonesian ones.
private let page = """
  Warta TV internasional amerika selatan

  Jarang Terjadi, Menlu Norwegia dan Peru Bertemu di Lima, Ini yang Dibahas

  Warta.tv - 4 April 2024, 14:43 WIB
  jarang-terjadi-menlu-norwegia-dan-peru-bertemu-di-lima-ini-yang-dibahas
  Menteri Luar Negeri Peru, Rosa Contoh. (Sumber: TASS)
  Penulis : Siti Contoh | Editor : Budi Contoh

  LIMA, WARTA.TV - Menteri Luar Negeri Norwegia mengunjungi Peru untuk pertama kalinya dalam sepuluh tahun.

  Ia bertemu\u{A0} mitranya, Selasa (2/4/2024), kata kementerian, dikutip dari TASS.

  Baca Juga: Warga Oslo Memenangi Lomba Dayung di Danau Titicaca

  Kedua negara sepakat bekerja sama di bidang perikanan, menurut laporan yang dilansir dari RT.


   
  Sumber : TASS/RT


  BERITA LAINNYA

  Harga Ikan Naik Lagi Menjelang Akhir Pekan di Kota Lima


  Close Ads x
  """

@Suite("Plain text")
struct PlainTextFormatTests {
  @Test func `a page copied from a browser gives its article`() throws {
    let batch = try read(page)
    #expect(batch.diagnostics == [])
    let article = try #require(batch.articles.first).article
    #expect(article.title?.hasPrefix("Jarang Terjadi, Menlu Norwegia") ?? false)
    #expect(article.outlet == "Warta TV")
    #expect(article.language == "id")
    #expect(article.published?.description == "2024-04-04T14:43+07:00")
    #expect(article.authors == ["Siti Contoh"])
    #expect(article.editors == ["Budi Contoh"])
    #expect(article.agencies == ["TASS", "RT"])
    #expect(
      article.body == [
        "LIMA, WARTA.TV - Menteri Luar Negeri Norwegia mengunjungi Peru untuk pertama kalinya "
          + "dalam sepuluh tahun.",
        "Ia bertemu mitranya, Selasa (2/4/2024), kata kementerian, dikutip dari TASS.",
        "Kedua negara sepakat bekerja sama di bidang perikanan, menurut laporan yang dilansir "
          + "dari RT.",
      ])
  }

  @Test func `each paragraph knows where it stands and where it stood`() throws {
    let article = try article(page)
    #expect(article.paragraphs.first?.range.start == 0)
    for (paragraph, next) in zip(article.paragraphs, article.paragraphs.dropFirst()) {
      #expect(paragraph.range.end + 1 == next.range.start)
    }
    #expect(article.paragraphs.last?.range.end == article.text.utf8.count)
    let origins = article.paragraphs.map { page[$0.origin] }
    #expect(origins[0] == article.title)
    #expect(origins[2].hasPrefix("Ia bertemu\u{A0} mitranya"))
    #expect(origins[3].hasSuffix("dilansir dari RT."))
  }

  @Test func `the same page gives the same article`() throws {
    #expect(try article(page) == article(page))
    #expect(try article(page).id == article(page, name: "b.txt").id)
  }

  @Test func `lines end in any usual way`() throws {
    let windows = page.replacing("\n", with: "\r\n")
    #expect(try article(windows).text == article(page).text)
  }

  @Test func `paragraphs need no blank lines between them`() throws {
    let packed =
      "Norwegia dan Peru Bertemu di Lima\nWarta - 4 April 2024, 14:43 WIB\n\(body)\n\(body) Lagi."
    let article = try article(packed)
    #expect(article.title == "Norwegia dan Peru Bertemu di Lima")
    #expect(article.outlet == "Warta")
    #expect(article.body == [body, body + " Lagi."])
  }

  @Test func `a text of one line is one paragraph without a title`() throws {
    let article = try article(body)
    #expect(article.title == nil)
    #expect(article.body == [body])
  }

  @Test func `lines wrapped to a width are joined to paragraphs`() throws {
    let article = try article(
      """
      Norwegia dan Peru Bertemu

      Menteri Luar Negeri Norwegia bertemu Menteri Luar Negeri
      Peru di Lima pada Selasa, dan keduanya membahas perdagangan
      serta perikanan yang telah lama menjadi perhatian kedua
      negara itu.

      Mereka akan bertemu lagi di Oslo pada bulan September dan
      melanjutkan pembicaraan tentang perikanan.
      """)
    #expect(article.body.count == 2)
    #expect(article.body.last?.hasPrefix("Mereka akan bertemu lagi") ?? false)
    #expect(article.body.first?.contains("Menteri Luar Negeri Peru di Lima") ?? false)
  }

  @Test func `an English page gives its article`() throws {
    let article = try article(
      """
      THE EXAMPLE
      Home > World > Americas

      Norway's foreign minister meets Peruvian counterpart in Lima

      By Jane Sample and John Sample
      April 4, 2024 at 9:12 a.m. EDT

      LIMA (Reuters) — Norway's foreign minister met her Peruvian counterpart on Tuesday, and they discussed fisheries, the ministry said.

      Advertisement

      They will meet again in Oslo, state media reported.

      RELATED
      Fishing boats return to port after storm

      Sign up for our newsletter
      © 2024 The Example
      """)
    #expect(article.title == "Norway's foreign minister meets Peruvian counterpart in Lima")
    #expect(article.outlet == "The Example")
    #expect(article.language == "en")
    #expect(article.authors == ["Jane Sample", "John Sample"])
    #expect(article.agencies == ["Reuters"])
    #expect(article.published?.description == "2024-04-04T09:12-04:00")
    #expect(article.body.count == 2)
  }
}
