package import Resources

/// A model file: named parts of bytes.
///
/// Layout, little-endian: the mark `LINIMODL`, the version (UInt32), the number of parts (UInt32);
/// for each part its name (16 bytes, filled up with zeros), its offset and its length (UInt64
/// each); a checksum over what follows (UInt64); the parts.
package struct ModelFile: Sendable {
  private let parts: [String: DataBytes]
  /// The names of the parts, in file order.
  package let names: [String]

  private static let mark = Array("LINIMODL".utf8)
  private static let version: UInt32 = 1
  /// More parts than any model has.
  private static let most = 64

  /// Reads the list of parts; the parts stay where they are.
  ///
  /// - Parameters:
  ///   - bytes: of the file.
  ///   - path: for messages.
  /// - Throws: `DataError` where the file is of another kind or version, cut short or damaged.
  package init(_ bytes: DataBytes, path: String) throws(DataError) {
    func fail(_ message: String) -> DataError {
      DataError(file: path, line: nil, message: message)
    }
    let head = bytes.withBytes { Array($0.prefix(16)) }
    guard head.count == 16, Array(head.prefix(8)) == Self.mark else {
      throw fail("no model file of linimasa")
    }
    let reader = Reader(bytes: bytes)
    guard reader.number32(8) == Self.version else {
      throw fail("model of version \(reader.number32(8)); this program reads \(Self.version)")
    }
    let count = Int(reader.number32(12))
    let start = 16 + count * 32 + 8
    guard count <= Self.most, bytes.count >= start else {
      throw fail("the model file is cut short")
    }
    var parts: [String: DataBytes] = [:]
    var names: [String] = []
    var end = start
    for index in 0..<count {
      let entry = 16 + index * 32
      let name = bytes.withBytes { Array($0[entry..<(entry + 16)].prefix { $0 != 0 }) }
      let offset = reader.number64(entry + 16)
      let length = reader.number64(entry + 24)
      guard offset == UInt64(end), length <= UInt64(bytes.count - end) else {
        throw fail("the model file is cut short")
      }
      names.append(String(decoding: name, as: UTF8.self))
      parts[names[index]] = bytes[end..<(end + Int(length))]
      end += Int(length)
    }
    guard end == bytes.count else { throw fail("the model file is longer than its parts") }
    self.parts = parts
    self.names = names
    sum = reader.number64(start - 8)
    content = bytes[start..<end]
  }

  private let sum: UInt64
  private let content: DataBytes

  /// Checks the content against the file's checksum: for files that come from elsewhere.
  package var isSound: Bool { content.withBytes { Self.checksum($0) } == sum }

  /// A part, or nil where the model has none of that name.
  package subscript(name: String) -> DataBytes? { parts[name] }

  /// A part.
  ///
  /// - Throws: `DataError` where the model has none of that name.
  func part(_ name: String, _ path: String) throws(DataError) -> DataBytes {
    guard let part = parts[name] else {
      throw DataError(file: path, line: nil, message: "the model has no part \"\(name)\"")
    }
    return part
  }

  /// The lines of a part of text.
  ///
  /// - Throws: `DataError` where the model has none of that name.
  func lines(_ name: String, _ path: String) throws(DataError) -> [String] {
    let text = try part(name, path).withBytes { String(decoding: $0, as: UTF8.self) }
    return text.split(separator: "\n").map(String.init)
  }

  /// The bytes of a file with this one's parts and others, which replace those of their names.
  package func bytes(with others: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let own = names.filter { name in !others.contains { $0.name == name } }
    return Self.bytes(
      of: own.map { name in (name, parts[name]?.withBytes { Array($0) } ?? []) } + others)
  }

  /// The bytes of a file with parts.
  ///
  /// - Parameter parts: names of at most 16 ASCII letters, with their bytes; in file order.
  /// - Returns: with their list and checksum before them.
  package static func bytes(of parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file = mark
    file.append(littleEndian: version)
    file.append(littleEndian: UInt32(parts.count))
    let start = 16 + parts.count * 32 + 8
    var offset = start
    for part in parts {
      let name = Array(part.name.utf8.prefix(16))
      file += name + [UInt8](repeating: 0, count: 16 - name.count)
      file.append(littleEndian: UInt64(offset))
      file.append(littleEndian: UInt64(part.bytes.count))
      offset += part.bytes.count
    }
    let content = parts.flatMap(\.bytes)
    file.append(littleEndian: content.withUnsafeBytes { checksum($0) })
    return file + content
  }

  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = ByteHash.start
    for byte in bytes { hash = ByteHash.step(hash, byte) }
    return hash
  }

  private struct Reader {
    let bytes: DataBytes

    func number32(_ offset: Int) -> UInt32 {
      bytes.withBytes {
        UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      }
    }

    func number64(_ offset: Int) -> UInt64 {
      bytes.withBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
    }
  }
}
