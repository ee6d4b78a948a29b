import Foundation
import Glibc

/// Where a run writes: answers to standard output, all else to standard error.
///
/// Colour goes to a terminal only, and not where `NO_COLOR` is set. What comes from an article
/// passes `printable`, so that no text can steer the terminal.
struct Terminal {
  let isColoured: Bool
  /// In columns; 100 where the output is no terminal.
  let width: Int
  private let showsProgress: Bool

  init() {
    let environment = ProcessInfo.processInfo.environment
    isColoured =
      isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 40
    width = isKnown ? Int(size.ws_col) : 100
    showsProgress = isatty(STDERR_FILENO) == 1
  }

  /// Writes to standard output.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes to standard output; where that cannot be, ends the run, for the answer is lost.
  ///
  /// Where nobody reads on, the run ends quietly.
  func write(_ bytes: [UInt8]) {
    let code = writeAll(bytes, STDOUT_FILENO)
    if code == 0 { return }
    if code == EPIPE { exit(ExitCode.done.rawValue) }
    fail(WriteError("standard output", code).description)
    exit(ExitCode.unusable.rawValue)
  }

  /// Writes a line to standard error.
  func note(_ line: String) { show(line + "\n") }

  /// Writes one line that tells why the run ends.
  func fail(_ message: String) { note("linimasa: \(printable(message))") }

  /// Shows how far a long step has come, over the line before; nothing where nobody watches.
  func progress(_ text: String) {
    if showsProgress { show("\r\u{1B}[2K\(text)") }
  }

  /// Takes the line of progress away.
  func endProgress() {
    if showsProgress { show("\r\u{1B}[2K") }
  }

  /// Writes to standard error; what cannot be said there is not said.
  private func show(_ text: String) { _ = writeAll(Array(text.utf8), STDERR_FILENO) }

  // MARK: Style

  enum Style: String {
    case bold = "1"
    case dim = "2"
    case blue = "34"
    case green = "32"
    case red = "31"
    case yellow = "33"
    case magenta = "35"
    case cyan = "36"
  }

  func styled(_ text: String, _ style: Style) -> String {
    isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// A text without control characters and marks that turn the direction of writing.
func printable(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        let value = scalar.value
        let isControl = value < 0x20 || (0x7F...0x9F).contains(value)
        let turns = (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
        return isControl || turns ? " " : scalar
      }))
}

/// "1 article", "2 articles".
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// Cuts a text into lines of at most so many letters, at blanks where there are some.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}
