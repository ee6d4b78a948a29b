import Exchange
import Model
import Pictures

/// Takes parsed sentences and writes them, or keeps those that are to be drawn.
struct ParseOutput {
  private let terminal: Terminal
  private let isDrawn: Bool
  /// The one that is asked for, from 1; nil for all, and of pictures for the first ones.
  private let wanted: Int?
  private var count = 0
  private var trees: [SentenceTree] = []
  private var tally = Tally()
  /// Written together, for speed.
  private var text = ""

  /// Sentences in one picture where the command line asks for none.
  private static let most = 10

  /// - Throws: `UsageError` for a sentence's number that is none.
  init(_ arguments: Arguments, drawn isDrawn: Bool, _ terminal: Terminal) throws {
    self.terminal = terminal
    self.isDrawn = isDrawn
    wanted = try arguments.number("--sentence")
    if wanted == 0 { throw UsageError("--sentence counts from 1") }
  }

  /// Whether no further sentence makes a difference.
  var isFull: Bool { count >= wanted ?? (isDrawn ? Self.most + 1 : .max) }

  mutating func report(_ diagnostics: [Diagnostic]) { tally.report(diagnostics, terminal) }

  /// Takes the next sentence, which is not made where it is not needed.
  mutating func add(_ sentence: () -> ConlluSentence) {
    guard !isFull else { return }
    count += 1
    guard wanted.map({ $0 == count }) ?? (!isDrawn || count <= Self.most) else { return }
    guard isDrawn else {
      text += sentence().description
      tally.used += 1
      if text.utf8.count > 1 << 16 { flush() }
      return
    }
    keep(sentence())
  }

  private mutating func keep(_ sentence: ConlluSentence) {
    guard sentence.words.count <= SentenceTree.longest else {
      terminal.note(
        "sentence \(count) is left out: it has \(sentence.words.count) words,"
          + " and a picture has room for \(SentenceTree.longest)")
      return
    }
    tally.used += 1
    trees.append(
      SentenceTree(
        words: sentence.words, names: sentence.names, text: printable(sentence.text)))
  }

  /// Writes what is left, and says what is not drawn.
  ///
  /// - Returns: the trees to be drawn.
  mutating func finish() -> [SentenceTree] {
    flush()
    if let wanted, count < wanted {
      terminal.note("there is no sentence \(wanted); there are \(count)")
    } else if isDrawn, count > Self.most, wanted == nil {
      terminal.note("the first \(Self.most) sentences are drawn; --sentence N draws another")
    } else if count == 0, tally.exitCode == .nothingFound {
      terminal.note("no sentence found")
    }
    return trees
  }

  private mutating func flush() {
    terminal.write(text)
    text = ""
  }

  var exitCode: ExitCode { tally.exitCode }
}
