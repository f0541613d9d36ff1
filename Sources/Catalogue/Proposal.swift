/// A value in place of one that can't be read: certain, or a guess.
public enum Proposal: Hashable, Sendable {
  /// The same value as its standard writes it: nobody can have meant another.
  case certain(String)
  /// The value that was probably meant; only a person can say so.
  case guess(String)

  /// The value.
  public var text: String {
    switch self {
    case .certain(let text), .guess(let text): text
    }
  }
}
