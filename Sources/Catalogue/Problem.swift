/// One thing that is wrong, or worth knowing, about a file of a catalogue.
public struct Problem: Hashable, Sendable {
  /// The weight of a problem; only errors set an exit code.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    case error, warning, note

    private var weight: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }

    /// Tells whether the first weighs less than the second.
    public static func < (left: Self, right: Self) -> Bool { left.weight < right.weight }
  }

  /// The rule that found it, in kebab-case: `isbn`, `unknown-key`.
  public let rule: String
  /// The weight.
  public let severity: Severity
  /// The file, from the root of the catalogue; empty where only the caller knows it.
  public var path: String
  /// The place in the file, where there is one.
  public private(set) var position: Position?
  /// The way to the field; empty where it is about no field.
  public let way: [PathComponent]
  /// The problem and its reason, as one sentence.
  public let message: String
  /// The remedy: a command or a sentence.
  public let mend: String?

  /// A finding of `rule`.
  public init(
    rule: String, severity: Severity, path: String = "", position: Position? = nil, at way: [PathComponent] = [],
    message: String, mend: String? = nil
  ) {
    (self.rule, self.severity, self.path, self.way) = (rule, severity, path, way)
    (self.position, self.message, self.mend) = (position, message, mend)
  }

  /// The names on the way to the field, places in lists left out; none where it is about no field.
  public var field: [String] { way.compactMap { if case .key(let key) = $0 { key } else { nil } } }

  /// The same finding of a record of which only the fields were known, with its place in the file.
  package func placed(in document: Document) -> Problem {
    var copy = self
    copy.position = document.position(of: way) ?? document.position(ofKeyOrValue: way)
    return copy
  }

  /// The same finding, in the file it was found in.
  public func at(_ path: String) -> Problem {
    var copy = self
    copy.path = path
    return copy
  }

  /// `file:line:column`, or as much of it as is known.
  public var place: String {
    position.map { "\(path):\($0)" } ?? path
  }
}
