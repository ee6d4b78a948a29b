import Foundation
import Model
import Pictures
import Testing

@Suite("The drawing process")
struct DrawingProcessTests {
  static let dot = "digraph { a [pos=\"0,0\"]; b [pos=\"90,40\"]; a -> b }"

  @Test(arguments: zip(["png", "pdf", "svg"], ["\u{89}PNG", "%PDF", "<?xml"]))
  func `draws what is asked for`(format: String, start: String) throws {
    let bytes = try DrawingProcess.located().run(Self.dot, ["--format", format])
    let expected = start.unicodeScalars.map { UInt8($0.value) }
    #expect(bytes.starts(with: expected))
  }

  @Test func `lists where nodes came to stand, once a seed`() throws {
    let output = try DrawingProcess.located().run(
      "graph { n0 -- n1 }", ["--engine", "fdp", "--places", "--seeds", "2"])
    let places = boxPlaces(String(decoding: output, as: UTF8.self), count: 2)
    #expect(places.count == 2)
  }

  @Test(arguments: [
    "digraph { a [label=<<B>open>] }", "digraph {", "digraph { a [image=\"/etc/passwd\"] }",
    "digraph { graph [layout=dot] a }",
  ])
  func `an error of Graphviz is an error, not an empty picture`(dot: String) throws {
    let process = try DrawingProcess.located()
    #expect(throws: PictureError.self) { try process.run(dot, ["--format", "svg"]) }
  }

  @Test func `a picture past the pixel cap is refused`() throws {
    let process = try DrawingProcess.located()
    let dot = "digraph { a [pos=\"0,0\"]; b [pos=\"90000,40\"] }"
    let error = #expect(throws: PictureError.self) { try process.run(dot, ["--format", "png"]) }
    #expect(error?.what.contains("too large") == true)
  }

  @Test func `a process that hangs is stopped with all it started`() throws {
    let script = try Script("sleep 60 & sleep 60")
    let process = DrawingProcess(path: script.path, timeout: .milliseconds(300))
    let start = ContinuousClock.now
    let error = #expect(throws: PictureError.self) { try process.run(Self.dot, []) }
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(error?.what.contains("stopped") == true)
    #expect(error?.mend.contains("--since") == true)
  }

  @Test func `a crash is one clear error`() throws {
    let script = try Script("kill -SEGV $$")
    let error = #expect(throws: PictureError.self) {
      try DrawingProcess(path: script.path).run(Self.dot, [])
    }
    #expect(error?.what == "the drawing process crashed (signal 11)")
  }

  @Test func `a process that reads nothing does no harm`() throws {
    let script = try Script("exec 0<&-; echo fine")
    let long = String(repeating: "x", count: 3_000_000)
    let output = try DrawingProcess(path: script.path).run(long, [])
    #expect(String(decoding: output, as: UTF8.self) == "fine\n")
  }

  @Test func `what cairo only says on standard error is an error`() throws {
    let script = try Script("echo 'cairo: out of memory' >&2")
    #expect(throws: PictureError.self) {
      try DrawingProcess(path: script.path).run(Self.dot, [])
    }
  }

  @Test func `a missing binary is named, with what to do`() {
    let process = DrawingProcess(path: "/nowhere/linimasa-draw")
    let error = #expect(throws: PictureError.self) { try process.run(Self.dot, []) }
    #expect(error?.description.contains("/nowhere/linimasa-draw") == true)
    #expect(error?.mend.contains("LINIMASA_DRAW") == true)
  }
}

/// A shell script in a file of its own, which goes with the value.
private final class Script {
  let path: String

  init(_ body: String) throws {
    path = NSTemporaryDirectory() + "linimasa-draw-\(UUID().uuidString)"
    let source = path + ".txt"
    try Data("#!/bin/sh\n\(body)\n".utf8).write(to: URL(fileURLWithPath: source))
    defer { unlink(source) }
    // Another process writes what is run: a file that this one holds open is inherited by whatever
    // other tests start meanwhile, and is then too busy to be run.
    let copying = try Process.run(URL(fileURLWithPath: "/bin/cp"), arguments: [source, path])
    copying.waitUntilExit()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  deinit { unlink(path) }
}
