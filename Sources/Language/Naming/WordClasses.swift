package import Resources

/// Classes of words that stand in like surroundings, learned from texts without tags.
///
/// A name that no training sentence has is so known by the company that it keeps. Each word has two
/// classes, a wide and a narrow one.
package struct WordClasses: Sendable {
  private let table: HashTable?

  /// One more than the highest wide class; narrow ones go up to 1,023.
  private static let wideCount: UInt64 = 64

  /// Those of a word, from 1; 0 for a word without.
  package struct Pair: Hashable, Sendable {
    package var wide: UInt64 = 0
    package var narrow: UInt64 = 0

    package init(wide: UInt64 = 0, narrow: UInt64 = 0) {
      self.wide = wide
      self.narrow = narrow
    }
  }

  /// Classes of no word.
  package init() { table = nil }

  /// Reads the bytes that `bytes(of:)` made.
  ///
  /// - Throws: `DataError` where the part is damaged.
  package init(_ bytes: DataBytes, path: String) throws(DataError) {
    table = try HashTable(bytes, path: path)
  }

  /// The classes of a word.
  ///
  /// - Parameter form: `WordTraits.form`.
  package subscript(form: UInt64) -> Pair {
    guard let value = table?[form].map(UInt64.init) else { return Pair() }
    return Pair(wide: value % Self.wideCount, narrow: value / Self.wideCount)
  }

  /// The bytes of a part of a model that holds the classes of forms.
  package static func bytes(of classes: [UInt64: Pair]) -> [UInt8] {
    HashTable.bytes(
      of: classes.mapValues { pair in
        precondition(pair.wide < wideCount, "wide classes go up to 63")
        return UInt16(pair.narrow * wideCount + pair.wide)
      })
  }
}
