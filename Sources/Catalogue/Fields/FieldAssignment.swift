internal import OrderedCollections

/// A change of a field as it is typed: `title=…`, `language:=[ar, fr]`, `contributors+=…`, `links-=…`.
public struct FieldAssignment: Sendable {
  /// The operation that is done with the value.
  public enum Operation: Sendable {
    case set, append, remove
    /// Takes the field away; it has no value.
    case unset
  }

  /// The field.
  public let path: FieldPath
  /// The operation that is done with the value.
  public let operation: Operation
  /// The value: a text, or the YAML after `:=`.
  public let value: Value

  /// A change from its parts.
  public init(_ path: FieldPath, _ operation: Operation, _ value: Value) {
    (self.path, self.operation, self.value) = (path, operation, value)
  }

  /// Reads `FIELD=VALUE`, `FIELD:=YAML`, `FIELD+=VALUE`, `FIELD+:=YAML`, `FIELD-=VALUE`, `FIELD-:=YAML`.
  ///
  /// - Throws: `ParsingError` where there is no `=`, the field is none, or the YAML can't be read.
  public init(parsing text: String) throws(ParsingError) {
    guard let (field, written) = FieldPathReader.change(in: text) else {
      throw ParsingError(text: text, reason: "“\(text)” is no change: it should be FIELD=VALUE", suggestion: nil)
    }
    var name = field.unicodeScalars[...]
    let isYAML = name.last == ":"
    if isYAML { name = name.dropLast() }
    switch name.last {
    case "+": operation = .append
    case "-": operation = .remove
    default: operation = .set
    }
    if operation != .set { name = name.dropLast() }
    path = try FieldPath(parsing: String(Substring(name)))
    value = try (isYAML ? try Self.yaml(written) : .text(written)).entered()
    guard value != .absent else {
      let unset = "--unset \(path)"
      throw ParsingError(text: text, reason: "“\(text)” gives no value; an empty one means absent", suggestion: unset)
    }
  }

  private static func yaml(_ text: String) throws(ParsingError) -> Value {
    let document: Document
    do throws(DocumentError) { document = try Document(parsing: Array(text.utf8)) } catch {
      throw ParsingError(text: text, reason: "“\(text)” is no YAML: \(error.message) (\(error.position))")
    }
    // reading takes it for absent
    if let unseen = document.root?.invisibleText { _ = try Value.text(unseen).entered() }
    return document.value
  }
}

extension FieldAssignment: CustomStringConvertible {
  /// The change as it could be typed; a value that is no text stands as YAML on one line.
  public var description: String {
    if operation == .unset { return "--unset \(path)" }
    let sign = operation == .append ? "+" : operation == .remove ? "-" : ""
    if let text = value.text { return "\(path)\(sign)=\(text)" }
    return "\(path)\(sign):=\(Emitter().inline(value, inFlow: false, at: []))"
  }
}
