/// Turns byte offsets of a text into offsets in Unicode code points.
///
/// It stands at one place and walks from there, so that offsets asked for in text order cost one pass.
struct CodePoints {
  private let bytes: [UInt8]
  private var byte = 0
  private var count = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// How many code points begin before a byte, which is at most the number of bytes.
  mutating func offset(ofByte end: Int) -> Int {
    while byte < end {
      if begins(byte) { count += 1 }
      byte += 1
    }
    while byte > end {
      byte -= 1
      if begins(byte) { count -= 1 }
    }
    return count
  }

  private func begins(_ index: Int) -> Bool { bytes[index] & 0xC0 != 0x80 }
}
