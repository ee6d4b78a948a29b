import Language
import Resources
import Testing

@Suite("Model files")
struct ModelFileTests {
  private static let parts: [(name: String, bytes: [UInt8])] = [
    ("tags", Array("NOUN\nVERB".utf8)), ("empty", []), ("weights", [1, 2, 3]),
  ]

  @Test func `a file gives its parts back`() throws {
    let file = try ModelFile(DataBytes(ModelFile.bytes(of: Self.parts)), path: "x")
    for part in Self.parts {
      #expect(file[part.name]?.withBytes { Array($0) } == part.bytes)
    }
    #expect(file["other"] == nil)
    #expect(file.isSound)
  }

  @Test func `a file cut short anywhere is refused`() {
    let whole = ModelFile.bytes(of: Self.parts)
    for length in 0..<whole.count {
      #expect(throws: DataError.self) {
        try ModelFile(DataBytes(Array(whole.prefix(length))), path: "x")
      }
    }
  }

  @Test func `a foreign file is refused`() {
    let pictures = Array("\u{89}PNG\r\n".utf8) + [UInt8](repeating: 7, count: 200)
    #expect(throws: DataError.self) { try ModelFile(DataBytes(pictures), path: "x") }
  }

  @Test func `a changed byte is noticed`() throws {
    var bytes = ModelFile.bytes(of: Self.parts)
    bytes[bytes.count - 1] ^= 1
    #expect(try ModelFile(DataBytes(bytes), path: "x").isSound == false)
  }

  @Test func `a file with other parts is no analyser`() throws {
    let file = try ModelFile(DataBytes(ModelFile.bytes(of: Self.parts)), path: "x")
    #expect(throws: DataError.self) { try Analyser(file, path: "x") }
  }

  @Test func `damaged weights and tables are refused`() {
    for bytes in [[], [1], [UInt8](repeating: 255, count: 64), [9, 0, 0, 0, 3, 0, 0, 0]] {
      #expect(throws: DataError.self) {
        try SparseWeights(DataBytes(bytes.map { UInt8($0) }), path: "x")
      }
      #expect(throws: DataError.self) {
        try HashTable(DataBytes(bytes.map { UInt8($0) }), path: "x")
      }
    }
  }

  @Test func `a table gives its values back`() throws {
    var values: [UInt64: UInt16] = [:]
    for number in 0..<5000 { values[mixed(7, UInt64(number))] = UInt16(number) }
    let table = try HashTable(DataBytes(HashTable.bytes(of: values)), path: "x")
    for (key, value) in values { #expect(table[key] == value) }
    let strangers = (0..<5000).count { table[mixed(8, UInt64($0))] != nil }
    #expect(strangers == 0)
  }
}
