internal import CSQLite

/// A value for a parameter of a statement.
protocol Bindable {
  /// Binds a copy of the value to a parameter.
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
    // to SQLite a text without an address is no text
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
    // to SQLite bytes without an address are no bytes
    guard !isEmpty else { return sqlite3_bind_zeroblob(statement, place, 0) }
    return withUnsafeBytes { sqlite3_shim_bind_blob(statement, place, $0.baseAddress, UInt64($0.count)) }
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    self?.bind(to: statement, at: place) ?? sqlite3_bind_null(statement, place)
  }
}
