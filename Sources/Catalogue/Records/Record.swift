/// One file of a catalogue, read: its reference and its fields.
public struct Record: Sendable {
  /// The record.
  public let reference: RecordReference
  /// The file, read.
  public let document: Document

  /// Reads a record.
  ///
  /// - Throws: `DocumentError` where it is no YAML, or no mapping.
  public init(_ reference: RecordReference, parsing bytes: [UInt8], as reading: YAMLReading = .current)
    throws(DocumentError)
  {
    try self.init(reference, of: Document(parsing: bytes, as: reading))
  }

  /// Reads a record's fields without its text and their places, for callers that need no more, of very many records.
  ///
  /// - Throws: As `init(_:parsing:as:)`.
  public init(_ reference: RecordReference, fieldsOf bytes: [UInt8], as reading: YAMLReading = .current)
    throws(DocumentError)
  {
    try self.init(reference, of: Document(valueOf: bytes, as: reading))
  }

  private init(_ reference: RecordReference, of document: Document) throws(DocumentError) {
    (self.reference, self.document) = (reference, document)
    guard document.value.fields != nil else {
      throw DocumentError(
        rule: "no-record",
        message: document.value == .absent ? "the file is empty" : "the file is no mapping of keys to values",
        position: Position(line: 1, column: 1), mend: "write a key and a value on a line, as “title: …”")
    }
  }

  /// A record with a document that was edited.
  init(_ reference: RecordReference, document: Document) {
    (self.reference, self.document) = (reference, document)
  }

  /// A record of which only the fields are known, without its text.
  package init(_ reference: RecordReference, fields: Value) {
    self.init(reference, document: Document(value: fields))
  }

  /// All fields of the record.
  public var fields: Value { document.value }
  /// The text of the file.
  public var bytes: [UInt8] { document.source.bytes }
}

extension Problem {
  /// A file that could not be read.
  public init(_ error: DocumentError, path: String) {
    self.init(
      rule: error.rule, severity: .error, path: path, position: error.position, message: error.message, mend: error.mend
    )
  }
}

extension Document {
  /// The place of a key, else of its value, else of the nearest mapping or list that holds it.
  public func position(ofKeyOrValue path: [PathComponent]) -> Position {
    position(ofKey: path) ?? position(of: path)
      ?? (path.isEmpty ? Position(line: 1, column: 1) : position(ofKeyOrValue: Array(path.dropLast())))
  }
}
