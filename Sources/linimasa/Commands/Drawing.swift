import Foundation
import Model
import Pictures
import Resources

/// The pictures that a command line asks for.
struct PictureRequest {
  private var files: [(PictureFormat, String)] = []
  private let labels: LabelLanguage
  private let asOf: Day?
  private let process: DrawingProcess?

  /// - Parameters:
  ///   - arguments: the command line.
  ///   - latest: the day that a picture knows up to, where the command line names none.
  /// - Throws: `UsageError` for a bad value, or an option that the others leave without effect;
  ///   `PictureError` where the drawing process is missing.
  init(_ arguments: Arguments, knownUntil latest: @autoclosure () throws -> Day?) throws {
    for format in PictureFormat.allCases {
      if let file = arguments.value("--\(format.rawValue)") { files.append((format, file)) }
    }
    try Self.check(arguments, hasPictures: !files.isEmpty)
    labels = LabelLanguage(rawValue: try labelLanguage(arguments)) ?? .en
    asOf = try arguments.day("--as-of", last: true) ?? latest()
    let seconds = try arguments.number("--timeout")
    guard !files.isEmpty else {
      process = nil
      return
    }
    var found = try DrawingProcess.located()
    if let seconds { found.timeout = .seconds(seconds) }
    process = found
  }

  var isEmpty: Bool { files.isEmpty }

  private static func check(_ arguments: Arguments, hasPictures: Bool) throws {
    if hasPictures {
      guard arguments.value("--format") == nil else {
        throw UsageError("--format is for answers in text; leave it out where a picture is drawn")
      }
      return
    }
    for name in ["--lanes", "--as-of", "--timeout"]
    where arguments.has(name) || arguments.value(name) != nil {
      throw UsageError("\(name) needs a picture: add --svg, --png, --pdf or --dot")
    }
  }

  /// Draws to every file asked for; each is written beside its place and moved there when whole.
  func draw(
    title: String, _ data: DataFiles,
    _ compose: (Composer, Caption, DrawingProcess) throws -> Drawing
  ) throws {
    guard let process else { return }
    let composer = try Composer(labels: labels, data: data, names: names(data))
    let drawing = try compose(composer, Caption(title: title, asOf: asOf), process)
    for (format, file) in files {
      try save(try composer.render(drawing, as: format, with: process), to: file)
    }
  }

  private func names(_ data: DataFiles) throws -> PictureNames {
    let folder = "languages/\(labels.rawValue)"
    var parties: [PartyCode: String] = [:]
    for file in ["countries", "organisations"] {
      for row in try data.table("\(folder)/\(file).tsv", columns: ["code", "name"]).rows {
        parties[row.fields[0]] = row.fields[1]
      }
    }
    var offices: [String: String] = [:]
    for row in try data.table("\(folder)/offices.tsv", columns: ["office", "forms"]).rows {
      guard let form = row.values(1).first else { continue }
      offices[row.fields[0]] = form.prefix(1).uppercased() + form.dropFirst()
    }
    return PictureNames(parties: parties, offices: offices)
  }
}

/// A question in words, for the head of its picture.
///
/// - Parameters:
///   - labels: the names asked for.
///   - arguments: the command line, for its time window.
///   - everything: what a question without names asks for, by language of the captions.
/// - Returns: one line.
/// - Throws: `UsageError` for captions in a language that is not known.
func pictureTitle(
  _ labels: [String], _ arguments: Arguments, everything: [String: String]
) throws -> String {
  let who =
    labels.isEmpty
    ? everything[try labelLanguage(arguments)] ?? "" : labels.joined(separator: " – ")
  let since = arguments.value("--since")
  let until = arguments.value("--until")
  switch (since, until) {
  case (let since?, let until?): return "\(who), \(since) – \(until)"
  case (let since?, nil): return "\(who), \(since) –"
  case (nil, let until?): return "\(who), – \(until)"
  case (nil, nil): return who
  }
}
