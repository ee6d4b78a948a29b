import Foundation
import Model
import Resources

/// Writes gold for dates as JSON Lines for a scorer: a folder of gold with the texts it is about, or
/// articles whose weekdays are robbed of the dates in brackets behind them.
func writeDatesGold(_ options: Options) throws {
  if options.has("--mask") {
    for line in try lines(of: options.one("--mask")) {
      try write(masked(JSONDecoder().decode(DatedText.self, from: line)))
    }
    return
  }
  let folder = try options.one("--gold")
  let data = try DataFiles(path: folder)
  var texts: [String: String] = [:]
  for file in ["\(folder)/texts.jsonl"] + options.all("--news") {
    texts.merge(try NameSamples.texts(file)) { first, _ in first }
  }
  var expressions: [String: [DatedText.Expression]] = [:]
  let columns = ["article", "start", "end", "type", "value"]
  for row in try data.table("expressions.tsv", columns: columns).rows {
    guard let start = Int(row.fields[1]), let end = Int(row.fields[2]) else { continue }
    expressions[row.fields[0], default: []].append(
      .init(start: start, end: end, value: row.fields[4], type: row.fields[3]))
  }
  let part = try options.one("--part")
  let articles = try data.table(
    "articles.tsv", columns: ["article", "published", "sha256", "part"])
  for row in articles.rows where row.fields[3] == part {
    guard let text = texts[row.fields[0]], Digest.sha256(text) == row.fields[2] else {
      note("\(row.fields[0]) is not the text of the gold; it is left out")
      continue
    }
    try write(
      DatedText(
        id: row.fields[0], dct: row.fields[1], text: text,
        timexes: expressions[row.fields[0]] ?? []))
  }
}

/// A text with its time expressions, as the scorer reads it.
private struct DatedText: Codable {
  var id: String
  var dct: String
  var partial: Bool?
  var text: String
  /// Offsets in Unicode code points.
  var timexes: [Expression]

  struct Expression: Codable {
    var start: Int
    var end: Int
    var value: String
    var type: String
    /// The words, which the scorer shows beside its errors.
    var text: String?
  }
}

/// "Rabu (3/4/2024) malam" becomes "Rabu malam": what is left does not tell its date.
private func masked(_ article: DatedText) -> DatedText {
  var article = article
  let given = Array(article.text.unicodeScalars)
  var kept: [Unicode.Scalar] = []
  var position = 0
  for index in article.timexes.indices {
    let expression = article.timexes[index]
    kept += given[position..<expression.start]
    let words = given[expression.start..<expression.end]
    article.timexes[index].start = kept.count
    if let open = words.firstIndex(of: "("), let close = words[open...].firstIndex(of: ")") {
      kept += words[..<open].reversed().drop { $0 == " " }.reversed()
      kept += words[(close + 1)...]
    } else {
      kept += words
    }
    article.timexes[index].end = kept.count
    position = expression.end
  }
  kept += given[position...]
  article.text = String(String.UnicodeScalarView(kept))
  return article
}

private func lines(of path: String) throws -> [Data] {
  guard let content = FileManager.default.contents(atPath: path) else {
    throw UsageError(description: "no file \"\(path)\"")
  }
  return content.split(separator: 10).map { Data($0) }
}

private func write(_ article: DatedText) throws {
  var article = article
  let scalars = Array(article.text.unicodeScalars)
  for (index, expression) in article.timexes.enumerated() {
    let words = scalars[expression.start..<expression.end]
    article.timexes[index].text = String(String.UnicodeScalarView(words))
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  FileHandle.standardOutput.write(try encoder.encode(article) + Data([10]))
}
