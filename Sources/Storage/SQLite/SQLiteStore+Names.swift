package import Model

extension SQLiteStore {
  /// Finds whom a name means, in any usual form: a code, an id, a name, an office with its country.
  package func find(_ name: String) throws -> NameAnswer {
    let name = name.trimmedSpaces
    if let selector = try selector(key: name) { return try found(selector) }
    let words = folded(name).split(separator: " ").map(String.init)
    let form = words.joined(separator: " ")
    guard !form.isEmpty else { return .unknown(nearest: []) }
    for look in [exactly, byOffice, byText, byWord] {
      let selectors = try look(form)
      if !selectors.isEmpty { return try answer(selectors) }
    }
    let holders = try offices(titled: form)
    if !holders.isEmpty { return .ambiguous(Array(try candidates(holders).prefix(5))) }
    return .unknown(nearest: try nearest(to: form))
  }

  /// What picks one without doubt: `RUS`, `person/sergei-shoigu`, `office/RUS/defence_minister`.
  private func selector(key: String) throws -> ActorSelector? {
    let parts = key.split(separator: "/").map(String.init)
    if parts.count == 3, parts[0] == "office" { return .office(parts[1], office: parts[2]) }
    if parts.count > 1 {
      let known = try database.count(
        """
        SELECT EXISTS (SELECT 1 FROM facts WHERE actor = ?1)
          OR EXISTS (SELECT 1 FROM names WHERE meaning = 'actor' AND first = ?1)
        """, [.text(key)])
      return known == 1 ? .actor(ActorID(rawValue: key)) : nil
    }
    let code = key.uppercased()
    let known = try database.count(
      """
      SELECT EXISTS (SELECT 1 FROM participants WHERE party = ?1)
        OR EXISTS (SELECT 1 FROM names WHERE meaning IN ('party', 'adjective') AND first = ?1)
      """, [.text(code)])
    return known == 1 ? .party(code) : nil
  }

  // MARK: Ways to look

  /// By a form of the world's tables.
  private func exactly(_ form: String) throws -> [ActorSelector] {
    try database.rows(
      "SELECT meaning, first, second FROM names WHERE folded = ? AND meaning <> 'title'",
      [.text(form)]
    ) { selector($0.text(0), $0.text(1), $0.optionalText(2)) }.compactMap { $0 }
  }

  /// By a name or form that texts use.
  private func byText(_ form: String) throws -> [ActorSelector] {
    let ids = { (fact: String) in
      try self.database.rows(
        "SELECT DISTINCT actor FROM facts WHERE folded = ? AND fact = ?",
        [.text(form), .text(fact)]
      ) { self.selector("actor", $0.text(0), nil) }.compactMap { $0 }
    }
    let named = try ids("name")
    return named.isEmpty ? try ids("form") : named
  }

  /// By one part of a name: a surname.
  private func byWord(_ form: String) throws -> [ActorSelector] {
    let part = Value.text(" \(form) ")
    let known = try database.rows(
      """
      SELECT DISTINCT actor FROM facts WHERE fact = 'name' AND instr(' ' || folded || ' ', ?)
      """, [part]
    ) { selector("actor", $0.text(0), nil) }
    let listed = try database.rows(
      """
      SELECT DISTINCT meaning, first, second FROM names
      WHERE meaning IN ('actor', 'party') AND instr(' ' || folded || ' ', ?)
      """, [part]
    ) { selector($0.text(0), $0.text(1), $0.optionalText(2)) }
    return (known + listed).compactMap { $0 }
  }

  /// By an office and its country in either order, with or without the name of who holds it:
  /// "Menhan Prancis", "Russia's foreign minister", "Menhan Rusia Sergey Shoigu".
  private func byOffice(_ form: String) throws -> [ActorSelector] {
    let words = form.split(separator: " ").map(String.init).filter { $0 != "the" }
    guard words.count > 1, words.count < 16 else { return [] }
    for end in stride(from: words.count, to: 1, by: -1) {
      let rest = words[end...].joined(separator: " ")
      for middle in 1..<end {
        let halves = [words[..<middle], words[middle..<end]].map(SQLiteStore.phrase)
        for (title, country) in [(halves[0], halves[1]), (halves[1], halves[0])] {
          let offices = try titles(title)
          guard !offices.isEmpty, let party = try party(country) else { continue }
          if rest.isEmpty { return offices.map { .office(party, office: $0) } }
          return try persons(rest, of: party)
        }
      }
    }
    return try byTitle(words)
  }

  /// By an office and a name: "Menhan Shoigu".
  private func byTitle(_ words: [String]) throws -> [ActorSelector] {
    for middle in stride(from: words.count - 1, to: 0, by: -1)
    where try !titles(SQLiteStore.phrase(words[..<middle])).isEmpty {
      return try persons(words[middle...].joined(separator: " "), of: nil)
    }
    return []
  }

