/// Bytes that never change: those of a file in the binary, mapped and not copied, or an array.
package struct DataBytes: @unchecked Sendable {
  private let buffer: UnsafeRawBufferPointer
  /// Keeps the memory; nil for the binary's own.
  private let owner: Owner?

  private final class Owner {
    let memory: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) {
      memory = .allocate(byteCount: bytes.count, alignment: 16)
      memory.copyBytes(from: bytes)
    }

    deinit { memory.deallocate() }
  }

  /// - Parameter buffer: lives as long as the program.
  init(_ buffer: UnsafeRawBufferPointer) {
    self.buffer = buffer
    owner = nil
  }

  package init(_ bytes: [UInt8]) {
    let owner = Owner(bytes)
    self.owner = owner
    buffer = UnsafeRawBufferPointer(owner.memory)
  }

  private init(_ buffer: UnsafeRawBufferPointer, owner: Owner?) {
    self.buffer = buffer
    self.owner = owner
  }

  package var count: Int { buffer.count }

  /// Whether they are the binary's own.
  package var isEmbedded: Bool { owner == nil }

  /// A part of the bytes, not copied.
  ///
  /// - Parameter range: inside them.
  package subscript(range: Range<Int>) -> DataBytes {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a part outside the bytes")
    return DataBytes(UnsafeRawBufferPointer(rebasing: buffer[range]), owner: owner)
  }

  /// The bytes, for as long as the closure runs.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    defer { keep() }
    return body(start)
  }

  @usableFromInline
  package var start: UnsafeRawBufferPointer { buffer }

  @usableFromInline
  package func keep() { withExtendedLifetime(owner) {} }
}
