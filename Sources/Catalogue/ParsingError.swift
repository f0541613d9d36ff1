/// The reason why a text is not a value of its kind, and the value that was probably meant.
public struct ParsingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text as it was given.
  public let text: String
  /// The fault: a sentence without its full stop, for people.
  public let reason: String
  private let meant: @Sendable () -> Proposal?

  /// The value that is meant, written as the parser takes it. It is looked for, among thousands, only when it is asked
  /// for.
  public var proposal: Proposal? { meant() }

  /// The value that is proposed, certain or not.
  public var suggestion: String? { proposal?.text }

  /// An error about `text`; what is suggested is a guess.
  public init(text: String, reason: String, suggestion: @autoclosure @escaping @Sendable () -> String? = nil) {
    (self.text, self.reason, meant) = (text, reason, { suggestion().map { .guess($0) } })
  }

  /// An error about `text`, with what is proposed in its place.
  public init(text: String, reason: String, proposal: @autoclosure @escaping @Sendable () -> Proposal?) {
    (self.text, self.reason, meant) = (text, reason, proposal)
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
