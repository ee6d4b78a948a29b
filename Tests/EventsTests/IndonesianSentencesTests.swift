import Testing

@Suite("Indonesian sentences")
struct IndonesianSentencesTests {
  @Test(arguments: contacts + statuses + references + statements + deeds + trees + nearMisses)
  func `a sentence tells of these events`(example: SentenceExample) throws {
    let found = try Readers.read(.of(example.text, "id", published: "2024-04-04")).lines
    guard let flaw = example.flaw else {
      #expect(found == example.events)
      return
    }
    withKnownIssue(Comment(rawValue: flaw)) { #expect(found == example.events) }
  }

  static let contacts = [
    SentenceExample(
      "Presiden Joko Widodo menelepon Perdana Menteri Jepang Fumio Kishida, Rabu (3/4/2024).",
      "CONSULT/phone occurred IDN+JPN 2024-04-03"),
    SentenceExample(
      "Menlu Retno Marsudi ditelepon oleh Menlu Australia Penny Wong, Selasa (2/4/2024).",
      "CONSULT/phone occurred AUS+IDN 2024-04-02"),
    SentenceExample(
      "Presiden Joko Widodo ditemui Menlu China Wang Yi di Jakarta, Senin (1/4/2024).",
      "CONSULT/meeting occurred CHN+IDN 2024-04-01"),
    SentenceExample(
      "Menlu Jepang Yoko Kamikawa dan Menlu Korea Selatan Cho Tae-yul bertemu di Tokyo, Rabu (3/4).",
      "CONSULT/meeting occurred JPN+KOR 2024-04-03"),
    SentenceExample(
      "Menlu Retno Marsudi bertemu Menlu Australia Penny Wong dan Menlu Papua Nugini Justin"
        + " Tkatchenko di Canberra, Rabu (3/4/2024).",
      "CONSULT/meeting occurred AUS+IDN+PNG 2024-04-03"),
    SentenceExample(
      "Menlu Turki Hakan Fidan dan Menlu Mesir Sameh Shoukry bertemu di Jenewa, Swiss, Rabu (3/4).",
      "CONSULT/meeting occurred EGY+TUR 2024-04-03"),
    SentenceExample(
      "Kanselir Jerman Olaf Scholz tiba di New Delhi, Selasa (2/4/2024).",
      "CONSULT/visit occurred DEU>IND 2024-04-02"),
    SentenceExample(
      "Kunjungan Presiden Prancis Emmanuel Macron ke Beijing berlangsung pada 2 April 2024.",
      "CONSULT/visit occurred FRA>CHN 2024-04-02"),
    SentenceExample(
      "Pembicaraan telepon antara Erdogan dan Putin digelar Rabu (3/4/2024).",
      "CONSULT/phone occurred RUS+TUR 2024-04-03"),
    SentenceExample(
      "Menhan Yunani Nikos Dendias menggelar pertemuan dengan Menhan Turki Yasar Guler di Athena"
        + " kemarin.",
      "CONSULT/meeting occurred GRC+TUR 2024-04-03"),
    SentenceExample(
      "Delegasi Azerbaijan dan Armenia berunding di Berlin sejak Selasa (2/4/2024).",
      "CONSULT/negotiation occurred ARM+AZE 2024-04-02"),
    SentenceExample(
      "Presiden Kolombia Gustavo Petro mengirim surat kepada Presiden Chile Gabriel Boric, Selasa"
        + " (2/4/2024).",
      "CONSULT/letter occurred CHL+COL 2024-04-02"),
  ]

  static let statuses = [
    SentenceExample(
      "Menlu Turki Hakan Fidan tidak bertemu Menlu Yunani George Gerapetritis pada Rabu (3/4).",
      "CONSULT/meeting denied GRC+TUR 2024-04-03"),
    SentenceExample(
      "Perdana Menteri India Narendra Modi akan mengunjungi Polandia pada 10 Mei 2024.",
      "CONSULT/visit planned IND>POL 2024-05-10"),
    SentenceExample(
      "Presiden Mesir Abdel Fattah al-Sisi dijadwalkan bertemu Kanselir Jerman Olaf Scholz pada 15"
        + " April 2024.",
      "CONSULT/meeting planned DEU+EGY 2024-04-15"),
    SentenceExample(
      "Presiden Brasil Lula da Silva ingin bertemu Presiden Argentina Javier Milei.",
      "CONSULT/meeting proposed ARG+BRA ahead"),
    SentenceExample(
      "Presiden Turki Recep Tayyip Erdogan siap memediasi Mesir dan Etiopia.",
      "CONSULT/mediation proposed EGY+ETH+TUR ahead"),
    SentenceExample(
      "Pakistan membantah bahwa Shehbaz Sharif menelepon Perdana Menteri India Narendra Modi.",
      "CONSULT/phone denied IND+PAK about"),
    SentenceExample(
      "Kunjungan Presiden Vietnam ke Filipina pada 5 April 2024 dibatalkan.",
      "CONSULT/visit denied VNM>PHL 2024-04-05",
      flaw: "a cancellation is looked for within six words"),
    SentenceExample(
      "Jika Turki menyerang Suriah, perundingan akan gagal.",
      "ASSAULT proposed TUR>SYR ahead"),
  ]

  /// What the order of words alone does not show.
  static let trees = [
    SentenceExample(
      "Kuleba, menteri luar negeri Ukraina, bertemu Menlu RI Retno Marsudi di Jakarta, Rabu"
        + " (3/4/2024).",
      "CONSULT/meeting occurred IDN+UKR 2024-04-03"),
    SentenceExample(
      "Norwegia, yang dikecam oleh Cile, menyerang Kenya pada Senin (1/4/2024).",
      "ACCUSE occurred CHL>NOR about", "ASSAULT occurred NOR>KEN 2024-04-01"),
    SentenceExample(
      "Meski bermitra di pasar minyak, kebijakan keduanya berlawanan, dengan Norwegia mendukung"
        + " rezim Kenya sedang Cile mendukung oposisinya.",
      "SUPPORT occurred NOR>KEN about"),
    SentenceExample(
      "Menlu Retno Marsudi mengatakan Norwegia memberikan dukungan penuh atas upaya"
        + " perdamaian Indonesia pada Selasa (2/4/2024).",
      "SUPPORT occurred NOR>IDN 2024-04-02"),
    SentenceExample(
      "MenluRetno Marsudi menelepon Menlu Norwegia Espen Barth Eide, Selasa (2/4/2024).",
      "CONSULT/phone occurred IDN+NOR 2024-04-02"),
  ]

  static let references = [
    SentenceExample(
      "Perdana Menteri Malaysia Anwar Ibrahim menjamu Perdana Menteri Singapura Lee Hsien Loong di"
        + " Putrajaya, Senin (1/4/2024). Keduanya sepakat menambah penerbangan.",
      "CONSULT/visit occurred SGP>MYS 2024-04-01", "AGREE occurred MYS+SGP 2024-04-01"),
    SentenceExample(
      "Menlu Inggris David Cameron tiba di Kairo, Selasa (2/4/2024). Ia mendesak Israel membuka"
        + " perlintasan itu.",
      "CONSULT/visit occurred GBR>EGY 2024-04-02", "REQUEST occurred GBR>ISR 2024-04-02"),
    SentenceExample(
      "Menlu Kanada Melanie Joly menelepon Menlu India Subrahmanyam Jaishankar, Selasa (2/4/2024)."
        + " Dalam percakapan itu, Joly menuduh India menghalangi penyelidikan.",
      "CONSULT/phone occurred CAN+IND 2024-04-02", "ACCUSE occurred CAN>IND 2024-04-02"),
    SentenceExample(
      "Pemimpin Jepang dan Filipina bertemu di Manila, Senin (1/4/2024). Pertemuan itu dihadiri"
        + " para pengusaha.",
      "CONSULT/meeting occurred JPN+PHL 2024-04-01"),
  ]

  static let statements = [
    SentenceExample(
      "Malaysia dikecam oleh Filipina atas langkah itu, Rabu (3/4/2024).",
      "ACCUSE occurred PHL>MYS 2024-04-03"),
    SentenceExample(
      "Korea Selatan mengecam peluncuran rudal Korea Utara, Selasa (2/4/2024).",
      "ACCUSE occurred KOR>PRK 2024-04-02"),
    SentenceExample(
      "Kementerian Pertahanan Jepang memprotes Rusia, Rabu (3/4/2024).",
      "ACCUSE occurred JPN>RUS 2024-04-03"),
    SentenceExample(
      "Kemlu India memanggil duta besar Kanada, Rabu (3/4/2024).",
      "ACCUSE occurred IND>CAN 2024-04-03"),
    SentenceExample(
      "Korea Utara memperingatkan Korea Selatan bahwa latihan itu akan dibalas, Rabu (3/4/2024).",
      "THREATEN occurred PRK>KOR 2024-04-03"),
    SentenceExample(
      "Kanada meminta India bekerja sama dalam penyelidikan itu.",
      "REQUEST occurred CAN>IND about"),
    SentenceExample(
      "India menolak permintaan Kanada, Kamis (4/4/2024).",
      "REJECT occurred IND>CAN 2024-04-04"),
    SentenceExample(
      "Norwegia menyatakan dukungan kepada Moldova, Rabu (3/4/2024).",
      "SUPPORT occurred NOR>MDA 2024-04-03"),
    SentenceExample(
      "Berbicara di Warsawa, Perdana Menteri India Narendra Modi mengecam Pakistan, Rabu (3/4).",
      "ACCUSE occurred IND>PAK 2024-04-03"),
  ]

  static let deeds = [
    SentenceExample(
      "Kanada menjatuhkan sanksi terhadap Belarus, Rabu (3/4/2024).",
      "SANCTION occurred CAN>BLR 2024-04-03"),
    SentenceExample(
      "Moldova mengusir diplomat Rusia, Selasa (2/4/2024).",
      "SANCTION occurred MDA>RUS 2024-04-02"),
    SentenceExample(
      "Jepang mengirim bantuan kepada Filipina, Senin (1/4/2024).",
      "AID occurred JPN>PHL 2024-04-01"),
    SentenceExample(
      "Uni Emirat Arab dan Kenya menandatangani perjanjian dagang di Nairobi, Rabu (3/4/2024).",
      "AGREE occurred ARE+KEN 2024-04-03"),
    SentenceExample(
      "Israel menyerang Suriah pada 1 April 2024.",
      "ASSAULT occurred ISR>SYR 2024-04-01"),
    SentenceExample(
      "Suriah diserang oleh Israel pada 1 April 2024.",
      "ASSAULT occurred ISR>SYR 2024-04-01"),
    SentenceExample(
      "Menteri Kesehatan Jepang bertemu Menteri Kesehatan Kenya pada 1 April 2024.",
      "CONSULT/meeting occurred JPN+KEN 2024-04-01"),
    SentenceExample(
      "Menlu Yunani menyatakan negaranya tidak berkepentingan untuk berunding dengan Turki.",
      "CONSULT/negotiation denied GRC+TUR about"),
    SentenceExample(
      "Menlu Turki Hakan Fidan memperingatkan bahwa pengiriman tentara Yunani ke Siprus hanya akan"
        + " merugikan Yunani sendiri.",
      "THREATEN occurred TUR>GRC about"),
    SentenceExample(
      "Juru runding nuklir Turki bertemu Nikos Dendias, menteri pertahanan Yunani, pada 1 April 2024.",
      "CONSULT/meeting occurred GRC+TUR 2024-04-01"),
    SentenceExample(
      "Dalam percakapan telepon dengan Presiden Kenya William Ruto, Presiden Turki Erdogan membahas"
        + " gandum pada 1 April 2024.",
      "CONSULT/phone occurred KEN+TUR 2024-04-01"),
    SentenceExample(
      "Pengiriman tentara Kenya ke Mesir berlangsung pada 1 April 2024.",
      "MOBILIZE occurred KEN>EGY 2024-04-01"),
  ]

  static let nearMisses = [
    SentenceExample("Presiden Kenya William Ruto menyampaikan duka atas penembakan di Berlin."),
    SentenceExample("Presiden Kenya William Ruto mengatakan ekonomi Jerman tumbuh pesat."),
    SentenceExample("Menurut Ankara, kapal Yunani sudah berlabuh."),
    SentenceExample("Menhan Yunani Nikos Dendias mengatakan Turki melanggar kesepakatan."),
    SentenceExample(
      "Jepang menyerang Australia sejak menit pertama dan menang 2-1 di Piala Asia.",
      flaw: "sport is not told from war"),
    SentenceExample(
      "Indonesia bertemu Vietnam di semifinal Piala AFF pada 3 April 2024.",
      flaw: "sport is not told from diplomacy"),
    SentenceExample("Turki terletak di antara Yunani dan Suriah."),
    SentenceExample("Menlu Jepang Yoko Kamikawa memberi keterangan di Washington."),
    SentenceExample("Warga Jerman bertemu keluarganya di Jakarta."),
  ]
}
