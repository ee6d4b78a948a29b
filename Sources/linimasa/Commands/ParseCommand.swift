import Articles
import Exchange
import Language
import Model
import Pictures
import Resources

/// `linimasa parse`: articles or tokens in, dependency trees out as CoNLL-U or a picture.
enum ParseCommand: Command {
  static let name = "parse"
  static let summary = "articles in, dependency trees out as CoNLL-U or a picture"
  static let usage = Usage(
    operands: "[PATH…]", operandCount: 0...Int.max,
    options: [
      .init(
        name: "--tokens", value: "FILE",
        does: "parse the words of a CoNLL-U file as they are; - for stdin"),
      .init(
        name: "--language", value: "CODE",
        does: "the language of the text: id, en (else as each article says)"),
      .init(name: "--sentence", value: "N", does: "only this one, from 1"),
    ] + Usage.pictures.filter { $0.name != "--as-of" },
    examples: [
      ("linimasa parse news.jsonl > news.conllu", "all sentences of articles, titles too"),
      ("linimasa parse article.txt --sentence 2 --svg tree.svg", "a sentence as a tree"),
      (
        "linimasa parse --tokens gold.conllu --language en > system.conllu",
        "tags, heads and relations anew; the tokens stay"
      ),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode {
    let data = try dataFiles()
    let pictures = try PictureRequest(arguments, knownUntil: nil)
    var output = try ParseOutput(arguments, drawn: !pictures.isEmpty, terminal)
    let paths = arguments.value("--tokens").map { [$0] } ?? arguments.operands
    if let path = arguments.value("--tokens") {
      guard arguments.operands.isEmpty else {
        throw UsageError("--tokens FILE is read alone; leave out \"\(arguments.operands[0])\"")
      }
      parse(tokens: path, try analyser(arguments, data), &output)
    } else {
      guard !paths.isEmpty else { throw UsageError("parse needs articles, or --tokens FILE") }
      let inputs = Inputs(paths: paths)
      guard !inputs.isEmpty else { return noInput(arguments, terminal) }
      try parse(inputs, try modelLanguage(arguments, data), data, &output)
    }
    let trees = output.finish()
    if !trees.isEmpty { try draw(trees, of: paths, pictures, data) }
    return output.exitCode
  }

  // MARK: - Tokens

  private static func parse(
    tokens path: String, _ analyser: Analyser, _ output: inout ParseOutput
  ) {
    let file = TextFile(path: path)
    output.report(file.diagnostics)
    let reader = ConlluReader(file.text, file: path)
    output.report(reader.diagnostics)
    for sentence in reader.sentences where !output.isFull {
      output.add { parsed(sentence, analyser) }
    }
  }

  /// The same words with what the models say of them.
  private static func parsed(_ sentence: ConlluSentence, _ analyser: Analyser) -> ConlluSentence {
    var sentence = sentence
    let found = analyser.parse(sentence.words.map(\.form))
    for (index, word) in found.enumerated() {
      let range = sentence.words[index].range
      sentence.words[index] = word
      sentence.words[index].range = range
    }
    sentence.isParsed = true
    return sentence
  }

  // MARK: - Articles

  private static func parse(
    _ inputs: Inputs, _ language: String?, _ data: DataFiles, _ output: inout ParseOutput
  ) throws {
    let articles = try ArticleReader(data: data)
    var readers: [String: LanguageReader] = [:]
    output.report(inputs.diagnostics)
    for file in inputs.files where !output.isFull {
      try articles.read(file) { batch in
        output.report(batch.diagnostics)
        for item in batch.articles where !output.isFull {
          let code = language ?? item.article.language
          guard data.hasModel(code) else {
            output.report([skipped(item, data.noModel(code))])
            continue
          }
          let reader =
            try readers[code] ?? loaded { try LanguageReader(code, data: data, findsNames: true) }
          readers[code] = reader
          try parse(item, reader, &output)
        }
      }
    }
  }

  private static func skipped(_ item: ReadArticle, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, file: item.file, line: item.line, "\(reason); skipped: name one with --language")
  }

  private static func parse(
    _ item: ReadArticle, _ reader: LanguageReader, _ output: inout ParseOutput
  ) throws {
    let document = try reader.analysed(item.article)
    let id = printable(item.givenID ?? item.article.id.rawValue)
    for sentence in ConlluSentence.sentences(of: document, id: id) {
      if sentence.isReadable {
        output.add { sentence }
      } else {
        output.report([tooLong(item, sentence)])
      }
    }
  }

  private static func tooLong(_ item: ReadArticle, _ sentence: ConlluSentence) -> Diagnostic {
    Diagnostic(
      .error, file: item.file, line: item.line,
      "a sentence of \(sentence.words.count) words, \(sentence.text.utf8.count) bytes is too long;"
        + " skipped: put full stops or empty lines into the text")
  }

  // MARK: - Pictures

  private static func draw(
    _ trees: [SentenceTree], of paths: [String], _ pictures: PictureRequest, _ data: DataFiles
  ) throws {
    let names = paths.map { path in path.split(separator: "/").last.map(String.init) ?? path }
    try pictures.draw(title: names.joined(separator: ", "), data) { composer, caption, _ in
      composer.trees(trees, caption)
    }
  }
}
