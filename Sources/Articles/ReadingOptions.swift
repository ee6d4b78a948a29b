package import Model

/// What is known of articles beside what their files say, and how they are read.
package struct ReadingOptions: Sendable {
  /// The ISO 639-1 code of the language of all articles, whatever they say; nil: as each says.
  package var language: String?
  /// The day of publication of articles that give none; nil leaves them undated.
  package var published: Day?
  /// Whether the text of a JSON record is kept to the byte: no page furniture is looked for in it,
  /// and nothing in it is cleaned.
  package var keepsRecords = false

  /// Whether a page that is all furniture is its own article, such as a note of one line.
  package var keepsNotes = false

  package init() {}
}
