/// A text as a picture can show it: one line, without what would harm the picture.
///
/// Control characters become spaces or go, as do marks that turn the direction of all text after
/// them, and what XML does not allow. Stretches of space become one.
package func cleanText(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  var pendingSpace = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace || scalar.value == 0xA0 {
      pendingSpace = !scalars.isEmpty
      continue
    }
    if isHarmful(scalar) { continue }
    if pendingSpace { scalars.append(" ") }
    pendingSpace = false
    scalars.append(scalar)
  }
  return String(scalars)
}

private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: true
  // Embeddings, overrides and isolates of direction.
  case 0x202A...0x202E, 0x2066...0x2069: true
  case 0xFEFF, 0xFFF9...0xFFFB: true
  case let value where value & 0xFFFE == 0xFFFE: true
  default: false
  }
}
