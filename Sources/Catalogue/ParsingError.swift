/// Why a text is not a value of its kind, and what was probably meant.
public struct ParsingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text as it was given.
  public let text: String
  /// What is wrong with it: a sentence without its full stop, for people.
  public let reason: String
  private let meant: @Sendable () -> String?

  /// The value that was probably meant, written as the parser takes it; looked for, among thousands, when it is asked for.
  public var suggestion: String? { meant() }

  /// An error about `text`.
  public init(text: String, reason: String, suggestion: @autoclosure @escaping @Sendable () -> String? = nil) {
    (self.text, self.reason, meant) = (text, reason, suggestion)
  }

  /// Tells whether both say the same.
  public static func == (left: ParsingError, right: ParsingError) -> Bool {
    (left.text, left.reason, left.suggestion) == (right.text, right.reason, right.suggestion)
  }

  /// Hashes the text and what is wrong with it.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(reason)
  }

  /// The reason, and the suggestion where there is one.
  public var description: String {
    suggestion.map { "\(reason); did you mean “\($0)”?" } ?? reason
  }
}
