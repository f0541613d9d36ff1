extension [UInt8] {
  /// Tells whether the bytes of a text stand somewhere among these.
  package func holds(_ text: String) -> Bool { holds(Array(text.utf8)) }

  /// Tells whether others stand somewhere among these; an empty sequence stands nowhere.
  package func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    return withUnsafeBufferPointer { text in
      var rest = text[...]
      while let start = rest.firstIndex(of: first) {
        if text[start...].starts(with: word) { return true }
        rest = text[(start + 1)...]
      }
      return false
    }
  }
}
