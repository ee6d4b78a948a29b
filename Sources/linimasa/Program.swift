import Foundation
import Model

/// How a run ended, as the shell is told.
enum ExitCode: Int32 {
  case done = 0
  case nothingFound = 1
  case wrongUsage = 2
  /// The input or the store could not be used.
  case unusable = 3
  /// Done, but some input was skipped.
  case incomplete = 4
}

/// One subcommand.
protocol Command: SendableMetatype {
  static var name: String { get }
  /// One line for the list of commands.
  static var summary: String { get }
  static var usage: Usage { get }
  static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitCode
}

/// The program: finds the command, runs it, and turns errors into one line and an exit code.
enum Program {
  /// All commands, in the order in which help lists them.
  static let commands: [any Command.Type] = [
    ReadCommand.self, TimelineCommand.self, RelationsCommand.self, ConnectCommand.self,
    WhoCommand.self, EventsCommand.self, WhyCommand.self, ExtractCommand.self, EvalCommand.self,
    ParseCommand.self, NamesCommand.self, DatesCommand.self,
  ]

  static let version = "0.1.0"

  static func run(_ words: [String]) -> ExitCode {
    let terminal = Terminal()
    guard let first = words.first, !["--help", "-h", "help"].contains(first) else {
      return help(Array(words.dropFirst()), terminal)
    }
    if first == "--version" {
      terminal.write("linimasa \(version)\n")
      return .done
    }
    guard let command = commands.first(where: { $0.name == first }) else {
      return unknown(first, terminal)
    }
    let rest = Array(words.dropFirst())
    if rest.contains("--help") || rest.contains("-h") {
      terminal.write(command.usage.help(command.name, command.summary))
      return .done
    }
    return run(command, rest, terminal)
  }

  private static func run(
    _ command: any Command.Type, _ words: [String], _ terminal: Terminal
  ) -> ExitCode {
    do {
      return try command.run(Arguments(words, command.usage), terminal)
    } catch let error as UsageError {
      terminal.fail("\(error.message) (see linimasa \(command.name) --help)")
      return .wrongUsage
    } catch {
      terminal.fail("\(error)")
      return .unusable
    }
  }

  private static func unknown(_ name: String, _ terminal: Terminal) -> ExitCode {
    let near = nearest(name, commands.map { $0.name }).map { "; did you mean \"\($0)\"?" } ?? ""
    terminal.fail("no command \"\(name)\"\(near) (see linimasa --help)")
    return .wrongUsage
  }

  private static func help(_ words: [String], _ terminal: Terminal) -> ExitCode {
    if let name = words.first {
      guard let command = commands.first(where: { $0.name == name }) else {
        return unknown(name, terminal)
      }
      terminal.write(command.usage.help(command.name, command.summary))
      return .done
    }
    let width = commands.map { $0.name.count }.max() ?? 0
    var text = """
      linimasa: who was in contact with whom, when, and which sentence of which article says so

      usage: linimasa COMMAND [ARGUMENTS]

      commands:

      """
    for command in commands {
      let name = command.name.padding(toLength: width + 2, withPad: " ", startingAt: 0)
      text += "  \(name)\(command.summary)\n"
    }
    text += """

      linimasa COMMAND --help tells of one command, with examples.
      The store is --store FILE, else $LINIMASA_STORE, else linimasa.db here.
      exit codes: 0 done, 1 nothing found, 2 wrong usage, 3 input or store could not be used,
      4 done but some input was skipped

      """
    terminal.write(text)
    return .done
  }
}
