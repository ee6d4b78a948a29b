import Testing

@Suite("Dates of events, Indonesian")
struct IndonesianDatesTests {
  @Test(
    arguments: clauses + lists + asides + sayings + extents + background + lapses + occasions
      + datelines)
  func `an event gets the date that is told of it`(example: SentenceExample) throws {
    let found = try Readers.read(.of(example.text, "id", published: "2024-04-04")).allLines
    guard let flaw = example.flaw else {
      #expect(found == example.events)
      return
    }
    withKnownIssue(Comment(rawValue: flaw)) { #expect(found == example.events) }
  }

  static let clauses = [
    SentenceExample(
      "Norwegia mengecam serangan di Kenya pada 22 Maret 2024.",
      "ASSAULT occurred >KEN 2024-03-22"),
    SentenceExample(
      "Norwegia mengecam serangan teroris di Kenya yang terjadi pada 22 Maret lalu.",
      "ASSAULT occurred >KEN 2024-03-22"),
    SentenceExample(
      "Norwegia mengecam Chile pada Rabu (3/4/2024), sedangkan Kenya menyerang Chile pada 2015.",
      "ACCUSE occurred NOR>CHL 2024-04-03", "ASSAULT occurred KEN>CHL 2015-01-01/2015-12-31"),
    SentenceExample(
      "Norwegia dan Chile berkomitmen pada Konvensi Jenewa 1951. Norwegia mengecam Kenya.",
      "ACCUSE occurred NOR>KEN about"),
    SentenceExample(
      "Norwegia mengecam Chile, Selasa (3/4/2024).", "ACCUSE occurred NOR>CHL 2024-04-03"),
  ]

  static let lists = [
    SentenceExample(
      "Pada Selasa (2/4/2024), Menlu Retno Marsudi bertemu Menlu Jepang Yoko Kamikawa dan"
        + " mengunjungi Filipina.",
      "CONSULT/meeting occurred IDN+JPN 2024-04-02", "CONSULT/visit occurred IDN>PHL 2024-04-02"),
    SentenceExample(
      "Menlu Retno Marsudi bertemu Menlu Jepang Yoko Kamikawa pada Senin (1/4/2024) dan mengunjungi"
        + " Filipina pada Selasa (2/4/2024).",
      "CONSULT/meeting occurred IDN+JPN 2024-04-01", "CONSULT/visit occurred IDN>PHL 2024-04-02"),
    SentenceExample(
      "Menlu Retno Marsudi mengunjungi Filipina pada Senin (1/4/2024) dan Vietnam pada Selasa"
        + " (2/4/2024).",
      "CONSULT/visit occurred IDN>PHL 2024-04-01", "CONSULT/visit occurred IDN>VNM 2024-04-02"),
    SentenceExample(
      "Menlu Retno Marsudi akan mengunjungi Filipina (5 April), Vietnam (7 April), dan Kenya (9"
        + " April).",
      "CONSULT/visit planned IDN>KEN 2024-04-09", "CONSULT/visit planned IDN>PHL 2024-04-05",
      "CONSULT/visit planned IDN>VNM 2024-04-07"),
    SentenceExample(
      "Menlu Retno Marsudi mengunjungi Filipina dan Vietnam pada Selasa (2/4/2024).",
      "CONSULT/visit occurred IDN>PHL 2024-04-02", "CONSULT/visit occurred IDN>VNM 2024-04-02"),
  ]

  static let asides = [
    SentenceExample(
      "Norwegia mengecam Chile, yang menyerang Kenya pada 2015.",
      "ACCUSE occurred NOR>CHL about", "ASSAULT occurred CHL>KEN 2015-01-01/2015-12-31"),
    SentenceExample(
      "Norwegia, yang menyerang Kenya pada 2015, mengecam Chile, Rabu (3/4/2024).",
      "ACCUSE occurred NOR>CHL 2024-04-03", "ASSAULT occurred NOR>KEN 2015-01-01/2015-12-31"),
  ]

  static let sayings = [
    SentenceExample(
      "Presiden Prancis Emmanuel Macron menelepon Presiden Rusia Vladimir Putin, kata Kremlin, Rabu"
        + " (3/4/2024).",
      "CONSULT/phone occurred FRA+RUS 2024-04-03"),
    SentenceExample(
      "Presiden Prancis Emmanuel Macron menelepon Presiden Rusia Vladimir Putin pada Selasa"
        + " (2/4/2024), kata Kremlin, Rabu (3/4/2024).",
      "CONSULT/phone occurred FRA+RUS 2024-04-02"),
    SentenceExample(
      "Presiden Prancis Emmanuel Macron akan menelepon Presiden Rusia Vladimir Putin, kata Kremlin,"
        + " Rabu (3/4/2024).",
      "CONSULT/phone planned FRA+RUS ahead"),
    SentenceExample(
      "\"Kami akan bertemu Presiden Kenya William Ruto,\" kata Menlu Retno Marsudi di Jakarta, Rabu"
        + " (3/4/2024).",
      "CONSULT/meeting planned IDN+KEN ahead"),
    SentenceExample(
      "Menurut Kremlin, Rabu (3/4/2024), Presiden Prancis Emmanuel Macron menelepon Presiden Rusia"
        + " Vladimir Putin.",
      "CONSULT/phone occurred FRA+RUS 2024-04-03"),
  ]

  static let extents = [
    SentenceExample(
      "Ini kunjungan pertama Presiden Kenya William Ruto ke Norwegia sejak Maret 2019.",
      "CONSULT/visit occurred KEN>NOR about"),
    SentenceExample(
      "Norwegia dan Chile masih berkali-kali bertelepon hingga September 2022.",
      "CONSULT/phone occurred CHL+NOR undated"),
    SentenceExample(
      "Menlu Retno Marsudi akan mengunjungi Chile sebelum 10 April 2024.",
      "CONSULT/visit planned IDN>CHL 2024-04-04/2024-04-10"),
    SentenceExample(
      "Perjanjian itu disepakati Chile dan Kenya sejak 1960.",
      "AGREE occurred CHL+KEN 1960-01-01/1960-12-31"),
    SentenceExample(
      "Kenya menyerang Chile sejak Senin (1/4/2024).", "ASSAULT occurred KEN>CHL 2024-04-01"),
  ]

  static let background = [
    SentenceExample(
      "Sebelumnya, Norwegia mengecam Chile. Kenya mengecam Chile pada Rabu (3/4/2024).",
      "ACCUSE occurred KEN>CHL 2024-04-03", "ACCUSE occurred NOR>CHL undated"),
    SentenceExample(
      "Sebelumnya, pada 22 Maret 2024, Norwegia mengecam Chile.",
      "ACCUSE occurred NOR>CHL 2024-03-22"),
    SentenceExample(
      "Norwegia, yang sebelumnya memuji Kenya, mengecam Chile.",
      "ACCUSE occurred NOR>CHL about", "SUPPORT occurred NOR>KEN undated"),
    SentenceExample(
      "Norwegia tidak akan pernah tunduk dan mengecam Chile.", "ACCUSE occurred NOR>CHL about",
      flaw: "the negation is taken to reach the second verb"),
  ]

  static let lapses = [
    SentenceExample(
      "Menlu Retno Marsudi bertemu Menlu Jepang Yoko Kamikawa pada Selasa (2/4/2024), dua hari"
        + " setelah mengunjungi Filipina.",
      "CONSULT/meeting occurred IDN+JPN 2024-04-02", "CONSULT/visit occurred IDN>PHL 2024-03-31"),
    SentenceExample(
      "Sehari sebelum menjamu Presiden Kenya William Ruto, pada Senin (1/4/2024), Presiden Chile"
        + " Gabriel Boric mengecam Norwegia.",
      "ACCUSE occurred CHL>NOR 2024-04-01", "CONSULT/visit occurred KEN>CHL 2024-04-02"),
    SentenceExample(
      "Menlu Retno Marsudi mengecam Israel usai bertemu Menlu Jepang Yoko Kamikawa di Jakarta, Selasa"
        + " (2/4/2024).",
      "ACCUSE occurred IDN>ISR 2024-04-02", "CONSULT/meeting occurred IDN+JPN 2024-04-02"),
  ]

  static let occasions = [
    SentenceExample(
      "Menlu Kanada Melanie Joly menelepon Menlu India Subrahmanyam Jaishankar, Selasa (2/4/2024)."
        + " Dalam percakapan itu, Joly menuduh India atas pembunuhan pada Juni 2023.",
      "ACCUSE occurred CAN>IND 2024-04-02", "CONSULT/phone occurred CAN+IND 2024-04-02"),
    SentenceExample(
      "Presiden Kenya William Ruto mengunjungi Norwegia pada Maret 2023. Dalam kunjungan itu, Ruto"
        + " mengecam Chile. Perdana Menteri India Narendra Modi mengecam Pakistan.",
      "ACCUSE occurred IND>PAK about", "ACCUSE occurred KEN>CHL 2023-03-01/2023-03-31",
      "CONSULT/visit occurred KEN>NOR 2023-03-01/2023-03-31"),
    SentenceExample(
      "Menlu Retno Marsudi bertemu Menlu Jepang Yoko Kamikawa, Selasa (2/4/2024). Pada hari yang"
        + " sama, Retno mengunjungi Filipina.",
      "CONSULT/meeting occurred IDN+JPN 2024-04-02", "CONSULT/visit occurred IDN>PHL 2024-04-02"),
  ]

  static let datelines = [
    SentenceExample(
      "OSLO, 3 April (KABAR CONTOH) - Norwegia mengecam Chile.",
      "ACCUSE occurred NOR>CHL 2024-04-03"),
    SentenceExample(
      "Oslo, 3 April (KABAR CONTOH) -- Norwegia mengecam Chile, Selasa (2/4/2024).",
      "ACCUSE occurred NOR>CHL 2024-04-02"),
    SentenceExample(
      "OSLO, KABAR CONTOH - Norwegia mengecam Chile.", "ACCUSE occurred NOR>CHL about"),
  ]
}
