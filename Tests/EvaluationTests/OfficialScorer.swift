import Exchange
import Foundation

/// The scorer that the annotation guidelines come with, a Python program.
///
/// It is run where `LINIMASA_SHARED` names the folder that holds it, and python3 is installed.
enum OfficialScorer {
  /// Where it stands, or nil where it cannot be run.
  static var path: String? {
    guard let folder = ProcessInfo.processInfo.environment["LINIMASA_SHARED"] else { return nil }
    let path = "\(folder)/eval/events/score.py"
    let files = FileManager.default
    return files.fileExists(atPath: path) && files.isExecutableFile(atPath: python) ? path : nil
  }

  private static let python = "/usr/bin/python3"

  struct Result: Decodable {
    var articles: Int
    var gold: Int
    var system: Int
    var levels: [String: Level]
    var details: [String: Double]
  }

  struct Level: Decodable {
    var precision: Double
    var recall: Double
    var f1: Double
  }

  static func run(gold: [ArticleRecord], system: [ArticleRecord]) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try [("gold", gold), ("system", system)].map { name, records in
      let file = folder.appending(path: "\(name).jsonl")
      let lines = try records.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
      return file.path()
    }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = [path ?? ""] + paths + ["--json"]
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Result.self, from: bytes)
  }
}
