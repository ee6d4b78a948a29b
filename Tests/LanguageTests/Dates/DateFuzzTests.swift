import Foundation
import Language
import Model
import Resources
import Testing

/// Texts shuffled from the words and numbers that dates are made of: none may crash the finder, and
/// what it finds keeps its promises.
@Suite("Dates in nonsense")
struct DateFuzzTests {
  @Test(arguments: ["en", "id", "ms"])
  func `whatever the words, ranges are in order and spans of known days`(
    language: String
  ) throws {
    let finder = try DateFinder(language, data: .embedded)
    let words = try Self.words(language)
    let isLong = ProcessInfo.processInfo.environment["LINIMASA_SOAK"] != nil
    var random = Seeded(state: 1)
    for _ in 0..<(isLong ? 200_000 : 2_000) {
      let text = (0..<20).map { _ in
        (words.randomElement(using: &random) ?? "")
          + (Self.gaps.randomElement(using: &random) ?? "")
      }.joined()
      let day = Day(number: Int32.random(in: -60_000...80_000, using: &random))
      let published = Bool.random(using: &random) ? day : nil
      var end = 0
      for date in finder.dates(in: text, published: published) {
        #expect(end <= date.range.start && date.range.start < date.range.end, "\(text)")
        end = date.range.end
        #expect(end <= text.utf8.count && !date.value.isEmpty, "\(text)")
        if let span = date.span {
          #expect((1...9_999).contains(span.first.year) && span.first <= span.last, "\(text)")
        }
      }
    }
  }

  private static let gaps = [" ", " ", " ", " ", "", "-", ", ", "/", ".", "\n", "\" ", "(", ") "]

  private static func words(_ language: String) throws -> [String] {
    let table = try DataFiles.embedded.table(
      "languages/\(language)/dates/words.tsv", columns: ["form"])
    let numbers = ["0", "1", "03", "12", "30", "31", "32", "99", "100", "1445", "2024", "9999"]
    let many = ["99999", "123456789012", "0000", "é", "日本", "Rp", "s", "of", "ke", "an", "'"]
    return table.rows.map { $0.fields[0] } + Array(repeating: numbers, count: 20).flatMap { $0 }
      + many
  }
}

/// SplitMix64, so that a failing text comes back.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
