import Model
import Testing

@Suite("Days")
struct DayTests {
  @Test(arguments: ["1970-01-01", "2024-02-29", "0001-01-01", "9999-12-31", "1899-12-31"])
  func `a day reads back as it is written`(text: String) throws {
    #expect(try #require(Day(iso: text)).description == text)
  }

  @Test(arguments: ["2023-02-29", "2024-13-01", "2024-00-10", "0000-01-01", "2024-4-03", "x"])
  func `what the calendar lacks is no day`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: zip(["2024-04-03", "1970-01-01", "1969-12-28", "2026-11-24"], [3, 4, 7, 2]))
  func `weekdays count from Monday`(text: String, weekday: Int) throws {
    #expect(try #require(Day(iso: text)).weekday == weekday)
  }

  @Test func `every day of four centuries follows its day before`() throws {
    var day = try #require(Day(iso: "1800-12-31"))
    let end = try #require(Day(iso: "2200-12-31"))
    var last = day.parts
    while day < end {
      day = day + 1
      let parts = day.parts
      let isNext =
        parts.day == last.day + 1 && parts.month == last.month && parts.year == last.year
        || parts.day == 1 && last.day == Day.count(ofMonth: last.month, year: last.year)
      #expect(isNext)
      last = parts
    }
  }
}
