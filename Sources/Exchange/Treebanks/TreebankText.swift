/// What a treebank or a file of tokens may hold; past it a sentence is left out.
package enum TreebankLimit {
  /// Words of one sentence.
  package static let words = 20_000
  /// Bytes of one line.
  package static let line = 1 << 20
}

/// The lines of a text without their ends, `\n` or `\r\n`, and without its byte order mark.
func lines(of text: String) -> [Substring] {
  let mark = Array("\u{FEFF}".utf8)
  let start = text.utf8.starts(with: mark) ? mark.count : 0
  let lines = text.utf8.dropFirst(start).split(separator: 10, omittingEmptySubsequences: false)
  return lines.map { Substring($0.last == 13 ? $0.dropLast() : $0) }
}

/// Whether nothing but blanks and tabs stands in a line: it ends a sentence.
func isBlank(_ line: Substring) -> Bool {
  line.utf8.allSatisfy { $0 == 32 || $0 == 9 }
}

/// A value in quotes for a message, cut where it is long.
func quoted(_ value: some StringProtocol) -> String {
  let start = value.unicodeScalars.prefix(40)
  let isCut = start.endIndex < value.endIndex
  return "\"\(String(String.UnicodeScalarView(start)))\(isCut ? "…" : "")\""
}
