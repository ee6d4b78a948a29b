internal import Model
package import Resources

/// Reads files to articles, whatever their format, encoding and compression.
///
/// A reader only holds tables, so one serves any number of threads.
package struct ArticleReader: Sendable {
  let pages: PageReader

  /// All formats, in the order in which they are tried on a file's beginning.
  static let formats: [any InputFormat.Type] = [
    JSONLinesFormat.self, HTMLFormat.self, PlainTextFormat.self,
  ]

  /// Makes a reader that knows the page furniture of all languages of the data.
  ///
  /// - Throws: `DataError` where a table `languages/<code>/pages.tsv` is malformed or there is none.
  package init(
    data: DataFiles = .embedded, options: ReadingOptions = ReadingOptions()
  ) throws(DataError) {
    pages = PageReader(words: try PageWords(data: data), options: options)
  }

  /// Reads one file and hands on what it gives, a batch at a time.
  ///
  /// A file of JSON Lines is read with the memory of one batch, any other as a whole. Nothing is
  /// thrown: what cannot be read is said in the diagnostics.
  /// `receive` takes about 256 articles at a time, in file order.
  package func read(_ file: InputFile, receive: (ReadBatch) throws -> Void) rethrows {
    var output = Output(file: file.name, pages: pages)
    guard var source = open(file, &output) else { return try receive(output.batch) }
    let format = Self.format(of: file.name, head: source.head)
    var session = format.init(name: file.name)
    while session.step(&source, &output) {
      if output.isFull { try receive(output.take()) }
    }
    if let failure = source.failure { output.error(failure) }
    try receive(output.take())
  }

  /// Reads files in their order and hands on what they give, a batch at a time.
  ///
  /// Files of an article each share a batch of sixteen: enough for all cores, and little to
  /// lose where the reading is cut short. `begin` is told each file's place before it is read.
  package func read(
    _ files: [InputFile], begin: (Int) -> Void = { _ in }, receive: (ReadBatch) throws -> Void
  ) rethrows {
    var waiting = ReadBatch()
    for (index, file) in files.enumerated() {
      begin(index)
      try read(file) { batch in
        waiting.articles += batch.articles
        waiting.diagnostics += batch.diagnostics
        if waiting.articles.count + waiting.diagnostics.count >= 16 {
          try receive(waiting)
          waiting = ReadBatch()
        }
      }
    }
    try receive(waiting)
  }

  /// Reads one file to its end.
  package func read(_ file: InputFile) -> ReadBatch {
    var whole = ReadBatch()
    read(file) { batch in
      whole.articles += batch.articles
      whole.diagnostics += batch.diagnostics
    }
    return whole
  }

  private func open(_ file: InputFile, _ output: inout Output) -> ByteSource? {
    do {
      return try ByteSource.text(in: file)
    } catch {
      output.error(error.message)
      return nil
    }
  }

  private static func format(of name: String, head: [UInt8]) -> any InputFormat.Type {
    let start = decodedHead(head)
    let ending = InputFile.ending(of: name)
    return formats.first { $0.takes(start, ending: ending) } ?? PlainTextFormat.self
  }
}

/// One way to write articles in a file.
protocol InputFormat: SendableMetatype {
  /// The endings of file names, without a dot and in small letters.
  static var endings: Set<String> { get }

  /// Whether a file is of this format, by its beginning and its name's ending.
  ///
  /// `head` is decoded and has no blanks before it; `ending` is in small letters, without `.gz`.
  static func takes(_ head: [UInt8], ending: String) -> Bool

  init(name: String)

  /// Reads a next part of the file; false where it has ended.
  mutating func step(_ source: inout ByteSource, _ output: inout Output) -> Bool
}

/// Collects what a file gives.
struct Output {
  let file: String
  let pages: PageReader
  private(set) var batch = ReadBatch()
  /// Warnings of which a file gives only one of a kind.
  private var said: Set<String> = []

  init(file: String, pages: PageReader) {
    self.file = file
    self.pages = pages
  }

  var isFull: Bool { batch.articles.count + batch.diagnostics.count >= 256 }

  mutating func take() -> ReadBatch {
    defer { batch = ReadBatch() }
    return batch
  }

  mutating func error(_ message: String, line: Int? = nil) {
    batch.diagnostics.append(Diagnostic(.error, file: file, line: line, message))
  }

  mutating func warning(_ message: String, line: Int? = nil) {
    batch.diagnostics.append(Diagnostic(.warning, file: file, line: line, message))
  }

  /// Warns of something that concerns the whole file, once.
  mutating func warnOnce(_ message: String, line: Int? = nil) {
    if said.insert(message).inserted { warning(message, line: line) }
  }

  /// Reads a page and keeps its article.
  mutating func add(_ page: Page, givenID: String? = nil, line: Int? = nil) {
    add(pages.read(page), givenID: givenID, line: line)
  }

  /// Keeps a text as it stands, beside which the page says what is known of it.
  mutating func add(
    kept text: String, of page: Page, isAsGiven: Bool, givenID: String?, line: Int?
  ) {
    add(pages.read(page, keeping: text), isAsGiven: isAsGiven, givenID: givenID, line: line)
  }

  private mutating func add(
    _ reading: PageReader.Reading, isAsGiven: Bool = false, givenID: String?, line: Int?
  ) {
    guard let article = reading.article else {
      error("no article text found; skipped", line: line)
      return
    }
    for message in reading.warnings { warning(message, line: line) }
    batch.articles.append(
      ReadArticle(
        article: article, givenID: givenID, file: file, line: line, isAsGiven: isAsGiven))
  }
}
