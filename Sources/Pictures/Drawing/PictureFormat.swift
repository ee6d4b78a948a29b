/// What a picture can be written as.
package enum PictureFormat: String, Sendable, CaseIterable {
  case svg
  case png
  case pdf
  /// The composed graph with its positions, for `neato -n2`.
  case dot

  /// What the bytes of a whole file of this format start with.
  package var signature: [UInt8] {
    switch self {
    case .svg: Array("<?xml".utf8)
    case .png: [0x89, 0x50, 0x4E, 0x47]
    case .pdf: Array("%PDF".utf8)
    case .dot: Array("digraph".utf8)
    }
  }
}
