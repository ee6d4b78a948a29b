package import Resources

/// The weights of a linear model as they ship: for each feature the few classes it speaks for or
/// against, in eight bits each.
///
/// Layout, little-endian: the number of classes (UInt32), the number of bits of a bucket's number
/// (UInt32), the buckets' starts (UInt32 each, one more than there are buckets), the buckets. A
/// bucket: how many features (UInt8), the fingerprint of each (UInt16), how many weights each has
/// (UInt8), then the weights: class (UInt8) and value (Int8), which stands for its square with its
/// sign, so that large weights and small ones are both kept. A feature that the model does not know is
/// taken for a known one about once in ten thousand times.
package struct SparseWeights: Sendable {
  package let classCount: Int
  private let bytes: DataBytes
  private let shift: UInt64
  private let bucketsStart: Int

  /// - Throws: `DataError` where the part's lengths do not fit together.
  package init(_ bytes: DataBytes, path: String) throws(DataError) {
    let head = bytes.withBytes { raw -> (classes: Int, bits: Int)? in
      guard raw.count >= 8 else { return nil }
      let classes = Int(raw.loadUnaligned(as: UInt32.self))
      let bits = Int(raw.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
      guard classes > 0, classes <= 255, bits < 28 else { return nil }
      let start = Self.start(bits)
      guard raw.count >= start else { return nil }
      let end = raw.loadUnaligned(fromByteOffset: start - 4, as: UInt32.self)
      guard Int(end) == raw.count - start else { return nil }
      // The binary's own weights are what our tool wrote; others may hold anything.
      return bytes.isEmbedded || Self.holds(raw, bits) ? (classes, bits) : nil
    }
    guard let (classes, bits) = head else {
      throw DataError(file: path, line: nil, message: "the weights of the model are damaged")
    }
    classCount = classes
    shift = UInt64(64 - bits)
    bucketsStart = Self.start(bits)
    self.bytes = bytes
  }

  /// Where the buckets start.
  private static func start(_ bits: Int) -> Int { 8 + ((1 << bits) + 1) * 4 }

  /// Whether each bucket has the length that its counts say.
  private static func holds(_ raw: UnsafeRawBufferPointer, _ bits: Int) -> Bool {
    let start = start(bits)
    var last = 0
    for bucket in 0..<(1 << bits) {
      let first = Int(raw.loadUnaligned(fromByteOffset: 8 + bucket * 4, as: UInt32.self))
      let end = Int(raw.loadUnaligned(fromByteOffset: 12 + bucket * 4, as: UInt32.self))
      guard first == last, end >= first, end <= raw.count - start else { return false }
      last = end
      guard end > first else { continue }
      let count = Int(raw[start + first])
      guard end - first >= 1 + 3 * count else { return false }
      let counts = start + first + 1 + 2 * count
      let weights = (0..<count).reduce(0) { $0 + Int(raw[counts + $1]) }
      guard end - first == 1 + 3 * count + 2 * weights else { return false }
    }
    return true
  }

  /// The classes' scores for features.
  ///
  /// - Parameters:
  ///   - keys: hashes of the features.
  ///   - scores: of 256 places; the first `classCount` are set.
  func score(_ keys: [UInt64], into scores: inout [Int32]) {
    precondition(scores.count == 256, "scores have 256 places")
    for index in 0..<classCount { scores[index] = 0 }
    bytes.withBytes { raw in
      scores.withUnsafeMutableBufferPointer { scores in
        for key in keys { add(key, raw, scores) }
      }
    }
  }

  @inline(__always)
  private func add(
    _ key: UInt64, _ raw: UnsafeRawBufferPointer, _ scores: UnsafeMutableBufferPointer<Int32>
  ) {
    let bucket = Int(truncatingIfNeeded: key >> shift)
    var place =
      bucketsStart
      + Int(raw.loadUnaligned(fromByteOffset: 8 + bucket * 4, as: UInt32.self))
    let end =
      bucketsStart
      + Int(raw.loadUnaligned(fromByteOffset: 12 + bucket * 4, as: UInt32.self))
    guard place < end else { return }
    let count = Int(raw[place])
    place += 1
    let fingerprint = UInt16(truncatingIfNeeded: key)
    var found = 0
    while found < count,
      raw.loadUnaligned(fromByteOffset: place + found * 2, as: UInt16.self) != fingerprint
    {
      found += 1
    }
    guard found < count else { return }
    let counts = place + count * 2
    var first = counts + count
    for index in 0..<found { first += Int(raw[counts + index]) * 2 }
    for index in 0..<Int(raw[counts + found]) {
      let value = Int32(Int8(bitPattern: raw[first + index * 2 + 1]))
      // A class is a byte, and there are 256 places: no bounds to break.
      scores[Int(raw[first + index * 2])] &+= value &* abs(value)
    }
  }

  /// The bytes of a part that holds weights.
  ///
  /// - Parameters:
  ///   - rows: for each feature its hash and its weights by class, classes in order; a feature has
  ///     at most 255.
  ///   - classCount: at most 255.
  /// - Returns: little-endian; see above.
  package static func bytes(
    of rows: [(key: UInt64, weights: [(UInt8, Int8)])], classCount: Int
  ) -> [UInt8] {
    let bits = bits(rows.count)
    var buckets = [[Int]](repeating: [], count: 1 << bits)
    for (index, row) in rows.enumerated() {
      buckets[Int(row.key >> UInt64(64 - bits))].append(index)
    }
    var starts: [UInt32] = []
    var content: [UInt8] = []
    for bucket in buckets {
      starts.append(UInt32(content.count))
      let kept = bucket.sorted { rows[$0].key < rows[$1].key }.prefix(255)
      guard !kept.isEmpty else { continue }
      content.append(UInt8(kept.count))
      for index in kept {
        content.append(littleEndian: UInt16(truncatingIfNeeded: rows[index].key))
      }
      for index in kept { content.append(UInt8(rows[index].weights.count)) }
      for index in kept {
        for (number, weight) in rows[index].weights {
          content += [number, UInt8(bitPattern: weight)]
        }
      }
    }
    starts.append(UInt32(content.count))
    var bytes: [UInt8] = []
    for number in [UInt32(classCount), UInt32(bits)] + starts { bytes.append(littleEndian: number) }
    return bytes + content
  }

  private static func bits(_ rows: Int) -> Int {
    var bits = 1
    while 1 << bits < rows / 3 { bits += 1 }
    return bits
  }

  /// How many bytes a part with so many features and weights takes at most.
  package static func size(rows: Int, weights: Int) -> Int {
    12 + (5 << bits(rows)) + rows * 3 + weights * 2
  }
}
