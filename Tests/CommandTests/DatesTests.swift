import Foundation
import Testing

@Suite("Dates")
struct DatesTests {
  @Test func `each paragraph with a date is shown with what the date means`() throws {
    let folder = try Folder()
    try folder.write(
      "a.txt", article("\n\nTidak ada hari di sini.") + "\nSejak 5 Mei 2022 damai.\n")
    let answer = try folder.linimasa("dates", "a.txt")
    #expect(answer.ending == .exited(0) && answer.errors.isEmpty, "\(answer.errors)")
    #expect(answer.lines.first?.hasPrefix("Menhan Prancis dan Rusia berbicara") == true)
    #expect(answer.lines.contains("published 2024-04-04"))
    let text = answer.lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(text.contains("telepon pada «Rabu (3/4/2024)»."))
    #expect(text.contains("«Rabu (3/4/2024)» DATE 2024-04-03 · 2024-04-03, to the day"))
    #expect(text.contains("«5 Mei 2022» DATE 2022-05-05 · 2022-05-05, to the day"))
    #expect(!text.contains("Tidak ada hari") && !text.contains("\u{1B}"))
    #expect(answer.lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `a weekday that the calendar denies is marked`() throws {
    let folder = try Folder()
    let line = callSentence.replacingOccurrences(of: "Rabu", with: "Senin")
    let options = RunOptions(input: Array(record("a", text: line).utf8))
    let answer = try folder.linimasa("dates", "-", options: options)
    #expect(answer.ending == .exited(0))
    #expect(answer.lines.contains { $0.hasPrefix("      contradiction: ") }, "\(answer.text)")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `colours go to a terminal only, and not where they are unwanted`() throws {
    let folder = try Folder()
    try folder.write("a.txt", article())
    let script = "script -qec \"stty cols 60; '$0' dates a.txt\" /dev/null"
    let environment = ["TERM": "xterm", "SHELL": "/bin/sh"]
    let shown = try folder.shell(script, options: RunOptions(environment: environment))
    #expect(shown.text.contains("\u{1B}[34mRabu (3/4/2024)\u{1B}[0m"), "\(shown.text)")
    #expect(!shown.text.contains("«"))
    let plain = shown.text.replacing(/\u{1B}\[[0-9]+m/, with: "").split(separator: "\r\n")
    #expect(plain.allSatisfy { $0.count <= 60 }, "\(plain)")
    let unwanted = environment.merging(["NO_COLOR": "1"]) { $1 }
    let bare = try folder.shell(script, options: RunOptions(environment: unwanted))
    #expect(bare.text.contains("«Rabu (3/4/2024)»") && !bare.text.contains("\u{1B}"))
  }

  @Test func `nothing in a text steers the terminal`() throws {
    let folder = try Folder()
    let text = callSentence + #" \u001b[2J\u202e\u0007 Selesai."#
    let line = record(#"\u001b]0;x\u0007"#, text: text)
    let answer = try folder.linimasa("dates", "-", options: RunOptions(input: Array(line.utf8)))
    #expect(answer.ending == .exited(0))
    #expect(answer.text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(!answer.text.contains("\u{202E}"))
  }

  @Test func `without a day of publication it is said how to give it`() throws {
    let folder = try Folder()
    try folder.write("a.txt", article(published: ""))
    let unknown = try folder.linimasa("dates", "a.txt")
    #expect(unknown.ending == .exited(0))
    let lines = unknown.lines.filter { $0.contains("--published YYYY-MM-DD") }
    #expect(lines.count == 1 && lines[0].contains("relative dates are left unresolved"))
    let known = try folder.linimasa("dates", "a.txt", "--published", "2024-04-05")
    #expect(known.ending == .exited(0) && known.errors.isEmpty)
    #expect(known.lines.contains("published 2024-04-05"))
    try folder.write("b.txt", article())
    let stated = try folder.linimasa("dates", "b.txt", "--published", "2024-04-05")
    #expect(stated.lines.contains("published 2024-04-04"))
  }

  @Test func `a note of one line is read, by the language that is named`() throws {
    let folder = try Folder()
    let options = RunOptions(input: Array("Rapat digelar Rabu (3/4/2024).\n".utf8))
    let answer = try folder.linimasa(
      "dates", "-", "--language", "id", "--published", "2024-04-04", options: options)
    #expect(answer.ending == .exited(0) && answer.errors.isEmpty)
    #expect(answer.text.contains("digelar «Rabu (3/4/2024)»."))
    let guessed = try folder.linimasa("dates", "-", options: options)
    #expect(guessed.ending == .exited(3) && guessed.output.isEmpty)
    #expect(guessed.errors.contains("name one with --language"))
  }

  @Test func `a text without dates finds nothing`() throws {
    let folder = try Folder()
    try folder.write("a.txt", article().replacingOccurrences(of: " pada Rabu (3/4/2024)", with: ""))
    let answer = try folder.linimasa("dates", "a.txt", "--language", "id")
    #expect(answer.ending == .exited(1))
    #expect(answer.errors == "no date found\n")
  }

  @Test(arguments: ["text", "jsonl", "json", "timeml"])
  func `a line of a megabyte of digits is read`(format: String) throws {
    let folder = try Folder()
    let digits = String(repeating: "7", count: 1 << 20)
    try folder.write("a.txt", article("\n\n\(digits)"))
    try folder.write("a.jsonl", record("a", text: "\(digits) pada 3 April 2024"))
    let answer = try folder.linimasa(
      "dates", "a.txt", "a.jsonl", "--language", "id", "--format", format)
    #expect(answer.ending == .exited(0))
  }

  @Test(arguments: [
    ["--published", "2024-02-31"], ["--published", "2024-04"], ["--published", "1066-10-14"],
    ["--language", "xx"], ["--format", "csv"],
  ])
  func `wrong options are told`(words: [String]) throws {
    let folder = try Folder()
    try folder.write("a.txt", article())
    let answer = try folder.linimasa(["dates", "a.txt"] + words)
    #expect(answer.ending == .exited(2))
    #expect(answer.output.isEmpty && answer.errorLines.count == 1)
    #expect(answer.errors.contains("\"\(words[1])\""))
  }
}
