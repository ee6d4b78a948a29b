/// Text inside XML, also between quotes.
///
/// A character that [XML 1.0] cannot hold becomes U+FFFD. Tabs and carriage returns are written by
/// their numbers, since a parser would else make blanks or line feeds of them.
///
/// [XML 1.0]: https://www.w3.org/TR/xml/#charsets
func xmlText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "\r", "\t": result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
    default: result.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
    }
  }
  return String(result)
}

private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x20 ? scalar.value & 0xFFFE != 0xFFFE || scalar.value > 0xFFFF : scalar == "\n"
}
