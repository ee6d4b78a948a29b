import Foundation
import Glibc

/// A run of a program that has ended, and all that it left.
struct Run: Sendable {
  var ending: Ending
  var output: [UInt8]
  var errors: String
  /// The most memory that it held at a time, in bytes, as far as it was seen.
  var peakMemory: Int

  enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    case timedOut
  }

  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [String] { Run.lines(text) }
  var errorLines: [String] { Run.lines(errors) }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// What a run gets beside its arguments.
struct RunOptions {
  var input: [UInt8] = []
  /// Added to what every run gets.
  var environment: [String: String] = [:]
  /// Past it the run is killed and counts as timed out.
  var timeout: Duration = .seconds(60)
  /// Asked every few milliseconds with the time since the start; true kills the run.
  var killWhen: (Duration) -> Bool = { _ in false }
}

/// Why a program could not be run.
struct RunError: Error, CustomStringConvertible {
  var description: String
}

/// Runs a program to its end.
///
/// Its streams are files of the folder that `scratch` names, so that no pipe can fill up. All
/// signals act as usual in it, whatever the test process does with them.
///
/// - Throws: `RunError` where it cannot be started.
func run(
  _ program: String, _ arguments: [String], in folder: String, scratch: String,
  _ options: RunOptions
) throws -> Run {
  let streams = [0, 1, 2].map { "\(scratch)/stream-\($0)-\(UUID().uuidString)" }
  defer { for stream in streams { unlink(stream) } }
  guard FileManager.default.createFile(atPath: streams[0], contents: Data(options.input)) else {
    throw RunError(description: "\(streams[0]) cannot be written")
  }
  let process = try spawn(program, arguments, in: folder, streams, environment(options))
  let (ending, peakMemory) = wait(for: process, options)
  let output = FileManager.default.contents(atPath: streams[1]) ?? Data()
  let errors = FileManager.default.contents(atPath: streams[2]) ?? Data()
  return Run(
    ending: ending, output: Array(output), errors: String(decoding: errors, as: UTF8.self),
    peakMemory: peakMemory)
}

/// The environment of every run: nothing of ours, no language, no terminal.
private func environment(_ options: RunOptions) -> [String] {
  let own = ProcessInfo.processInfo.environment
  var environment = own.filter { ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"].contains($0.key) }
  environment["LC_ALL"] = "C"
  environment.merge(options.environment) { $1 }
  return environment.map { "\($0.key)=\($0.value)" }.sorted()
}

private func spawn(
  _ program: String, _ arguments: [String], in folder: String, _ streams: [String],
  _ environment: [String]
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, streams[0], O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, streams[1], O_WRONLY | O_CREAT, 0o600)
  posix_spawn_file_actions_addopen(&actions, 2, streams[2], O_WRONLY | O_CREAT, 0o600)

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

  // The C library's own way to start elsewhere is hidden from Swift.
  let command = ["env", "-C", folder, program] + arguments
  var words = command.map { strdup($0) } + [nil]
  var settings = environment.map { strdup($0) } + [nil]
  defer { for pointer in words + settings { free(pointer) } }
  var process: pid_t = 0
  let code = posix_spawnp(&process, command[0], &actions, &attributes, &words, &settings)
  guard code == 0 else {
    throw RunError(description: "\(program) cannot be started: \(String(cString: strerror(code)))")
  }
  return process
}

/// Waits for a process and kills it past its time, or when that is asked for.
private func wait(for process: pid_t, _ options: RunOptions) -> (Run.Ending, peakMemory: Int) {
  let start = ContinuousClock.now
  var status: Int32 = 0
  var peakMemory = 0
  var isTimedOut = false
  while waitpid(process, &status, WNOHANG) == 0 {
    peakMemory = max(peakMemory, memory(of: process))
    let time = ContinuousClock.now - start
    if time > options.timeout { isTimedOut = true }
    if isTimedOut || options.killWhen(time) { kill(process, SIGKILL) }
    usleep(1_000)
  }
  if isTimedOut { return (.timedOut, peakMemory) }
  let signal = status & 0x7F
  let ending: Run.Ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  return (ending, peakMemory)
}

/// The most memory that a running process has held, in bytes; 0 where it cannot be told.
private func memory(of process: pid_t) -> Int {
  guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
    let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
    let kilobytes = line.split(separator: " ").compactMap({ Int($0) }).first
  else { return 0 }
  return kilobytes << 10
}
