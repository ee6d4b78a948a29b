internal import CZlib
import Glibc

/// The bytes of a file, unpacked, a piece at a time.
struct ByteSource: ~Copyable {
  /// The first bytes, up to 64 KB; they are read again by `next`.
  private(set) var head: [UInt8] = []
  /// Why the bytes ended before the file did, or nil.
  private(set) var failure: String?

  private var raw: RawBytes
  private var inflater: Inflater?
  private var hasGivenHead = false
  private static let headSize = 65_536

  /// Opens a file.
  ///
  /// - Throws: `InputError` where it cannot be opened.
  init(_ file: InputFile) throws(InputError) {
    raw = try RawBytes(file)
    var first = raw.next()
    if first.starts(with: [0x1F, 0x8B]) {
      inflater = Inflater()
      first = unpack(first)
    }
    head = first
    while head.count < Self.headSize, let more = nextPiece() { head += more }
  }

  /// Opens a file that must hold text.
  ///
  /// - Throws: `InputError` where it cannot be opened, is empty or is no text.
  static func text(in file: InputFile) throws(InputError) -> ByteSource {
    let source = try ByteSource(file)
    guard !source.head.isEmpty else {
      throw InputError(message: source.failure ?? "is empty; skipped")
    }
    guard !isBinary(source.head) else { throw InputError(message: "is binary, not text; skipped") }
    return source
  }

  /// The next bytes, or nil at the end.
  mutating func next() -> [UInt8]? {
    if !hasGivenHead {
      hasGivenHead = true
      if !head.isEmpty { return head }
    }
    return nextPiece()
  }

  /// All bytes that are left, or nil where they are more than a limit.
  mutating func rest(limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while let piece = next() {
      bytes += piece
      if bytes.count > limit { return nil }
    }
    return bytes
  }

  private mutating func nextPiece() -> [UInt8]? {
    while failure == nil {
      let piece = raw.next()
      if let error = raw.failure { failure = error }
      guard !piece.isEmpty else {
        if failure == nil, inflater?.isAtEnd == false {
          failure = "is a damaged gzip file: it ends early; the rest is skipped"
        }
        return nil
      }
      guard inflater != nil else { return piece }
      let unpacked = unpack(piece)
      if !unpacked.isEmpty { return unpacked }
    }
    return nil
  }

  private mutating func unpack(_ piece: [UInt8]) -> [UInt8] {
    do {
      return try inflater?.unpack(piece) ?? piece
    } catch {
      failure = error.message
      return []
    }
  }
}

/// Why a file cannot be opened or unpacked.
struct InputError: Error {
  var message: String
}

/// The bytes of a file as they are stored.
private struct RawBytes: ~Copyable {
  private(set) var failure: String?
  private let descriptor: Int32
  private var bytes: [UInt8]?

  init(_ file: InputFile) throws(InputError) {
    switch file.content {
    case .bytes(let given):
      (descriptor, bytes) = (-1, given)
    case .standardInput:
      descriptor = dup(0)
      guard descriptor >= 0 else { throw InputError(message: reason(errno) + "; skipped") }
    case .file:
      descriptor = open(file.name, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw InputError(message: reason(errno) + "; skipped") }
    }
  }

  /// The next bytes; empty at the end.
  mutating func next() -> [UInt8] {
    if let given = bytes {
      bytes = []
      return given
    }
    guard descriptor >= 0 else { return [] }
    var code: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      var got = read(descriptor, buffer.baseAddress, buffer.count)
      while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
      if got < 0 { code = errno }
      count = max(0, got)
    }
    if code != 0 { failure = reason(code) + "; skipped" }
    return piece
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}

/// Unpacks gzip, with bounds on what comes out.
private struct Inflater: ~Copyable {
  private(set) var isAtEnd = false
  /// Kept in one place, for zlib checks that it has not moved.
  private let stream: UnsafeMutablePointer<z_stream>
  private var taken = 0
  private var given = 0
  private static let limit = 256 << 20
  /// A file that unpacks to more times its size than this, beyond a first stretch, is a bomb.
  private static let ratio = 300
  private static let freeStretch = 32 << 20

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    czlib_inflate_init(stream)
  }

  /// Unpacks a next piece.
  ///
  /// - Throws: `InputError` where it is damaged or unpacks to too much.
  mutating func unpack(_ piece: [UInt8]) throws(InputError) -> [UInt8] {
    var result: [UInt8] = []
    taken += piece.count
    var input = piece[...]
    repeat {
      if isAtEnd {
        // Zeros may pad the end; anything else is a next member.
        guard input.contains(where: { $0 != 0 }) else { return result }
        inflateReset(stream)
        isAtEnd = false
      }
      let (used, code) = step(Array(input), into: &result)
      input = input.dropFirst(used)
      isAtEnd = code == Z_STREAM_END
      guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
        throw InputError(message: "is a damaged gzip file; the rest is skipped")
      }
      try check(given + result.count)
      if code == Z_BUF_ERROR { break }
    } while !input.isEmpty || stream.pointee.avail_out == 0 && !isAtEnd
    given += result.count
    return result
  }

  private func check(_ size: Int) throws(InputError) {
    if size > Self.limit {
      throw InputError(message: "unpacks to more than 256 MB; the rest is skipped: unpack it first")
    }
    if size > Self.freeStretch, size / Self.ratio > taken {
      throw InputError(message: "unpacks to more than \(Self.ratio) times its size; skipped")
    }
  }

  /// Unpacks into a buffer once; returns how many bytes were used, and zlib's code.
  private mutating func step(
    _ input: [UInt8], into result: inout [UInt8]
  ) -> (used: Int, code: Int32) {
    var code = Z_OK
    var copy = input
    let piece = [UInt8](unsafeUninitializedCapacity: 262_144) { buffer, count in
      code = copy.withUnsafeMutableBufferPointer { bytes in
        stream.pointee.next_in = bytes.baseAddress
        stream.pointee.avail_in = UInt32(bytes.count)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        return inflate(stream, Z_NO_FLUSH)
      }
      count = buffer.count - Int(stream.pointee.avail_out)
    }
    result += piece
    return (input.count - Int(stream.pointee.avail_in), code)
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }
}
