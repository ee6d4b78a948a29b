internal import Language
internal import Model
internal import World

/// Decides whom a name, a role or both together mean, on the day of the article.
struct ActorResolver {
  let world: World
  let day: Day?
  /// The party that publishes the text, as a foreign ministry does: whose offices it names without
  /// saying so.
  var home: PartyCode?
  /// The parties that the text names anywhere; nil where that is not known.
  var parties: Set<PartyCode>?

  /// What the words beside each other say: "Menhan Rusia Sergey Shoigu".
  struct Description {
    var text: String
    var party: PartyCode?
    /// In text order; the last is the one that a party belongs to.
    var offices: [String] = []
    /// Candidates of the world's tables.
    var persons: [ActorID] = []
    /// A name that the tables do not know.
    var name: String?
  }

  /// Whom a description means, and how that was found; nil where nobody is known to be meant.
  func resolve(_ description: Description, _ memory: PersonMemory) -> (Participant, String)? {
    if !description.persons.isEmpty {
      return known(description, memory) ?? stranger(description, memory)
    }
    if description.name != nil { return stranger(description, memory) }
    if !description.offices.isEmpty { return holder(description, memory) }
    return description.party.map { party($0, description.text) }
  }

  /// The state or organisation itself.
  func party(_ code: PartyCode, _ text: String) -> (Participant, String) {
    let party = world.parties[code] ?? Party(code: code, kind: .country)
    let label = world.label(of: code)
    let participant = Participant(
      actor: party.actor, kind: party.kind, name: label, forms: [text], party: code)
    return (participant, "\"\(text)\" is \(label)")
  }

  private func known(
    _ description: Description, _ memory: PersonMemory
  ) -> (Participant, String)? {
    if let remembered = memory.person(named: words(of: description.text.nameWords)),
      description.persons.contains(remembered.actor) || description.persons.count != 1
    {
      return (
        remembered.adding(form: description.text),
        "\"\(description.text)\" is \(remembered.name), named before"
      )
    }
    let fitting = description.persons.compactMap { world.people[$0] }.filter {
      fits($0, description)
    }
    let inOffice = fitting.filter { world.tenure(of: $0.id, on: day) != nil }
    let choice = inOffice.count == 1 ? inOffice : fitting
    guard choice.count == 1, let person = choice.first else { return nil }
    let tenure = world.tenure(of: person.id, on: day) ?? person.tenures.last
    if let parties, description.party == nil, description.offices.isEmpty,
      words(of: description.text).count == 1, let own = tenure?.party, !parties.contains(own)
    {
      // "His Christian duty" is no president's, where his state is not spoken of.
      return nil
    }
    let party = description.party ?? tenure?.party
    let isInOffice = tenure.map { $0.party == party && (day.map($0.covers) ?? false) } ?? false
    let office = isInOffice ? tenure?.office : description.offices.last
    let participant = Participant(
      actor: person.id, kind: .person, name: person.name, forms: [description.text], party: party,
      office: office, body: office.flatMap(world.offices.body))
    let how =
      "\"\(description.text)\" is \(person.name)"
      + (party.map { ", for \(world.label(of: $0))" } ?? "")
    return (participant, how)
  }

  /// Whether a person can be the one described: of that party, in or near that office.
  private func fits(_ person: Person, _ description: Description) -> Bool {
    guard let party = description.party else { return true }
    return person.tenures.contains { $0.party == party }
      || person.tenures.isEmpty
  }

  /// Somebody whom only the text names.
  private func stranger(
    _ description: Description, _ memory: PersonMemory
  ) -> (Participant, String)? {
    guard let name = description.name ?? nameAlone(description) else { return nil }
    if let remembered = memory.person(named: words(of: name)) {
      return (
        remembered.adding(form: description.text),
        "\"\(description.text)\" is \(remembered.name), named before"
      )
    }
    let office = description.offices.last { !$0.hasPrefix("body:") }
    guard let party = description.party ?? (office == nil ? nil : home) else { return nil }
    let participant = Participant(
      actor: .person(name, of: party), kind: .person, name: name, forms: [description.text],
      party: party, office: office, body: office.flatMap(world.offices.body))
    return (
      participant,
      "\"\(description.text)\" is \(name), whom only the text names, for \(world.label(of: party))"
    )
  }

  private func nameAlone(_ description: Description) -> String? {
    // A known short form that fits nobody: with a title and a party it is somebody else.
    guard description.party != nil, !description.offices.isEmpty,
      let first = description.persons.first,
      let person = world.people[first]
    else { return nil }
    return description.text.split(separator: " ").last.map(String.init) ?? person.name
  }

  /// An office or a body without a name.
  private func holder(
    _ description: Description, _ memory: PersonMemory
  ) -> (Participant, String)? {
    guard let last = description.offices.last, let first = description.offices.first else {
      return nil
    }
    if description.party == nil, let remembered = memory.holder(of: last) {
      return (
        remembered.adding(form: description.text),
        "\"\(description.text)\" is \(remembered.name), named before"
      )
    }
    guard let code = description.party ?? home else { return nil }
    let isPerson = !last.hasPrefix("body:") && first == last
    if isPerson, let person = world.holder(of: last, party: code, on: day), let day {
      let participant = Participant(
        actor: person.id, kind: .person, name: person.name, forms: [description.text], party: code,
        office: last, body: world.offices.body(last))
      return (participant, "\"\(description.text)\" on \(day) is \(person.name)")
    }
    let body = world.offices.body(last) ?? "government"
    let party = world.parties[code]
    if party?.kind == .organisation || party?.kind == .group {
      return self.party(code, description.text)
    }
    let participant = Participant(
      actor: .government(code, body: body), kind: .government,
      name: bodyName(last, code), forms: [description.text], party: code, office: nil, body: body)
    return (participant, "\"\(description.text)\" acts for \(world.label(of: code))")
  }

  private func bodyName(_ office: String, _ code: PartyCode) -> String {
    let word = world.vocabularies["en"]?.officeNames[office] ?? "government"
    let capital = word.prefix(1).uppercased() + word.dropFirst()
    return "\(capital) of \(world.label(of: code))"
  }
}

extension Participant {
  func adding(form: String) -> Participant {
    var participant = self
    participant.forms = [form]
    return participant
  }
}

extension String {
  /// The capitalised words at its end: the name without the title.
  fileprivate var nameWords: String {
    let parts = split(separator: " ")
    let name = parts.reversed().prefix { $0.first?.isUppercase ?? false }
    return name.reversed().joined(separator: " ")
  }
}
