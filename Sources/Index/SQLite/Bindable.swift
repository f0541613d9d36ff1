internal import CSQLite

/// A value that a parameter of a statement takes.
protocol Bindable {
  /// Gives it to a parameter, which keeps a copy.
  ///
  /// - Returns: A result code of SQLite.
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32
}

extension Int: Bindable {
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    sqlite3_bind_int64(statement, place, Int64(self))
  }
}

extension Bool: Bindable {
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 { sqlite3_bind_int(statement, place, self ? 1 : 0) }
}

extension String: Bindable {
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    // SQLite takes a text without a place for none at all
    guard !isEmpty else { return sqlite3_shim_bind_text(statement, place, "", 0) }
    var text = self
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { letters in
        sqlite3_shim_bind_text(statement, place, letters.baseAddress, UInt64(letters.count))
      }
    }
  }
}

extension [UInt8]: Bindable {
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    // SQLite takes bytes without a place for none at all
    guard !isEmpty else { return sqlite3_bind_zeroblob(statement, place, 0) }
    return withUnsafeBytes { sqlite3_shim_bind_blob(statement, place, $0.baseAddress, UInt64($0.count)) }
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    self?.bind(to: statement, at: place) ?? sqlite3_bind_null(statement, place)
  }
}
