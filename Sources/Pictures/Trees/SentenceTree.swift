package import Model

/// A parsed sentence as a picture shows it.
package struct SentenceTree: Sendable, Hashable {
  /// Heads are indices into this array.
  package var words: [Word]
  /// The names among the words, in text order.
  package var names: [NamedEntity]
  /// The sentence as printed.
  package var text: String

  /// Words of one sentence above which a picture is too wide to be of use.
  package static let longest = 400

  package init(words: [Word], names: [NamedEntity], text: String) {
    self.words = words
    self.names = names
    self.text = text
  }
}
