internal import Model

/// JSON: a record a line, or one record or a list of records over many lines.
///
/// Paragraph origins count bytes of the record's text field, decoded.
struct JSONLinesFormat: InputFormat {
  static let endings: Set<String> = ["jsonl", "ndjson", "json"]

  static func takes(_ head: [UInt8], ending: String) -> Bool {
    if endings.contains(ending) { return true }
    if ending == "html" || ending == "htm" { return false }
    if head.first == 0x7B { return head.dropFirst().first { !$0.isBlank } == Byte.quote }
    return head.first == 0x5B && head.dropFirst().first { !$0.isBlank } == 0x7B
  }

  private static let lineLimit = 16 << 20

  private let isLines: Bool
  /// Nil until the first step.
  private var isWhole: Bool?
  private var pending: [UInt8] = []
  private var line = 0
  /// Whether the rest of a line that was too long is being passed over.
  private var isSkipping = false
  private var hasContent = false

  init(name: String) {
    let ending = InputFile.ending(of: name)
    isLines = ending == "jsonl" || ending == "ndjson"
  }

  mutating func step(_ source: inout ByteSource, _ output: inout Output) -> Bool {
    let whole = isWhole ?? isOneValue(source.head)
    isWhole = whole
    if whole {
      readWhole(&source, &output)
      return false
    }
    guard let piece = source.next() else {
      endLine(&output)
      if !hasContent { output.error("is empty; skipped") }
      return false
    }
    var start = 0
    while let end = piece[start...].firstIndex(of: Byte.lineFeed) {
      extend(piece[start..<end], &output)
      endLine(&output)
      start = end + 1
    }
    extend(piece[start...], &output)
    return true
  }

  /// Whether a file is one value over many lines, or in an encoding that lines cannot be cut in.
  private func isOneValue(_ head: [UInt8]) -> Bool {
    if wideEncoding(of: head) != nil { return true }
    let start = decodedHead(head)
    if start.first == 0x5B { return true }
    if isLines { return false }
    let text = decode(head).bytes.trimmed
    guard let end = text.firstIndex(of: Byte.lineFeed) else { return false }
    return (try? JSONParser.value(of: Array(text[..<end]))) == nil
  }

  private mutating func extend(_ bytes: ArraySlice<UInt8>, _ output: inout Output) {
    guard !isSkipping else { return }
    pending += bytes
    if pending.count > Self.lineLimit {
      output.error("line is longer than 16 MB; skipped", line: line + 1)
      pending = []
      isSkipping = true
      hasContent = true
    }
  }

  private mutating func endLine(_ output: inout Output) {
    line += 1
    defer {
      pending.removeAll(keepingCapacity: pending.capacity < 1 << 20)
      isSkipping = false
    }
    guard !isSkipping, pending.contains(where: { !$0.isBlank }) else { return }
    hasContent = true
    let text = decode(pending)
    if let warning = text.warning { output.warnOnce(warning, line: line) }
    do throws(JSONError) {
      add(try JSONParser.value(of: text.bytes), line: line, &output)
    } catch {
      let place = "at byte \(error.offset + 1)"
      output.error("not JSON: \(error.message) \(place); the line is skipped", line: line)
    }
  }

  private func readWhole(_ source: inout ByteSource, _ output: inout Output) {
    guard let text = wholeText(&source, &output, declared: { _ in nil }) else { return }
    if let warning = text.warning { output.warnOnce(warning) }
    var parser = JSONParser(text.bytes)
    var lines = LineCounter(text.bytes)
    let isList = parser.take(0x5B)
    do throws(JSONError) {
      parser.skipBlanks()
      if isList, parser.take(0x5D) { return output.error("holds no record; skipped") }
      while true {
        parser.skipBlanks()
        let line = lines.line(at: parser.index)
        if !isList, parser.index == text.bytes.count { return }
        add(try parser.value(), line: line, &output)
        if isList, !parser.take(Byte.comma) { break }
      }
      if !parser.take(0x5D) {
        throw JSONError(message: "a comma or ] is missing", offset: parser.index)
      }
    } catch {
      let line = lines.line(at: error.offset)
      output.error("not JSON: \(error.message); the rest is skipped", line: line)
    }
  }

