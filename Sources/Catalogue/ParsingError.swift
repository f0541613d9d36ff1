/// Why a text is not a value of its kind, and what was probably meant.
public struct ParsingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text as it was given.
  public let text: String
  /// What is wrong with it: a sentence without its full stop, for people.
  public let reason: String
  /// The value that was probably meant, written as the parser takes it.
  public let suggestion: String?

  /// An error about `text`.
  public init(text: String, reason: String, suggestion: String? = nil) {
    (self.text, self.reason, self.suggestion) = (text, reason, suggestion)
  }

  /// The reason, and the suggestion where there is one.
  public var description: String {
    suggestion.map { "\(reason); did you mean “\($0)”?" } ?? reason
  }
}
