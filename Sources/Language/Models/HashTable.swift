package import Resources

/// A fixed map from hashes to small numbers, as it ships.
///
/// Layout, little-endian: the number of bits of a slot's number (UInt32), then the slots: a
/// fingerprint (UInt32, 0 for an empty slot) and a value (UInt16). A key is looked for from the slot
/// of its first bits on.
package struct HashTable: Sendable {
  private let bytes: DataBytes
  private let bits: UInt64

  /// - Throws: `DataError` where the part's length does not fit.
  package init(_ bytes: DataBytes, path: String) throws(DataError) {
    let bits = bytes.count >= 4 ? bytes.withBytes { $0.loadUnaligned(as: UInt32.self) } : 99
    guard bits > 0, bits < 28, bytes.count == 4 + 6 << Int(bits) else {
      throw DataError(file: path, line: nil, message: "a table of the model is damaged")
    }
    self.bytes = bytes
    self.bits = UInt64(bits)
  }

  /// The value of a key, or nil where the table has none.
  package subscript(key: UInt64) -> UInt16? {
    let mask = (1 << Int(bits)) - 1
    let fingerprint = Self.fingerprint(key)
    return bytes.withBytes { raw in
      var slot = Int(truncatingIfNeeded: key >> (64 - bits))
      for _ in 0...mask {
        let found = raw.loadUnaligned(fromByteOffset: 4 + slot * 6, as: UInt32.self)
        if found == 0 { return nil }
        if found == fingerprint {
          return raw.loadUnaligned(fromByteOffset: 8 + slot * 6, as: UInt16.self)
        }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  private static func fingerprint(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) | 1 }

  /// The bytes of a part that holds a table.
  package static func bytes(of values: [UInt64: UInt16]) -> [UInt8] {
    var bits = 4
    while 1 << bits < values.count * 3 / 2 { bits += 1 }
    let mask = (1 << bits) - 1
    var slots = [(UInt32, UInt16)](repeating: (0, 0), count: 1 << bits)
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      var slot = Int(truncatingIfNeeded: key >> UInt64(64 - bits))
      while slots[slot].0 != 0 { slot = (slot + 1) & mask }
      slots[slot] = (fingerprint(key), value)
    }
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt32(bits))
    for (fingerprint, value) in slots {
      bytes.append(littleEndian: fingerprint)
      bytes.append(littleEndian: value)
    }
    return bytes
  }
}
