package import Catalogue
internal import Git
internal import Parallel

// Reading very many records: no more than a portion of them is held.
extension Snapshot {
  /// The number of records that are held at a time.
  package static let portion = 4096

  /// The fewest records for which the whole catalogue is listed anew.
  private static let fewest = 500

  /// Reads the records of some kinds, sorted, a portion at a time: the files one after the other, their content on
  /// several threads.
  ///
  /// - Parameter parse: Makes a record of its bytes.
  /// - Returns: The records that can't be read.
  package func eachInParallel(
    of kinds: Set<RecordReference.Kind>,
    _ parse: @escaping @Sendable (RecordReference, [UInt8]) throws(DocumentError) -> Record,
    _ body: (Record) throws -> Void
  ) throws -> [Problem] {
    var unreadable = try faultyFolders().map { Problem($0, in: folder) }
    let all = try entries().keys.filter { kinds.contains($0.kind) }.sorted()
    for start in stride(from: 0, to: all.count, by: Self.portion) {
      let portion = Array(all[start..<min(start + Self.portion, all.count)])
      let records = try mapFiles(of: portion) { reference, file in
        Result { () throws(LedgerError) in
          let bytes = try file.get()
          do throws(DocumentError) { return try parse(reference, bytes) } catch {
            throw LedgerError(error, in: reference.file)
          }
        }
      }
      for (reference, record) in zip(portion, records) {
        switch record {
        case .success(let record): try body(record)
        case .failure(let error): unreadable.append(Problem(unreadable: error, path: reference.file))
        }
      }
    }
    return unreadable
  }

  /// Makes something of the files of records: they are read one after the other, the results are made on several
  /// threads.
  ///
  /// - Parameter make: Makes a result, given the bytes, or the reason why there are none.
  /// - Throws: `LedgerError.notFound` for a record that is not there; `GitError`.
  package func mapFiles<Made: Sendable>(
    of references: [RecordReference],
    _ make: @escaping @Sendable (RecordReference, Result<[UInt8], LedgerError>) -> Made
  ) throws -> [Made] {
    // for few records a look at each is quicker than one at all: a folder may be long
    let all = try found ?? (references.count > Self.fewest ? entries() : [:])
    let files = try references.map { reference in
      guard let entry = try all[reference] ?? entry(reference.file) else {
        throw LedgerError(.notFound, "there is no \(reference.kind.rawValue) \(reference)")
      }
      do {
        return (reference, Result<[UInt8], LedgerError>.success(try entry.bytes(of: reference, in: repository)))
      } catch let error as LedgerError where error.kind == .answerIsNo {
        return (reference, .failure(error))
      }
    }
    return files.parallelMap { make($0.0, $0.1) }
  }

  /// The fields in a file.
  package static func fields(of reference: RecordReference, _ file: Result<[UInt8], LedgerError>) throws(LedgerError)
    -> Value
  {
    let bytes = try file.get()
    do throws(DocumentError) { return try Record(reference, fieldsOf: bytes).fields } catch {
      throw LedgerError(error, in: reference.file)
    }
  }
}
