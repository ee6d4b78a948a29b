internal import Model

/// The words for events, in one picture: what stands on cards, lines and in notes.
struct EventText: Sendable {
  let labels: Labels
  let names: PictureNames
  let shorts: ShortNames
  /// Whether days are written with their year.
  let showsYear: Bool

  /// "3 Apr", "April 2024", "Tanpa tanggal".
  func date(_ event: Event) -> String {
    event.date.map { labels.span($0, year: showsYear) } ?? labels["undated"]
  }

  /// What happened, since an event has no headline of its own: "Panggilan telepon: keamanan di Paris".
  func headline(_ event: Event) -> String {
    let place = event.place.map(cleanText).map { ", \($0)" } ?? ""
    let topic = event.topic.map(cleanText).map { ": \($0)" } ?? ""
    return labels.phrase(event) + place + topic
  }

  /// "direncanakan"; nil for what occurred.
  func status(_ event: Event) -> String? {
    event.status == .occurred ? nil : labels["status.\(event.status.rawValue)"]
  }

  /// "Macron (FRA) ↔ Zelensky (UKR)", with "+2 lagi" past three on a side.
  func participants(_ event: Event, parties: Bool = true) -> String {
    let sides = self.sides(event).map { side($0, parties) }
    if sides.count == 2 {
      return sides.joined(separator: event.isSymmetric ? " ↔\u{A0}" : " →\u{A0}")
    }
    return sides.joined()
  }

  /// How many sources: "3 sumber"; nil for one.
  func sources(_ event: Event) -> String? {
    event.sourceCount > 1 ? labels.count(event.sourceCount, of: "source") : nil
  }

  /// All about an event, for who points at it.
  func note(_ event: Event) -> Note {
    let parts = [date(event), labels.phrase(event), status(event)].compactMap { $0 }
    var lines = [parts.joined(separator: " · "), participants(event)]
    if let topic = event.topic { lines.append(cleanText(topic)) }
    if let report = event.reports.first {
      lines.append("“\(shortened(cleanText(report.evidence.sentence), to: 300))”")
    }
    let outlets = event.reports.compactMap(\.outlet).map(cleanText)
    let unique = outlets.enumerated().filter { outlets.firstIndex(of: $1) == $0 }.map(\.element)
    var told = unique.prefix(4).joined(separator: ", ")
    if unique.count > 4 { told += ", " + labels.filled("more", "n", String(unique.count - 4)) }
    let count = labels.count(event.sourceCount, of: "source")
    lines.append(told.isEmpty ? count : "\(told) (\(count))")
    let address = event.reports.lazy.compactMap(\.url).first { linkAddress($0) != nil }
    return Note(text: lines.joined(separator: "\n"), address: address)
  }

  /// The two sides; a symmetric event that has all its participants on one side is parted after
  /// the first.
  private func sides(_ event: Event) -> [[Participant]] {
    let filled = [event.sources, event.targets].filter { !$0.isEmpty }
    guard filled.count == 1, event.isSymmetric, filled[0].count == 2 else { return filled }
    return [[filled[0][0]], [filled[0][1]]]
  }

  private func side(_ side: [Participant], _ parties: Bool) -> String {
    // Three names fit a card; a fourth is still shorter than saying that there is one more.
    let limit = side.count == 4 ? 4 : 3
    let shown = side.prefix(limit).map { name($0, parties) }.joined(separator: ", ")
    let rest = side.count - limit
    return rest > 0 ? "\(shown) \(labels.filled("more", "n", String(rest)))" : shown
  }

  private func name(_ participant: Participant, _ parties: Bool) -> String {
    let name = shorts[participant]
    guard parties, let party = participant.party,
      participant.kind == .person || participant.kind == .government
    else { return name }
    return "\(name)\u{A0}(\(cleanText(party)))"
  }
}

/// A text with at most so many characters, the last "…" where some are left out.
func shortened(_ text: String, to limit: Int) -> String {
  text.count <= limit ? text : text.prefix(limit - 1) + "…"
}

/// Ids for the events of a picture: the first 12 digits, with a number where two begin alike.
func elementIDs(_ events: [Event]) -> [String] {
  var uses: [String: Int] = [:]
  return events.map { event in
    let letters = event.id.rawValue.lowercased().unicodeScalars.filter {
      ("a"..."z").contains($0) || ("0"..."9").contains($0)
    }
    let id = String(String.UnicodeScalarView(letters.prefix(12)))
    uses[id, default: 0] += 1
    let use = uses[id] ?? 1
    return use == 1 ? id : "\(id)-\(use)"
  }
}

/// `event kind-call status-planned`: what a page filters by.
func eventClasses(_ event: Event) -> [String] {
  ["event", "kind-\(kind(of: event).rawValue)", "status-\(event.status.rawValue)"]
}

func kind(of event: Event) -> EventKind { EventKind(type: event.type, mode: event.mode) }

/// Dated events by first day, last day and id; undated ones last, by id.
func sortedByDate(_ events: [Event]) -> [Event] {
  events.sorted { left, right in
    guard let one = left.date, let other = right.date else {
      return left.date == nil && right.date == nil ? left.id < right.id : left.date != nil
    }
    return (one.first, one.last, left.id) < (other.first, other.last, right.id)
  }
}
