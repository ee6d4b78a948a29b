import Articles
import Events
import Exchange
import Foundation
import Model

/// Whether two languages tell the same: the events of aligned sentences, side by side.
struct ParallelReport {
  /// A pair of parties in the order of the alphabet, and the type.
  private struct Told: Hashable, Comparable {
    var first: String
    var second: String
    var type: String

    static func < (left: Told, right: Told) -> Bool {
      (left.first, left.second, left.type) < (right.first, right.second, right.type)
    }
  }

  private let languages: [String]
  private let sentences: [[String]]
  private let told: [[Set<Told>]]

  /// Reads two files of sentences, a line each, of which the same lines say the same.
  ///
  /// The language of a file is the part of its name before the last dot: `parallel.id.txt`.
  ///
  /// - Throws: `UsageError` where the files are not two, or not of one length.
  init(_ paths: [String], _ reading: EventReading) throws {
    guard paths.count == 2 else { throw UsageError("name two files of aligned sentences") }
    languages = paths.map { path in
      path.split(separator: "/").last?.split(separator: ".").dropLast().last.map(String.init) ?? ""
    }
    sentences = try paths.map { path in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw NameError(description: "\(path): cannot be read")
      }
      return data.split(separator: 10, omittingEmptySubsequences: false).map { line in
        String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
      }
    }
    guard sentences[0].count == sentences[1].count else {
      throw UsageError("the files have \(sentences[0].count) and \(sentences[1].count) lines")
    }
    told = zip(languages, sentences).map { language, lines in
      reading.read(lines.map { (Self.article($0, language), .parties) }).map { reading in
        Set(reading.claims.flatMap(Self.told))
      }
    }
  }

  private static func article(_ sentence: String, _ language: String) -> Article {
    let range = TextRange(start: 0, end: sentence.utf8.count)
    return Article(
      url: nil, outlet: nil, language: language, published: nil, authors: [], editors: [],
      agencies: [], text: sentence, paragraphs: [.init(kind: .body, range: range, origin: range)])
  }

  private static func told(_ claim: Claim) -> [Told] {
    let sources = Set(claim.sources.compactMap(\.party))
    let targets = Set(claim.targets.compactMap(\.party))
    let all = claim.type.isSymmetric(mode: nil) ? sources.union(targets) : sources
    return all.flatMap { one in
      (claim.type.isSymmetric(mode: nil) ? all : targets).compactMap { other in
        one == other
          ? nil
          : Told(first: min(one, other), second: max(one, other), type: claim.type.rawValue)
      }
    }
  }

  /// The figures, and up to so many sentences on which the languages differ.
  func text(errors limit: Int) -> String {
    var lines: [String] = []
    var (both, either) = (0, 0)
    for (index, (left, right)) in zip(told[0], told[1]).enumerated() {
      both += left.intersection(right).count
      either += left.union(right).count
      guard left != right, lines.count < limit else { continue }
      lines.append(
        "differ: line \(index + 1): only \(languages[0]): \(list(left.subtracting(right))); "
          + "only \(languages[1]): \(list(right.subtracting(left))) | "
          + "\(printable(sentences[0][index]).prefix(140)) | "
          + "\(printable(sentences[1][index]).prefix(140))\n")
    }
    let rates = zip(languages, told).map { language, found in
      let count = found.reduce(0) { $0 + $1.count }
      return "\(language) \(count * 1000 / max(1, found.count)) dyads per 1,000 sentences"
    }
    let agreement = either == 0 ? 0 : both * 1000 / either
    return lines.joined() + "\(counted(told[0].count, "aligned sentence")): "
      + rates.joined(separator: ", ")
      + "; agreement 0.\(String(repeating: "0", count: 3 - "\(agreement)".count))\(agreement) "
      + "(\(both) of \(either))\n"
  }

  private func list(_ told: Set<Told>) -> String {
    told.isEmpty
      ? "none"
      : told.sorted().map { "\($0.type) \($0.first) - \($0.second)" }.joined(separator: ", ")
  }
}
