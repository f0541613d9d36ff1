/// Why a file cannot be read as a document, and where.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule that the file breaks, in kebab case: `duplicate-key`.
  public let rule: String
  /// What is wrong: one sentence, without its full stop.
  public let message: String
  /// Where it is wrong.
  public let position: Position
  /// What would mend it, where that can be said.
  public let mend: String?

  /// An error about the text at `position`.
  public init(rule: String, message: String, position: Position, mend: String? = nil) {
    (self.rule, self.message, self.position, self.mend) = (rule, message, position, mend)
  }

  /// `line:column: message; mend`.
  public var description: String {
    "\(position): \(message)" + (mend.map { "; \($0)" } ?? "")
  }
}
