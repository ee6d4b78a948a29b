internal import Model

/// Whether a document is about something else than politics: sport, culture, nature, markets.
///
/// The words of such fields stand close together in what is about them: "a final", "a striker" and "a
/// goal" in one text make "beat" a matter of sport.
struct Domain: Sendable {
  /// Whether the words of such fields set the tone.
  let isCalm: Bool

  /// By the share of a document's words that are of one field.
  init(_ document: Document, _ grammar: Grammar) {
    var counts: [String: Int] = [:]
    var forms: [String: Set<String>] = [:]
    var position = 0
    while position < document.tokens.count {
      guard
        let (field, end) = grammar.match(
          .domain, document.tokens, at: position, limit: document.tokens.count)
      else {
        position += 1
        continue
      }
      counts[field, default: 0] += 1
      forms[field, default: []].insert(document.tokens[position].folded)
      position = end
    }
    let size = document.tokens.count { $0.kind == .word }
    isCalm = counts.contains { field, count in
      count >= Self.fewest && forms[field, default: []].count >= Self.fewestForms
        && count * Self.onePer >= size
    }
  }

  /// How many words of a field there must be, how many different ones, and one of how many words of
  /// the document.
  private static let fewest = 4
  private static let fewestForms = 3
  private static let onePer = 40

  /// Whether an event of a type is told in earnest in such a document: nobody is attacked, met or
  /// besieged on a pitch, but blame and bans may be real.
  func mayTell(_ type: EventType) -> Bool {
    !isCalm || [.accuse, .request, .reject, .threaten, .sanction, .protest].contains(type)
  }
}
