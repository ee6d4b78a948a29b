package import Model

/// The whole text of a file that holds no articles: a treebank, a list of tokens.
package struct TextFile: Hashable, Sendable {
  /// Decoded and unpacked, line ends as they stand; empty where the file cannot be read.
  package private(set) var text = ""
  package private(set) var diagnostics: [Diagnostic] = []

  /// Bytes of an unpacked file, past which it is not read.
  private static let limit = 256 << 20

  /// Reads a file, whatever its encoding and compression.
  ///
  /// - Parameter path: as the user named it; `-` for standard input.
  package init(path: String) {
    let file = InputFile(name: path, content: path == "-" ? .standardInput : .file)
    do {
      try read(file)
    } catch {
      diagnostics.append(Diagnostic(.error, file: path, error.message))
    }
  }

  private mutating func read(_ file: InputFile) throws(InputError) {
    var source = try ByteSource.text(in: file)
    guard let bytes = source.rest(limit: Self.limit) else {
      throw InputError(message: "is larger than \(Self.limit >> 20) MB; skipped: split it first")
    }
    if let failure = source.failure {
      diagnostics.append(Diagnostic(.error, file: file.name, failure))
    }
    let decoded = decode(bytes)
    if let warning = decoded.warning {
      diagnostics.append(Diagnostic(.warning, file: file.name, warning))
    }
    text = String(decoding: decoded.bytes, as: UTF8.self)
  }
}
