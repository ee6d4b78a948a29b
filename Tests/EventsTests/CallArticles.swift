extension ArticleExample {
  // Made up for testing: it reports nothing that happened.
  static let japanChina = ArticleExample(
    name: "Japan and China", language: "id", published: "2024-06-06",
    text: """
      Saluran Lama Terbuka Lagi, Menhan Jepang dan China Bahas Bom hingga Kapal Penjaga
      TOKYO, WARTA CONTOH - Setelah dua tahun sunyi, saluran antara Menteri Pertahanan Jepang Minoru Kihara dan Menteri Pertahanan China Dong Jun kembali dipakai.
      Keduanya berbincang lewat telepon, Rabu (5/6/2024), kurang lebih empat puluh menit, dengan nada yang berubah-ubah.
      Dalam percakapan tersebut, Kihara mengutuk serangan bom yang terjadi di Beijing pada 20 Mei dan melukai puluhan penumpang kereta.
      Baca Juga: Presiden Meksiko Menjamu Menlu Brasil, Apa yang Dicari?
      Kihara mendesak China agar berhenti mengaitkan ledakan itu dengan kapal nelayan.
      Ia juga menyatakan Jepang tetap mendukung Filipina selama diperlukan.
      Sementara itu, Menhan China Dong Jun memperingatkan Kihara bahwa pengiriman kapal ke perairan itu akan berbuntut panjang bagi Jepang.
      Di tempat lain, Perdana Menteri Jepang Fumio Kishida meminta bantuan dari China untuk melacak pelaku peledakan.
      Baca Juga: Peru dan Cile Berebut Resep, Ini Duduk Perkaranya
      """,
    events: [
      "CONSULT/phone occurred Dong Jun+Minoru Kihara 2024-06-05",
      "REQUEST occurred Minoru Kihara>China 2024-06-05",
      "REQUEST occurred Fumio Kishida>China",
      "SUPPORT occurred Japan>Philippines",
      "THREATEN occurred Dong Jun>Minoru Kihara 2024-06-05",
      "ASSAULT occurred >China 2024-05-20",
    ],
    strangers: ["MEX", "BRA", "PER", "CHL"])

  // Made up for testing: it reports nothing that happened.
  static let turkeyGermany = ArticleExample(
    name: "Turkey and Germany", language: "id", published: "2023-11-10",
    text: """
      Jarang Berbincang, Menhan Turki dan Jerman Bertukar Belasungkawa dan Ancaman
      ANKARA, WARTA CONTOH - Percakapan yang jarang terjadi melibatkan Menteri Pertahanan Turki Yasar Guler dan Menteri Pertahanan Jerman Boris Pistorius.
      Keduanya bertelepon selama setengah jam pada Kamis (9/11/2023), dan suasananya naik turun dari duka sampai kecaman.
      Pada kesempatan itu, Guler menyampaikan duka atas penembakan di Berlin pada 28 Oktober yang menewaskan enam pelancong.
      Baca Juga: Raja Thailand Undang Presiden Laos ke Istana Musim Hujan
      Pistorius menuntut Turki menghentikan pengiriman suku cadang itu.
      Ia menambahkan bahwa Jerman akan terus mendukung Yunani.
      Adapun Guler memperingatkan Pistorius bahwa penempatan radar di Siprus akan menjadi beban bagi Jerman.
      Kanselir Jerman Olaf Scholz sebelumnya meminta kerja sama dari Turki untuk memburu para penembak.
      """,
    events: [
      "CONSULT/phone occurred Boris Pistorius+Yasar Guler 2023-11-09",
      "REQUEST occurred Boris Pistorius>Turkey 2023-11-09",
      "REQUEST occurred Olaf Scholz>Turkey",
      "SUPPORT occurred Germany>Greece",
      "THREATEN occurred Yasar Guler>Boris Pistorius 2023-11-09",
      "ASSAULT occurred >Germany 2023-10-28",
    ],
    strangers: ["THA", "LAO"])

  // Made up for testing: it reports nothing that happened.
  static let indiaAustralia = ArticleExample(
    name: "India and Australia", language: "en", published: "2024-03-15",
    text: """
      Seldom in touch, the Indian and Australian defence ministers trade sympathy and warnings
      NEW DELHI, Specimen Wire - A line that had been quiet for years came alive when Indian Defence Minister Rajnath Singh and Australian Defence Minister Richard Marles took up the receiver.
      The two ministers spoke by phone on Thursday, March 14, 2024, for the better part of an hour.
      During the call, Marles condemned the bombing that struck New Delhi on March 2 and wounded dozens of commuters.
      Read Also: Norway invites the president of Iceland to a boat race
      Marles urged India to stop tying the blast to foreign students.
      He also said that Australia would continue to support Sri Lanka for as long as it takes.
      Singh, for his part, warned Marles that sending ships to the strait would be costly for Australia.
      Separately, Australian Prime Minister Anthony Albanese asked India for help in tracing the bombers.
      Read Also: Finland and Estonia agree on a tunnel, and on nothing else
      """,
    events: [
      "CONSULT/phone occurred Rajnath Singh+Richard Marles 2024-03-14",
      "REQUEST occurred Richard Marles>India 2024-03-14",
      "REQUEST occurred Anthony Albanese>India",
      "SUPPORT occurred Australia>Sri Lanka",
      "THREATEN occurred Rajnath Singh>Richard Marles 2024-03-14",
      "ASSAULT occurred >India 2024-03-02",
    ],
    strangers: ["NOR", "ISL", "FIN", "EST"])
}
