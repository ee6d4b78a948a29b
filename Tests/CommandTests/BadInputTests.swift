import Foundation
import Glibc
import Testing

@Suite("Bad input")
struct BadInputTests {
  /// A file, what is said of it, and whether an article comes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// Nil where nothing is amiss.
    var message: String?
    var isRead: Bool

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "empty.txt", bytes: [], message: "error: is empty", isRead: false),
    Case(name: "blank.txt", bytes: Array(" \n\n".utf8), message: "error: is empty", isRead: false),
    Case(name: "empty.jsonl", bytes: [10, 10], message: "error: is empty", isRead: false),
    Case(
      name: "binary.txt", bytes: (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 37) },
      message: "error: is binary", isRead: false),
    Case(
      name: "latin-1.txt",
      bytes: Array(article(" \u{E9}t\u{E9}.").unicodeScalars.map { UInt8($0.value) }),
      message: "warning: is not UTF-8; read as Windows-1252", isRead: true),
    Case(
      name: "utf-16.txt",
      bytes: [0xFF, 0xFE] + article().utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      message: nil, isRead: true),
    Case(
      name: "broken.txt", bytes: Array(article(" é é é é ").utf8) + [0xFF, 0xC3, 10],
      message: "warning: is not wholly UTF-8", isRead: true),
    Case(
      name: "undated.txt", bytes: Array(article(published: "").utf8),
      message: "warning: no date of publication; kept undated", isRead: true),
  ]

  @Test(arguments: cases)
  func `is told in one line that names the file`(file: Case) throws {
    let folder = try Folder()
    try folder.write(file.name, file.bytes)
    let reading = try folder.linimasa("read", "--quiet", file.name)
    #expect(reading.ending == .exited(file.isRead ? 0 : 3))
    #expect(reading.output.isEmpty)
    if let message = file.message {
      #expect(reading.errorLines.count == 1)
      #expect(reading.errors.hasPrefix("\(file.name): \(message)"), "\(reading.errors)")
    } else {
      #expect(reading.errors.isEmpty)
    }
    guard file.isRead else { return }
    let events: [EventRecord] = try decoded(try folder.dump("linimasa.db"))
    #expect(events.count == 1)
    #expect(events.first?.date?.start == "2024-04-03")
  }

  @Test func `does not stop the rest`() throws {
    let folder = try Folder()
    for file in Self.cases { try folder.write("bad/\(file.name)", file.bytes) }
    try folder.write("bad/z.txt", article(" Tambahan."))
    let reading = try folder.linimasa("read", "bad")
    #expect(reading.ending == .exited(4))
    #expect(reading.text.hasPrefix("5 articles added"))
    for file in Self.cases where file.message != nil {
      let lines = reading.errorLines.filter { $0.hasPrefix("bad/\(file.name): ") }
      #expect(lines.count == 1, "\(file.name)")
    }
  }

  @Test func `lines that are no record are named by number`() throws {
    let folder = try Folder()
    try folder.write(
      "a.jsonl",
      record("a") + record("b", text: callSentence + " Dua.") + "{\"id\":\"c\", \"text\n"
        + record("d", published: "31/2/2024", text: callSentence + " Empat.")
        + "{\"id\":\"e\"}\n[1]\n" + record("g", text: callSentence + " Tujuh."))
    let reading = try folder.linimasa("read", "a.jsonl")
    #expect(reading.ending == .exited(4))
    #expect(reading.text.hasPrefix("4 articles added"))
    let expected = [
      "a.jsonl:3: error: not JSON: ", "a.jsonl:4: warning: published \"31/2/2024\" is no date",
      "a.jsonl:5: error: has no text", "a.jsonl:6: error: not a JSON object",
    ]
    for (line, start) in zip(reading.errorLines, expected) {
      #expect(line.hasPrefix(start))
    }
    let records: [ExtractTests.Extracted] = try decoded(
      try folder.linimasa("extract", "a.jsonl").text)
    #expect(records.map(\.id) == ["a", "b", "d", "g"])
    #expect(records.map(\.published) == ["2024-04-04", "2024-04-04", nil, "2024-04-04"])
  }

  @Test func `a line of 200 MB takes no memory, and the next is read`() throws {
    let folder = try Folder()
    let start = record("a")
    try folder.write("big.jsonl", start + "{\"id\":\"b\",\"text\":\"")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path("big.jsonl")))
    try file.seekToEnd()
    let piece = Data(repeating: 0x61, count: 1 << 20)
    for _ in 0..<200 { try file.write(contentsOf: piece) }
    try file.write(contentsOf: Data(("\"}\n" + record("c", text: callSentence + " Tiga.")).utf8))
    try file.close()
    let reading = try folder.linimasa("read", "big.jsonl")
    #expect(reading.ending == .exited(4))
    #expect(reading.errorLines.first == "big.jsonl:2: error: line is longer than 16 MB; skipped")
    #expect(reading.text.hasPrefix("2 articles added"))
    #expect(reading.peakMemory > 0 && reading.peakMemory < 400 << 20)
  }

  @Test func `links that lead nowhere, pipes and loops are passed over`() throws {
    let folder = try Folder()
    try folder.write("news/a.txt", article())
    symlink("nowhere", folder.path("news/b.txt"))
    symlink(".", folder.path("news/loop"))
    mkfifo(folder.path("news/pipe.txt"), 0o600)
    let options = RunOptions(timeout: .seconds(10))
    let reading = try folder.linimasa("read", "news", options: options)
    #expect(reading.ending == .exited(4))
    #expect(reading.text.hasPrefix("1 article"))
    for start in ["news/b.txt: error: ", "news/loop: warning: ", "news/pipe.txt: error: "] {
      #expect(reading.errorLines.contains { $0.hasPrefix(start) }, "\(start)")
    }
  }

  @Test(arguments: ["nowhere.txt", "folder/nowhere.txt"])
  func `a file that is not there is told`(name: String) throws {
    let folder = try Folder()
    try folder.write("a.txt", article())
    let reading = try folder.linimasa("read", name, "a.txt")
    #expect(reading.ending == .exited(4))
    #expect(reading.errorLines.first == "\(name): error: no such file or folder; skipped")
    #expect(try folder.linimasa("extract", name).ending == .exited(3))
  }

  @Test(.enabled(if: getuid() != 0, "root may read every file"))
  func `a file that may not be read is told`() throws {
    let folder = try Folder()
    try folder.write("a.txt", article())
    chmod(folder.path("a.txt"), 0)
    let reading = try folder.linimasa("read", "a.txt")
    #expect(reading.ending == .exited(3))
    #expect(reading.errorLines.first == "a.txt: error: cannot be read: permission denied; skipped")
  }
}
