internal import CSQLite

/// What an SQLite code means for whoever runs the program: the one place that says so.
///
/// - Parameters:
///   - code: an extended result code.
///   - message: SQLite's own words.
///   - sql: the statement that failed.
///   - file: the store as the user named it.
/// - Returns: an error whose text tells what was kept and how to mend it.
func storeError(code: Int32, message: String, sql: String?, file: String) -> StoreError {
  switch code & 0xFF {
  case SQLITE_CANTOPEN:
    return StoreError(
      .missing, "store \"\(file)\" cannot be opened: there is no such file, or it may not be read")
  case SQLITE_NOTADB:
    return StoreError(
      .notAStore, "\"\(file)\" is no store of linimasa: give another --store, or a new file")
  case SQLITE_BUSY, SQLITE_LOCKED:
    return StoreError(
      .busy, "store \"\(file)\" is being written by another program: try again when it is done")
  case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
    return StoreError(
      .readOnly, "store \"\(file)\" may not be written: check the rights of the file and its folder"
    )
  case SQLITE_FULL:
    return StoreError(
      .full, "no space left for store \"\(file)\": nothing of this step was kept, all before it was"
    )
  case SQLITE_CORRUPT:
    return StoreError(.damaged, "store \"\(file)\" is damaged (\(message)): read the articles anew")
  default:
    let context = sql.map { " (in: \(shortened($0)))" } ?? ""
    return StoreError(.failed, "store \"\(file)\": SQLite error \(code): \(message)\(context)")
  }
}

/// A statement in one line of at most 120 letters.
private func shortened(_ sql: String) -> String {
  let line = sql.split { $0.isWhitespace }.joined(separator: " ")
  return line.count > 120 ? line.prefix(119) + "…" : line
}
