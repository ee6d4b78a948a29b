internal import CSQLite

/// An open SQLite database: the one owner of the handle.
///
/// The journal is SQLite's rollback journal, synced in full: a store is one file that can be copied
/// or mailed once no program writes to it, lies on any disk, and can be read where it may not be
/// written. A write-ahead log would need two more files and shared memory beside it.
final class Database {
  let file: String
  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  init(file: String, mode: StoreMode, busyMilliseconds: Int) throws {
    self.file = file
    let flags =
      switch mode {
      case .readOnly: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(file, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      let message = String(cString: sqlite3_errstr(code))
      sqlite3_close_v2(opened)
      throw storeError(code: code, message: message, sql: nil, file: file)
    }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, Int32(busyMilliseconds))
    if mode == .readOnly { try undoLeftovers(busyMilliseconds) }
  }

  /// Takes back what a killed writer left half done, which only a writer may do.
  private func undoLeftovers(_ busyMilliseconds: Int) throws {
    let probe = "SELECT COUNT(*) FROM sqlite_schema"
    // SQLITE_READONLY_ROLLBACK: the macro is an expression, which Swift does not import.
    guard sqlite3_exec(handle, probe, nil, nil, nil) == SQLITE_READONLY | (3 << 8) else { return }
    try Database(file: file, mode: .readWrite, busyMilliseconds: busyMilliseconds).execute(probe)
  }

  deinit {
    statements = [:]
    sqlite3_close_v2(handle)
  }

  /// Runs statements that take no values.
  func execute(_ script: String) throws {
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code, in: script) }
  }

  func run(_ sql: String, _ values: [Value] = []) throws {
    _ = try rows(sql, values) { _ in }
  }

  /// All rows of a query; `read` must not query the same database.
  func rows<Result>(
    _ sql: String, _ values: [Value] = [], _ read: (Row) throws -> Result
  ) throws -> [Result] {
    let statement = try prepared(sql)
    defer { statement.reset() }
    statement.bind(values)
    var results: [Result] = []
    while true {
      let code = sqlite3_step(statement.pointer)
      if code == SQLITE_DONE { return results }
      guard code == SQLITE_ROW else { throw error(code, in: sql) }
      results.append(try read(Row(pointer: statement.pointer)))
    }
  }

  /// The first row of a query, or nil where it has none.
  func first<Result>(
    _ sql: String, _ values: [Value] = [], _ read: (Row) throws -> Result
  ) throws -> Result? {
    try rows(sql, values, read).first
  }

  /// The number in the first column of the first row; 0 where there is none.
  func count(_ sql: String, _ values: [Value] = []) throws -> Int {
    try first(sql, values) { $0.integer(0) } ?? 0
  }

  /// Runs a step wholly or not at all.
  func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // SQLite itself has rolled back where the disk was full; the first error is the one to tell.
      if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
      throw error
    }
  }

  private func prepared(_ sql: String) throws -> Statement {
    if let known = statements[sql] { return known }
    var pointer: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &pointer, nil)
    guard code == SQLITE_OK, let pointer else { throw error(code, in: sql) }
    let statement = Statement(pointer)
    statements[sql] = statement
    return statement
  }

  private func error(_ code: Int32, in sql: String) -> StoreError {
    storeError(code: code, message: String(cString: sqlite3_errmsg(handle)), sql: sql, file: file)
  }
}

/// A value that goes into a statement.
enum Value {
  case null
  case integer(Int)
  case text(String)
  case bytes([UInt8])

  init(_ text: String?) { self = text.map(Value.text) ?? .null }
  init(_ number: Int?) { self = number.map(Value.integer) ?? .null }
}

/// A prepared statement, closed with its last reference.
private final class Statement {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  deinit { sqlite3_finalize(pointer) }

  func bind(_ values: [Value]) {
    for (position, value) in values.enumerated() {
      let index = Int32(position + 1)
      switch value {
      case .null: sqlite3_bind_null(pointer, index)
      case .integer(let number): sqlite3_bind_int64(pointer, index, Int64(number))
      case .text(let text): csqlite_bind_text(pointer, index, text, Int32(text.utf8.count))
      case .bytes(let bytes): csqlite_bind_blob(pointer, index, bytes, Int32(bytes.count))
      }
    }
  }

  func reset() {
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
  }
}

/// The row that a statement stands on; columns count from 0.
struct Row {
  fileprivate let pointer: OpaquePointer

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL
  }

  func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(pointer, Int32(column))) }

  func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

  func text(_ column: Int) -> String {
    String(decoding: bytes(column), as: UTF8.self)
  }

  func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  func bytes(_ column: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(pointer, Int32(column)) else { return [] }
    let count = Int(sqlite3_column_bytes(pointer, Int32(column)))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
