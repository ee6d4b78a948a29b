internal import Foundation

/// A text without the differences that names are written with: small letters, no accents, one
/// space for each stretch of space, hyphens and apostrophes.
package func folded(_ text: String) -> String {
  let plain = text.folding(
    options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
  var result = ""
  result.reserveCapacity(plain.utf8.count)
  var pendingSpace = false
  for character in plain {
    if character.isWhitespace || "-–—'’‘`".contains(character) {
      pendingSpace = !result.isEmpty
      continue
    }
    if pendingSpace { result.append(" ") }
    pendingSpace = false
    result.append(special[character].map(String.init) ?? String(character))
  }
  return result
}

/// Letters that Unicode does not take apart into a base and an accent.
private let special: [Character: Character] = [
  "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d",
]
