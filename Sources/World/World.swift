package import Model
package import Resources

/// What the program knows of states, organisations, offices and the people who held them.
package struct World: Sendable {
  /// Every state, territory, organisation and group, by code.
  package let parties: [PartyCode: Party]
  /// In the order of the file: by party, office, start.
  package let tenures: [Tenure]
  package let people: [ActorID: Person]
  package let offices: OfficeKinds
  /// Names of parties and offices by language code.
  package let vocabularies: [String: Vocabulary]
  /// The files' version: a digest over all of them.
  package let version: String
  private let tenuresByOffice: [OfficeKey: [Tenure]]

  /// Loads `world/*.tsv`, and `countries.tsv`, `organisations.tsv` and `offices.tsv` of every
  /// language that events can be read in.
  ///
  /// - Throws: `DataError` where a file is missing or malformed.
  package init(data: DataFiles) throws {
    parties = try loadParties(data)
    (tenures, people) = try loadTenures(data)
    offices = try OfficeKinds(data)
    var vocabularies: [String: Vocabulary] = [:]
    for language in data.readable {
      vocabularies[language] = try Vocabulary(language, data: data, parties: parties)
    }
    self.vocabularies = vocabularies
    tenuresByOffice = Dictionary(grouping: tenures) {
      OfficeKey(party: $0.party, office: $0.office)
    }
    var digest = Digest()
    for path in data.paths where path.hasPrefix("world/") || path.hasPrefix("languages/") {
      digest.add([path, data.text(path) ?? ""])
    }
    version = digest.hex()
  }

  /// Who held an office on a day; nil where nobody or more than one is known to.
  package func holder(of office: String, party: PartyCode, on day: Day?) -> Person? {
    guard let day else { return nil }
    let holders = (tenuresByOffice[OfficeKey(party: party, office: office)] ?? []).filter {
      $0.covers(day)
    }
    let persons = Set(holders.map(\.person))
    guard persons.count == 1, let person = persons.first else { return nil }
    return people[person]
  }

  /// The highest office that a person held on a day.
  package func tenure(of person: ActorID, on day: Day?) -> Tenure? {
    guard let day, let person = people[person] else { return nil }
    return person.tenures.filter { $0.covers(day) }.min {
      (offices.rank($0.office), $0.office) < (offices.rank($1.office), $1.office)
    }
  }

  private struct OfficeKey: Hashable {
    var party: PartyCode
    var office: String
  }
}

/// A state, territory, organisation or group.
package struct Party: Hashable, Sendable {
  package var code: PartyCode
  package var kind: ActorKind
  /// Where a group or organisation is at home, as a state's code.
  package var home: PartyCode?

  package init(code: PartyCode, kind: ActorKind, home: PartyCode? = nil) {
    self.code = code
    self.kind = kind
    self.home = home
  }

  package var actor: ActorID {
    switch kind {
    case .organisation: .organisation(code)
    case .group: .group(code)
    default: .country(code)
    }
  }
}

/// Somebody who held an office.
package struct Person: Hashable, Sendable {
  package var id: ActorID
  package var name: String
  /// Other spellings and short forms.
  package var forms: [String]
  /// In order of their start.
  package var tenures: [Tenure]
}

extension Tenure {
  /// Whether the office was held on that day; an open bound holds always.
  package func covers(_ day: Day) -> Bool {
    (start.map { $0 <= day } ?? true) && (end.map { day <= $0 } ?? true)
  }
}

/// The offices that there are, with their bodies.
package struct OfficeKinds: Sendable {
  private var bodies: [String: String] = [:]
  private var ranks: [String: Int] = [:]

  init(_ data: DataFiles) throws(DataError) {
    let table = try data.table("world/office-kinds.tsv", columns: ["office", "body", "rank"])
    for row in table.rows {
      bodies[row.fields[0]] = row.fields[1]
      ranks[row.fields[0]] = Int(row.fields[2])
    }
  }

  /// The body that an office acts for.
  package func body(_ office: String) -> String? { bodies[office] }

  /// Lower comes first; 99 for an office that is not known.
  package func rank(_ office: String) -> Int { ranks[office] ?? 99 }
}

private func loadParties(_ data: DataFiles) throws(DataError) -> [PartyCode: Party] {
  var parties: [PartyCode: Party] = [:]
  for row in try data.table("world/countries.tsv", columns: ["code"]).rows {
    parties[row.fields[0]] = Party(code: row.fields[0], kind: .country)
  }
  let path = "world/organisations.tsv"
  for row in try data.table(path, columns: ["code", "kind", "home"]).rows {
    guard let kind = ActorKind(rawValue: row.fields[1]), parties[row.fields[0]] == nil else {
      throw DataError(file: path, line: row.line, message: "bad kind, or a code used twice")
    }
    parties[row.fields[0]] = Party(code: row.fields[0], kind: kind, home: row.value(2))
  }
  return parties
}

private func loadTenures(
  _ data: DataFiles
) throws(DataError) -> (tenures: [Tenure], people: [ActorID: Person]) {
  let path = "world/offices.tsv"
  let columns = ["party", "office", "person", "names", "start", "end"]
  var tenures: [Tenure] = []
  var people: [ActorID: Person] = [:]
  for row in try data.table(path, columns: columns).rows {
    let id = ActorID.person(row.fields[2])
    guard let start = bound(row.fields[4], isEnd: false),
      let end = bound(row.fields[5], isEnd: true)
    else { throw DataError(file: path, line: row.line, message: "a bound is no date") }
    let tenure = Tenure(
      party: row.fields[0], office: row.fields[1], person: id, name: row.fields[2],
      start: start.day, end: end.day)
    tenures.append(tenure)
    var person = people[id] ?? Person(id: id, name: row.fields[2], forms: [], tenures: [])
    for form in row.values(3) where !person.forms.contains(form) { person.forms.append(form) }
    person.tenures.append(tenure)
    people[id] = person
  }
  for (id, person) in people {
    people[id]?.tenures = person.tenures.sorted {
      ($0.start?.number ?? .min, $0.office) < ($1.start?.number ?? .min, $1.office)
    }
  }
  return (tenures, people)
}

/// A bound of a tenure: `2024-04-03`, `2024-04`, `2024`, or empty for an open one.
private func bound(_ text: String, isEnd: Bool) -> (day: Day?, Void)? {
  if text.isEmpty { return (nil, ()) }
  let parts = text.split(separator: "-").map { Int($0) }
  guard let first = parts.first, let year = first else { return nil }
  let month = parts.count > 1 ? parts[1] : (isEnd ? 12 : 1)
  guard let month, (1...12).contains(month) else { return nil }
  let day = parts.count > 2 ? parts[2] : (isEnd ? Day.count(ofMonth: month, year: year) : 1)
  guard let day, let found = Day(year: year, month: month, day: day) else { return nil }
  return (found, ())
}
