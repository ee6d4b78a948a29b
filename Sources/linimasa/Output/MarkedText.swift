/// A text with stretches that are marked, to be cut into lines.
struct MarkedText {
  /// With `start` and `end` around each stretch; each is as wide as the mark that may stand for it.
  private var text = ""
  /// Those of the stretches, in text order.
  private var styles: [Terminal.Style] = []

  /// No printable text has them.
  private static let start: Character = "\u{2}"
  private static let end: Character = "\u{3}"

  /// Adds printable text.
  mutating func add(_ part: String) { text += part }

  /// Adds printable text that is marked.
  mutating func add(_ part: String, _ style: Terminal.Style) {
    text.append(Self.start)
    text += part
    text.append(Self.end)
    styles.append(style)
  }

  /// The text in lines as wide as the terminal, the marked stretches coloured, or between `«` and `»`
  /// where there is no colour.
  ///
  /// The indents are those of the first line and of the others.
  func lines(_ terminal: Terminal, indents: (first: String, other: String)) -> String {
    var rest = styles[...]
    var open: Terminal.Style?
    var result = ""
    let width = terminal.width - max(indents.first.count, indents.other.count)
    for line in wrapped(text, to: width) {
      result += result.isEmpty ? indents.first : indents.other
      result += marked(line, &open, &rest, terminal) + "\n"
    }
    return result
  }

  /// A line with its marks; `open` is the style of the stretch that goes on from line to line.
  private func marked(
    _ line: String, _ open: inout Terminal.Style?, _ rest: inout ArraySlice<Terminal.Style>,
    _ terminal: Terminal
  ) -> String {
    var result = ""
    var run = ""
    for character in line {
      guard character == Self.start || character == Self.end else {
        run.append(character)
        continue
      }
      result += open.map { terminal.styled(run, $0) } ?? run
      run = ""
      open = character == Self.start ? rest.popFirst() : nil
      if !terminal.isColoured { result += character == Self.start ? "«" : "»" }
    }
    return result + (open.map { terminal.styled(run, $0) } ?? run)
  }
}
