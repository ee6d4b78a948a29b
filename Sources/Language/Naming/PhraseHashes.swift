/// A map from the hashes of phrases to sets of kinds, made once and looked up often.
struct PhraseHashes: Sendable {
  private var keys: [UInt64]
  private var values: [UInt16]
  private var count = 0

  /// The bit of a phrase that is the beginning of longer ones.
  static let goesOn: UInt16 = 1 << 15

  /// - Parameter bits: of the number of places at first; half of them are filled before it grows.
  init(bits: Int) {
    keys = Array(repeating: 0, count: 1 << bits)
    values = Array(repeating: 0, count: 1 << bits)
  }

  /// The kinds of a phrase and whether it goes on; 0 for an unknown one.
  subscript(key: UInt64) -> UInt16 { values[slot(of: key)] }

  /// Adds kinds to a phrase's.
  mutating func insert(_ key: UInt64, _ value: UInt16) {
    let slot = slot(of: key)
    if keys[slot] == 0 {
      keys[slot] = max(key, 1)
      count += 1
    }
    values[slot] |= value
    if count * 2 > keys.count { grow() }
  }

  private func slot(of key: UInt64) -> Int {
    // 0 marks an empty slot.
    let key = max(key, 1)
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: old.0.count * 2)
    values = Array(repeating: 0, count: keys.count)
    for (key, value) in zip(old.0, old.1) where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
