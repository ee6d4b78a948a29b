import Foundation
import Glibc

/// Why a file could not be written.
struct WriteError: Error, CustomStringConvertible {
  var description: String

  /// - Parameters:
  ///   - path: the file as the user named it.
  ///   - code: the system's error code.
  init(_ path: String, _ code: Int32) {
    description = "\"\(path)\" cannot be written: \(String(cString: strerror(code)).lowercased())"
  }
}

/// Writes a file beside its place, then renames it: nobody sees half of it.
///
/// A link is followed. What is no file, such as `/dev/stdout`, is written to as it stands: a rename
/// would put a file in its place.
///
/// - Throws: `WriteError` with the system's reason; then nothing is left of the file.
func save(_ bytes: [UInt8], to path: String) throws(WriteError) {
  var status = stat()
  guard stat(path, &status) == 0 else { return try replace(path, path, mode: 0o666, bytes) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WriteError(path, errno) }
    return try finish(descriptor, path, bytes)
  }
  guard access(path, W_OK) == 0 else { throw WriteError(path, errno) }
  let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  try replace(path, place, mode: status.st_mode & 0o777, bytes)
}

private func replace(
  _ path: String, _ place: String, mode: mode_t, _ bytes: [UInt8]
) throws(WriteError) {
  let part = "\(place).\(getpid()).part"
  let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
  guard descriptor >= 0 else { throw WriteError(path, errno) }
  do throws(WriteError) {
    try finish(descriptor, path, bytes)
    guard rename(part, place) == 0 else { throw WriteError(path, errno) }
  } catch {
    unlink(part)
    throw error
  }
}

/// Writes all bytes and closes.
private func finish(_ descriptor: Int32, _ path: String, _ bytes: [UInt8]) throws(WriteError) {
  let code = writeAll(bytes, descriptor)
  // Some file systems tell only here that they are full.
  let closing = close(descriptor) == 0 ? 0 : errno
  guard code == 0, closing == 0 else { throw WriteError(path, code != 0 ? code : closing) }
}

/// Writes all bytes to an open file.
///
/// - Returns: 0, or the system's error code.
func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
  var start = 0
  while start < bytes.count {
    let written = bytes.withUnsafeBytes {
      Glibc.write(descriptor, $0.baseAddress?.advanced(by: start), bytes.count - start)
    }
    if written < 0 {
      if errno == EINTR { continue }
      return errno
    }
    start += written
  }
  return 0
}
