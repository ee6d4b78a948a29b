import Language
import Model
import Resources
import Testing

/// Dates as they stand in texts published on Thursday, 2024-04-04.
///
/// Marks enclose what is found and, after the arrow, its days.
@Suite("Dates")
struct DatesTests {
  @Test(arguments: [
    "Keduanya berbicara ⟦Rabu (3/4/2024)→2024-04-03⟧ di Paris.",
    "Keduanya berbicara ⟦Rabu (3/4)→2024-04-03⟧.",
    "Keduanya berbicara ⟦Rabu, 3 April 2024→2024-04-03⟧.",
    "Keduanya berbicara ⟦Rabu pagi (3/4/2024)→2024-04-03⟧.",
    "⟦Jum'at (5/4/2024)→2024-04-05⟧ dan ⟦Jum’at (5/4/2024)→2024-04-05⟧",
    "Serangan terjadi pada ⟦22 Maret→2024-03-22⟧.",
    "Serangan terjadi pada ⟦22 Maret 2023→2023-03-22⟧.",
    "Serangan itu terjadi pada ⟦25 Desember→2023-12-25⟧.",
    "Ia tiba ⟦Senin→2024-04-01⟧.",
    "Ia tiba ⟦Kamis→2024-04-04⟧.",
    "Ia tiba ⟦Kamis lalu→2024-03-28⟧.",
    "Ia tiba ⟦Senin depan→2024-04-08⟧.",
    "Ia tiba ⟦Kamis mendatang→2024-04-11⟧.",
    "Ia tiba ⟦kemarin lusa→2024-04-02⟧, bukan ⟦kemarin→2024-04-03⟧.",
    "⟦Kemarin→2024-04-03⟧ ia tiba.",
    "Ia tiba ⟦hari ini→2024-04-04⟧ dan pulang ⟦besok→2024-04-05⟧.",
    "Mereka bertemu ⟦pekan lalu→2024-03-25/2024-03-31⟧.",
    "Mereka bertemu ⟦minggu lalu→2024-03-25/2024-03-31⟧.",
    "Mereka bertemu ⟦Minggu lalu→2024-03-31⟧.",
    "Mereka bertemu ⟦bulan ini→2024-04-01/2024-04-30⟧.",
    "Mereka bertemu ⟦tahun lalu→2023-01-01/2023-12-31⟧.",
    "Mereka bertemu ⟦dua hari lalu→2024-04-02⟧.",
    "Mereka bertemu ⟦3 bulan yang lalu→2024-01-01/2024-01-31⟧.",
    "Hubungan membeku sejak ⟦awal 2023→2023-01-01/2023-05-01⟧.",
    "Mereka bertemu pada ⟦akhir Maret→2024-03-22/2024-03-31⟧.",
    "Perang pecah pada ⟦tahun 2014→2014-01-01/2014-12-31⟧.",
    "Mereka bertemu pada ⟦Februari 2022→2022-02-01/2022-02-28⟧.",
    "Mereka bertemu pada ⟦Mei→2023-05-01/2023-05-31⟧.",
    "Mereka bertemu pada ⟦Mei mendatang→2024-05-01/2024-05-31⟧.",
    "Sidang berlangsung ⟦3–5 April 2024→2024-04-03/2024-04-05⟧.",
    "Sidang berlangsung ⟦3-5 April→2024-04-03/2024-04-05⟧.",
    "Sidang berlangsung ⟦3 hingga 5 April 2024→2024-04-03/2024-04-05⟧.",
    "Ia tiba ⟦2 April→2024-04-02⟧ dan pergi pada ⟦hari yang sama→2024-04-02⟧.",
    "Dicatat ⟦2024-04-03→2024-04-03⟧ dan ⟦22 Mar→2024-03-22⟧.",
  ])
  func `Indonesian dates are found and resolved`(marked: String) throws {
    #expect(try remarked(marked, "id") == marked)
  }

  @Test(arguments: [
    "Garuda menang 2-1 atas Vietnam.",
    "Pasal 31/2/2024 tidak dikenal kalender.",
    "Resolusi 2231 Dewan Keamanan berlaku.",
    "Harganya Rp 2.014 per liter.",
    "Usul itu didukung 3/4 suara.",
    "Sebanyak 2014 orang mengungsi.",
    "Kapal itu memuat 22 maret plastik.",
    "Ada rabu dan kamis di sana.",
    "Menhan China Dong Jun memperingatkan mereka.",
  ])
  func `Indonesian near misses are no dates`(text: String) throws {
    #expect(try remarked(text, "id") == text)
  }

