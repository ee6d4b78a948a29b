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
  /// The surface tokens that hold several words, in order; they do not overlap.
  package var spans: [Span] = []
  /// For each word, whether no blank follows it.
  package var isGlued: [Bool] = []
  /// Whether heads and relations are known; where not, they are written as `_`, and so is the tag
  /// `X`.
  package var isParsed = true
  /// The names among the words, in text order; they do not overlap.
  ///
  /// They are written, but not read.
  package var names: [NamedEntity] = []
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
  /// Lemmas, language-specific tags and enhanced dependencies are not known: `_`. A name stands with
  /// its words, as `Entity=B-PER` and `Entity=I-PER`.
  package var description: String {
    var text = comments.map { $0 + "\n" }.joined()
    var spans = spans[...]
    let labels = nameLabels
    for index in words.indices {
      if spans.first?.words.upperBound == index { spans.removeFirst() }
      if let span = spans.first, span.words.lowerBound == index {
        let id = "\(index + 1)-\(span.words.upperBound)"
        let spacing = misc(isGlued[span.words.upperBound - 1], nil)
        text += row([id, span.form] + Array(repeating: "_", count: 7) + [spacing])
      }
      let isInside = spans.first?.words.contains(index) ?? false
      text += row(index, misc(isGlued[index] && !isInside, labels[index]))
    }
    return text + "\n"
  }

  private func row(_ index: Int, _ misc: String) -> String {
    let word = words[index]
    let head = isParsed ? word.head.map { String($0 + 1) } ?? "0" : "_"
    let tag = isParsed || word.tag != .other ? word.tag.rawValue : "_"
    return row([
      String(index + 1), word.form, "_", tag, "_", word.features, head,
      isParsed ? word.relation : "_", "_", misc,
    ])
  }

  /// A row of fields; what would break it is written as a blank.
  private func row(_ fields: [String]) -> String {
    fields.map { field in
      let isClean = field.utf8.allSatisfy { $0 >= 32 }
      let text = isClean ? field : String(decoding: field.utf8.map { max($0, 32) }, as: UTF8.self)
      return text.isEmpty ? "_" : text
    }.joined(separator: "\t") + "\n"
  }

  private func misc(_ isGlued: Bool, _ label: String?) -> String {
    ((label.map { ["Entity=\($0)"] } ?? []) + (isGlued ? ["SpaceAfter=No"] : []))
      .joined(separator: "|")
  }

  /// For each word of a name `B-` or `I-` and the name's kind, else nil.
  private var nameLabels: [String?] {
    var labels = [String?](repeating: nil, count: words.count)
    for name in names {
      for index in name.words {
        labels[index] = (index == name.words.lowerBound ? "B-" : "I-") + name.kind.rawValue
      }
    }
    return labels
  }
}
