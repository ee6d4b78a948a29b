import Foundation
import Glibc
import Testing

@Suite("Pictures")
struct PicturesTests {
  static let questions = [
    ["timeline", "lecornu"], ["timeline", "--lanes", "lecornu"],
    ["relations", "lecornu", "--level", "party"],
  ]

  @Test(arguments: questions)
  func `are written in every format`(question: [String]) throws {
    let folder = try Folder()
    let store = try Corpus.shared.store
    let files = ["svg", "png", "pdf", "dot"].flatMap { ["--\($0)", "picture.\($0)"] }
    let answer = try folder.linimasa(question + files + ["--store", store])
    #expect(answer.ending == .exited(0), "\(answer.errors)")
    #expect(answer.output.isEmpty && answer.errors.isEmpty)
    #expect(try folder.names() == ["dot", "pdf", "png", "svg"].map { "picture.\($0)" })
    #expect(try folder.bytes("picture.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try folder.bytes("picture.pdf").starts(with: Array("%PDF-".utf8)))
    let dot = String(decoding: try folder.bytes("picture.dot"), as: UTF8.self)
    #expect(dot.contains("graph") && dot.hasSuffix("}\n"))
    let svg = try folder.bytes("picture.svg")
    let elements = try #require(xmlElements(svg))
    #expect(elements.first == "svg")
    #expect(String(decoding: svg, as: UTF8.self).contains("Lecornu") || question[0] == "relations")
  }

  @Test func `are the same each time`() throws {
    let folder = try Folder()
    let store = try Corpus.shared.store
    for name in ["a.svg", "b.svg"] {
      let answer = try folder.linimasa("timeline", "FRA", "--svg", name, "--store", store)
      #expect(answer.ending == .exited(0))
    }
    #expect(try folder.bytes("a.svg") == folder.bytes("b.svg"))
  }

  @Test(arguments: ["nowhere/a.svg", "folder", "/proc/a.svg", "store.db/a.svg"])
  func `that cannot be written are told`(place: String) throws {
    let folder = try Folder()
    try folder.write("folder/keep.txt", "kept")
    try folder.write("store.db", "")
    let store = try Corpus.shared.store
    let answer = try folder.linimasa("timeline", "lecornu", "--svg", place, "--store", store)
    #expect(answer.ending == .exited(3))
    #expect(answer.errorLines.count == 1)
    #expect(answer.errors.contains(place))
    #expect(!answer.errors.contains("Cocoa"))
    #expect(try folder.names() == ["folder", "store.db"])
  }

  @Test func `replace a file, but go through a link`() throws {
    let folder = try Folder()
    try folder.write("real.svg", "old")
    symlink("real.svg", folder.path("link.svg"))
    let store = try Corpus.shared.store
    let answer = try folder.linimasa("timeline", "lecornu", "--svg", "link.svg", "--store", store)
    #expect(answer.ending == .exited(0))
    #expect(try folder.bytes("real.svg").starts(with: Array("<?xml".utf8)))
    let place = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.svg"))
    #expect(place == "real.svg")
  }

  @Test(.enabled(if: getuid() == 0, "only root makes device files"))
  func `never replace a device`() throws {
    let folder = try Folder()
    let store = try Corpus.shared.store
    // The twins of /dev/null and /dev/full.
    for (name, minor, code) in [("null", 3, 0), ("full", 7, 3)] {
      try #require(mknod(folder.path(name), S_IFCHR | 0o666, 1 << 8 | dev_t(minor)) == 0)
      let answer = try folder.linimasa("timeline", "lecornu", "--svg", name, "--store", store)
      #expect(answer.ending == .exited(Int32(code)))
      #expect(answer.errorLines.count == (code == 0 ? 0 : 1))
      var status = stat()
      #expect(lstat(folder.path(name), &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }
  }

  @Test func `need the drawing process, and say so`() throws {
    let folder = try Folder()
    let options = RunOptions(environment: ["LINIMASA_DRAW": "/nonexistent/linimasa-draw"])
    let answer = try folder.linimasa(
      ["timeline", "lecornu", "--svg", "a.svg", "--store", try Corpus.shared.store], options)
    #expect(answer.ending == .exited(3))
    #expect(answer.errorLines.count == 1)
    #expect(answer.errors.contains("LINIMASA_DRAW"))
    #expect(try folder.names().isEmpty)
  }
}
