internal import CNettle

/// SHA-256 over a sequence of strings, for ids that depend on content alone.
///
/// SHA-256 is taken from Nettle, so that nobody can write an article that takes another's place.
package struct Digest {
  private var context = sha256_ctx()

  package init() {
    nettle_sha256_init(&context)
  }

  /// Adds strings, and how many there are, so that no two sequences run together alike.
  package mutating func add(_ strings: [String]) {
    add(number: strings.count)
    for string in strings {
      let bytes = Array(string.utf8)
      add(number: bytes.count)
      nettle_sha256_update(&context, bytes.count, bytes)
    }
  }

  /// Ends the digest and gives its first 16 bytes, as 32 hexadecimal digits.
  package mutating func hex() -> String {
    hex(count: 16)
  }

  /// The SHA-256 of a text's UTF-8, as 64 hexadecimal digits.
  package static func sha256(_ text: String) -> String {
    var digest = Digest()
    let bytes = Array(text.utf8)
    nettle_sha256_update(&digest.context, bytes.count, bytes)
    return digest.hex(count: 32)
  }

  private mutating func hex(count: Int) -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, 32, &bytes)
    let digits = Array("0123456789abcdef".utf8)
    let letters = bytes.prefix(count).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: letters, as: UTF8.self)
  }

  private mutating func add(number: Int) {
    let bytes = Array(String(number).utf8) + [58]
    nettle_sha256_update(&context, bytes.count, bytes)
  }
}
