/// The reason why a change of a field can't be made.
public struct FieldError: Error, Hashable, Sendable {
  /// The kind of refusal, which exit codes go by.
  public enum Kind: Sendable {
    /// The field is unknown, ambiguous, or can't hold the value.
    case usage
    /// The field moves through the workflow only.
    case workflow
    /// The text of the file doesn't allow it.
    case file
  }

  /// The kind.
  public let kind: Kind
  /// The reason, as a sentence without its full stop.
  public let message: String
  /// The remedy.
  public let mend: String?
  /// The place in the file, where the file is the reason.
  public let position: Position?

  init(_ kind: Kind, _ message: String, mend: String? = nil, position: Position? = nil) {
    (self.kind, self.message, self.mend, self.position) = (kind, message, mend, position)
  }
}

extension FieldError {
  /// An edit that the text of the file doesn't allow.
  init(_ error: EditError) {
    switch error {
    case .shared(_, let position):
      self.init(.file, error.description, mend: "edit the file by hand, then: colophon save", position: position)
    case .wouldChangeMore(_, let position), .cannotHold(_, let position):
      self.init(.file, error.description, mend: "edit the file by hand, then: colophon save", position: position)
    case .missing, .tooMuch: self.init(.file, error.description)
    }
  }
}

extension FieldPath {
  /// The path of a way of concrete steps.
  public init(way steps: [PathComponent]) {
    self.init(
      steps.map { step in
        switch step {
        case .key(let name): .name(name)
        case .index(let index): .index(index)
        }
      })
  }
}

extension RecordFields {
  /// The type that the field at the end of a way is known to hold, so that its value is written without quotes.
  static func plainScalar(in kind: RecordReference.Kind) -> ([PathComponent]) -> PlainScalar? {
    let shape = shape(of: kind)
    return { way in
      switch shape.shape(at: FieldPath(way: way))?.item {
      case .date?: .date
      case .number?: .number
      case .boolean?: .boolean
      default: nil
      }
    }
  }

  /// The text of a new record.
  public static func text(of fields: Value, _ kind: RecordReference.Kind) -> [UInt8] {
    Array(Emitter(plain: plainScalar(in: kind)).text(of: fields).utf8)
  }
}
