import Foundation
import Language
import Model
import Resources

/// Prints how fast the finder of dates goes through text on one core: the articles of a folder over
/// and over, and long lines that could make it slow.
///
/// "Found" is finding and working out; "written" makes the words, values and arithmetic as well.
/// Half and whole of the same text stand side by side: linear time doubles.
func reportDates(of folder: String) throws {
  let data = DataFiles.embedded
  let day = Day(year: 2024, month: 4, day: 4)
  let articles = try articles(in: folder, data)
  for language in data.readable {
    let finder = try DateFinder(language, data: data)
    let own = articles.filter { $0.language == language }.map(\.text).joined(separator: "\n\n")
    guard !own.isEmpty else { continue }
    let text = String(repeating: own + "\n\n", count: 4_000_000 / own.utf8.count + 1)
    let found = speed(text) { finder.count(in: $0, published: day) }
    let written = speed(text) { finder.dates(in: $0, published: day).count }
    line("dates, \(language)", "\(found) MB/s found, \(written) MB/s written, on one core")
  }
  let finder = try DateFinder("en", data: data)
  for (name, piece) in [
    ("digits", "0123456789"), ("numbers", "12 "), ("month names", "May "), ("weekdays", "Wed, "),
    ("quotations", "\" today "), ("brackets", "Wed (3/"),
  ] {
    let times = [5_000_000, 10_000_000].map { size in
      let text = String(repeating: piece, count: size / piece.utf8.count)
      return seconds { _ = finder.count(in: text, published: day) }
    }
    line("dates, 5 and 10 MB of \(name)", String(format: "%.2f s, %.2f s", times[0], times[1]))
  }
}

private func line(_ name: String, _ figure: String) {
  print(name.padding(toLength: 34, withPad: " ", startingAt: 0) + figure)
}

/// Megabytes a second, the best of five rounds.
private func speed(_ text: String, _ work: (String) -> Int) -> String {
  let best = (0..<5).map { _ in seconds { _ = work(text) } }.min() ?? 1
  return String(format: "%.0f", Double(text.utf8.count) / best / 1_000_000)
}

private func seconds(_ work: () -> Void) -> Double {
  let passed = ContinuousClock().measure(work).components
  return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
}
