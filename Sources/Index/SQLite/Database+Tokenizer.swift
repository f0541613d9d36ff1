internal import CSQLite

/// A function that splits a text for a full-text table, as FTS5 calls it: with the tokenizer, a context to hand on, flags for the
/// purpose, the text, its length, and the function to call with each token.
typealias Tokenize =
  @convention(c) (
    OpaquePointer?, UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32,
    (
      @convention(c) (UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32) -> Int32
    )?
  ) -> Int32

extension Database {
  /// Adds a tokenizer, by the name that full-text tables give.
  ///
  /// - SeeAlso: sqlite.org/fts5.html, "Custom Tokenizers"
  func add(tokenizer name: String, _ tokenize: @escaping Tokenize) throws(DatabaseError) {
    let pointer = try pointer
    guard let api = sqlite3_shim_full_text(pointer), let create = api.pointee.xCreateTokenizer else {
      // no fault of a file
      throw DatabaseError(SQLITE_CANTOPEN, "this SQLite was built without full text (FTS5)")
    }
    // a tokenizer has no state here, but FTS5 expects one that is not nil
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
