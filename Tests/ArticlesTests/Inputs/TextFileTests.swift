import Articles
import Foundation
import Model
import Testing

@Suite("Files of tokens")
struct TextFileTests {
  struct Case: Sendable {
    var bytes: [UInt8]
    var text: String
    var message: String?
  }

  static let cases = [
    Case(bytes: Array("a\r\n\nb\n".utf8), text: "a\r\n\nb\n"),
    Case(bytes: [0xEF, 0xBB, 0xBF, 0x61], text: "a"),
    Case(bytes: [0xFF, 0xFE, 0x61, 0, 10, 0], text: "a\n"),
    Case(bytes: [0x61, 0xE9, 10], text: "a\u{E9}\n", message: "warning: is not UTF-8"),
    Case(bytes: [], text: "", message: "error: is empty"),
    Case(bytes: Array("%PDF-1.7".utf8), text: "", message: "error: is binary"),
    Case(bytes: [0x1F, 0x8B, 8], text: "", message: "error: is a damaged gzip file"),
  ]

  @Test(arguments: cases)
  func `are decoded, and what is amiss is told`(file: Case) throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("linimasa-\(UUID().uuidString)").path
    try Data(file.bytes).write(to: URL(fileURLWithPath: path))
    defer { unlink(path) }
    let read = TextFile(path: path)
    #expect(read.text == file.text)
    #expect(read.diagnostics.count == (file.message == nil ? 0 : 1))
    for diagnostic in read.diagnostics {
      #expect(diagnostic.description.hasPrefix("\(path): \(file.message ?? "")"))
    }
  }

  @Test func `that are not there or are folders are told`() {
    #expect(TextFile(path: "/nowhere/a").diagnostics.map(\.severity) == [.error])
    #expect(TextFile(path: "/").diagnostics.map(\.severity) == [.error])
  }
}
