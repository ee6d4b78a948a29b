/// Writes TimeML documents as one XML text.
///
/// The root of a single document is its own `TimeML`; several stand in one element `corpus`, for XML
/// has one root.
package struct TimeMLWriter {
  /// The first document, until it is known whether another follows.
  private var first: TimeMLDocument?
  private var isCorpus = false

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  package init() {}

  /// Takes a next document.
  ///
  /// - Returns: what is to be written now.
  package mutating func add(_ document: TimeMLDocument) -> String {
    if isCorpus { return document.description }
    guard let start = first else {
      first = document
      return ""
    }
    first = nil
    isCorpus = true
    return "\(Self.declaration)<corpus>\n\(start)\(document)"
  }

  /// Ends the text.
  ///
  /// - Returns: what is left to be written; empty where there was no document.
  package mutating func finish() -> String {
    if isCorpus { return "</corpus>\n" }
    return first.map { "\(Self.declaration)\($0)" } ?? ""
  }
}
