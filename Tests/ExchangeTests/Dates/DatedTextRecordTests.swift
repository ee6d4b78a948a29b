import Exchange
import Model
import Testing

@Suite("Records of time expressions")
struct DatedTextRecordTests {
  /// An expression of these bytes.
  private static func date(_ start: Int, _ end: Int) -> DateExpression {
    DateExpression(
      range: TextRange(start: start, end: end), type: .date, value: "2024", span: nil,
      arithmetic: "")
  }

  @Test(arguments: [
    ("in 2024", 3, [3, 7]), ("é 2024.", 3, [2, 6]), ("e\u{301} 2024\r\n", 4, [3, 7]),
    ("\r\n😀\r\n2024", 8, [5, 9]), ("👩‍👩‍👧 2024", 19, [6, 10]), ("2024", 0, [0, 4]),
  ])
  func `offsets count code points`(text: String, start: Int, expected: [Int]) {
    let dates = [Self.date(start, start + 4)]
    let record = DatedTextRecord(id: "a", text: text, dates: dates, isSourceGiven: true)
    #expect(record.timexes.map { [$0.start, $0.end] } == [expected])
    #expect(record.timexes.map(\.text) == ["2024"])
    #expect(record.source == nil)
  }

  @Test func `expressions may overlap and stand in any order`() {
    let text = "é é 2024 é"
    let dates = [Self.date(6, 10), Self.date(0, 10), Self.date(3, 5), Self.date(11, 13)]
    let record = DatedTextRecord(id: "a", text: text, dates: dates, isSourceGiven: false)
    #expect(record.timexes.map { [$0.start, $0.end] } == [[4, 8], [0, 8], [2, 3], [9, 10]])
    #expect(record.source == text)
  }
}
