internal import Glibc

/// The program `linimasa-draw`, which is started anew for each picture.
///
/// Graphviz 2.42 can corrupt its heap, hang on a layout, and leaks; in a child it cannot harm us: it
/// is killed past its time, and its crash is one clear error.
package struct DrawingProcess: Sendable {
  /// The path of the binary.
  package var path: String
  /// How long one picture may take.
  package var timeout: Duration

  package init(path: String, timeout: Duration = .seconds(20)) {
    self.path = path
    self.timeout = timeout
  }

  /// The binary that `LINIMASA_DRAW` names, else the one beside the running executable.
  ///
  /// - Throws: `PictureError` where there is none that can be started.
  package static func located() throws(PictureError) -> DrawingProcess {
    let path = getenv("LINIMASA_DRAW").map { String(cString: $0) } ?? neighbour("linimasa-draw")
    let process = DrawingProcess(path: path)
    try process.check()
    return process
  }

  /// Draws DOT text as a picture, or lists places.
  ///
  /// - Returns: what the process wrote to its standard output.
  package func run(_ dot: String, _ arguments: [String]) throws(PictureError) -> [UInt8] {
    try check()
    let ending = try runChild(path, arguments, input: Array(dot.utf8), timeout: timeout)
    // Cairo reports some failures on standard error alone and exits with 0.
    let message = ending.errors.split(separator: "\n").filter {
      $0.hasPrefix("linimasa-draw:") || $0.contains("cairo:") || $0.contains("Error:")
    }.joined(separator: "; ")
    switch ending.result {
    case .exited(0) where message.isEmpty:
      return ending.output
    case .exited:
      throw PictureError(
        message.isEmpty ? explained(ending.errors) : message, mend: Mend.install)
    case .killed(let signal):
      throw PictureError("the drawing process crashed (signal \(signal))", mend: Mend.narrow)
    case .timedOut:
      throw PictureError(
        "the drawing process was stopped after \(timeout.components.seconds) s", mend: Mend.narrow)
    }
  }

  private func check() throws(PictureError) {
    guard access(path, X_OK) == 0 else {
      throw PictureError(
        "the drawing process \"\(path)\" cannot be started",
        mend: "put linimasa-draw beside linimasa, or name it in LINIMASA_DRAW")
    }
  }

  private func explained(_ errors: String) -> String {
    let first = errors.split(separator: "\n").first.map(String.init) ?? "no message"
    return "the drawing process failed: \(first.prefix(300))"
  }

  private enum Mend {
    static let install = "install libgvc6 and fonts (apt-get install libgvc6 fonts-inter)"
    static let narrow = "narrow the question with --since, --until or names"
  }
}

/// The path of a file in the folder of the running executable.
private func neighbour(_ name: String) -> String {
  var buffer = [CChar](repeating: 0, count: 4_096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  guard count > 0 else { return name }
  let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  guard let slash = path.lastIndex(of: "/") else { return name }
  return path[...slash] + name
}
