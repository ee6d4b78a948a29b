/// What a sentence or two say, when published on Thursday, 2024-04-04.
struct SentenceExample: CustomStringConvertible, Sendable {
  var text: String
  /// As `Reading.lines` prints them.
  var events: [String]
  /// Why it is known to come out otherwise; nil where it does not.
  var flaw: String?

  init(_ text: String, _ events: String..., flaw: String? = nil) {
    self.text = text
    self.events = events.sorted()
    self.flaw = flaw
  }

  var description: String { text }
}
