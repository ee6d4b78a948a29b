internal import Linking
internal import Model

extension SQLiteStore {
  /// What a party is called and what it is, by the world's tables, else by what texts say.
  func participant(ofParty code: PartyCode) throws -> Participant {
    var names = PartyNames()
    names.names[code] = try label(meaning: "party", code)
    if !isState(code) {
      let known = try participant(known: .organisation(code)) ?? participant(known: .group(code))
      if let known { return known }
    } else if names.names[code] == nil, let known = try participant(known: .country(code)) {
      return known
    }
    return names.participant(of: code)
  }

  /// The actor or party that an id of any level stands for.
  func participant(_ id: ActorID) throws -> Participant {
    let parts = id.rawValue.split(separator: "/", maxSplits: 2).map(String.init)
    if parts.count == 2, ["country", "organisation", "group"].contains(parts[0]) {
      return try participant(ofParty: parts[1])
    }
    if let known = try participant(known: id) { return known }
    let kind = ActorKind(rawValue: parts[0]) ?? .organisation
    if let label = try label(meaning: "actor", id.rawValue) {
      return Participant(
        actor: id, kind: kind, name: label, party: parts.count == 3 ? parts[1] : nil)
    }
    guard parts.count == 3 else {
      return Participant(actor: id, kind: kind, name: id.rawValue, party: nil)
    }
    let words = parts[2].split(separator: "_").joined(separator: " ")
    return Participant(
      actor: id, kind: kind, name: "\(try participant(ofParty: parts[1]).name): \(words)",
      party: parts[1], body: parts[2])
  }

  /// What events call an actor, each part as most of them do; nil where none names it.
  private func participant(known id: ActorID) throws -> Participant? {
    var parts: [String: String] = [:]
    let facts = try database.rows(
      """
      SELECT fact, value FROM facts WHERE actor = ? AND fact <> 'form' ORDER BY count DESC, value
      """, [.text(id.rawValue)]
    ) { ($0.text(0), $0.text(1)) }
    for (fact, value) in facts where parts[fact] == nil { parts[fact] = value }
    guard let name = parts["name"], let kind = parts["kind"].flatMap(ActorKind.init) else {
      return nil
    }
    return Participant(
      actor: id, kind: kind, name: name, party: parts["party"], office: parts["office"],
      body: parts["body"])
  }

  /// The usual name by the world's tables.
  func label(meaning: String, _ key: String) throws -> String? {
    try database.first(
      "SELECT MIN(label) FROM names WHERE meaning = ? AND first = ?",
      [.text(meaning), .text(key)]
    ) { $0.optionalText(0) } ?? nil
  }
}
