/// An article with what it says of actors by name, and whom it must not bring in.
struct ArticleExample: CustomStringConvertible, Sendable {
  var name: String
  var language: String
  var published: String
  /// The title, then a paragraph a line.
  var text: String
  /// As `Claim.namedLine` prints them; the date may be left off.
  var events: [String]
  /// Events that it also tells of, but the reader is known to miss or to read otherwise.
  var missed: [String] = []
  /// Parties that only lines pointing to other articles name.
  var strangers: [String]

  var description: String { name }
}
