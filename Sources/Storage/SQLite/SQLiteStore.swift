internal import Foundation
package import Model

/// How a store is opened.
package enum StoreMode: Sendable {
  case readOnly
  case readWrite
  /// As `readWrite`; makes the file where there is none.
  case create
}

/// What can be set of a store; the defaults are right but for tests.
package struct SQLiteOptions: Sendable {
  /// How long to wait for another program that writes.
  package var busyMilliseconds = 5_000
  /// How large the file may grow, in pages of 4,096 bytes.
  package var maximumPages: Int?
  package var migrations = Migration.all

  package init() {}
}

/// A graph in one SQLite file.
package final class SQLiteStore: Store {
  let database: Database
  private let mode: StoreMode

  /// Which rules the derived tables were made by; another number makes them anew.
  private static let derivation = "2"

  package init(path: String, mode: StoreMode, options: SQLiteOptions = SQLiteOptions()) throws {
    self.mode = mode
    database = try Database(file: path, mode: mode, busyMilliseconds: options.busyMilliseconds)
    try database.migrate(options.migrations, mode: mode)
    if let pages = options.maximumPages {
      try database.execute("PRAGMA max_page_count = \(pages)")
    }
    if mode != .readOnly, try meta("derivation") != SQLiteStore.derivation { try derive() }
  }

  package func holds(_ article: ArticleID, reader: Int) throws -> Bool {
    try database.count(
      "SELECT COUNT(*) FROM articles WHERE id = ? AND reader >= ?",
      [.text(article.rawValue), .integer(reader)]) > 0
  }

  package func summary() throws -> StoreSummary {
    let day = try database.first("SELECT MAX(day) FROM articles") { $0.optionalInteger(0) } ?? nil
    return StoreSummary(
      articles: try database.count("SELECT COUNT(*) FROM articles"),
      claims: try database.count("SELECT COUNT(*) FROM claims"),
      events: try database.count("SELECT COUNT(*) FROM events"),
      actors: try database.count("SELECT COUNT(DISTINCT actor) FROM facts"),
      latest: day.map { Day(number: Int32($0)) })
  }

  package func article(_ id: ArticleID) throws -> Article? {
    try database.first("SELECT body FROM articles WHERE id = ?", [.text(id.rawValue)]) {
      try decoded(Article.self, $0.bytes(0))
    }
  }

  package func claims(of event: ClaimID) throws -> [Claim] {
    try database.rows(
      """
      SELECT body FROM claims WHERE id IN (
        SELECT claim FROM event_claims WHERE event = (
          SELECT event FROM event_claims WHERE claim = ?))
      """, [.text(event.rawValue)]
    ) { try decoded(Claim.self, $0.bytes(0)) }
    .sorted { ($0.confidence.position, $0.id) < ($1.confidence.position, $1.id) }
  }

  /// Takes over the tables of the world where they changed.
  ///
  /// A store that may not be written takes them for as long as it is open.
  package func install(_ reference: Reference) throws {
    guard try meta("reference") != reference.version else { return }
    if mode == .readOnly {
      try database.execute(
        """
        PRAGMA temp_store = MEMORY;
        DROP TABLE IF EXISTS temp.names;
        DROP TABLE IF EXISTS temp.tenures;
        CREATE TEMP TABLE names AS SELECT * FROM main.names LIMIT 0;
        CREATE INDEX temp.names_by_folded ON names (folded);
        CREATE INDEX temp.names_by_meaning ON names (meaning, first);
        CREATE TEMP TABLE tenures AS SELECT * FROM main.tenures LIMIT 0;
        CREATE INDEX temp.tenures_by_office ON tenures (party, office, person);
        CREATE INDEX temp.tenures_by_person ON tenures (person);
        """)
      return try insert(reference)
    }
    try database.transaction {
      try database.run("DELETE FROM names")
      try database.run("DELETE FROM tenures")
      try insert(reference)
      try setMeta("reference", reference.version)
    }
  }

  private func insert(_ reference: Reference) throws {
    for entry in reference.names { try insert(entry) }
    for tenure in reference.tenures {
      try database.run(
        "INSERT INTO tenures VALUES (?, ?, ?, ?, ?, ?)",
        [
          .text(tenure.party), .text(tenure.office), .text(tenure.person.rawValue),
          .text(tenure.name), Value(tenure.start?.position), Value(tenure.end?.position),
        ])
    }
  }

  private func insert(_ entry: NameEntry) throws {
    let (meaning, first, second): (String, String, String?) =
      switch entry.meaning {
      case .selector(.actor(let id)): ("actor", id.rawValue, nil)
      case .selector(.party(let code)): ("party", code, nil)
      case .selector(.office(let party, let office)): ("office", party, office)
      case .office(let key): ("title", key, nil)
      case .adjective(let code): ("adjective", code, nil)
      }
    try database.run(
      "INSERT INTO names VALUES (?, ?, ?, ?, ?, ?)",
      [
        .text(folded(entry.form)), .text(meaning), .text(first), Value(second), .text(entry.form),
        .text(entry.label),
      ])
  }

  /// Makes all derived tables anew out of the claims.
  private func derive() throws {
    try database.transaction {
      for table in [
        "blocks", "events", "texts", "origins", "event_claims", "participants", "edges", "facts",
      ] {
        try database.run("DELETE FROM \(table)")
      }
      let claims = try database.rows("SELECT body FROM claims ORDER BY id") {
        try decoded(Claim.self, $0.bytes(0))
      }
      var relinking = Relinking(database)
      try relinking.relink(removed: [], added: claims)
      try setMeta("derivation", SQLiteStore.derivation)
    }
  }

  private func meta(_ key: String) throws -> String? {
    try database.first("SELECT value FROM meta WHERE key = ?", [.text(key)]) { $0.text(0) }
  }

  private func setMeta(_ key: String, _ value: String) throws {
    try database.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", [.text(key), .text(value)])
  }
}

extension Day {
  /// Days since 1970-01-01, as tables hold them.
  var position: Int { Int(number) }
}

extension Confidence {
  /// 0 for the best, as tables hold it.
  var position: Int { Confidence.allCases.firstIndex(of: self) ?? 0 }
}

/// The one form that a value has as bytes: JSON with sorted keys.
func encoded(_ value: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return Array(try encoder.encode(value))
}

func decoded<Kind: Decodable>(_ type: Kind.Type, _ bytes: [UInt8]) throws -> Kind {
  try JSONDecoder().decode(type, from: Data(bytes))
}
