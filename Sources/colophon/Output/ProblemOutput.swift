internal import Catalogue

extension Problem {
  /// The finding for scripts.
  var json: JSONValue {
    [
      "rule": .string(rule), "severity": .string(severity.rawValue), "path": .string(path),
      "line": position.map { .integer($0.line) } ?? .null, "column": position.map { .integer($0.column) } ?? .null,
      "message": .string(message), "mend": .text(mend),
    ]
  }

  /// The finding on a line, as compilers write theirs.
  var text: String {
    "\(place): \(severity.rawValue): \(message) [\(rule)]" + (mend.map { "; \($0)" } ?? "")
  }

  /// The finding as cells.
  var row: [String] {
    [
      severity.rawValue, rule, path, position.map { String($0.line) } ?? "", position.map { String($0.column) } ?? "",
      message, mend ?? "",
    ]
  }

  static let header = ["severity", "rule", "path", "line", "column", "message", "mend"]
}
