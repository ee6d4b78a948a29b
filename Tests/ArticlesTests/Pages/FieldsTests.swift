import Articles
import Model
import Testing

@Suite("Bylines, outlets, agencies and languages")
struct FieldsTests {
  private func page(_ meta: String, text: String = body, tail: String = "") throws -> Article {
    try article("Norwegia dan Peru Bertemu di Lima\n\(meta)\n\n\(text)\n\(tail)")
  }

  @Test(arguments: [
    ("Penulis : Siti Contoh | Editor : Budi Contoh", ["Siti Contoh"], ["Budi Contoh"]),
    ("Reporter: Siti Contoh dan Adi Contoh", ["Siti Contoh", "Adi Contoh"], []),
    ("Oleh: R.S.", ["R.S."], []),
    ("By Jane Sample", ["Jane Sample"], []),
    ("By K.P. | Editor: J.N.", ["K.P."], ["J.N."]),
    ("L.H. in Yogyakarta", ["L.H."], []),
    ("Laporan Wartawan Tribun-Papua.com, Fiona Contoh", ["Fiona Contoh"], []),
    ("Reporter: MelkyEditor: Oki Contoh", ["Melky"], ["Oki Contoh"]),
    ("Pada Senin", [], []),
  ])
  func `names stand beside their labels`(
    line: String, authors: [String], editors: [String]
  ) throws {
    let article = try page(line)
    #expect(article.authors == authors)
    #expect(article.editors == editors)
  }

  @Test(arguments: [
    ("Warta.com- 10/06/2025, 21:23 WIB", "Warta.com"),
    ("Harian Contoh - 4 April 2024, 15:10 WIB", "Harian Contoh"),
    ("4 April 2024, 15:10 WIB", nil),
    ("Selasa, 10 Jun 2025 - 21:48 WIB", nil),
  ])
  func `an outlet stands before the date`(line: String, outlet: String?) throws {
    #expect(try page(line).outlet == outlet)
  }

  @Test(arguments: [
    ("Liputan6.com, Jakarta - ", "Liputan6.com"),
    ("REPUBLIKA.CO.ID, JAKARTA -- ", "REPUBLIKA.CO.ID"),
    ("LIMA, WARTA.TV - ", "WARTA.TV"),
    ("Mataram, NTB (ANTARA News) - ", nil),
  ])
  func `an outlet stands in the dateline`(dateline: String, outlet: String?) throws {
    let article = try page("4 April 2024", text: dateline + body)
    #expect(article.outlet == outlet)
    #expect(article.body == [dateline + body])
  }

  @Test func `the spelling in words and small letters is preferred`() throws {
    let text =
      "Warta Pagi / Dunia\n\nNorwegia dan Peru Bertemu di Lima\n4 April 2024\n\nLIMA, WARTA PAGI - \(body)"
    #expect(try article(text).outlet == "Warta Pagi")
  }

  @Test(arguments: [
    ("Lima (ANTARA) - ", ["ANTARA"]),
    ("MOSCOW, April 3 (Reuters) - ", ["Reuters"]),
    ("BEIJING, May 9 (Xinhua) -- ", ["Xinhua"]),
    ("LUGANSK, July 12. /TASS/. ", ["TASS"]),
    ("ISTANBUL (Antara/AFP) - ", ["ANTARA", "AFP"]),
    ("LIMA - ", []),
  ])
  func `a dateline credits an agency`(dateline: String, agencies: [String]) throws {
    #expect(try page("4 April 2024", text: dateline + body).agencies == agencies)
  }

  @Test(arguments: [
    ("Keduanya sepakat, dikutip dari TASS.", ["TASS"]),
    ("Keduanya sepakat, dilansir kantor berita Rusia RIA Novosti, Rabu.", ["RIA Novosti"]),
    ("\"Kami sepakat,\" katanya kepada Reuters.", ["Reuters"]),
    ("Keduanya sepakat, demikian AFP melaporkan.", ["AFP"]),
    ("They agreed, according to the state news agency Xinhua.", ["Xinhua"]),
    ("\"We agree,\" she told The Associated Press.", ["AP"]),
    ("They agreed, TASS reported, citing Interfax.", ["TASS", "Interfax"]),
    ("Keduanya bertemu antara lain dengan para nelayan.", []),
    ("Warga RT 02 menyambut kedua menteri itu.", []),
    ("Gedung Reuters di London kosong pada hari itu.", []),
  ])
  func `an agency is cited beside a word of citing`(sentence: String, agencies: [String]) throws {
    #expect(try page("4 April 2024", text: body + "\n\n" + sentence).agencies == agencies)
  }

  @Test func `a line of sources names agencies after those of the text`() throws {
    let article = try page(
      "4 April 2024", text: body + " Ini menurut RT.", tail: "Sumber : TASS/RT")
    #expect(article.agencies == ["RT", "TASS"])
  }

  @Test func `an outlet is no source of its own`() throws {
    let batch = try record(["text": "Lima (ANTARA News) - " + body, "source": "antaranews.com"])
    #expect(batch.articles.first?.article.agencies == [])
  }

  @Test(arguments: [
    (body, "id"),
    ("The minister said that she would meet her counterpart in Lima, and that they agreed.", "en"),
    (
      "Menteri itu berkata bahawa beliau akan ke Lima selepas mesyuarat manakala yang lain pulang.",
      "ms"
    ),
    ("Der Minister sprach am Dienstag lange mit seiner Kollegin und flog dann nach Hause.", "und"),
  ])
  func `function words tell the language`(text: String, language: String) throws {
    let batch = try read(text)
    #expect(batch.articles.first?.article.language == language)
    let isWarned = batch.messages.contains { $0.contains("language not supported") }
    #expect(isWarned == !["id", "en"].contains(language))
  }

  @Test(arguments: [
    ("en", "en"), ("Indonesian", "id"), ("in", "id"), ("en-GB", "en"), ("fr", "fr"),
  ])
  func `a language that is given wins`(given: String, language: String) throws {
    let batch = try record(["lang": given, "date": "2024-04-04"])
    #expect(batch.articles.first?.article.language == language)
    #expect(batch.diagnostics.isEmpty == (language != "fr"))
  }
}
