import Articles
import Exchange
import Model

/// The forms that dates are written in.
enum DatesFormat: String, CaseIterable {
  case text
  case json
  case jsonl
  case timeml

  /// Whether the text of a JSON record is read as it stands, for offsets into it.
  var keepsRecords: Bool { self == .json || self == .jsonl }
}

/// Takes articles with their dates, and writes them in the form that is asked for.
struct DatesOutput {
  private let format: DatesFormat
  private let terminal: Terminal
  private var isFirst = true
  /// Kept until the end where they make up one array.
  private var records: [DatedTextRecord] = []
  private var timeML = TimeMLWriter()

  init(_ format: DatesFormat, _ terminal: Terminal) {
    self.format = format
    self.terminal = terminal
  }

  mutating func add(_ item: ReadArticle, _ dates: [DateExpression]) throws {
    switch format {
    case .text:
      terminal.write((isFirst ? "" : "\n") + DatesText(terminal: terminal).entry(item, dates))
    case .json: records.append(record(item, dates))
    case .jsonl: terminal.write(try json([record(item, dates)], .jsonl))
    case .timeml:
      let article = item.article
      let document = TimeMLDocument(
        id: item.givenID ?? article.id.rawValue, published: article.published?.day,
        text: article.text, dates: dates)
      terminal.write(timeML.add(document))
    }
    isFirst = false
  }

  /// Writes what is left.
  mutating func finish() throws {
    switch format {
    case .text, .jsonl: break
    case .json: terminal.write(try json(records, .json))
    case .timeml: terminal.write(timeML.finish())
    }
  }

  private func record(_ item: ReadArticle, _ dates: [DateExpression]) -> DatedTextRecord {
    DatedTextRecord(
      id: item.givenID ?? item.article.id.rawValue, text: item.article.text, dates: dates,
      isSourceGiven: item.isAsGiven)
  }
}
