import Evaluation
import Events
import Exchange
import Model

/// Why pairs of the gold were missed: what was made of the sentences that tell of them.
struct MissReport {
  /// By article, as the system read it.
  var readings: [String: (events: [EventRecord], passed: [PassedPredicate])] = [:]

  /// Why a pair was missed, first in a word or two that can be counted, then in full.
  func reason(_ article: String, _ dyad: Dyad) -> (kind: String, words: String) {
    guard let evidence = dyad.event.evidence, !evidence.isEmpty,
      let reading = readings[article]
    else { return ("no evidence given", "") }
    func isTold(in sentence: String) -> Bool {
      evidence.contains { $0.text.contains(sentence) || sentence.contains($0.text) }
    }
    let events = reading.events.filter { $0.evidence?.contains { isTold(in: $0.text) } ?? false }
    let passed = reading.passed.filter { isTold(in: $0.sentence) }
    let words =
      events.map(Self.line)
      + passed.map {
        "\"\($0.words)\" \($0.type.rawValue): \($0.reason.words)"
          + ($0.found.isEmpty ? "" : " (\($0.found.joined(separator: ", ")))")
      }
    let full = words.isEmpty ? "no predicate known in the sentence" : words.joined(separator: "; ")
    if let near = passed.first(where: { dyad.types.contains($0.type.rawValue) }) {
      return (near.reason.words, full)
    }
    if events.contains(where: { dyad.types.contains($0.type) }) { return ("other sides", full) }
    return (events.isEmpty ? "no predicate of the type" : "read as another type", full)
  }

  /// How often each reason holds, by type, the most frequent first.
  func tally(_ missed: [(article: String, dyad: Dyad)]) -> String {
    var counts: [String: Int] = [:]
    for (article, dyad) in missed {
      counts[dyad.type + ": " + reason(article, dyad).kind, default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "missed \($0.value) \($0.key)\n" }.joined()
  }

  static func line(_ event: EventRecord) -> String {
    func side(_ actors: [ActorRecord]?) -> String {
      (actors ?? []).map { $0.party ?? $0.name ?? "" }.joined(separator: "+")
    }
    return "read as \(event.type) \(side(event.source)) > \(side(event.target)) "
      + "\(event.status ?? "")"
  }
}