  private func add(_ value: JSON, line: Int, _ output: inout Output) {
    guard case .object = value else {
      output.error("not a JSON object; the line is skipped", line: line)
      return
    }
    let record = Record(value)
    guard let text = record.text else {
      output.error("has no text; the line is skipped", line: line)
      return
    }
    guard output.pages.options.keepsRecords else {
      output.add(page(of: record, text: Array(text.utf8)), givenID: record.id, line: line)
      return
    }
    var page = Page(lines: lines(of: Array(text.utf8)))
    fill(&page, from: record)
    output.add(
      kept: text, of: page, isAsGiven: record.isTextPlain, givenID: record.id, line: line)
  }

  private func page(of record: Record, text: [UInt8]) -> Page {
    var page =
      HTMLFormat.isFragment(text)
      ? HTMLFormat.fragment(text) : Page(lines: unwrapped(lines(of: text)))
    fill(&page, from: record)
    return page
  }

  private func fill(_ page: inout Page, from record: Record) {
    page.title = record.title
    page.url = record.url
    page.outlet = record.outlet
    page.language = record.language
    page.published = record.published
    page.authors = record.authors
    page.editors = record.editors
  }
}

/// The fields of a JSON record, by their usual names.
private struct Record {
  private let value: JSON

  init(_ value: JSON) {
    self.value = value
  }

  var id: String? { value["id"]?.text }
  var title: String? { first(["title", "headline"]).flatMap(Self.nonEmpty) }
  var url: String? { first(["url", "link"]).flatMap(Self.nonEmpty) }
  var language: String? { first(["language", "lang"]).flatMap(Self.nonEmpty) }
  var authors: [String] { names(["author", "authors", "byline"]) }
  var editors: [String] { names(["editor", "editors"]) }

  var outlet: String? {
    for name in ["source", "outlet", "publisher", "site", "domain"] {
      guard let field = value[name] else { continue }
      if let text = (field.text ?? field["name"]?.text).flatMap(Self.nonEmpty) { return text }
    }
    return nil
  }

  /// The text; the paragraphs of a list are parted by blank lines.
  var text: String? {
    for name in ["text", "body", "content", "article"] {
      guard let field = value[name] else { continue }
      let text = field.items.map { $0.compactMap(\.text).joined(separator: "\n\n") } ?? field.text
      if let text = text.flatMap(Self.nonEmpty) { return text }
    }
    return nil
  }

  /// Whether `text` is the field of this name, and one string.
  var isTextPlain: Bool {
    if case .string(let text)? = value["text"] { return Self.nonEmpty(text) != nil }
    return false
  }

  /// `dct`, the time of a document's creation, is what corpora of dates call it.
  var published: [Page.DateField] {
    let names = [
      "dct", "published", "date", "publish_date", "published_at", "date_published", "pubDate",
      "datePublished",
    ]
    return names.compactMap { name in
      switch value[name] {
      case .number(let digits): Double(digits).map { .number($0) }
      case .string(let text): Self.nonEmpty(text).map { .text($0) }
      default: nil
      }
    }
  }

  private func first(_ names: [String]) -> String? {
    for name in names {
      if let text = value[name]?.text, Self.nonEmpty(text) != nil { return text }
    }
    return nil
  }

  private func names(_ fields: [String]) -> [String] {
    for field in fields {
      guard let found = value[field] else { continue }
      let names = (found.items ?? [found]).compactMap { ($0.text ?? $0["name"]?.text) }
      let clean = names.flatMap(Self.people)
      if !clean.isEmpty { return clean }
    }
    return []
  }

  /// The names that commas or semicolons part, without `By` before them.
  private static func people(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" }.map { part in
      let name = cleaned(Array(part.utf8)[...])
      let isMarked = name.lowered.starts(with: "by ".utf8)
      return (isMarked ? Array(name.dropFirst(3)) : name).text
    }.filter { !$0.isEmpty }
  }

  private static func nonEmpty(_ text: String) -> String? {
    text.utf8.contains { !$0.isBlank } ? text : nil
  }
}

/// Counts lines up to ever later positions.
private struct LineCounter {
  private let bytes: [UInt8]
  private var position = 0
  private var number = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The line of a position, from 1; positions must not go back.
  mutating func line(at end: Int) -> Int {
    while position < min(end, bytes.count) {
      if bytes[position] == Byte.lineFeed { number += 1 }
      position += 1
    }
    return number
  }
}
