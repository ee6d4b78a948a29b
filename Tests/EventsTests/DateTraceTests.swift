import Model
import Testing

/// What `linimasa why` tells of the date of a sentence's last claim.
struct DateTraceExample: CustomStringConvertible, Sendable {
  var text: String
  var basis: DateSpan.Basis?
  /// What the trace's line on the date must hold.
  var words: [String]

  var description: String { text }
}

@Suite("Why an event has its date")
struct DateTraceTests {
  static let examples = [
    DateTraceExample(
      text: "Norwegia mengecam Chile, Rabu (3/4/2024).", basis: .said,
      words: ["in its own clause", "2024-04-03"]),
    DateTraceExample(
      text: "Norwegia mengecam Chile, Selasa (3/4/2024).", basis: .said,
      words: ["in its own clause", "3/4/2024", "Wednesday"]),
    DateTraceExample(
      text: "Pemerintah Norwegia mengecam Chile, kata Kremlin, Rabu (3/4/2024).", basis: .said,
      words: ["the day of the saying", "2024-04-03"]),
    DateTraceExample(
      text: "OSLO, 3 April (KABAR CONTOH) - Norwegia mengecam Chile.", basis: .dateline,
      words: ["the day of the article's news", "dateline", "2024-04-03"]),
    DateTraceExample(
      text: "Norwegia mengecam Chile.", basis: .publication, words: ["publication", "2024-04-04"]),
    DateTraceExample(
      text: "Sebelumnya, Norwegia mengecam Chile.", basis: nil, words: ["background"]),
    DateTraceExample(
      text: "Menlu Norwegia Espen Barth Eide menelepon Menlu Chile Alberto van Klaveren, Rabu"
        + " (3/4/2024). Dalam percakapan itu, Eide mengecam Chile.",
      basis: .occasion, words: ["occasion", "2024-04-03"]),
    DateTraceExample(
      text: "Kenya memuji Peru, Rabu (3/4/2024), dua hari setelah Norwegia mengecam Chile.",
      basis: .said, words: ["elsewhere in its sentence", "dua hari setelah", "2024-04-01"]),
  ]

  @Test(arguments: examples)
  func `the trace tells which words date it, where they stand and how they count`(
    example: DateTraceExample
  ) throws {
    let claims = try Readers.read(.of(example.text, "id", published: "2024-04-04")).claims
    let claim = try #require(claims.first { $0.type == .accuse })
    #expect(claim.date?.basis == example.basis)
    let trace = claim.trace.filter { $0.part == .date }.map(\.text)
    #expect(trace.count == 1)
    for words in example.words {
      #expect(trace.contains { $0.contains(words) }, "\(trace)")
    }
  }
}
