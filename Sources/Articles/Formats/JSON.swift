/// A JSON value.
indirect enum JSON: Equatable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSON])
  /// In text order; a name may come twice.
  case object([Member])

  struct Member: Equatable {
    var name: String
    var value: JSON
  }

  /// The first value with a name, whatever the case of its letters.
  subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
      ?? members.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// A string, or a number in digits.
  var text: String? {
    switch self {
    case .string(let text): text
    case .number(let digits): digits
    default: nil
    }
  }

  var items: [JSON]? {
    if case .array(let items) = self { return items }
    return nil
  }
}

/// Why a text is not JSON.
struct JSONError: Error, Equatable {
  var message: String
  /// The byte where it showed.
  var offset: Int
}

/// Reads JSON as [RFC 8259] writes it, to a depth of 128.
///
/// Half of a surrogate pair gives U+FFFD, and control characters in strings are let pass, for pages
/// write them.
///
/// [RFC 8259]: https://www.rfc-editor.org/rfc/rfc8259
struct JSONParser {
  private let bytes: [UInt8]
  private(set) var index: Int
  private var depth = 0

  init(_ bytes: [UInt8], at index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  /// Reads one value and nothing after it.
  ///
  /// - Throws: `JSONError`.
  static func value(of bytes: [UInt8]) throws(JSONError) -> JSON {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    parser.skipBlanks()
    guard parser.index == bytes.count else { throw parser.error("more follows the value") }
    return value
  }

  /// Reads a next value.
  mutating func value() throws(JSONError) -> JSON {
    skipBlanks()
    guard index < bytes.count else { throw error("it ends early") }
    switch bytes[index] {
    case 0x7B: return try object()
    case 0x5B: return try array()
    case Byte.quote: return .string(try string())
    case 0x74: return try literal("true", .bool(true))
    case 0x66: return try literal("false", .bool(false))
    case 0x6E: return try literal("null", .null)
    default: return try number()
    }
  }

  mutating func skipBlanks() {
    while index < bytes.count, bytes[index].isBlank { index += 1 }
  }

  /// Steps over a byte if it comes next, blanks before it not counted.
  mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private func error(_ message: String) -> JSONError { JSONError(message: message, offset: index) }

  private mutating func enter() throws(JSONError) {
    index += 1
    depth += 1
    guard depth <= 128 else { throw error("it is nested too deeply") }
  }

  private mutating func object() throws(JSONError) -> JSON {
    try enter()
    var members: [JSON.Member] = []
    if !take(0x7D) {
      repeat {
        skipBlanks()
        guard index < bytes.count else { throw error("it ends early") }
        guard bytes[index] == Byte.quote else { throw error("a name in quotes is missing") }
        let name = try string()
        guard take(Byte.colon) else { throw error("a colon is missing after \"\(name)\"") }
        members.append(JSON.Member(name: name, value: try value()))
      } while take(Byte.comma)
      guard take(0x7D) else { throw error(missing("}")) }
    }
    depth -= 1
    return .object(members)
  }

  private mutating func array() throws(JSONError) -> JSON {
    try enter()
    var items: [JSON] = []
    if !take(0x5D) {
      repeat { items.append(try value()) } while take(Byte.comma)
      guard take(0x5D) else { throw error(missing("]")) }
    }
    depth -= 1
    return .array(items)
  }

  private func missing(_ sign: String) -> String {
    index >= bytes.count ? "it ends early" : "a comma or \(sign) is missing"
  }

  private mutating func literal(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
    guard bytes[index...].starts(with: word.utf8) else { throw error("no value begins so") }
    index += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = index
    while index < bytes.count, bytes[index].isDigit || "+-.eE".utf8.contains(bytes[index]) {
      index += 1
    }
    let digits = bytes[start..<index].text
    guard index > start, Double(digits) != nil else {
      index = start
      throw error("no value begins so")
    }
    return .number(digits)
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    var result: [UInt8] = []
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] != Byte.quote, bytes[index] != 0x5C { index += 1 }
      result += bytes[start..<index]
      guard index < bytes.count else { break }
      index += 1
      if bytes[index - 1] == Byte.quote { return result.text }
      guard index < bytes.count else { break }
      try escape(into: &result)
    }
    throw error("a string does not end")
  }

  private mutating func escape(into result: inout [UInt8]) throws(JSONError) {
    let letter = bytes[index]
    index += 1
    switch letter {
    case 0x62: result.append(0x08)
    case 0x66: result.append(0x0C)
    case 0x6E: result.append(0x0A)
    case 0x72: result.append(0x0D)
    case 0x74: result.append(0x09)
    case 0x22, 0x5C, 0x2F: result.append(letter)
    case 0x75:
      var value = try hex()
      if (0xD800...0xDBFF).contains(value), index + 1 < bytes.count, bytes[index] == 0x5C,
        bytes[index + 1] == 0x75
      {
        let saved = index
        index += 2
        let low = try hex()
        if (0xDC00...0xDFFF).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        } else {
          index = saved
        }
      }
      result += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    default:
      index -= 1
      throw error("an escape is unknown")
    }
  }

  private mutating func hex() throws(JSONError) -> UInt32 {
    guard index + 4 <= bytes.count, let value = UInt32(bytes[index..<index + 4].text, radix: 16)
    else { throw error("four hexadecimal digits are missing") }
    index += 4
    return value
  }
}
