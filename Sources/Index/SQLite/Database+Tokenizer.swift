internal import CSQLite

/// What takes a text apart for a full-text table of SQLite, as FTS5 calls it: with a context that is handed on, flags that say
/// what for, the text, its length, and the function that is told each token.
typealias Tokenize =
  @convention(c) (
    OpaquePointer?, UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32,
    (
      @convention(c) (UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32) -> Int32
    )?
  ) -> Int32

extension Database {
  /// Has full-text tables that name a tokenizer take texts apart by a function.
  ///
  /// - SeeAlso: sqlite.org/fts5.html, "Custom Tokenizers"
  func add(tokenizer name: String, _ tokenize: @escaping Tokenize) throws(DatabaseError) {
    let pointer = try pointer
    guard let api = sqlite3_shim_full_text(pointer), let create = api.pointee.xCreateTokenizer else {
      // no fault of a file
      throw DatabaseError(SQLITE_CANTOPEN, "this SQLite was built without full text (FTS5)")
    }
    // there is nothing to remember between two texts, but a tokenizer must be something
    var functions = fts5_tokenizer(
      xCreate: { _, _, _, made in
        made?.pointee = OpaquePointer(bitPattern: 1)
        return SQLITE_OK
      },
      xDelete: { _ in },
      xTokenize: tokenize)
    let result = create(api, name, nil, &functions, nil)
    guard result == SQLITE_OK else { throw DatabaseError(result, on: pointer) }
  }
}
