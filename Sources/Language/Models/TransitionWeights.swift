package import Resources

/// The weights of a linear model that chooses among three, as they ship: for each feature two
/// numbers, what it adds to the second choice and to the third; the first has always 0.
///
/// Layout, little-endian: the number of buckets (UInt32), then the buckets, each of four slots of 32
/// bits: a fingerprint in the upper ten, then two signed numbers of eleven. Empty slots are 0. A
/// feature that the model does not know is taken for a known one about once in 300 times.
package struct TransitionWeights: Sendable {
  private let bytes: DataBytes
  private let bucketCount: UInt64

  /// - Throws: `DataError` where the part's length does not fit.
  package init(_ bytes: DataBytes, path: String) throws(DataError) {
    let count = bytes.count >= 4 ? bytes.withBytes { $0.loadUnaligned(as: UInt32.self) } : 0
    guard count > 0, bytes.count == 4 + Int(count) * 16 else {
      throw DataError(file: path, line: nil, message: "the transitions' weights are damaged")
    }
    self.bytes = bytes
    bucketCount = UInt64(count)
  }

  /// The scores of the second choice and of the third.
  func score(_ keys: [UInt64]) -> (Int32, Int32) {
    bytes.withBytes { raw in
      var second: Int32 = 0
      var third: Int32 = 0
      for key in keys {
        let place = 4 + Int(truncatingIfNeeded: Self.bucket(key, of: bucketCount)) * 16
        let slots = raw.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt32>.self)
        let fingerprint = Self.fingerprint(key)
        let known = (slots &>> 22) .== SIMD4(repeating: fingerprint)
        let slot = Int32(
          bitPattern: SIMD4<UInt32>.zero.replacing(with: slots, where: known)
            .wrappedSum())
        second &+= (slot << 10) >> 21
        third &+= (slot << 21) >> 21
      }
      return (second, third)
    }
  }

  @inline(__always)
  private static func bucket(_ key: UInt64, of count: UInt64) -> UInt64 {
    ((key >> 32) &* count) >> 32
  }

  /// From 1: a slot of 0 is empty.
  @inline(__always)
  private static func fingerprint(_ key: UInt64) -> UInt32 {
    max(UInt32(truncatingIfNeeded: key >> 6) & 1023, 1)
  }

  /// The bytes of a part that holds weights.
  ///
  /// - Parameters:
  ///   - rows: for each feature its hash and its two weights, from -1023 to 1023; the most useful
  ///     first, as those that come last find no place.
  ///   - limit: bytes that the part may take.
  /// - Returns: as many features as find a place.
  package static func bytes(
    of rows: [(key: UInt64, second: Int32, third: Int32)], limit: Int
  ) -> [UInt8] {
    let count = min(max(rows.count / 3, 1), (limit - 4) / 16)
    var slots = [UInt32](repeating: 0, count: count * 4)
    for row in rows {
      let start = Int(bucket(row.key, of: UInt64(count))) * 4
      let fingerprint = fingerprint(row.key)
      let places = start..<(start + 4)
      guard let free = places.first(where: { slots[$0] == 0 }),
        !places.contains(where: { slots[$0] >> 22 == fingerprint })
      else { continue }
      let second = UInt32(bitPattern: row.second) & 2047
      slots[free] = fingerprint << 22 | second << 11 | UInt32(bitPattern: row.third) & 2047
    }
    var bytes: [UInt8] = []
    for number in [UInt32(count)] + slots { bytes.append(littleEndian: number) }
    return bytes
  }
}
