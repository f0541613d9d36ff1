/// How many things of one record are compared with each other.
///
/// No book comes near these; what would be compared in pairs without them could keep a command for hours. A record that has
/// more is read and listed as any other, `check` names what is too many, and what is compared leaves it out.
public enum ComparedMost {
  /// Formats that are told apart by form or ISBN, and may have a state of their own.
  public static let formats = 200
  /// Licences that an edition grants, each compared with all others of its work.
  public static let licences = 100
  /// Languages in which one work is granted.
  public static let languages = 100
  /// Values of one record that are wrong, each compared with all there are to tell what was meant.
  public static let wrongValues = 100
  /// States of a workflow.
  public static let states = 500
  /// Transitions of a workflow.
  public static let transitions = 2_000
}
