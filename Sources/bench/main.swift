import Foundation
import Glibc

// Times whole commands on a folder of articles, as a user runs them: one line a figure.
//
// usage: bench FOLDER

/// The runs that a figure is the median of.
let runs = 7

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: bench FOLDER\n".utf8))
  exit(2)
}
let folder = CommandLine.arguments[1]
let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
let linimasa = beside.appendingPathComponent("linimasa")
let scratch = FileManager.default.temporaryDirectory
  .appendingPathComponent("linimasa-bench-\(getpid())")
try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: scratch) }
let store = scratch.appendingPathComponent("bench.db").path

/// Runs the command once and gives its wall time in milliseconds.
///
/// The process is waited for by the kernel's own call: Foundation's waits in steps of 50 ms.
func milliseconds(_ arguments: [String]) throws -> Double {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
  }
  var words = ([linimasa.path] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process = pid_t()
  var status: Int32 = 0
  let clock = ContinuousClock()
  let start = clock.now
  guard posix_spawn(&process, linimasa.path, &actions, nil, &words, environ) == 0,
    waitpid(process, &status, 0) == process, status == 0
  else { throw BenchError(description: "\(arguments.joined(separator: " ")) failed") }
  let passed = start.duration(to: clock.now).components
  return Double(passed.seconds) * 1_000 + Double(passed.attoseconds) / 1e15
}

struct BenchError: Error, CustomStringConvertible {
  var description: String
}

/// Prints the median and the range of several runs.
func report(_ name: String, _ arguments: [String]) throws {
  let times = try (0..<runs).map { _ in try milliseconds(arguments) }.sorted()
  let figures = [times[runs / 2], times[0], times[runs - 1]].map { String(format: "%.1f", $0) }
  let head = name.padding(toLength: 34, withPad: " ", startingAt: 0)
  print("\(head)\(figures[0]) ms  (\(figures[1]) to \(figures[2]))")
}

do {
  print("median of \(runs) cold runs (fastest to slowest), start of the process included")
  try reportReading(of: folder)
  try reportDates(of: folder)
  try report("extract", ["extract", folder])
  let first = try milliseconds(["read", folder, "--store", store])
  print(
    "read into a new store".padding(toLength: 34, withPad: " ", startingAt: 0)
      + String(format: "%.1f ms", first))
  try report("read again", ["read", folder, "--store", store])
  let svg = scratch.appendingPathComponent("picture.svg").path
  for (name, question) in [
    ("timeline", ["timeline", "Prancis", "Rusia"]),
    ("relations", ["relations"]),
    ("connect", ["connect", "Indonesia", "Rusia", "--level", "party"]),
    ("who", ["who", "Lecornu"]),
    ("timeline as SVG", ["timeline", "Prancis", "Rusia", "--svg", svg]),
    ("relations as SVG", ["relations", "--svg", svg]),
  ] {
    try report(name, question + ["--store", store])
  }
} catch {
  FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
  exit(3)
}
