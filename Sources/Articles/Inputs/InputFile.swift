/// A file to read, a standard input, or bytes that stand for a file.
package struct InputFile: Hashable, Sendable {
  /// As the user named it; of a file inside a folder, the folder's name and the path in it.
  package var name: String
  package var content: Content

  package enum Content: Hashable, Sendable {
    case file
    case standardInput
    case bytes([UInt8])
  }

  package init(name: String, content: Content = .file) {
    self.name = name
    self.content = content
  }

  /// The ending of a file's name in small letters, without `.gz`: `jsonl` for `Feed.JSONL.gz`.
  static func ending(of name: String) -> String {
    let last = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
    var parts = last.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, parts.last == "gz" { parts.removeLast() }
    return parts.count > 1 ? String(parts[parts.count - 1]) : ""
  }
}
