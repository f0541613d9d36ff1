/// The lines by which git marks what it could not merge: `<<<<<<< ours`, `=======`, `>>>>>>> theirs`.
///
/// - SeeAlso: git-merge(1), “HOW CONFLICTS ARE PRESENTED”
public enum ConflictMarkers {
  /// Tells whether they stand at the beginnings of lines.
  public static func stand(in bytes: [UInt8]) -> Bool { first(in: bytes) != nil }

  /// The place of the first, where it is followed by its end; nil where there is none.
  static func first(in bytes: [UInt8]) -> Int? {
    var (line, first): (Int, Int?) = (0, nil)
    while line < bytes.count {
      if first == nil, bytes[line...].starts(with: "<<<<<<< ".utf8) { first = line }
      if let first, bytes[line...].starts(with: ">>>>>>> ".utf8) { return first }
      guard let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      line = end + 1
    }
    return nil
  }
}

extension DocumentError {
  /// The error for a file in which a merge's conflict markers stand; nil where there are none.
  static func conflictMarkers(in source: SourceText) -> DocumentError? {
    ConflictMarkers.first(in: source.bytes).map {
      DocumentError(
        rule: "conflict-markers", message: "a merge left its conflict markers in the file",
        position: source.position(at: $0),
        mend: "decide what it is to say, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>")
    }
  }
}
