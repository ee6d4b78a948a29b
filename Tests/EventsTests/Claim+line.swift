import Model

extension Claim {
  /// The claim in one line: `THREATEN occurred RUS>FRA 2024-04-03`.
  ///
  /// A mode follows its type (`CONSULT/phone`). Where order says nothing, all parties stand sorted,
  /// joined by `+`. A date that only the day of publication bounds is `about` for what occurred and
  /// `ahead` for what has not; one that nothing bounds is `undated`.
  var line: String { line { $0.party ?? "?" } }

  /// The same with the actors' names: `CONSULT/phone occurred Macron+Putin 2024-04-03`.
  var namedLine: String { line(\.name) }

  private func line(_ label: (Participant) -> String) -> String {
    let kind = type.rawValue + (mode.map { "/\($0.rawValue)" } ?? "")
    func side(_ participants: [Participant]) -> String {
      Set(participants.map(label)).sorted().joined(separator: "+")
    }
    let sides =
      type.isSymmetric(mode: mode) ? side(participants) : side(sources) + ">" + side(targets)
    return "\(kind) \(status.rawValue) \(sides) \(dateLabel)"
  }

  private var dateLabel: String {
    guard let date else { return "undated" }
    guard date.basis == .publication else { return date.description }
    return status == .occurred || status == .denied ? "about" : "ahead"
  }
}

extension Reading {
  /// The claims of two parties or more, a line each, sorted.
  ///
  /// One-sided events are not asked for.
  var lines: [String] { claims.filter { $0.parties.count > 1 }.map(\.line).sorted() }

  /// All claims, also those of one party, a line each, sorted.
  var allLines: [String] { claims.map(\.line).sorted() }
}
