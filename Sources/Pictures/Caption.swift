package import Model

/// What is written over a picture.
package struct Caption: Sendable, Hashable {
  /// The question, as a heading: "Prancis dan Rusia, 2024".
  package var title: String
  /// The day up to which the picture knows; nil where nobody gave one.
  package var asOf: Day?

  package init(title: String, asOf: Day? = nil) {
    self.title = title
    self.asOf = asOf
  }
}

/// What parties and offices are called in the language of the labels.
///
/// What is missing is written as its code or key.
package struct PictureNames: Sendable {
  /// By code: "FRA" to "Prancis".
  package var parties: [PartyCode: String]
  /// By key: "defence_minister" to "Menteri Pertahanan".
  package var offices: [String: String]

  package init(parties: [PartyCode: String] = [:], offices: [String: String] = [:]) {
    self.parties = parties
    self.offices = offices
  }

  func party(_ code: PartyCode) -> String { cleanText(parties[code] ?? code) }

  func office(_ key: String) -> String {
    if let name = offices[key] { return cleanText(name) }
    let words = key.split(separator: "_").joined(separator: " ")
    return cleanText(words.prefix(1).uppercased() + words.dropFirst())
  }
}
