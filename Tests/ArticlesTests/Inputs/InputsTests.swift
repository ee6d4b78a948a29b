import Articles
import Foundation
import Glibc
import Model
import Testing

@Suite("Paths to files")
struct InputsTests {
  private func names(_ inputs: Inputs, below folder: String) -> [String] {
    inputs.files.map { $0.name.replacing(folder + "/", with: "") }
  }

  @Test func `a folder gives its text files, sorted, and passes over the rest`() throws {
    let folder = try temporaryFolder()
    for name in [
      "b/2.txt", "b/10.html", "a.jsonl", "c.ndjson.gz", "d.JSON", ".hidden.txt", ".git/x.txt",
      "notes.md", "table.tsv", "photo.jpg", "README", "e.txt.bak",
    ] {
      try write("x", to: folder + "/" + name)
    }
    let inputs = Inputs(paths: [folder])
    #expect(
      names(inputs, below: folder) == ["a.jsonl", "b/10.html", "b/2.txt", "c.ndjson.gz", "d.JSON"])
    #expect(inputs.diagnostics == [])
  }

  @Test func `a file that is named is taken whatever its name`() throws {
    let folder = try temporaryFolder()
    try write("x", to: folder + "/notes.md")
    #expect(
      Inputs(paths: [folder + "/notes.md", "-"]).files.map(\.content) == [.file, .standardInput])
  }

  @Test func `a folder that links lead to again is walked once`() throws {
    let folder = try temporaryFolder()
    try write("x", to: folder + "/a/1.txt")
    symlink("..", folder + "/a/loop")
    symlink("a", folder + "/b")
    symlink("loop", folder + "/loop")
    let inputs = Inputs(paths: [folder])
    #expect(names(inputs, below: folder) == ["a/1.txt"])
    #expect(
      inputs.diagnostics.map(\.description) == [
        "\(folder)/a/loop: warning: is a folder that was already walked, by a link or a second path; "
          + "passed over; so are 1 more"
      ])
  }

  @Test func `what is missing, broken or no file is said`() throws {
    let folder = try temporaryFolder()
    symlink("nowhere", folder + "/broken.txt")
    mkfifo(folder + "/pipe.txt", 0o600)
    let inputs = Inputs(paths: [folder, folder + "/none.txt", "/dev/null"])
    #expect(inputs.files == [])
    #expect(
      inputs.diagnostics.map(\.description) == [
        "\(folder)/broken.txt: error: is a broken link; skipped",
        "\(folder)/pipe.txt: error: is no regular file; skipped",
        "\(folder)/none.txt: error: no such file or folder; skipped",
        "/dev/null: error: is no regular file; skipped",
      ])
  }

  @Test func `a file that cannot be opened is said and skipped`() throws {
    // A socket cannot be opened as a file, not even by root.
    let path = try temporaryFolder() + "/socket.txt"
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    try #require(bound == 0)
    let batch = try reader.get().read(InputFile(name: path))
    #expect(batch.messages.count == 1)
    #expect(batch.messages.first?.hasPrefix("\(path): error: cannot be read: ") ?? false)
  }

  @Test func `a file without permission is said and skipped`() throws {
    if geteuid() == 0 { try Test.cancel("root may read everything") }
    let path = try temporaryFolder() + "/a.txt"
    try write("x", to: path)
    chmod(path, 0)
    let batch = try reader.get().read(InputFile(name: path))
    #expect(batch.messages == ["\(path): error: cannot be read: permission denied; skipped"])
  }
}
