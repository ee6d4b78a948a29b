import Articles
import Model
import Testing

/// Two paragraphs with something between or after them.
private func bodies(_ between: String, after: String = "") throws -> [String] {
  try article(
    """
    Norwegia dan Peru Bertemu di Lima

    4 April 2024, 14:43 WIB

    \(body)
    \(between)
    Peru menyambut baik kunjungan itu dan akan membalasnya pada bulan depan.
    \(after)
    """
  ).body
}

private let last = "Peru menyambut baik kunjungan itu dan akan membalasnya pada bulan depan."

@Suite("Page furniture")
struct FurnitureTests {
  @Test(arguments: [
    "ADVERTISEMENT",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Simak Video 'Suasana di Lima'",
    "Saksikan Video Pilihan Berikut Ini:",
    "[Gambas:Video 20detik]",
    "Ikuti berita Warta.com di Google News",
    "Dapatkan update berita pilihan di WhatsApp Channel kami.",
    "Baca juga: Warga Oslo Memenangi Lomba Dayung",
    "Baca Juga:Warga Oslo Memenangi Lomba Dayung",
    "[Baca juga: Warga Oslo Memenangi Lomba Dayung]",
    "Baca jugaWarga Oslo Memenangi Lomba Dayung di Danau",
    "Baca Juga\nWarga Oslo Memenangi Lomba Dayung di Danau Titicaca",
    "Lihat Juga :\nWarga Oslo Memenangi Lomba Dayung di Danau Titicaca",
    "Pilihan editor: Warga Oslo Memenangi Lomba Dayung",
    "Penulis: Siti Contoh",
    "(kpl/khs)",
    "Halaman Selanjutnya",
    "Tag: Peru, Norwegia",
    "Copyright © 2024 Warta Contoh",
    "Artikel ini telah tayang di warta.com dengan judul \"Norwegia dan Peru\"",
    "Kapal nelayan di Lima. (Foto: AFP)",
    "Share | Print | Save",
    "Read more: Oslo rowers win on Lake Titicaca",
    "Sign up for our newsletter",
    "All rights reserved.",
  ])
  func `furniture between paragraphs is dropped`(line: String) throws {
    #expect(try bodies(line) == [body, last])
  }

  @Test(arguments: [
    "Baca juga buku harian sang menteri, kata Rosa kepada para wartawan.",
    "Ikuti aturan itu, kata sang menteri kepada para nelayan.",
    "Editor surat kabar itu ikut hadir dalam pertemuan tersebut.",
    "Sumber daya ikan menjadi pokok pembicaraan kedua menteri.",
    "Komentar sang menteri disambut tepuk tangan.",
    "By Friday, the talks had ended without a statement.",
    "Video pertemuan itu ditonton dua juta kali.",
    "Kedua menteri (SIS dan KPL) tidak hadir.",
    "Iklan rokok tetap dilarang di kedua negara.",
  ])
  func `sentences that begin like furniture are kept`(line: String) throws {
    #expect(try bodies(line) == [body, line, last])
  }

  @Test func `the line after a label whose title is lost is kept`() throws {
    let real = "Kedua menteri juga membahas pendidikan di kedua negara."
    #expect(try bodies("Baca Juga\n" + real) == [body, real, last])
  }

  @Test func `a related link glued to a paragraph is cut`() throws {
    let glued = "Kedua menteri membahas pendidikan. Baca juga: Warga Oslo Menang Lomba"
    #expect(try bodies(glued) == [body, "Kedua menteri membahas pendidikan.", last])
    let noSpace = "Kedua menteri membahas pendidikan.Baca JugaWarga Oslo Menang Lomba"
    #expect(try bodies(noSpace) == [body, "Kedua menteri membahas pendidikan.", last])
  }

  @Test func `a related link glued amid a paragraph is kept, for its end is not known`() throws {
    let glued =
      "Kedua menteri membahas pendidikan. Baca juga: Warga Oslo Menang Peru akan membalasnya."
    #expect(try bodies(glued) == [body, glued, last])
  }

  @Test(arguments: [
    "BERITA LAINNYA", "Artikel Terkait", "Related stories", "Comments", "Terpopuler:",
  ])
  func `nothing after the end is kept`(line: String) throws {
    let after = line + "\nKalimat ini milik berita lain dan bukan bagian dari artikel ini."
    #expect(try bodies("", after: after) == [body, last])
  }

  @Test(arguments: ["(kpl/khs)", "(mu)", "(Uu. C003)", "***", "(Siti Contoh)", "Ikuti kami di"])
  func `what trails the text is dropped`(line: String) throws {
    #expect(try bodies("", after: line) == [body, last])
  }

  @Test func `initials at the end of the last paragraph are cut`() throws {
    let end = "Mereka akan bertemu lagi di Oslo pada musim gugur."
    #expect(try bodies("", after: end + " (agi/ama)") == [body, last, end])
    let organisation = "Putusan itu milik Mahkamah Pidana Internasional (ICC)"
    #expect(try bodies("", after: organisation) == [body, last, organisation])
  }

  @Test func `zero-width and control characters go, and letters compose`() throws {
    #expect(
      try bodies("Menlu\u{200B} Pe\u{301}rez\u{FEFF} pulang\u{7}\u{3000}ke\u{AD} Lima tadi malam.")
        == [body, "Menlu P\u{E9}rez pulang ke Lima tadi malam.", last])
    let bytes = Array(try bodies("Menlu Pe\u{301}rez pulang ke Lima tadi malam.")[1].utf8)
    #expect(bytes == Array("Menlu P\u{E9}rez pulang ke Lima tadi malam.".utf8))
  }
}
