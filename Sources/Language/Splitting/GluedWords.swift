package import Model
package import Resources

/// Cuts a title from the name that a scraper glued to it: `PresidenDonald`, `Menteri Luar NegeriRetno`.
///
/// Only after a word that ends a title of the language: `McDonald` and `YouTube` stay whole.
package struct GluedWords: Sendable {
  private let titles: Set<String>

  /// - Parameter offices: the forms of offices, a column `forms`; parted by `|`.
  package init(offices: Table) {
    titles = Set(
      offices.rows.flatMap { $0.values(0) }.compactMap { words(of: $0).last }
        .filter { $0.utf8.count > 3 })
  }

  /// The tokens, in order, with glued ones cut in two.
  package func cut(
    _ tokens: [Token], in bytes: borrowing Span<UInt8>, startingAt start: Int
  ) -> [Token] {
    var found: [Token] = []
    found.reserveCapacity(tokens.count)
    for token in tokens {
      guard token.kind == .word, let border = border(in: token) else {
        found.append(token)
        continue
      }
      for range in [token.range.start..<border, border..<token.range.end] {
        let part = (range.lowerBound - start)..<(range.upperBound - start)
        found += Language.tokens(in: bytes.extracting(part), startingAt: range.lowerBound)
      }
    }
    return found
  }

  /// Where the name starts, or nil where nothing is glued.
  private func border(in token: Token) -> Int? {
    var position = token.range.start
    var isAfterSmall = false
    for byte in token.text.utf8 {
      let isCapital = byte >= 65 && byte <= 90
      if isCapital, isAfterSmall {
        let length = position - token.range.start
        let head = String(decoding: token.text.utf8.prefix(length), as: UTF8.self)
        return titles.contains(folded(head)) ? position : nil
      }
      isAfterSmall = byte >= 97 && byte <= 122
      position += 1
    }
    return nil
  }
}
