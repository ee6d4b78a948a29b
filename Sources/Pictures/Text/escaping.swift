/// Text inside an HTML-like label of Graphviz.
///
/// A backslash goes in as U+2216, since Graphviz 2.42 expands `\N` and the like even here. An `&`
/// that would read as an entity gets U+2060 behind it: Graphviz would else not escape it again. A `]`
/// is written by its number, since one at the end of a text is a syntax error to Graphviz 2.42.
func htmlLabelText(_ text: String) -> String {
  var result = ""
  let characters = Array(text.unicodeScalars)
  for (index, scalar) in characters.enumerated() {
    switch scalar {
    case "&": result += startsEntity(characters, after: index) ? "&amp;\u{2060}" : "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case "]": result += "&#93;"
    case "\\": result += "\u{2216}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func startsEntity(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
  guard index + 1 < scalars.count else { return false }
  return scalars[index + 1] == "#" || scalars[index + 1].properties.isAlphabetic
}

/// Text inside a quoted DOT string that Graphviz takes as it is: quotes escaped, no backslash.
func dotText(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\u{2216}"
    case "\n": result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Text inside a quoted DOT string whose entities Graphviz decodes, as in a tooltip.
func dotLabelText(_ text: String) -> String {
  dotText(text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;"))
}

/// Text inside XML, also between quotes.
func xmlText(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// An address that a picture may link to; nil for all but http and https.
///
/// What an address must not hold (spaces, quotes, `<`, `>`, `\`, other scripts) is percent-encoded,
/// so that nothing breaks out of where the address stands; `&` stays.
package func linkAddress(_ url: String) -> String? {
  let lowered = url.lowercased()
  guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://"), url.utf8.count <= 2_000
  else { return nil }
  let digits = Array("0123456789ABCDEF")
  var result = ""
  for byte in url.utf8 {
    let scalar = Unicode.Scalar(byte)
    if scalar.isASCII, byte > 0x20, byte < 0x7F, !"\"'<>\\^`{|}".unicodeScalars.contains(scalar) {
      result.unicodeScalars.append(scalar)
    } else {
      result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }
  return result
}
