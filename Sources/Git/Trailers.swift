internal import Clibgit2

/// The lines `Key: value` in the last paragraph of a commit message.
///
/// - SeeAlso: git-interpret-trailers(1)
public enum Trailers {
  /// Reads the trailers of a message, in order; none where its last paragraph is something else.
  public static func parse(_ message: String) -> [(key: String, value: String)] {
    var found = git_message_trailer_array()
    guard git_message_trailers(&found, message) == 0 else { return [] }
    defer { git_message_trailer_array_free(&found) }
    return UnsafeBufferPointer(start: found.trailers, count: found.count).map {
      (String(cString: $0.key), String(cString: $0.value))
    }
  }
}
