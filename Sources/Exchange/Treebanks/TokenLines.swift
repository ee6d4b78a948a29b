package import Model

/// Reads a file with a token a line: the first column of each, an empty line between sentences.
///
/// Tabs or blanks part the columns; all but the first are passed over. This is how data sets for names
/// are written, so no line is a comment.
package struct TokenLines: Sendable {
  /// Never empty, nor is any of their tokens.
  package private(set) var sentences: [[String]] = []
  package private(set) var diagnostics: [Diagnostic] = []
  private var sentence: [String] = []
  private var flaw: (line: Int, message: String)?
  /// As the user named it; for messages.
  private let file: String

  /// Reads a whole text.
  ///
  /// A sentence with a line that has no first column, or past `TreebankLimit`, is named and left out.
  ///
  /// - Parameters:
  ///   - text: `\n` or `\r\n` ends a line.
  ///   - file: its name, for messages.
  package init(_ text: String, file: String) {
    self.file = file
    for (index, line) in lines(of: text).enumerated() {
      if isBlank(line) {
        endSentence()
      } else if flaw == nil {
        read(line, index + 1)
      }
    }
    endSentence()
  }

  private mutating func read(_ line: Substring, _ number: Int) {
    let token = line.utf8.prefix { $0 != 9 && $0 != 32 }
    if line.utf8.count > TreebankLimit.line {
      flaw = (number, "a line of more than \(TreebankLimit.line) bytes")
    } else if token.isEmpty {
      flaw = (number, "no token in the first column")
    } else if sentence.count == TreebankLimit.words {
      flaw = (number, "more than \(TreebankLimit.words) tokens in a sentence")
    } else {
      sentence.append(String(Substring(token)))
    }
  }

  private mutating func endSentence() {
    if let flaw {
      let message = "\(flaw.message); the sentence is skipped"
      diagnostics.append(Diagnostic(.error, file: file, line: flaw.line, message))
    } else if !sentence.isEmpty {
      sentences.append(sentence)
    }
    sentence = []
    flaw = nil
  }
}
