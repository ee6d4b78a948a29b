import Glibc
package import Model

/// The files that a user's paths stand for.
package struct Inputs: Hashable, Sendable {
  /// In the order of the paths; those of a folder in the order of their names' bytes.
  package private(set) var files: [InputFile] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// Walks paths: a file stands for itself, a folder for all files below it, `-` for standard input.
  ///
  /// Inside a folder, hidden files and files whose name has no ending of a known format are passed
  /// over; a file that is named is always taken. Links are followed, but a folder is walked once,
  /// however many ways lead to it. Pipes and devices are skipped, but for those that the shell
  /// passes as `/dev/fd/…`.
  package init(paths: [String]) {
    var walk = Walk()
    for path in paths {
      if path == "-" {
        walk.files.append(InputFile(name: "-", content: .standardInput))
      } else {
        walk.visit(path, isNamed: true)
      }
    }
    files = walk.files
    diagnostics = walk.diagnostics
    if let again = walk.again.first {
      let others = walk.again.count - 1
      let tail = others == 0 ? "" : "; so are \(others) more"
      diagnostics.append(
        Diagnostic(
          .warning, file: again,
          "is a folder that was already walked, by a link or a second path; passed over" + tail))
    }
  }
}

private struct Walk {
  var files: [InputFile] = []
  var diagnostics: [Diagnostic] = []
  var again: [String] = []
  private var seen: Set<FileIdentity> = []
  private static let endings = ArticleReader.formats.reduce(into: Set<String>()) {
    $0.formUnion($1.endings)
  }

  mutating func visit(_ path: String, isNamed: Bool) {
    guard let (kind, identity) = status(of: path) else {
      let code = errno
      guard isNamed || Self.isKnown(path) else { return }
      report(path, isLink(path) ? "is a broken link; skipped" : reason(code) + "; skipped")
      return
    }
    switch kind {
    case S_IFDIR:
      guard seen.insert(identity).inserted else { return again.append(path) }
      walk(path)
    case S_IFREG:
      if isNamed || Self.isKnown(path) { files.append(InputFile(name: path)) }
    default:
      if isNamed, path.hasPrefix("/dev/fd/") || path == "/dev/stdin" {
        files.append(InputFile(name: path))
      } else if isNamed || Self.isKnown(path) {
        report(path, "is no regular file; skipped")
      }
    }
  }

  private mutating func walk(_ path: String) {
    guard let names = names(in: path) else {
      return report(path, reason(errno) + "; skipped")
    }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    for name in names { visit(prefix + name, isNamed: false) }
  }

  private mutating func report(_ path: String, _ message: String) {
    diagnostics.append(Diagnostic(.error, file: path, message))
  }

  /// Whether a name has the ending of a format that is read.
  private static func isKnown(_ path: String) -> Bool {
    endings.contains(InputFile.ending(of: path))
  }
}

private struct FileIdentity: Hashable {
  var device: UInt
  var number: UInt
}

/// The kind and identity of what a path leads to, or nil with `errno` set.
private func status(of path: String) -> (kind: mode_t, identity: FileIdentity)? {
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  let identity = FileIdentity(device: UInt(status.st_dev), number: UInt(status.st_ino))
  return (status.st_mode & S_IFMT, identity)
}

private func isLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// The names in a folder but the hidden ones, sorted by their bytes; nil with `errno` set.
private func names(in path: String) -> [String]? {
  guard let folder = opendir(path) else { return nil }
  defer { closedir(folder) }
  var names: [[UInt8]] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name.first != Byte.fullStop { names.append(name) }
  }
  names.sort { $0.lexicographicallyPrecedes($1) }
  return names.map(\.text)
}

/// What the system says of an error.
func reason(_ code: Int32) -> String {
  switch code {
  case ENOENT: "no such file or folder"
  case EACCES, EPERM: "cannot be read: permission denied"
  default: "cannot be read: " + String(cString: strerror(code)).lowercased()
  }
}
