internal import Language
internal import Model
internal import Resources
internal import World

/// The names that a language's texts use, with what they mean.
struct Gazetteer: Sendable {
  enum Meaning: Sendable {
    case party(PartyCode, PartyForm.Kind)
    case office(String)
    case person(ActorID)
    /// A name that holds a known one without meaning it.
    case shield
  }

  private var names = PhraseTable<Meaning>(capitals: .matter)
  private var offices = PhraseTable<Meaning>(capitals: .ignored)

  init(_ language: String, world: World, data: DataFiles) throws(DataError) {
    for code in world.parties.keys.sorted() where code.utf8.count > 3 {
      names.add(code, .party(code, .name))
    }
    guard let vocabulary = world.vocabularies[language] else { return }
    let shields = try data.table("languages/\(language)/shields.tsv", columns: ["form"])
    for row in shields.rows { names.add(row.fields[0], .shield) }
    for form in vocabulary.forms { names.add(form.form, .party(form.party, form.kind)) }
    for person in world.people.values.sorted(by: { $0.id < $1.id }) {
      for form in [person.name] + person.forms { names.add(form, .person(person.id)) }
    }
    for office in vocabulary.offices { offices.add(office.form, .office(office.office)) }
    names.sort()
    offices.sort()
  }

  /// The longest name at a token; an office where no name is longer.
  func match(_ tokens: [Token], at start: Int, limit: Int) -> (meanings: [Meaning], end: Int)? {
    let name = names.match(tokens, at: start, limit: limit)
    let office = offices.match(tokens, at: start, limit: limit)
    guard let office else { return name }
    guard let name, name.end >= office.end else { return office }
    return name
  }

  /// The party that an outlet's name means, where it is a state's or an organisation's own: "US State
  /// Department".
  func publisher(_ outlet: String?) -> PartyCode? {
    guard let outlet else { return nil }
    let cut = tokens(in: outlet.utf8Span.span)
    var parties: Set<PartyCode> = []
    var isOfficial = false
    var position = 0
    while position < cut.count {
      guard let (meanings, end) = match(cut, at: position, limit: cut.count) else {
        position += 1
        continue
      }
      for meaning in meanings {
        switch meaning {
        case .party(let code, let kind):
          parties.insert(code)
          if kind == .seat || kind == .organ { isOfficial = true }
        case .office: isOfficial = true
        case .person, .shield: break
        }
      }
      position = end
    }
    return isOfficial && parties.count == 1 ? parties.first : nil
  }

  /// The parties that a text names.
  func parties(in tokens: [Token]) -> Set<PartyCode> {
    var found: Set<PartyCode> = []
    for position in tokens.indices where tokens[position].isCapitalised {
      guard let (meanings, _) = match(tokens, at: position, limit: tokens.count) else { continue }
      for case .party(let code, _) in meanings { found.insert(code) }
    }
    return found
  }
}
