import Articles
import Foundation
import Model
import Testing

@Suite("Bytes, encodings and packing")
struct BytesTests {
  private let text =
    "Norwegia dan Peru Bertemu\n4 April 2024\n\n\(body) Caf\u{E9} itu \u{201C}ramai\u{201D}."
  private let end = "Caf\u{E9} itu \u{201C}ramai\u{201D}."

  @Test(arguments: ["", " \n\t\r\n "])
  func `an empty file is said and skipped`(content: String) throws {
    for name in ["a.txt", "a.jsonl", "a.html", "a.json"] {
      #expect(try read(content, name: name).messages == ["\(name): error: is empty; skipped"])
    }
  }

  @Test(arguments: [
    [UInt8]("PNG\0\0\0\rIHDR teks".utf8), [UInt8]("%PDF-1.4 sebuah dokumen".utf8),
    Array(repeating: 3, count: 40), Array("\u{7F}ELF\u{2}\u{1}\u{1}\0\0\0\0".utf8),
  ])
  func `a binary file is said and skipped`(bytes: [UInt8]) throws {
    #expect(try read(bytes).messages == ["a.txt: error: is binary, not text; skipped"])
  }

  @Test func `a byte order mark is no part of the text`() throws {
    let marked = try read([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(marked.articles.first?.article.text == (try article(text).text))
    #expect(marked.diagnostics == [])
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read with and without a mark`(isLittle: Bool, isMarked: Bool) throws {
    for name in ["a.txt", "a.jsonl"] {
      let content =
        name == "a.txt" ? text : "{\"text\": \"\(body) \(end)\", \"date\": \"2024-04-04\"}\n"
      let units = (isMarked ? [0xFEFF] : []) + Array(content.utf16)
      let bytes = units.flatMap { unit in
        let pair = [UInt8(unit & 255), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      let batch = try read(bytes, name: name)
      #expect(batch.diagnostics == [])
      #expect(batch.articles.first?.article.text.hasSuffix(end) ?? false)
    }
  }

  @Test func `Windows-1252 is read and said`() throws {
    let bytes = try #require(text.data(using: .windowsCP1252))
    let batch = try read(Array(bytes))
    #expect(batch.articles.first?.article.text.hasSuffix(end) ?? false)
    #expect(batch.messages == ["a.txt: warning: is not UTF-8; read as Windows-1252"])
  }

  @Test func `Windows-1252 that a page declares needs no word`() throws {
    let page =
      "<html><head><meta charset=\"iso-8859-1\"><title>Norwegia dan Peru</title>"
      + "<meta name=\"date\" content=\"2024-04-04\"></head><body><p>\(body) \(end)</p></body></html>"
    let batch = try read(Array(try #require(page.data(using: .windowsCP1252))), name: "a.html")
    #expect(batch.articles.first?.article.text.hasSuffix(end) ?? false)
    #expect(batch.diagnostics == [])
  }

  @Test func `broken UTF-8 is mended and said`() throws {
    let batch = try read(
      Array(text.utf8) + [0x20, 0xE2, 0x80, 0x20] + Array("Selesai sudah.".utf8))
    #expect(batch.articles.first?.article.text.hasSuffix("\(end) \u{FFFD} Selesai sudah.") ?? false)
    #expect(
      batch.messages == [
        "a.txt: warning: is not wholly UTF-8; what could not be read was replaced by U+FFFD"
      ])
  }

  @Test func `a feed says only once that its lines are not UTF-8`() throws {
    let line = Array("{\"date\": \"2024-04-04\", \"text\": \"\(body) Caf".utf8) + [0xE9]
    let bytes = line + Array(" ramai.\"}\n".utf8)
    let batch = try read(bytes + bytes + bytes, name: "a.jsonl")
    #expect(batch.articles.count == 3)
    #expect(batch.articles.last?.article.text.hasSuffix("Caf\u{E9} ramai.") ?? false)
    #expect(batch.messages == ["a.jsonl:1: warning: is not UTF-8; read as Windows-1252"])
  }

  @Test func `packed files are read in every format`() throws {
    for (name, content) in [
      ("a.txt.gz", text), ("a.jsonl.gz", "{\"text\": \"\(body)\", \"date\": \"2024-04-04\"}"),
      ("a.html", "<html><meta name=date content=2024-04-04><p>\(body)</p></html>"),
    ] {
      let batch = try read(try packed(content), name: name)
      #expect(batch.diagnostics == [])
      #expect(batch.articles.first?.article.text.contains(body) ?? false)
    }
  }

  @Test func `files packed one after another are read as one`() throws {
    let line = "{\"text\": \"\(body)\", \"date\": \"2024-04-04\"}\n"
    let batch = try read(try packed(line) + packed(line), name: "a.jsonl.gz")
    #expect(batch.articles.map(\.line) == [1, 2])
  }

  @Test func `a damaged packed file is said`() throws {
    let whole = try packed(text)
    let cut = try read(Array(whole.dropLast(20)))
    #expect(
      cut.messages == ["a.txt: error: is a damaged gzip file: it ends early; the rest is skipped"])
    var wrong = whole
    for index in 20..<40 { wrong[index] ^= 0x5A }
    #expect(
      try read(wrong).messages == ["a.txt: error: is a damaged gzip file; the rest is skipped"])
  }

  @Test func `a file that unpacks to far too much is stopped`() throws {
    let member = try packed(String(repeating: "a", count: 1 << 20))
    let bomb = Array(repeatElement(member, count: 300).joined())
    let batch = try read(bomb, name: "a.jsonl.gz")
    #expect(batch.articles == [])
    #expect(
      batch.messages.last == "a.jsonl.gz: error: unpacks to more than 300 times its size; skipped")
  }

  @Test func `a file over 64 MB that is no feed is refused`() throws {
    let bytes = [UInt8](repeating: 0x61, count: 65 << 20)
    #expect(
      try read(bytes).messages == [
        "a.txt: error: is larger than 64 MB; skipped: only JSON Lines may be larger"
      ])
  }

  @Test func `a line of 200 MB is refused and the next lines go on`() throws {
    let path = try temporaryFolder() + "/feed.jsonl"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let line = "{\"text\": \"\(body)\", \"date\": \"2024-04-04\"}\n"
    try write(line, to: path)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    let piece = Data(repeating: 0x61, count: 1 << 20)
    for _ in 0..<200 { try file.write(contentsOf: piece) }
    try file.write(contentsOf: Data(("\n" + line).utf8))
    try file.close()
    let batch = try reader.get().read(InputFile(name: path))
    #expect(batch.articles.map(\.line) == [1, 3])
    #expect(batch.messages == ["\(path):2: error: line is longer than 16 MB; skipped"])
  }

  private func packed(_ text: String) throws -> [UInt8] {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(text, to: folder + "/a")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-9", folder + "/a"]
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: URL(filePath: folder + "/a.gz")))
  }
}
