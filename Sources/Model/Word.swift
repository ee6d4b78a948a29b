/// A syntactic word: what a dependency tree is made of.
///
/// Mostly a token; but a clitic is a word of its own (`menyetujui` + `nya`, `do` + `n't`), and a
/// reduplication of several tokens (`kapal-kapal`) is one word.
package struct Word: Hashable, Sendable {
  /// As printed.
  package var form: String
  /// Where it stands in the article's text; the words of one token share its letters out.
  package var range: TextRange
  /// Universal part of speech.
  package var tag: UniversalTag
  /// Morphology as Universal Dependencies writes it: `Tense=Past|VerbForm=Fin`.
  ///
  /// Sorted; empty for none. Models know what events need: voice, tense, negation, person and the like.
  package var features: String
  /// Index of its head in the same array of words, or nil for the root of its sentence.
  package var head: Int?
  /// Universal dependency relation to the head, with its subtype: `nsubj:pass`.
  package var relation: String

  package init(
    form: String, range: TextRange, tag: UniversalTag = .other, features: String = "",
    head: Int? = nil, relation: String = "root"
  ) {
    self.form = form
    self.range = range
    self.tag = tag
    self.features = features
    self.head = head
    self.relation = relation
  }

  /// The relation without its subtype.
  package var universalRelation: Substring {
    relation.prefix { $0 != ":" }
  }

  /// Whether a feature has a value: `has("Voice=Pass")`.
  package func has(_ feature: String) -> Bool {
    features.split(separator: "|").contains { $0 == feature }
  }
}

/// The parts of speech of [Universal Dependencies].
///
/// [Universal Dependencies]: https://universaldependencies.org/u/pos/
package enum UniversalTag: String, Sendable, Codable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}

/// A proper name in a text, by its form and its surroundings alone: whom it means is found later.
package struct NamedEntity: Hashable, Sendable {
  /// Indices into the words it was read from.
  package var words: Range<Int>
  package var kind: Kind

  package init(words: Range<Int>, kind: Kind) {
    self.words = words
    self.kind = kind
  }

  package enum Kind: String, Sendable, Codable, CaseIterable {
    case person = "PER"
    case organisation = "ORG"
    /// A place with a government of its own: a state, a province, a city.
    case geopolitical = "GPE"
    case location = "LOC"
  }
}