  /// Words without what only joins them: "minister of", "russia s".
  private static func phrase(_ words: ArraySlice<String>) -> String {
    let joints: Set<String> = ["of", "s", "for", "dari"]
    var words = words
    while let last = words.last, words.count > 1, joints.contains(last) { words.removeLast() }
    while let first = words.first, words.count > 1, joints.contains(first) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  private func titles(_ form: String) throws -> [String] {
    try database.rows(
      "SELECT DISTINCT first FROM names WHERE folded = ? AND meaning = 'title' ORDER BY 1",
      [.text(form)]
    ) { $0.text(0) }
  }

  private func party(_ form: String) throws -> PartyCode? {
    try database.first(
      """
      SELECT first FROM names WHERE folded = ? AND meaning IN ('party', 'adjective')
      ORDER BY meaning DESC, first
      """, [.text(form)]
    ) { $0.text(0) }
  }

  /// Persons of a name; those of a party where some are.
  private func persons(_ form: String, of party: PartyCode?) throws -> [ActorSelector] {
    var found: [ActorSelector] = []
    for look in [exactly, byText, byWord] where found.isEmpty {
      found = try look(form).filter { if case .actor = $0 { true } else { false } }
    }
    guard let party else { return found }
    let own = try found.filter { selector in
      guard case .actor(let id) = selector else { return false }
      return try database.count(
        """
        SELECT EXISTS (SELECT 1 FROM facts WHERE actor = ?1 AND fact = 'party' AND value = ?2)
          OR EXISTS (SELECT 1 FROM tenures WHERE person = ?1 AND party = ?2)
        """, [.text(id.rawValue), .text(party)]) == 1
    }
    return own.isEmpty ? found : own
  }

  /// The offices of a title in all countries of the store.
  private func offices(titled form: String) throws -> [ActorSelector] {
    try titles(form).flatMap { office in
      try database.rows(
        """
        SELECT party FROM participants WHERE office = ?1 AND party IS NOT NULL
        UNION SELECT t.party FROM tenures t WHERE t.office = ?1
          AND EXISTS (SELECT 1 FROM participants p WHERE p.actor = t.person)
        """, [.text(office)]
      ) { .office($0.text(0), office: office) }
    }
  }

  // MARK: Answering

  private func answer(_ selectors: [ActorSelector]) throws -> NameAnswer {
    let distinct = Array(Set(selectors))
    // A country is meant before whoever bears its name.
    let parties = distinct.filter { if case .party = $0 { true } else { false } }
    let meant = parties.isEmpty ? distinct : parties
    if meant.count == 1 { return try found(meant[0]) }
    let candidates = try candidates(meant)
    if candidates[0].events > 0 && candidates[1].events == 0 {
      return .found(candidates[0].selector, label: candidates[0].label)
    }
    return .ambiguous(candidates)
  }

  private func found(_ selector: ActorSelector) throws -> NameAnswer {
    .found(selector, label: try participant(of: selector).name)
  }

  /// Most events first, then by label and key.
  private func candidates(_ selectors: [ActorSelector]) throws -> [NameCandidate] {
    try selectors.map { selector in
      let key =
        switch selector {
        case .actor(let id): id.rawValue
        case .party(let code): code
        case .office(let party, let office): "office/\(party)/\(office)"
        }
      return NameCandidate(
        label: try participant(of: selector).name, selector: selector, key: key,
        events: try eventCount(selector))
    }.sorted { ($1.events, $0.label, $0.key) < ($0.events, $1.label, $1.key) }
  }

  private func selector(_ meaning: String, _ first: String, _ second: String?) -> ActorSelector? {
    switch meaning {
    case "party", "adjective": return .party(first)
    case "office": return second.map { .office(first, office: $0) }
    default:
      let parts = first.split(separator: "/")
      let isParty = parts.count == 2 && ["country", "organisation", "group"].contains(parts[0])
      return isParty ? .party(String(parts[1])) : .actor(ActorID(rawValue: first))
    }
  }

  /// Names that differ by few letters, those with events before the others; at most five.
  private func nearest(to form: String) throws -> [NameCandidate] {
    let wanted = Array(form.utf8)
    let limit = max(1, wanted.count / 3)
    var distances: [ActorSelector: Int] = [:]
    let names = try database.rows(
      """
      SELECT folded, 'actor', actor, NULL FROM facts WHERE fact IN ('name', 'form')
      UNION ALL SELECT folded, meaning, first, second FROM names WHERE meaning <> 'title'
      """
    ) { (form: $0.bytes(0), selector: selector($0.text(1), $0.text(2), $0.optionalText(3))) }
    for name in names {
      guard let selector = name.selector else { continue }
      // A surname alone is compared with each part of a name.
      for part in [name.form[...]] + name.form.split(separator: 32)
      where abs(part.count - wanted.count) <= limit {
        let distance = editDistance(wanted, Array(part))
        if distance <= min(limit, distances[selector] ?? limit) { distances[selector] = distance }
      }
    }
    let closest = distances.sorted { ($0.value, "\($0.key)") < ($1.value, "\($1.key)") }.prefix(40)
    return try candidates(closest.map(\.key)).map { candidate in
      (candidate: candidate, distance: distances[candidate.selector] ?? limit)
    }.sorted { left, right in
      let isMet = left.candidate.events > 0
      if isMet != (right.candidate.events > 0) { return isMet }
      return (left.distance, -left.candidate.events, left.candidate.key)
        < (right.distance, -right.candidate.events, right.candidate.key)
    }.prefix(5).map(\.candidate)
  }
}

/// How many letters must be put in, left out or changed to make one word of another; two that
/// change places count once ([optimal string alignment]).
///
/// [optimal string alignment]: https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance
func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in right.indices {
      let change = left[row] == right[column] ? 0 : 1
      var best = min(last[column] + change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}

extension String {
  fileprivate var trimmedSpaces: String {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
