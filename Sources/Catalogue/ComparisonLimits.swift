/// The most things of one record that are compared with each other.
///
/// No book comes near these numbers; without them, comparing in pairs could keep a command for hours. A record with
/// more is read and listed as any other; `check` names the excess, and comparisons leave it out.
public enum ComparisonLimits {
  /// Formats that are told apart by form or ISBN, and may have a state of their own.
  public static let formats = 200
  /// Licences that an edition grants, each compared with all others of its work.
  public static let licences = 100
  /// Editions in a row of which each one's licence stands on that of the next.
  public static let ties = 200
  /// Languages in which one work is granted.
  public static let languages = 100
  /// Wrong values of one record, each compared with all valid ones to tell what was meant.
  public static let wrongValues = 100
  /// States of a workflow.
  public static let states = 500
  /// Transitions of a workflow.
  public static let transitions = 2_000
}
