import Resources
import Testing

@Suite("Tables")
struct TableTests {
  static let text = """
    # Offices.
    office\tbody\trank

    # The first of all.
    president\tpresidency\t1
    envoy\t\t
    """

  @Test func `columns come in the order asked for`() throws {
    let table = try Table(Self.text, file: "offices.tsv", columns: ["rank", "office"])
    #expect(table.rows.map(\.fields) == [["1", "president"], ["", "envoy"]])
  }

  @Test func `rows know their lines`() throws {
    let table = try Table(Self.text, file: "offices.tsv", columns: ["office"])
    #expect(table.rows.map(\.line) == [5, 6])
  }

  @Test func `an empty field has no value`() throws {
    let row = try #require(Table(Self.text, file: "offices.tsv", columns: ["body"]).rows.last)
    #expect(row.value(0) == nil)
    #expect(row.values(0) == [])
  }

  @Test func `bars part the values of a field`() throws {
    let table = try Table("forms\nMenhan|menhan", file: "x.tsv", columns: ["forms"])
    #expect(try #require(table.rows.first).values(0) == ["Menhan", "menhan"])
  }

  @Test(arguments: [
    ("# Offices.\noffice\tbody\nenvoy", "x.tsv:3: 1 fields where the head has 2"),
    ("office\tbody\na\tb\na\tb\tc", "x.tsv:3: 3 fields where the head has 2"),
    ("# Offices.\n\noffice\trank\na\t1", "x.tsv:3: no column \"body\""),
    ("# Only a comment.\n", "x.tsv: no head"),
    ("", "x.tsv: no head"),
  ])
  func `an error names file and line`(text: String, message: String) {
    let error = #expect(throws: DataError.self) {
      try Table(text, file: "x.tsv", columns: ["office", "body"])
    }
    #expect(error?.description == message)
  }
}
