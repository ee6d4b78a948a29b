import Language
import Resources
import Testing

@Suite("Weights")
struct WeightsTests {
  @Test func `weights whose lengths do not fit together are refused`() throws {
    let whole = SparseWeights.bytes(
      of: (0..<40).map { (mixed(3, UInt64($0)), [(UInt8(1), Int8(5)), (UInt8(2), Int8(-5))]) },
      classCount: 3)
    _ = try SparseWeights(DataBytes(whole), path: "x")
    for length in 0..<whole.count {
      #expect(throws: DataError.self) {
        try SparseWeights(DataBytes(Array(whole.prefix(length))), path: "x")
      }
    }
    // Buckets start after the head and their table: the first byte that counts features of one.
    let table = 8 + 4 * ((1 << Int(whole[4])) + 1)
    var forged = whole
    forged[table] = 255
    #expect(throws: DataError.self) { try SparseWeights(DataBytes(forged), path: "x") }
  }

  @Test func `transitions of a wrong length are refused`() throws {
    for length in [0, 3, 4, 19, 21] {
      #expect(throws: DataError.self) {
        try TransitionWeights(DataBytes([UInt8](repeating: 1, count: length)), path: "x")
      }
    }
  }
}
