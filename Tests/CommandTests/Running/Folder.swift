import Foundation
import Testing

/// A folder for one test, removed with its last reference.
final class Folder: Sendable {
  let path: String

  init() throws {
    let name = "linimasa-test-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { remove() }

  func remove() {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      Issue.record("\(path) is left behind: \(error)")
    }
  }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file.
  ///
  /// - Returns: its name again, to be an argument.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let place = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
    return name
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// The names of what is in it, sorted, but for the streams of a run that is going on.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { !$0.hasPrefix("stream-") }.sorted()
  }

  /// Runs `linimasa` in this folder.
  func linimasa(_ words: String..., options: RunOptions = RunOptions()) throws -> Run {
    try linimasa(words, options)
  }

  func linimasa(_ words: [String], _ options: RunOptions = RunOptions()) throws -> Run {
    try run(Binary.path.get(), words, in: path, scratch: path, options)
  }

  /// Runs a script of the shell in which `"$0"` is `linimasa` and `"$@"` are the words.
  func shell(
    _ script: String, _ words: [String] = [], options: RunOptions = RunOptions()
  ) throws -> Run {
    let arguments = ["-c", script, try Binary.path.get()] + words
    return try run("/bin/sh", arguments, in: path, scratch: path, options)
  }
}

/// The program that is tested.
enum Binary {
  /// The path of `linimasa` beside the test bundle.
  static let path = Result<String, RunError> { () throws(RunError) in
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("linimasa").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
        !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate)
      {
        return candidate
      }
    }
    throw RunError(description: "no linimasa beside the test bundle: build it first")
  }
}
