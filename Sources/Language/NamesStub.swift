package import Model

extension Analyser {
  /// The names in a sentence.
  package func names(of forms: [String]) -> [NamedEntity] { [] }
}
