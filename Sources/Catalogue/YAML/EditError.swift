/// The reason why a document cannot be changed as asked.
///
/// The document stays as it is.
public enum EditError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The node has an anchor or is an alias: to change it would change another value too.
  case shared(anchor: String, position: Position)
  /// Nothing stands at the path, and nothing can be made there.
  case missing([PathComponent])
  /// A value on the way is text, or a list where a key is asked for, and cannot hold the rest of the path.
  case cannotHold([PathComponent], position: Position)
  /// The document would exceed a limit of the reader: too long, too deep, too many parts.
  case tooMuch(DocumentError)
  /// No way was found to make this change alone in the form that the document has; a person has to make it.
  case wouldChangeMore([PathComponent], position: Position)

  /// One sentence, without its full stop.
  public var description: String {
    switch self {
    case .shared(let anchor, let position):
      "\(position): the value is shared through the anchor &\(anchor), so a change would change another value too"
    case .missing(let path): "there is nothing at \(Self.text(path))"
    case .cannotHold(let path, let position):
      "\(position): the value of \(Self.text(path)) cannot hold a key or an item of that name"
    case .tooMuch(let error): "the changed file could not be read again: \(error.message)"
    case .wouldChangeMore(let path, let position):
      "\(position): \(Self.text(path)) cannot be changed here without a change of something else; edit the file by hand"
    }
  }

  private static func text(_ path: [PathComponent]) -> String {
    let text = path.reduce("") { text, step in
      if case .key(let key) = step, !text.isEmpty { "\(text).\(key)" } else { text + step.description }
    }
    return text.isEmpty ? "the document" : text
  }
}
