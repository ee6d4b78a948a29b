/// What a word looks like: the hashes that the features of all models are made of.
package struct WordTraits: Sendable {
  /// Of the word in small letters, each digit as 0.
  package private(set) var form: UInt64
  /// Of its first one to four bytes, in small letters; of fewer where the word is shorter.
  package private(set) var prefixes: (UInt64, UInt64, UInt64, UInt64)
  /// Of its last one to five bytes, in small letters.
  package private(set) var suffixes: (UInt64, UInt64, UInt64, UInt64, UInt64)
  /// Of its letters' kinds, repetitions left out: `Xx`, `X.X.`, `0-0`.
  package private(set) var shape: UInt64
  package private(set) var isCapitalised: Bool
  /// Bytes up to 20: longer words are alike.
  package private(set) var length: UInt64

  /// Of a place past the end of a sentence, and of the root of a tree.
  package static let none = WordTraits("")

  package init(_ word: String) {
    self.init(bytes: Array(word.utf8))
  }

  /// - Parameter bytes: UTF-8.
  init(bytes: some Collection<UInt8>) {
    var small = Array(bytes)
    var kinds = ByteHash.start
    var last: UInt8 = 0
    var isASCII = true
    for byte in small {
      let kind = Self.kind(byte)
      if kind != last { kinds = ByteHash.step(kinds, kind) }
      last = kind
      if byte >= 128 { isASCII = false }
    }
    isCapitalised = small.first.map { $0 >= 65 && $0 <= 90 } ?? false
    if !isASCII {
      let word = String(decoding: small, as: UTF8.self)
      isCapitalised = word.unicodeScalars.first?.properties.isUppercase ?? false
      small = Array(word.lowercased().utf8)
    }
    for index in small.indices {
      let byte = small[index]
      if byte >= 65, byte <= 90 { small[index] = byte | 32 }
      if byte >= 49, byte <= 57 { small[index] = 48 }
    }
    shape = kinds
    length = UInt64(min(small.count, 20))
    (form, prefixes) = Self.forward(small)
    suffixes = Self.backward(small)
  }

  /// The form and the shape of a word, without the rest.
  static func formAndShape(
    _ raw: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> (form: UInt64, shape: UInt64) {
    var form = ByteHash.start
    var kinds = ByteHash.start
    var last: UInt8 = 0
    for index in range {
      var byte = raw[index]
      if byte >= 128 {
        let traits = WordTraits(bytes: raw[range])
        return (traits.form, traits.shape)
      }
      let kind = Self.kind(byte)
      if kind != last { kinds = ByteHash.step(kinds, kind) }
      last = kind
      if byte >= 65, byte <= 90 { byte |= 32 }
      if byte >= 49, byte <= 57 { byte = 48 }
      form = ByteHash.step(form, byte)
    }
    return (form, kinds)
  }

  private static func kind(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 65...90: 88
    case 97...122, 128...: 120
    case 48...57: 48
    default: byte
    }
  }

  private static func forward(_ bytes: [UInt8]) -> (UInt64, (UInt64, UInt64, UInt64, UInt64)) {
    var hash = ByteHash.start
    var found: (UInt64, UInt64, UInt64, UInt64) = (hash, hash, hash, hash)
    for (index, byte) in bytes.enumerated() {
      hash = ByteHash.step(hash, byte)
      switch index {
      case 0: found = (hash, hash, hash, hash)
      case 1: (found.1, found.2, found.3) = (hash, hash, hash)
      case 2: (found.2, found.3) = (hash, hash)
      case 3: found.3 = hash
      default: break
      }
    }
    return (hash, found)
  }

  private static func backward(_ bytes: [UInt8]) -> (UInt64, UInt64, UInt64, UInt64, UInt64) {
    var hash = ByteHash.start
    var found: (UInt64, UInt64, UInt64, UInt64, UInt64) = (hash, hash, hash, hash, hash)
    for (index, byte) in bytes.reversed().prefix(5).enumerated() {
      hash = ByteHash.step(hash, byte)
      switch index {
      case 0: found = (hash, hash, hash, hash, hash)
      case 1: (found.1, found.2, found.3, found.4) = (hash, hash, hash, hash)
      case 2: (found.2, found.3, found.4) = (hash, hash, hash)
      case 3: (found.3, found.4) = (hash, hash)
      default: found.4 = hash
      }
    }
    return found
  }
}
