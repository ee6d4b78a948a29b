import Foundation
import Language
import Model
import Resources

/// A sentence whose names are known.
struct NameSample {
  var forms: [String]
  /// In the sentence's order.
  var names: [NamedEntity]
  /// Number of the set it is from, from 0; each may follow guidelines of its own.
  var set = 0
  /// Whether its set has one type for both kinds of places.
  var hasOnePlaceType = false
}

/// Reads what names are trained and measured on.
enum NameSamples {
  /// Sentences of a token a line, the tag in the last column: IOB2.
  ///
  /// `PERSON`, `PLACE` and `ORGANISATION` are read as `PER`, `LOC` and `ORG`.
  static func lines(_ path: String) throws -> [NameSample] {
    guard let content = FileManager.default.contents(atPath: path) else {
      throw UsageError(description: "no file \"\(path)\"")
    }
    let text = String(decoding: content, as: UTF8.self)
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.split { $0 == "\t" || $0 == " " } }
    return rows.split { $0.isEmpty }.map { sample(Array($0)) }
  }

  private static func sample(_ rows: [[Substring]]) -> NameSample {
    var sample = NameSample(forms: [], names: [], hasOnePlaceType: true)
    for row in rows where row.count > 1 {
      let index = sample.forms.count
      sample.forms.append(String(row[0]))
      let tag = row[row.count - 1]
      guard tag.count > 2, let kind = kinds[tag.dropFirst(2)] else { continue }
      let last = sample.names.last
      if tag.first == "I", let last, last.kind == kind, last.words.upperBound == index {
        sample.names[sample.names.count - 1].words = last.words.lowerBound..<(index + 1)
      } else {
        sample.names.append(NamedEntity(words: index..<(index + 1), kind: kind))
      }
    }
    return sample
  }

  private static let kinds: [Substring: NamedEntity.Kind] = [
    "PER": .person, "PERSON": .person, "ORG": .organisation, "ORGANISATION": .organisation,
    "LOC": .location, "PLACE": .location, "Person": .person, "Organisation": .organisation,
    "Location": .location, "GPE": .geopolitical,
  ]

  /// The sentences of a folder of gold: `articles.tsv`, `sentences.tsv`, `names.tsv`.
  ///
  /// `news` are JSON Lines with the articles' texts, `part` is `train` or `test`. Articles whose text
  /// has another checksum than the gold's are named and left out.
  static func gold(_ folder: String, news: String, part: String) throws -> [NameSample] {
    let data = try DataFiles(path: folder)
    let texts = try texts(news)
    var names: [String: [Table.Row]] = [:]
    for row in try data.table("names.tsv", columns: ["article", "start", "end", "type"]).rows {
      names[row.fields[0], default: []].append(row)
    }
    var sums: [String: String] = [:]
    for row in try data.table("articles.tsv", columns: ["article", "sha256", "part"]).rows
    where row.fields[2] == part {
      sums[row.fields[0]] = row.fields[1]
    }
    var found: [NameSample] = []
    var unfit: Set<String> = []
    for row in try data.table("sentences.tsv", columns: ["article", "start", "end"]).rows {
      let article = row.fields[0]
      guard let sum = sums[article], !unfit.contains(article) else { continue }
      guard let text = texts[article], Digest.sha256(text) == sum else {
        note("\(news): \(article) is not the text of the gold; it is left out")
        unfit.insert(article)
        continue
      }
      guard let range = range(row.fields[1], row.fields[2]) else { continue }
      found.append(sample(text, range, names[article] ?? []))
    }
    return found
  }

  private static func range(_ start: String, _ end: String) -> TextRange? {
    guard let start = Int(start), let end = Int(end), start <= end else { return nil }
    return TextRange(start: start, end: end)
  }

  private static func sample(
    _ text: String, _ sentence: TextRange, _ names: [Table.Row]
  ) -> NameSample {
    let words = tokens(in: text[sentence].utf8Span.span, startingAt: sentence.start)
    var sample = NameSample(forms: words.map(\.text), names: [])
    for name in names {
      guard let range = range(name.fields[1], name.fields[2]), sentence.contains(range),
        let kind = NamedEntity.Kind(rawValue: name.fields[3]),
        let first = words.firstIndex(where: { $0.range.overlaps(range) }),
        let last = words.lastIndex(where: { $0.range.overlaps(range) })
      else { continue }
      // A name that ends inside a token, as in a misprint, takes the whole of it.
      if let before = sample.names.last, before.words.upperBound > first { continue }
      sample.names.append(NamedEntity(words: first..<(last + 1), kind: kind))
    }
    return sample
  }

  /// The tokens of a text's lines; a name ending in `.jsonl` has articles, read by their ids.
  static func text(_ path: String) throws -> [[String]] {
    var lines: [Substring] = []
    if path.hasSuffix(".jsonl") {
      for (_, text) in try texts(path).sorted(by: { $0.key < $1.key }) {
        lines += text.split(whereSeparator: \.isNewline)
      }
    } else {
      guard let content = FileManager.default.contents(atPath: path) else {
        throw UsageError(description: "no file \"\(path)\"")
      }
      lines = String(decoding: content, as: UTF8.self).split(whereSeparator: \.isNewline)
    }
    return lines.map { line in tokens(in: line.utf8Span.span, startingAt: 0).map(\.text) }
  }

  private struct Article: Decodable {
    var id: String
    var text: String
  }

  /// The texts of a file of JSON Lines, by their id.
  static func texts(_ path: String) throws -> [String: String] {
    guard let content = FileManager.default.contents(atPath: path) else {
      throw UsageError(description: "no file \"\(path)\"")
    }
    let decoder = JSONDecoder()
    var found: [String: String] = [:]
    for line in content.split(separator: 10) {
      let article = try decoder.decode(Article.self, from: Data(line))
      found[article.id] = article.text
    }
    return found
  }
}
