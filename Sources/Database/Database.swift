import CSQLite
package import Compiler

/// A database of SQLite while it is being written: the only place that talks to it.
///
/// Every error becomes a failure with SQLite’s own message.
@safe package final class Database {
  private let handle: OpaquePointer

  /// The version of the library, such as 3.40.1.
  package static var version: String { unsafe String(cString: sqlite3_libversion()) }

  /// Opens a database that is to be written from nothing, in an empty file.
  ///
  /// - Parameter memory: how many KiB of pages are kept in memory
  package init(_ path: String, memory: Int) throws(Failure) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard let handle = unsafe opened else { throw Self.failure("out of memory") }
    unsafe self.handle = unsafe handle
    guard code == SQLITE_OK else { throw failure }
    // What a build of SQLite may preset otherwise is said here, so that its bytes depend on its version
    // alone. Nobody reads the file before it is done: there is nothing to roll back to.
    try run(
      """
      PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE;
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA secure_delete = ON; PRAGMA temp_store = FILE; PRAGMA foreign_keys = OFF;
      PRAGMA cache_size = -\(memory); PRAGMA legacy_file_format = OFF;
      """)
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Runs statements that give no rows.
  package func run(_ statements: String) throws(Failure) {
    guard unsafe sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// A statement that is run many times with other values.
  package func prepare(_ text: String) throws(Failure) -> Statement {
    var prepared: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let code = unsafe sqlite3_prepare_v3(handle, text, -1, flags, &prepared, nil)
    guard code == SQLITE_OK, let statement = unsafe prepared else { throw failure }
    return unsafe Statement(statement)
  }

  private var failure: Failure { Self.failure(unsafe String(cString: sqlite3_errmsg(handle))) }

  fileprivate static func failure(_ message: String) -> Failure {
    Failure(zh: "数据库写不成：\(message)", en: "the database cannot be written: \(message)")
  }
}

extension Database {
  /// A prepared statement; it is done with before its database is closed or after.
  @safe package final class Statement {
    private let handle: OpaquePointer

    fileprivate init(_ handle: OpaquePointer) { unsafe self.handle = unsafe handle }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Runs it once with values for its parameters, in their order.
    package func run(_ values: [DatabaseValue]) throws(Failure) {
      for (place, value) in values.enumerated() { try bind(value, Int32(place + 1)) }
      guard unsafe sqlite3_step(handle) == SQLITE_DONE else {
        let failure = failure
        unsafe sqlite3_reset(handle)
        throw failure
      }
      unsafe sqlite3_reset(handle)
    }

    private func bind(_ value: DatabaseValue, _ place: Int32) throws(Failure) {
      let code =
        switch value {
        case .null: unsafe sqlite3_bind_null(handle, place)
        case .integer(let number): unsafe sqlite3_bind_int64(handle, place, Int64(number))
        case .number(let number): unsafe sqlite3_bind_double(handle, place, number)
        case .text(let text): bind(text, place)
        }
      guard code == SQLITE_OK else { throw failure }
    }

    private func bind(_ text: String, _ place: Int32) -> Int32 {
      var text = text
      return text.withUTF8 { bytes in
        // An empty buffer may have no address, and no address means NULL.
        guard let start = bytes.baseAddress else { return bindEmpty(place) }
        return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
          unsafe sqlite3_bind_text64(
            handle, place, text, UInt64(bytes.count), Self.copied, UInt8(SQLITE_UTF8))
        }
      }
    }

    private func bindEmpty(_ place: Int32) -> Int32 {
      unsafe sqlite3_bind_text64(handle, place, "", 0, Self.copied, UInt8(SQLITE_UTF8))
    }

    /// What `SQLITE_TRANSIENT` is in C: the bytes are copied before the call comes back.
    private static var copied: sqlite3_destructor_type {
      unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    private var failure: Failure {
      Database.failure(unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))))
    }
  }
}
