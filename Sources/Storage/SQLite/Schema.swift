/// One step from a version of the schema to the next: SQL that takes no values.
package struct Migration: Sendable {
  package let sql: String

  package init(_ sql: String) { self.sql = sql }
}

extension Migration {
  /// All steps in their order; the version of a store is how many were taken.
  ///
  /// A step that was released is never changed: a new one is appended.
  package static let all = [first]

  /// Articles and claims are what is stored; the rest is derived from them, and kept so that
  /// answers need no linking.
  private static let first = Migration(
    """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE articles (
      id TEXT PRIMARY KEY, reader INTEGER NOT NULL, digest TEXT NOT NULL,
      outlet TEXT, title TEXT, url TEXT, day INTEGER, minute INTEGER, zone INTEGER,
      sources TEXT NOT NULL, body BLOB NOT NULL);
    CREATE INDEX articles_by_day ON articles (day);
    -- "grp" is the cluster of a claim dated to the day, by its smallest claim, or what vague claims
    -- must share; "choice" is the cluster that a vague claim fits alone.
    CREATE TABLE claims (
      id TEXT PRIMARY KEY, article TEXT NOT NULL, vague INTEGER NOT NULL, grp TEXT NOT NULL,
      choice TEXT, body BLOB NOT NULL);
    CREATE INDEX claims_by_article ON claims (article);
    CREATE INDEX claims_by_group ON claims (grp);
    CREATE INDEX claims_by_choice ON claims (choice) WHERE choice IS NOT NULL;
    CREATE TABLE blocks (
      key TEXT NOT NULL, kind TEXT NOT NULL, vague INTEGER NOT NULL, first INTEGER NOT NULL,
      last INTEGER NOT NULL, claim TEXT NOT NULL,
      PRIMARY KEY (key, kind, vague, first, claim)) WITHOUT ROWID;

    CREATE TABLE events (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, mode TEXT,
      status TEXT NOT NULL, kind TEXT NOT NULL, first INTEGER, last INTEGER,
      confidence INTEGER NOT NULL, sources INTEGER NOT NULL, body BLOB NOT NULL);
    CREATE INDEX events_by_day ON events (first, last);
    CREATE TABLE texts (
      event INTEGER PRIMARY KEY, place TEXT NOT NULL, topic TEXT NOT NULL, source TEXT NOT NULL);
    CREATE TABLE origins (
      event INTEGER NOT NULL, origin TEXT NOT NULL, PRIMARY KEY (event, origin)) WITHOUT ROWID;
    CREATE TABLE event_claims (claim TEXT PRIMARY KEY, event INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX event_claims_by_event ON event_claims (event);
    CREATE TABLE participants (
      event INTEGER NOT NULL, actor TEXT NOT NULL, body TEXT NOT NULL, party_actor TEXT NOT NULL,
      party TEXT, office TEXT, PRIMARY KEY (event, actor)) WITHOUT ROWID;
    CREATE INDEX participants_by_actor ON participants (actor, event);
    CREATE INDEX participants_by_party ON participants (party, event);
    -- Each edge lies here both ways; "direction" is 1 where "a" acted, -1 where "b" did, else 0.
    CREATE TABLE edges (
      level INTEGER NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, first INTEGER NOT NULL,
      event INTEGER NOT NULL, direction INTEGER NOT NULL,
      PRIMARY KEY (level, a, b, first, event)) WITHOUT ROWID;
    CREATE INDEX edges_by_day ON edges (level, a, first, b);
    CREATE INDEX edges_by_event ON edges (event);
    -- How many events call an actor so: names, forms, kinds, parties, offices, bodies.
    CREATE TABLE facts (
      actor TEXT NOT NULL, fact TEXT NOT NULL, value TEXT NOT NULL, folded TEXT,
      count INTEGER NOT NULL, PRIMARY KEY (actor, fact, value)) WITHOUT ROWID;
    CREATE INDEX facts_by_name ON facts (folded) WHERE folded IS NOT NULL;

    CREATE TABLE names (
      folded TEXT NOT NULL, meaning TEXT NOT NULL, first TEXT NOT NULL, second TEXT,
      form TEXT NOT NULL, label TEXT NOT NULL);
    CREATE INDEX names_by_folded ON names (folded);
    CREATE INDEX names_by_meaning ON names (meaning, first);
    CREATE TABLE tenures (
      party TEXT NOT NULL, office TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
      first INTEGER, last INTEGER);
    CREATE INDEX tenures_by_office ON tenures (party, office, person);
    CREATE INDEX tenures_by_person ON tenures (person);
    """)
}

extension Database {
  /// Written into the file's header, so that no other program's database is taken for a store.
  private static let applicationID = 0x4C49_4D41

  /// Brings the schema to the version of `migrations`, or says why that cannot be.
  func migrate(_ migrations: [Migration], mode: StoreMode) throws {
    if try checkedVersion(migrations) == migrations.count { return }
    if mode == .readOnly {
      throw StoreError(
        .older,
        "store \"\(file)\" was made by an earlier linimasa: write to it once to bring it up to date"
      )
    }
    try transaction {
      // Another program may have done it while this one waited for the lock.
      for migration in migrations.dropFirst(try checkedVersion(migrations)) {
        try execute(migration.sql)
      }
      try execute("PRAGMA application_id = \(Database.applicationID)")
      try execute("PRAGMA user_version = \(migrations.count)")
    }
  }

  private func checkedVersion(_ migrations: [Migration]) throws -> Int {
    let version = try count("PRAGMA user_version")
    let isOurs = try count("PRAGMA application_id") == Database.applicationID
    let isEmpty = try count("SELECT COUNT(*) FROM sqlite_master") == 0
    guard isOurs || isEmpty && version == 0 else {
      throw storeError(code: 26, message: "", sql: nil, file: file)
    }
    guard version <= migrations.count else {
      throw StoreError(
        .newer,
        """
        store "\(file)" is of version \(version), newer than this program's \(migrations.count): \
        update linimasa
        """)
    }
    return version
  }
}
