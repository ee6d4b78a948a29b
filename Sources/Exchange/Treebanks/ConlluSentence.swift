package import Model

/// One sentence of a [CoNLL-U] file.
///
/// [CoNLL-U]: https://universaldependencies.org/format.html
package struct ConlluSentence: Hashable, Sendable {
  /// The lines before the words, with their `#`.
  package var comments: [String] = []
  /// Heads are indices into this array; ranges are those of the text when the words are written
  /// with one blank where they stand apart.
  package var words: [Word] = []
  /// The surface tokens that hold several words, in order.
  package var spans: [Span] = []
  /// For each word, whether no blank follows it.
  package var isGlued: [Bool] = []
  /// The line of the first word in its file, from 1.
  package var line = 1

  package init() {}

  /// A surface token of several words: `menyetujuinya`.
  package struct Span: Hashable, Sendable {
    package var words: Range<Int>
    package var form: String

    package init(words: Range<Int>, form: String) {
      self.words = words
      self.form = form
    }
  }
}

extension ConlluSentence: CustomStringConvertible {
  /// The sentence as CoNLL-U writes it, the empty line at its end included.
  ///
  /// Lemmas, language-specific tags and enhanced dependencies are not known: `_`.
  package var description: String {
    var text = comments.map { $0 + "\n" }.joined()
    var span = spans[...]
    for (index, word) in words.enumerated() {
      if let first = span.first, first.words.lowerBound == index {
        let last = first.words.upperBound
        text += "\(index + 1)-\(last)\t\(first.form)\t_\t_\t_\t_\t_\t_\t_\t\(spacing(last - 1))\n"
        span.removeFirst()
      }
      let isInside = spans.contains { $0.words.contains(index) }
      text += "\(index + 1)\t\(word.form)\t_\t\(word.tag.rawValue)\t_\t"
      text += "\(word.features.isEmpty ? "_" : word.features)\t\(word.head.map { $0 + 1 } ?? 0)\t"
      text += "\(word.relation)\t_\t\(isInside ? "_" : spacing(index))\n"
    }
    return text + "\n"
  }

  private func spacing(_ index: Int) -> String {
    isGlued[index] ? "SpaceAfter=No" : "_"
  }
}
