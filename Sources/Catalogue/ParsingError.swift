/// The reason why a text is not a value of its kind, and the value that was probably meant.
public struct ParsingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text as it was given.
  public let text: String
  /// The fault: a sentence without its full stop, for people.
  public let reason: String
  private let meant: @Sendable () -> String?

  /// The value that was probably meant, written as the parser takes it. It is looked for, among thousands, only when it
  /// is asked for.
  public var suggestion: String? { meant() }

  /// An error about `text`.
  public init(text: String, reason: String, suggestion: @autoclosure @escaping @Sendable () -> String? = nil) {
    (self.text, self.reason, meant) = (text, reason, suggestion)
  }

  /// Tells whether both tell the same.
  public static func == (left: ParsingError, right: ParsingError) -> Bool {
    (left.text, left.reason, left.suggestion) == (right.text, right.reason, right.suggestion)
  }

  /// Hashes the text and the reason.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(reason)
  }

  /// The reason, and the suggestion where there is one.
  public var description: String {
    suggestion.map { "\(reason); did you mean “\($0)”?" } ?? reason
  }
}
