package import Model
internal import Resources

/// How one language names parties and offices.
package struct Vocabulary: Sendable {
  /// ISO 639-1.
  package let language: String
  /// The usual name of each party.
  package private(set) var names: [PartyCode: String] = [:]
  /// Every name, adjective, capital and seat, as printed.
  package private(set) var forms: [PartyForm] = []
  /// Words for offices and bodies.
  package private(set) var offices: [OfficeForm] = []
  /// The usual word for each office.
  package private(set) var officeNames: [String: String] = [:]

  init(_ language: String, data: DataFiles, parties: [PartyCode: Party]) throws(DataError) {
    self.language = language
    try addCountries(data, parties)
    try addOrganisations(data, parties)
    try addPlaces(data, parties)
    let path = "languages/\(language)/offices.tsv"
    for row in try data.table(path, columns: ["office", "forms"]).rows {
      for form in row.values(1) { offices.append(OfficeForm(office: row.fields[0], form: form)) }
      officeNames[row.fields[0]] = row.values(1).first
    }
  }

  private mutating func addCountries(
    _ data: DataFiles, _ parties: [PartyCode: Party]
  ) throws(DataError) {
    let path = "languages/\(language)/countries.tsv"
    let columns = ["code", "name", "names", "adjectives", "people", "capital", "seats"]
    for row in try data.table(path, columns: columns).rows {
      let code = try known(row, path, parties)
      names[code] = row.fields[1]
      add([row.fields[1]] + row.values(2), code, .name)
      add(row.values(3), code, .adjective)
      add(row.values(4), code, .people)
      for capital in row.values(5) {
        let isPlaceOnly = capital.hasPrefix("~")
        add(
          [isPlaceOnly ? String(capital.dropFirst()) : capital], code,
          isPlaceOnly ? .place : .capital)
      }
      add(row.values(6), code, .seat)
    }
  }

  private mutating func addPlaces(
    _ data: DataFiles, _ parties: [PartyCode: Party]
  ) throws(DataError) {
    let path = "languages/\(language)/places.tsv"
    guard data.text(path) != nil else { return }
    for row in try data.table(path, columns: ["code", "places"]).rows {
      add(row.values(1), try known(row, path, parties), .place)
    }
  }

  private mutating func addOrganisations(
    _ data: DataFiles, _ parties: [PartyCode: Party]
  ) throws(DataError) {
    let path = "languages/\(language)/organisations.tsv"
    for row in try data.table(path, columns: ["code", "name", "names", "bodies"]).rows {
      let code = try known(row, path, parties)
      names[code] = row.fields[1]
      add([row.fields[1]] + row.values(2), code, .name)
      add(row.values(3), code, .organ)
    }
  }

  private func known(
    _ row: Table.Row, _ path: String, _ parties: [PartyCode: Party]
  ) throws(DataError) -> PartyCode {
    guard parties[row.fields[0]] != nil else {
      throw DataError(file: path, line: row.line, message: "unknown code \"\(row.fields[0])\"")
    }
    return row.fields[0]
  }

  private mutating func add(_ texts: [String], _ code: PartyCode, _ kind: PartyForm.Kind) {
    for text in texts where !text.isEmpty {
      forms.append(PartyForm(form: text, party: code, kind: kind))
    }
  }
}

/// A form that names a party or stands for it.
package struct PartyForm: Hashable, Sendable {
  package var form: String
  package var party: PartyCode
  package var kind: Kind

  package enum Kind: Sendable {
    case name
    case adjective
    case people
    case capital
    /// A place, and never the government: a city, or a capital whose name is a common word.
    case place
    /// A seat of government: the Kremlin.
    case seat
    /// A body of an organisation: the Security Council.
    case organ
  }
}

/// A form that names an office or a body.
package struct OfficeForm: Hashable, Sendable {
  package var office: String
  package var form: String
}
