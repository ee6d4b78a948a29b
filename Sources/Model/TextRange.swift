/// A stretch of a text.
///
/// `start` and `end` count UTF-8 bytes from the start of the text, not characters. `end` is
/// exclusive.
package struct TextRange: Hashable, Sendable, Codable {
  package var start: Int
  package var end: Int

  package init(start: Int, end: Int) {
    precondition(start <= end, "a range ends before it starts")
    self.start = start
    self.end = end
  }

  /// How many bytes it covers.
  package var length: Int { end - start }

  package func contains(_ other: TextRange) -> Bool {
    start <= other.start && other.end <= end
  }

  package func overlaps(_ other: TextRange) -> Bool {
    start < other.end && other.start < end
  }
}

extension TextRange: Comparable {
  /// Text order: by start, and the shorter first.
  package static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension String {
  /// The text that a byte range covers; a range that cuts a character gives U+FFFD there.
  package subscript(range: TextRange) -> String {
    String(decoding: utf8.dropFirst(range.start).prefix(range.length), as: UTF8.self)
  }
}
