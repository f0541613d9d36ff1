/// The reason why a file cannot be read as a document, and the place.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule that the file breaks, in kebab case: `duplicate-key`.
  public let rule: String
  /// The reason: one sentence, without its full stop.
  public let message: String
  /// The place.
  public let position: Position
  /// The remedy, where one can be told.
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
