/// The rules by which the text of a file becomes values.
public enum YAMLReading: Sendable {
  /// YAML 1.2; a text in which nothing can be seen is no value.
  case current
  /// The rules of the program that sealed the first audit logs: NEL, LS and PS end lines as in YAML 1.1, anchors and
  /// question marks are taken as libyaml takes them, and only a text without any character is no value.
  case sealed

  /// Tells whether a text is as good as no value.
  func isAbsent(_ text: String) -> Bool {
    switch self {
    case .current: text.isInvisible
    case .sealed: text.isEmpty
    }
  }
}
