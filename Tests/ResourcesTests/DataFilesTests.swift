import Foundation
import Resources
import Testing

@Suite("Data files")
struct DataFilesTests {
  /// The folder `Data` of this repository.
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Data").path()

  /// What is embedded lies in these; `articles` is the sample corpus, and is not.
  static let embeddedFolders = ["languages/", "models/", "pictures/", "world/"]

  static let paths = ((try? DataFiles(path: folder))?.paths ?? [])
  static let tables = paths.filter { $0.hasSuffix(".tsv") }

  @Test func `the binary carries the files of the folder`() {
    let expected = Self.paths.filter { path in
      Self.embeddedFolders.contains { path.hasPrefix($0) }
    }
    #expect(!expected.isEmpty)
    #expect(DataFiles.embedded.paths == expected)
  }

  @Test(arguments: DataFiles.embedded.paths.filter { $0.hasSuffix(".tsv") })
  func `a file is embedded as it stands in the folder`(path: String) throws {
    #expect(try DataFiles.embedded.text(path) == DataFiles(path: Self.folder).text(path))
  }

  @Test(arguments: tables)
  func `every row has as many fields as the head`(path: String) throws {
    let text = try #require(try DataFiles(path: Self.folder).text(path))
    let table = try Table(text, file: path, columns: [])
    #expect(!table.rows.isEmpty)
  }

  @Test(arguments: tables)
  func `no two columns have one name`(path: String) throws {
    let text = try #require(try DataFiles(path: Self.folder).text(path))
    let head = text.split(separator: "\n").first { !$0.hasPrefix("#") }
    let names = try #require(head).split(separator: "\t", omittingEmptySubsequences: false)
    #expect(Set(names).count == names.count)
  }

  @Test func `every language that events are read in has the same files`() {
    let files = Self.filesByLanguage
    #expect(files.count == DataFiles.embedded.languages.count)
    // Only a language whose words change has a file that says how.
    let optional = "inflection.tsv"
    #expect(
      Set(DataFiles.embedded.readable.map { files[$0]?.filter { $0 != optional } }).count == 1)
  }

  @Test func `a language of dates alone has two files`() {
    let embedded = DataFiles.embedded
    for language in embedded.languages where !embedded.readable.contains(language) {
      #expect(Self.filesByLanguage[language] == ["dates/patterns.tsv", "dates/words.tsv"])
    }
  }

  @Test func `a language is a folder`() {
    #expect(DataFiles.embedded.languages == ["en", "id", "ms"])
    #expect(DataFiles.embedded.dated == ["en", "id", "ms"])
    #expect(DataFiles.embedded.readable == ["en", "id"])
  }

  /// The files of each language, by their path inside its folder.
  private static let filesByLanguage = Dictionary(
    grouping: paths.map { $0.split(separator: "/") }.filter { $0[0] == "languages" },
    by: { String($0[1]) }
  ).mapValues { $0.map { $0.dropFirst(2).joined(separator: "/") } }

  @Test func `a missing file is named`() {
    let path = "languages/xx/dates.tsv"
    #expect(throws: DataError(file: path, line: nil, message: "no such data file")) {
      try DataFiles.embedded.table(path, columns: [])
    }
  }

  @Test func `a missing folder is named`() {
    #expect(throws: DataError(file: "no/such", line: nil, message: "no such data folder")) {
      try DataFiles(path: "no/such")
    }
  }
}
