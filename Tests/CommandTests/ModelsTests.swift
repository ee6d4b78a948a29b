import Testing

@Suite("Models")
struct ModelsTests {
  static let start = Array("LINIMODL".utf8)

  /// The bytes of a model file, and what is said of it.
  static let damaged: [(bytes: [UInt8], message: String)] = [
    ([], "no model file of linimasa"),
    (Array("<html></html> and more".utf8), "no model file of linimasa"),
    (start + [9, 0, 0, 0, 0, 0, 0, 0], "model of version 9"),
    (start + [1, 0, 0, 0, 2, 0, 0, 0, 0x74], "the model file is cut short"),
    (start + [1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF], "the model file is cut short"),
    (start + [1, 0, 0, 0, 0, 0, 0, 0] + [UInt8](repeating: 1, count: 8), "damaged"),
  ]

  @Test(arguments: damaged.indices)
  func `that cannot be used are told with what mends them`(index: Int) throws {
    let folder = try Folder()
    let options = try folder.data(model: Self.damaged[index].bytes)
    try folder.write("a.txt", article())
    for words in [
      ["parse", "a.txt"], ["parse", "--tokens", "a.txt"], ["names", "--tokens", "a.txt"],
    ] {
      let answer = try folder.linimasa(words + ["--language", "id"], options)
      #expect(answer.ending == .exited(3) && answer.output.isEmpty)
      #expect(answer.errorLines.count == 1)
      #expect(answer.errors.contains("data/models/id.model: "), "\(answer.errors)")
      #expect(answer.errors.contains(Self.damaged[index].message), "\(answer.errors)")
      #expect(answer.errors.contains("or unset LINIMASA_DATA"))
    }
  }

  @Test(arguments: ["xx", "../../id", "ID", "id.model", "\u{1B}[2J"])
  func `of a language that is not known are told`(language: String) throws {
    let folder = try Folder()
    let options = try folder.data(model: [0])
    for words in [["parse", "a.txt"], ["names", "--tokens", "a.txt"]] {
      let answer = try folder.linimasa(words + ["--language", language], options)
      #expect(answer.ending == .exited(2) && answer.errorLines.count == 1)
      #expect(answer.errors.contains("no model for language \""))
      #expect(answer.errors.contains("there are: id (see"))
      #expect(!answer.errors.contains("\u{1B}"))
    }
  }

  @Test func `that are missing leave articles out, each named`() throws {
    let folder = try Folder()
    let options = try folder.data(model: nil)
    try folder.write("a.jsonl", record("a") + record("b"))
    let answer = try folder.linimasa("parse", "a.jsonl", options: options)
    #expect(answer.ending == .exited(3) && answer.output.isEmpty)
    #expect(answer.errorLines.count == 2)
    #expect(
      answer.errors.hasPrefix("a.jsonl:1: error: no model for language \"id\"; there are: none"))
  }

  @Test(
    .enabled(if: Models.exist), arguments: [8, 15, 16, 100, 1_000, 100_000, 1_000_000])
  func `that are cut or changed at any place are refused`(length: Int) throws {
    let folder = try Folder()
    let whole = try Models.bytes("id")
    for bytes in [Array(whole.prefix(length)), whole.enumerated().map { $0 == length ? ~$1 : $1 }] {
      let options = try folder.data(model: bytes)
      let answer = try folder.linimasa(
        ["names", "--tokens", "a.txt", "--language", "id"], options)
      #expect(answer.ending == .exited(3), "\(answer.errors)")
      #expect(answer.errorLines.count == 1)
    }
  }

  @Test(arguments: [
    (["parse"], "parse needs articles"), (["names"], "--tokens FILE"),
    (["parse", "--tokens", "a"], "--tokens needs --language; there are: "),
    (["names", "--tokens", "a"], "--tokens needs --language; there are: "),
    (["parse", "--tokens", "a", "b"], "leave out \"b\""),
    (["parse", "a", "--sentence", "0", "--dot", "b"], "--sentence counts from 1"),
    (["parse", "a", "--sentence", "x", "--dot", "b"], "is no number"),
    (["names", "a"], "too many arguments"),
  ])
  func `are not even looked for after wrong usage`(words: [String], message: String) throws {
    let folder = try Folder()
    let answer = try folder.linimasa(words)
    #expect(answer.ending == .exited(2) && answer.output.isEmpty)
    #expect(answer.errorLines.count == 1)
    #expect(answer.errors.contains(message), "\(answer.errors)")
    #expect(try folder.names().isEmpty)
  }
}
