import Foundation
import Testing

@Suite("Reading into a store")
struct ReadTests {
  @Test func `reading again adds nothing`() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(
      atPath: Corpus.shared.store, toPath: folder.path("copy.db"))
    let before = try folder.bytes("copy.db")
    let again = try folder.linimasa("read", Corpus.articles, "--store", "copy.db")
    #expect(again.ending == .exited(0))
    #expect(again.text.hasPrefix("0 articles added, "))
    #expect(try folder.bytes("copy.db") == before)
  }

  @Test func `the corpus in two halves, the later first, gives the same bytes`() throws {
    let folder = try Folder()
    let files = try Corpus.files()
    for half in [files[(files.count / 2)...], files[..<(files.count / 2)]] {
      let reading = try folder.linimasa(["read", "--quiet", "--store", "halves.db"] + half)
      #expect(reading.ending == .exited(0), "\(reading.errors)")
    }
    #expect(try folder.dump("halves.db") == Corpus.shared.dump)
    for question in [
      ["relations", "--level", "party"], ["who", "lecornu"], ["events", "Ukraina"],
    ] {
      let words = question + ["--format", "json"]
      let answer = try folder.linimasa(words + ["--store", "halves.db"])
      #expect(answer.output == (try Corpus.shared.ask(words).output), "\(question)")
    }
  }

  @Test func `two programs that read into one store at once lose nothing`() async throws {
    let folder = try Folder()
    let files = try Corpus.files()
    try await withThrowingTaskGroup(of: Run.self) { group in
      for half in [files[(files.count / 2)...], files[..<(files.count / 2)]] {
        group.addTask {
          try folder.linimasa(["read", "--quiet", "--store", "shared.db"] + half)
        }
      }
      for try await reading in group {
        #expect(reading.ending == .exited(0), "\(reading.errors)")
      }
    }
    #expect(try folder.dump("shared.db") == Corpus.shared.dump)
  }

  @Test func `the store is that of the option, else of the environment, else here`() throws {
    let folder = try Folder()
    let file = try folder.write("a.txt", article())
    let options = RunOptions(environment: ["LINIMASA_STORE": "named.db"])
    #expect(try folder.linimasa("read", file, "--store", "given.db", options: options).errors == "")
    #expect(try folder.names() == ["a.txt", "given.db"])
    #expect(try folder.linimasa("read", file, options: options).errors == "")
    #expect(try folder.names() == ["a.txt", "given.db", "named.db"])
    let empty = RunOptions(environment: ["LINIMASA_STORE": ""])
    #expect(try folder.linimasa("read", file, options: empty).errors == "")
    #expect(try folder.names() == ["a.txt", "given.db", "linimasa.db", "named.db"])
  }

  @Test func `standard input is read`() throws {
    let folder = try Folder()
    let options = RunOptions(input: Array((record("a") + record("b")).utf8))
    let reading = try folder.linimasa("read", "-", options: options)
    #expect(reading.ending == .exited(0))
    #expect(reading.text.contains("2 articles"))
  }

  @Test(arguments: ["read", "extract"])
  func `a folder with nothing to read is told`(command: String) throws {
    let folder = try Folder()
    try folder.write("notes/picture.jpeg", "")
    let reading = try folder.linimasa(command, "notes")
    #expect(reading.ending == .exited(1))
    #expect(reading.errorLines.count == 1)
    #expect(reading.errors.contains("notes"))
  }
}
