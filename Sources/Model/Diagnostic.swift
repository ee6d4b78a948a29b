/// What is wrong with an input, in one line as compilers write it.
///
/// `kompas.jsonl:14: warning: published "31/2/2024" is no date; the article is left undated`
package struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  package var severity: Severity
  /// The file as the user named it.
  package var file: String
  /// From 1, or nil where the whole file is meant.
  package var line: Int?
  package var message: String

  package init(_ severity: Severity, file: String, line: Int? = nil, _ message: String) {
    self.severity = severity
    self.file = file
    self.line = line
    self.message = message
  }

  package enum Severity: String, Sendable {
    /// Something is amiss, but nothing was left out.
    case warning
    /// The file or line was skipped.
    case error
  }

  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(severity.rawValue): \(message)"
  }
}
