import Foundation
import Testing

@Suite("Help and wrong usage")
struct UsageTests {
  static let commands = [
    "read", "timeline", "relations", "connect", "who", "events", "why", "extract", "eval",
    "parse", "names", "dates",
  ]

  @Test func `help lists every command and the exit codes`() throws {
    let answer = try Folder().linimasa("--help")
    #expect(answer.ending == .exited(0))
    for command in Self.commands {
      #expect(answer.lines.contains { $0.hasPrefix("  \(command) ") }, "\(command)")
    }
    #expect(answer.text.contains("exit codes: 0 done"))
    #expect(try Folder().linimasa("help").output == answer.output)
  }

  @Test(arguments: commands)
  func `help of a command has examples with options that it takes`(command: String) throws {
    let answer = try Folder().linimasa(command, "--help")
    #expect(answer.ending == .exited(0))
    #expect(answer.errors.isEmpty)
    #expect(answer.text.contains("usage: linimasa \(command) "))
    let parts = answer.text.components(separatedBy: "\nexamples:\n")
    try #require(parts.count == 2)
    #expect(parts[1].contains("linimasa \(command)"))
    for word in parts[1].split(whereSeparator: \.isWhitespace) where word.hasPrefix("--") {
      #expect(parts[0].contains("\n  \(word)"), "\(word)")
    }
    #expect(try Folder().linimasa("help", command).output == answer.output)
    #expect(try Folder().linimasa(command, "-h").output == answer.output)
  }

  @Test(arguments: [
    (["tmeline"], "did you mean \"timeline\"?"), (["help", "evnts"], "did you mean \"events\"?"),
    (["timeline", "--sinse", "2024"], "did you mean --since?"),
    (["xyzzy"], "no command \"xyzzy\""), (["who"], "missing arguments"),
    (["why", "a", "b"], "too many arguments"), (["timeline", "--svg"], "--svg needs a value"),
    (["read", "--quiet=yes", "a"], "--quiet takes no value"), (["eval", "a"], "--gold"),
    (["timeline", "--store", "postgres://x/y"], "postgres://x/y"),
  ])
  func `wrong usage is told in one line`(words: [String], message: String) throws {
    let folder = try Folder()
    let answer = try folder.linimasa(words)
    #expect(answer.ending == .exited(2))
    #expect(answer.output.isEmpty)
    #expect(answer.errorLines.count == 1)
    #expect(answer.errors.hasPrefix("linimasa: "))
    #expect(answer.errors.contains(message), "\(answer.errors)")
    #expect(try folder.names().isEmpty)
  }

  @Test func `the version is one line`() throws {
    let answer = try Folder().linimasa("--version")
    #expect(answer.ending == .exited(0))
    #expect(answer.lines.count == 1)
    #expect(answer.text.hasPrefix("linimasa "))
  }
}
