import CSQLite
import Foundation
import Model
import Storage
import Testing

@Suite("What a store says when it cannot")
struct StoreErrorTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func reason(_ body: () throws -> Void) -> StoreError? {
    do {
      try body()
      return nil
    } catch {
      return error as? StoreError
    }
  }

  private func reading(_ title: String, sentences: Int = 1) -> Reading {
    let told = Example.Told([Example.lecornu], [Example.shoigu], Example.on("2024-04-03"))
    return Example.reading(
      Example.article(title), (0..<sentences).map { index in told.with { $0.sentence = index } })
  }

  @Test func `a store that is not there is missing`() {
    let error = reason { _ = try SQLiteStore(path: folder.file("none.db"), mode: .readOnly) }
    #expect(error?.reason == .missing)
  }

  @Test func `what is no database is no store, nor is another program's`() throws {
    let text = folder.file("text.db")
    try String(repeating: "Bukan basis data. ", count: 100).write(
      toFile: text, atomically: true, encoding: .utf8)
    #expect(reason { _ = try SQLiteStore(path: text, mode: .readWrite) }?.reason == .notAStore)
    let other = folder.file("other.db")
    var database: OpaquePointer?
    sqlite3_open(other, &database)
    sqlite3_exec(database, "CREATE TABLE t (x)", nil, nil, nil)
    sqlite3_close(database)
    #expect(reason { _ = try SQLiteStore(path: other, mode: .create) }?.reason == .notAStore)
  }

  @Test func `an earlier store is brought up to date, a later one is refused`() throws {
    let file = folder.file("old.db")
    _ = try SQLiteStore(path: file, mode: .create).add([reading("a")])
    var options = SQLiteOptions()
    options.migrations = Migration.all + [Migration("CREATE TABLE later (x)")]
    #expect(
      reason { _ = try SQLiteStore(path: file, mode: .readOnly, options: options) }?.reason
        == .older)
    let later = try SQLiteStore(path: file, mode: .readWrite, options: options)
    #expect(try later.summary().articles == 1)
    #expect(try later.add([reading("b")]).articles == 1)
    let error = reason { _ = try SQLiteStore(path: file, mode: .readWrite) }
    #expect(
      error?.description
        == "store \"\(file)\" is of version 2, newer than this program's 1: update linimasa")
  }

  @Test func `an empty file becomes a store, but not where it may not be written`() throws {
    let file = folder.file("empty.db")
    _ = FileManager.default.createFile(atPath: file, contents: Data())
    #expect(reason { _ = try SQLiteStore(path: file, mode: .readOnly) }?.reason == .older)
    #expect(try SQLiteStore(path: file, mode: .readWrite).add([reading("a")]).articles == 1)
  }

  @Test func `a store that another writes is waited for, then busy`() throws {
    let file = folder.file("busy.db")
    var options = SQLiteOptions()
    options.busyMilliseconds = 50
    let store = try SQLiteStore(path: file, mode: .create, options: options)
    var other: OpaquePointer?
    sqlite3_open(file, &other)
    defer { sqlite3_close(other) }
    sqlite3_exec(other, "BEGIN EXCLUSIVE", nil, nil, nil)
    let error = reason { _ = try store.add([reading("a")]) }
    sqlite3_exec(other, "ROLLBACK", nil, nil, nil)
    #expect(error?.reason == .busy)
    #expect(try store.add([reading("a")]).articles == 1)
  }

  @Test func `a store opened to read is not written`() throws {
    let file = folder.file("read.db")
    _ = try SQLiteStore(path: file, mode: .create).add([reading("a")])
    let store = try SQLiteStore(path: file, mode: .readOnly)
    #expect(reason { _ = try store.add([reading("b")]) }?.reason == .readOnly)
    #expect(try store.summary().articles == 1)
  }

  @Test func `a full disk loses nothing that was there`() throws {
    let file = folder.file("full.db")
    let before = try SQLiteStore(path: file, mode: .create)
    _ = try before.add([reading("a")])
    let bytes = try before.export()
    var options = SQLiteOptions()
    options.maximumPages = 60
    let store = try SQLiteStore(path: file, mode: .readWrite, options: options)
    let error = reason {
      _ = try store.add((0..<200).map { reading("b\($0)", sentences: 4) })
    }
    #expect(error?.reason == .full)
    #expect(try store.export() == bytes)
    #expect(try SQLiteStore(path: file, mode: .readOnly).export() == bytes)
    #expect(try store.add([reading("c")]).articles == 1)
  }

  @Test func `a step that fails half-way leaves nothing of itself`() throws {
    let store = try Example.store([reading("a")])
    let bytes = try store.export()
    var broken = reading("c")
    broken.claims[0].article = Example.article("d").id
    let error = reason { _ = try store.add([reading("b"), broken]) }
    #expect(error?.reason == .invalid)
    #expect(try store.export() == bytes)
    #expect(try store.add([reading("b")]).articles == 1)
  }
}
