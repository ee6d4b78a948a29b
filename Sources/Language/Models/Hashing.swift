/// Joins two hashes into one; the order matters.
///
/// The multiplier is that of [Fibonacci hashing]; models are tied to it, so it never changes.
///
/// [Fibonacci hashing]: https://en.wikipedia.org/wiki/Hash_function#Fibonacci_hashing
@inline(__always)
package func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var hash = ((first &+ 0x2545_F491_4F6C_DD1D) &* 0x9E37_79B9_7F4A_7C15) ^ second
  hash &*= 0xD6E8_FEB8_6659_FD93
  hash ^= hash >> 29
  return hash &* 0xBF58_476D_1CE4_E5B9
}

/// The start of a hash over bytes, and one step of it: [FNV-1a].
///
/// [FNV-1a]: http://www.isthe.com/chongo/tech/comp/fnv/
enum ByteHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
