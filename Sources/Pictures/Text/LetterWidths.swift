package import Resources

/// How wide text is, without asking a font: a width for each class of letters.
///
/// The reader's font may differ, so widths are rounded up.
package struct LetterWidths: Sendable {
  /// In parts of the font size.
  private var widths: [Unicode.Scalar: Double] = [" ": 0.31, "\u{A0}": 0.31]

  /// Reads `pictures/widths.tsv`.
  package init(_ data: DataFiles) throws(DataError) {
    for row in try data.table("pictures/widths.tsv", columns: ["width", "characters"]).rows {
      guard let width = Double(row.fields[0]) else {
        throw DataError(
          file: "pictures/widths.tsv", line: row.line, message: "\"\(row.fields[0])\" is no width")
      }
      for scalar in row.fields[1].unicodeScalars { widths[scalar] = width }
    }
  }

  /// The width in points.
  package func width(of text: String, size: Double, bold: Bool = false) -> Double {
    var sum = 0.0
    for character in text { sum += width(of: character) }
    return sum * size * (bold ? 1.06 : 1)
  }

  /// A character is as wide as its base; accents and joiners add nothing.
  private func width(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if let known = widths[scalar] { return known }
    // An accented Latin letter is as wide as its base, capital or small.
    switch scalar.value {
    case 0x00C0...0x024F, 0x1E00...0x1EFF: return scalar.properties.isUppercase ? 0.76 : 0.6
    case 0x0370...0x052F: return scalar.properties.isUppercase ? 0.72 : 0.6
    case 0x0590...0x08FF: return 0.56
    case 0x0900...0x0FFF: return 0.62 * Double(character.unicodeScalars.count).squareRoot()
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF:
      return 1.28
    case 0x1F000...0x1FAFF, 0x2600...0x27BF: return 1.3
    default: return 0.7
    }
  }
}

extension LetterWidths {
  /// A text in lines no wider than `width` points, at most `limit` of them.
  ///
  /// Words too long for a line are broken; what does not fit ends with "…". A tenth of the width
  /// stays free, for readers with a wider font.
  package func wrap(
    _ text: String, width: Double, size: Double, bold: Bool = false, limit: Int
  ) -> [String] {
    let room = width * 0.92
    var lines: [String] = []
    var line = ""
    for word in pieces(of: text, room, size, bold) {
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if self.width(of: longer, size: size, bold: bold) <= room {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit, limit > 0 else { return lines }
    let rest = lines[(limit - 1)...].joined(separator: " ")
    return lines[..<(limit - 1)] + [shortened(rest, width: width, size: size, bold: bold)]
  }

  /// A text on one line, with "…" for what does not fit.
  func shortened(_ text: String, width: Double, size: Double, bold: Bool = false) -> String {
    let room = width * 0.92
    guard self.width(of: text, size: size, bold: bold) > room else { return text }
    var kept = ""
    for character in text {
      guard self.width(of: "\(kept)\(character)…", size: size, bold: bold) <= room else { break }
      kept.append(character)
    }
    while let last = kept.last, last.isWhitespace || ",:;–-".contains(last) { kept.removeLast() }
    return kept + "…"
  }

  /// The words of a text, broken where one alone is too wide, or between letters of scripts that
  /// write no spaces.
  private func pieces(of text: String, _ room: Double, _ size: Double, _ bold: Bool) -> [String] {
    text.split(separator: " ").flatMap { word -> [String] in
      guard width(of: String(word), size: size, bold: bold) > room else { return [String(word)] }
      var parts = [""]
      for character in word {
        let last = parts[parts.count - 1] + String(character)
        if width(of: last, size: size, bold: bold) > room {
          parts.append(String(character))
        } else {
          parts[parts.count - 1] = last
        }
      }
      return parts
    }
  }
}
