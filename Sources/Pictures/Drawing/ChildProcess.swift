internal import Glibc

/// How a child ended, and what it wrote.
struct ChildEnding {
  var output: [UInt8]
  var errors: String
  var result: Result

  enum Result: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
    case timedOut
  }
}

/// Runs a program to its end, feeding its standard input and gathering what it writes.
///
/// Past its time it is killed, together with all that it started.
///
/// - Throws: `PictureError` where the program cannot be started.
func runChild(
  _ path: String, _ arguments: [String], input: [UInt8], timeout: Duration
) throws(PictureError) -> ChildEnding {
  let deadline = ContinuousClock.now + timeout
  let streams = try ChildStreams()
  let child = try spawn(path, arguments, streams)
  streams.closeTheirs()
  let (output, errors, isDone) = exchange(streams, input, deadline)
  streams.closeOurs()
  var result = isDone ? wait(for: child, until: deadline) : nil
  if result == nil {
    kill(-child, SIGKILL)
    _ = wait(for: child, until: .now + .seconds(5))
    result = .timedOut
  }
  return ChildEnding(
    output: output, errors: String(decoding: errors, as: UTF8.self), result: result ?? .timedOut)
}

/// Three socket pairs, one a standard stream; the first of each pair is ours.
///
/// Sockets and not pipes: writing to a child that has gone is then an error, not a signal.
private struct ChildStreams {
  var input: [Int32] = [-1, -1]
  var output: [Int32] = [-1, -1]
  var errors: [Int32] = [-1, -1]

  init() throws(PictureError) {
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &input) == 0, socketpair(AF_UNIX, kind, 0, &output) == 0,
      socketpair(AF_UNIX, kind, 0, &errors) == 0
    else {
      closeOurs()
      closeTheirs()
      throw PictureError(
        "no connection to the drawing process could be opened", mend: "close other programs")
    }
  }

  func closeOurs() {
    for pair in [input, output, errors] where pair[0] >= 0 { close(pair[0]) }
  }

  func closeTheirs() {
    for pair in [input, output, errors] where pair[1] >= 0 { close(pair[1]) }
  }
}

private func spawn(
  _ path: String, _ arguments: [String], _ streams: ChildStreams
) throws(PictureError) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (number, pair) in [streams.input, streams.output, streams.errors].enumerated() {
    posix_spawn_file_actions_adddup2(&actions, pair[1], Int32(number))
  }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // A group of its own, so that a kill reaches what the child started too.
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
  var words = ([path] + arguments).map { strdup($0) }
  words.append(nil)
  defer { for word in words { free(word) } }
  var child: pid_t = 0
  let code = posix_spawn(&child, path, &actions, &attributes, words, environ)
  guard code == 0 else {
    streams.closeOurs()
    streams.closeTheirs()
    throw PictureError(
      "\"\(path)\" could not be started: \(String(cString: strerror(code)))",
      mend: "put linimasa-draw beside linimasa, or name it in LINIMASA_DRAW")
  }
  return child
}

/// Writes all input and reads both outputs to their end, or to the deadline.
private func exchange(
  _ streams: ChildStreams, _ input: [UInt8], _ deadline: ContinuousClock.Instant
) -> (output: [UInt8], errors: [UInt8], isDone: Bool) {
  var collected: [[UInt8]] = [[], []]
  var open = [true, true]
  var written = 0
  var buffer = [UInt8](repeating: 0, count: 65_536)
  if input.isEmpty { shutdown(streams.input[0], Int32(SHUT_WR)) }
  while open[0] || open[1] {
    let left = milliseconds(until: deadline)
    guard left > 0 else { return (collected[0], collected[1], false) }
    var polled = [
      pollfd(fd: open[0] ? streams.output[0] : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: open[1] ? streams.errors[0] : -1, events: Int16(POLLIN), revents: 0),
      pollfd(
        fd: written < input.count ? streams.input[0] : -1, events: Int16(POLLOUT), revents: 0),
    ]
    guard poll(&polled, nfds_t(polled.count), Int32(left)) > 0 else { continue }
    for index in 0..<2 where polled[index].revents != 0 {
      let count = recv(polled[index].fd, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count > 0 {
        collected[index] += buffer[..<count]
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        open[index] = false
      }
    }
    if polled[2].revents != 0 { send(input, &written, to: streams.input[0]) }
  }
  return (collected[0], collected[1], true)
}

/// Sends what fits now; after the last byte, or where the child reads no more, the stream ends.
private func send(_ input: [UInt8], _ written: inout Int, to socket: Int32) {
  let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
  let count = input[written...].withUnsafeBytes {
    Glibc.send(socket, $0.baseAddress, $0.count, flags)
  }
  if count > 0 {
    written += count
  } else if errno != EAGAIN, errno != EINTR {
    written = input.count
  }
  if written == input.count { shutdown(socket, Int32(SHUT_WR)) }
}

/// How a child ended; nil where it still runs at the deadline.
private func wait(
  for child: pid_t, until deadline: ContinuousClock.Instant
) -> ChildEnding.Result? {
  var status: Int32 = 0
  while true {
    let found = waitpid(child, &status, WNOHANG)
    if found == child {
      let signal = status & 0x7F
      return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    }
    if found < 0, errno != EINTR { return .exited(-1) }
    guard milliseconds(until: deadline) > 0 else { return nil }
    usleep(500)
  }
}

private func milliseconds(until deadline: ContinuousClock.Instant) -> Int64 {
  let (seconds, attoseconds) = (deadline - .now).components
  return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
}
