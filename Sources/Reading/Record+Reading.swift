package import Catalogue
package import Git

extension Record {
  /// The record that an entry of a tree holds.
  ///
  /// - Throws: `LedgerError.answerIsNo` where it is no plain file, or no record.
  package init(_ reference: RecordReference, _ entry: TreeEntry, in repository: Repository) throws {
    let bytes = try entry.bytes(of: reference, in: repository)
    do throws(DocumentError) { try self.init(reference, parsing: bytes, as: repository.reading) } catch {
      throw LedgerError(error, in: reference.file)
    }
  }

  /// The fields alone, without the text and the places in it, for readers of very many records.
  ///
  /// - Throws: As `init(_:_:in:)`.
  package init(_ reference: RecordReference, fieldsOf entry: TreeEntry, in repository: Repository) throws {
    let bytes = try entry.bytes(of: reference, in: repository)
    do throws(DocumentError) { try self.init(reference, fieldsOf: bytes, as: repository.reading) } catch {
      throw LedgerError(error, in: reference.file)
    }
  }
}

extension Record {
  /// The fields alone of a record whose file is known.
  ///
  /// - Throws: As `init(_:_:in:)`.
  init(_ reference: RecordReference, of blob: ObjectID, in repository: Repository) throws {
    let bytes = try repository.bytes(ofRecord: reference, blob: blob)
    do throws(DocumentError) { try self.init(reference, fieldsOf: bytes, as: repository.reading) } catch {
      throw LedgerError(error, in: reference.file)
    }
  }

  /// The record of an entry of a tree, as `init(_:fieldsOf:in:)` reads it; nil where it is none.
  ///
  /// - Throws: `LedgerError`, `GitError` where git can't give it, so that nobody knows.
  package static func understood(_ reference: RecordReference, _ entry: TreeEntry, in repository: Repository) throws
    -> Record?
  {
    try unlessDamaged { try Record(reference, fieldsOf: entry, in: repository) }
  }

  /// The fields alone of the record in an object; nil where it is none.
  ///
  /// - Throws: As ``understood(_:_:in:)``.
  package static func understood(_ reference: RecordReference, blob: ObjectID, in repository: Repository) throws
    -> Record?
  {
    try unlessDamaged { try Record(reference, of: blob, in: repository) }
  }

  /// A record; nil where the file holds none.
  package static func unlessDamaged(_ read: () throws -> Record) throws -> Record? {
    do { return try read() } catch let error as LedgerError where error.isOfContent {
      return nil
    }
  }
}

extension TreeEntry {
  /// The bytes of the record that this entry holds.
  ///
  /// - Throws: `LedgerError.answerIsNo` where it is no plain file, too large or damaged; `GitError` where a partial clone lacks it.
  func bytes(of reference: RecordReference, in repository: Repository) throws -> [UInt8] {
    guard mode.isFile else {
      throw LedgerError(
        .answerIsNo, "\(reference.file) can't be read", at: reference.file,
        why: mode == .symlink ? "it is a symbolic link" : "it is a submodule",
        mend: "put a plain file in its place")
    }
    return try repository.bytes(ofRecord: reference, blob: id)
  }
}

extension Repository {
  /// The rules by which records are read: for an audit log those by which the first logs were sealed.
  fileprivate var reading: YAMLReading { readsCommitsAsStored ? .sealed : .current }

  /// The bytes of a record.
  ///
  /// - Throws: `LedgerError.answerIsNo` where it is too large, or damaged; `GitError` where a partial clone lacks it.
  func bytes(ofRecord reference: RecordReference, blob: ObjectID) throws -> [UInt8] {
    let limit = Document.Limits.record.bytes
    do throws(GitError) { return try self.blob(blob, limit: limit) } catch {
      switch error.code {
      case .tooLarge:
        throw LedgerError(
          .answerIsNo, "\(reference.file) can't be read", at: reference.file, why: "it is larger than \(limit) bytes")
      case _ where error.object != nil: throw LedgerError(damage: error, reference.file, at: reference.file)
      default: throw error
      }
    }
  }

  /// The bytes of a file that is going to be read as YAML.
  func document(_ blob: ObjectID) throws(DocumentError) -> [UInt8] {
    do { return try self.blob(blob, limit: Document.Limits.record.bytes) } catch {
      throw DocumentError(unreadable: error)
    }
  }
}

extension DocumentError {
  init(unreadable error: GitError) {
    self.init(
      rule: Problem.damage, message: "git can't read the file: \(error.message)", position: Position(line: 1, column: 1)
    )
  }
}

extension Problem {
  /// The rule by which a file that git can't give is a problem.
  fileprivate static let damage = "object"

  /// True if git can't give the file, so that nobody knows what it holds.
  package var isOfDamage: Bool { rule == Self.damage }

  /// A record that can't be read.
  package init(unreadable error: LedgerError, path: String) {
    let numbers = (error.place ?? "").split(separator: ":").suffix(2).compactMap { Int($0) }
    self.init(
      rule: "unreadable", severity: .error, path: path,
      position: numbers.count == 2 ? Position(line: numbers[0], column: numbers[1]) : nil,
      message: error.why ?? error.what,
      mend: error.mend)
  }
}