  @Test(arguments: [
    "They spoke on ⟦Wednesday→2024-04-03⟧.",
    "They spoke on ⟦Thursday→2024-04-04⟧.",
    "They spoke ⟦last Thursday→2024-03-28⟧.",
    "They will speak on ⟦Monday→2024-04-08⟧.",
    "They met on ⟦Monday→2024-04-01⟧.",
    "They meet ⟦next Monday→2024-04-08⟧.",
    "They spoke on ⟦Wednesday, April 3, 2024→2024-04-03⟧.",
    "They spoke on ⟦April 3, 2024→2024-04-03⟧.",
    "They spoke on ⟦April 3→2024-04-03⟧.",
    "They spoke on ⟦3 April→2024-04-03⟧.",
    "They spoke on ⟦3rd April 2023→2023-04-03⟧.",
    "They spoke on ⟦3/4/2024→2024-04-03⟧ and ⟦13/4/2024→2024-04-13⟧.",
    "They spoke ⟦yesterday→2024-04-03⟧, not ⟦the day before yesterday→2024-04-02⟧.",
    "They spoke ⟦two days ago→2024-04-02⟧.",
    "They spoke ⟦5 weeks ago→2024-02-26/2024-03-03⟧.",
    "They met ⟦last week→2024-03-25/2024-03-31⟧.",
    "They met ⟦this month→2024-04-01/2024-04-30⟧.",
    "They met in ⟦July→2023-07-01/2023-07-31⟧.",
    "They will meet in ⟦July→2024-07-01/2024-07-31⟧.",
    "They met in ⟦mid-March→2024-03-11/2024-03-21⟧.",
    "They met in ⟦early 2023→2023-01-01/2023-05-01⟧.",
    "They have fought since ⟦2014→2014-01-01/2014-12-31⟧.",
    "They meet on ⟦April 3-5, 2024→2024-04-03/2024-04-05⟧.",
    "They meet ⟦3–5 April 2024→2024-04-03/2024-04-05⟧.",
    "He came on ⟦April 2→2024-04-02⟧ and left ⟦the same day→2024-04-02⟧.",
    "They met on ⟦Feb. 29→2024-02-29⟧.",
  ])
  func `English dates are found and resolved`(marked: String) throws {
    #expect(try remarked(marked, "en") == marked)
  }

  @Test(arguments: [
    "They won 2-1.",
    "Article 31/2/2024 knows no calendar.",
    "Resolution 2231 holds.",
    "It costs $2,014 a head.",
    "It passed with 3/4 of the votes.",
    "The ministers may meet, and troops march on.",
    "May peace prevail.",
    "It rose by 31 percent.",
  ])
  func `English near misses are no dates`(text: String) throws {
    #expect(try remarked(text, "en") == text)
  }

  @Test func `a weekday that the calendar contradicts keeps the date and says so`() throws {
    let date = try #require(try dates(in: "Keduanya berbicara Rabu (4/4/2024).", "id").first)
    #expect(date.span?.description == "2024-04-04")
    #expect(
      date.contradiction
        == "Thursday 2024-04-04 is not the Wednesday that \"Rabu (4/4/2024)\" says; the date is kept"
    )
  }

  @Test func `a weekday that agrees is told in the arithmetic`() throws {
    let date = try #require(try dates(in: "Keduanya berbicara Rabu (3/4/2024).", "id").first)
    #expect(date.contradiction == nil)
    #expect(
      date.arithmetic == "\"Rabu (3/4/2024)\" as written → 2024-04-03, the weekday that it says")
  }

  @Test(
    arguments: ["Rabu", "3 April", "kemarin", "pekan lalu"],
    ["3 April 2024", "3/4/2024", "2024-04-03", "April 2024"])
  func `without a day of publication only full dates are resolved`(
    bare: String, full: String
  ) throws {
    let text = "Mereka bertemu \(bare) dan lagi pada \(full)."
    let found = try dates(in: text, "id", published: nil)
    #expect(found.filter { $0.span != nil }.map { text[$0.range] } == [full])
  }

  @Test func `values are those of TIMEX3`() throws {
    let text = "Pada 3 April 2024, pekan lalu, Maret 2024 dan pada 2014."
    let values = try dates(in: text, "id").map(\.value)
    #expect(values == ["2024-04-03", "2024-W13", "2024-03", "2014"])
  }

  private func dates(
    in text: String, _ language: String, published: String? = "2024-04-04"
  ) throws -> [DateExpression] {
    try LanguageReader(language, data: .embedded).read(.of(text, language, published: published))
      .dates
  }

  /// The text without its marks, marked anew with what is found in it.
  private func remarked(_ marked: String, _ language: String) throws -> String {
    let text = marked.replacing(/→[^⟧]*⟧|⟦/, with: "")
    var result = ""
    var end = 0
    for date in try dates(in: text, language) {
      let days = date.span?.description ?? "?"
      result += text[TextRange(start: end, end: date.range.start)]
      result += "⟦\(text[date.range])→\(days)⟧"
      end = date.range.end
    }
    return result + text[TextRange(start: end, end: text.utf8.count)]
  }
}
