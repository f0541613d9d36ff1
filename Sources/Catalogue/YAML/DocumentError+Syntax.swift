extension DocumentError {
  /// The error that libyaml found, in our words and at the place where a person would look.
  ///
  /// - Parameters:
  ///   - problem: libyaml's text, found at `offset`.
  ///   - context: The construct that it was reading, which began at `start`.
  static func syntax(problem: String, context: String, at offset: Int, from start: Int, in source: SourceText) -> Self {
    let character = offset < source.bytes.count ? source.bytes[offset] : 0
    if context.contains("quoted scalar"), problem.contains("unexpected") {
      return .init("unclosed-quote", "a quote is opened here and never closed", start, source)
    }
    if let escape = escapes[problem] { return .init("bad-escape", escape, offset, source) }
    switch problem {
    case _ where problem.contains("tab character"),
      "found character that cannot start any token" where character == UInt8(ascii: "\t"):
      return .init("tab-indent", "a tab is used to indent", offset, source, "indent with spaces")
    case "found character that cannot start any token":
      return .init(
        "reserved-character", "a value cannot start with this character", offset, source, "put the value in quotes")
    case "mapping values are not allowed in this context":
      return .init(
        "unexpected-colon", "a key cannot stand here: the line is indented too far, or its text holds a colon", offset,
        source, "indent it like the lines beside it, or put the text in quotes")
    case "could not find expected ':'":
      return .init(
        "missing-colon", "this is no key and value: the colon is missing", start, source, "write `key: value`")
    case "did not find expected key", "did not find expected '-' indicator":
      return .init(
        "bad-indentation", "this line does not go on with what stands above it", offset, source,
        "indent it like the lines beside it")
    case "did not find expected ',' or ']'":
      return .init(
        "unclosed-bracket", "the list opened with [ at \(source.position(at: start)) is not closed", offset, source,
        "close it with ]")
    case "did not find expected ',' or '}'":
      return .init(
        "unclosed-bracket", "the mapping opened with { at \(source.position(at: start)) is not closed", offset, source,
        "close it with }")
    case "did not find expected alphabetic or numeric character":
      return .init(
        "anchor", "a value cannot start with \(context.contains("anchor") ? "&" : "*"), which names another value",
        start, source, "put the value in quotes")
    case "did not find expected <document start>" where follows("...", at: offset, in: source):
      return .secondDocument(at: offset, in: source)
    case "did not find expected node content", "did not find expected <document start>":
      return .init("syntax", "something else was expected here", offset, source)
    case "block sequence entries are not allowed in this context":
      return .init("unexpected-dash", "a list cannot start here", offset, source, "put it on a line of its own")
    case "found undefined tag handle":
      return .init("tag", "the tag here is not one that a record may hold", start, source, "remove it")
    case "found incompatible YAML document":
      return .init("yaml-version", "the file says that it is of a version of YAML that is not known", offset, source)
    default:
      return .init("syntax", "this is no YAML: \(problem)" + (context.isEmpty ? "" : " \(context)"), offset, source)
    }
  }

  /// A file that holds more than one document.
  static func secondDocument(at offset: Int, in source: SourceText) -> Self {
    .init(
      "second-document", "a second document starts here; a file holds one", offset, source,
      "put it in a file of its own")
  }

  /// Tells whether a line above starts with a marker.
  private static func follows(_ marker: String, at offset: Int, in source: SourceText) -> Bool {
    source.lines.prefix(source.lineNumber(at: offset)).contains { $0.starts(with: marker.utf8) }
  }

  private static let escapes = [
    "found unknown escape character": "this escape is not known",
    "did not find expected hexdecimal number": "this escape lacks a hexadecimal digit",
    "found invalid Unicode character escape code": "this escape is no character of Unicode",
  ]

  private init(_ rule: String, _ message: String, _ offset: Int, _ source: SourceText, _ mend: String? = nil) {
    self.init(rule: rule, message: message, position: source.position(at: offset), mend: mend)
  }
}
