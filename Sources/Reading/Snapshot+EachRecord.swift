package import Catalogue
internal import Git
internal import Parallel

// Reading very many records: no more than a portion of them is held.
extension Snapshot {
  /// The number of records that are held at a time.
  package static let portion = 4096

  /// The fewest records for which the whole catalogue is listed anew.
  private static let fewest = 500

  /// Reads the records of some kinds, sorted, on several threads.
  ///
  /// - Parameter parse: Makes a record of its bytes.
  /// - Returns: The records that can't be read.
  package func eachInParallel(
    of kinds: Set<RecordReference.Kind>,
    _ parse: @escaping @Sendable (RecordReference, [UInt8]) throws(DocumentError) -> Record,
    _ body: (Record) throws -> Void
  ) throws -> [Problem] {
    try eachInParallel(of: kinds, parse, making: { $0 }, body)
  }

  /// Reads the records of some kinds, sorted, and makes something of each, on several threads.
  ///
  /// - Parameters:
  ///   - parse: Makes a record of its bytes.
  ///   - make: Makes a result of the record.
  ///   - body: Takes the results in the order of the records.
  /// - Returns: The records that can't be read.
  package func eachInParallel<Made: Sendable>(
    of kinds: Set<RecordReference.Kind>,
    _ parse: @escaping @Sendable (RecordReference, [UInt8]) throws(DocumentError) -> Record,
    making make: @escaping @Sendable (Record) -> Made, _ body: (Made) throws -> Void
  ) throws -> [Problem] {
    var unreadable = try faultyFolders().map { Problem($0, in: folder) }
    let all = try entries().filter { kinds.contains($0.key.kind) }.sorted { $0.key < $1.key }
    if all.count > Self.fewestToReadDirectly { repository.readDirectly(from: repository.packs()) }
    let place = Ledger(repository, folder: folder, environment: repository.environment).place
    let stream = ParallelStream<
      ArraySlice<(key: RecordReference, value: TreeEntry)>, [Result<Made, LedgerError>], any Error
    >(
      threads: processors, of: all.portions(of: Self.filesAtOnce), own: repository,
      with: { try place.opened().repository },
      making: { repository, files in
        try files.map { reference, entry in
          do {
            let bytes = try entry.bytes(of: reference, in: repository)
            do throws(DocumentError) { return .success(make(try parse(reference, bytes))) } catch {
              return .failure(LedgerError(error, in: reference.file))
            }
          } catch let error as LedgerError where error.kind == .answerIsNo { return .failure(error) }
        }
      })
    var done = 0
    while let results = try stream.next() {
      for result in results {
        switch result {
        case .success(let made): try body(made)
        case .failure(let error): unreadable.append(Problem(unreadable: error, path: all[done].key.file))
        }
        done += 1
      }
    }
    return unreadable
  }

  /// The number of files from which on it pays to read packs directly.
  private static let fewestToReadDirectly = 128

  /// The number of files that one thread reads at a time.
  private static let filesAtOnce = 256

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
