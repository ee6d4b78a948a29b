import Articles
import Model
import Testing

@Suite("Dates of publication")
struct PublicationDatesTests {
  @Test(arguments: [
    ("4 April 2024, 14:43 WIB", "2024-04-04T14:43+07:00"),
    ("Rabu, 18 Jun 2025 07:30 WIB", "2025-06-18T07:30+07:00"),
    ("Kompas.com- 10/06/2025, 21:23 WIB", "2025-06-10T21:23+07:00"),
    ("18 Juni 2025 | 20.04 WIB", "2025-06-18T20:04+07:00"),
    ("06 Januari 2015 |14:24 WIB", "2015-01-06T14:24+07:00"),
    ("Selasa, 10 Jun 2025 - 21:48 WIB", "2025-06-10T21:48+07:00"),
    ("Tayang: Selasa, 10 Juni 2025 08:52 WITA", "2025-06-10T08:52+08:00"),
    ("Jumat, 3 Mei 2024 pukul 09.15 WIT", "2024-05-03T09:15+09:00"),
    ("10/21/2025 20:43", "2025-10-21T20:43"),
    ("5/2/2024", "2024-02-05"),
    ("Published 4 April 2024 14:20 GMT", "2024-04-04T14:20+00:00"),
    ("April 4, 2024 at 9:12 a.m. EDT", "2024-04-04T09:12-04:00"),
    ("Apr. 4th, 2024 12:05 AM PST", "2024-04-04T00:05-08:00"),
    ("Thu 29 May 2025 12.20 BST", "2025-05-29T12:20+01:00"),
    ("14:43 WIB, 4 April 2024", "2024-04-04T14:43+07:00"),
    ("4 April 2024 18:00 IST", "2024-04-04T18:00+05:30"),
    ("4 April 2024 18:00 (GMT+7)", "2024-04-04T18:00+07:00"),
    ("2024-04-04T14:43:00+07:00", "2024-04-04T14:43+07:00"),
    ("2024-04-04T14:43:00.123Z", "2024-04-04T14:43+00:00"),
    ("2024-04-04 14:43", "2024-04-04T14:43"),
    ("2024-04-04", "2024-04-04"),
    ("2024-04-04T14:43-0430", "2024-04-04T14:43-04:30"),
    ("20240404", "2024-04-04"),
    ("20240404144300", "2024-04-04T14:43"),
    ("Thu, 04 Apr 2024 14:43:00 +0700", "2024-04-04T14:43+07:00"),
    ("1712216580", "2024-04-04T07:43+00:00"),
    ("29/2/2024", "2024-02-29"),
  ])
  func `a date is read as it is usually written`(text: String, expected: String) throws {
    let batch = try record(["date": text])
    #expect(batch.articles.first?.article.published?.description == expected)
    #expect(batch.diagnostics == [])
  }

  @Test(arguments: [1_712_216_580, 1_712_216_580_000])
  func `a number is seconds or milliseconds since 1970`(number: Int) throws {
    let batch = try record(["published": number])
    #expect(batch.articles.first?.article.published?.description == "2024-04-04T07:43+00:00")
  }

  @Test(arguments: ["31/2/2024", "29/2/2023", "2024-13-01", "31 April 2024", "kemarin sore"])
  func `what the calendar lacks leaves the article undated`(text: String) throws {
    let batch = try record(["published": text])
    #expect(batch.articles.first?.article.published == nil)
    #expect(
      batch.messages == [
        "a.jsonl:1: warning: published \"\(text)\" is no date; the article is left undated"
      ])
  }

  @Test func `a time that no clock shows is left out`() throws {
    let batch = try record(["published": "4 April 2024, 25:61 WIB"])
    #expect(batch.articles.first?.article.published?.description == "2024-04-04")
  }

  @Test func `without a date an article is kept undated`() throws {
    let batch = try read("Norwegia dan Peru Bertemu\n\n\(body)")
    #expect(batch.articles.first?.article.published == nil)
    #expect(batch.messages == ["a.txt: warning: no date of publication; kept undated"])
  }

  @Test func `an update counts only where there is no other date`() throws {
    let update = "Diperbarui 18 Jun 2025, 14:05 WIB"
    let both = try article(
      "Norwegia dan Peru Bertemu\n\(update)\n17 Jun 2025, 09:00 WIB\n\n\(body)")
    #expect(both.published?.description == "2025-06-17T09:00+07:00")
    let alone = try article("Norwegia dan Peru Bertemu\n\(update)\n\n\(body)")
    #expect(alone.published?.description == "2025-06-18T14:05+07:00")
  }

  @Test func `a date inside a sentence is not the date of publication`() throws {
    let batch = try read(
      "Norwegia dan Peru Bertemu\n\n\(body)\n\nKeduanya bertemu, Rabu (3/4/2024).")
    #expect(batch.articles.first?.article.published == nil)
    #expect(batch.articles.first?.article.body.last == "Keduanya bertemu, Rabu (3/4/2024).")
  }
}
