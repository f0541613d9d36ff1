internal import Catalogue
internal import Git
internal import Parallel
internal import Reading
internal import History

/// The commits of a history, parents before children, read and parsed on other threads before the judge asks for them.
///
/// They come in runs of neighbours, which share most of their folders; only a few runs are ever in memory. While no run
/// is ready the judge's thread reads too.
final class CommitReadAhead {
  private let ledger: Ledger
  private let graph: CommitGraph
  private let order: ArraySlice<ObjectID>
  private let only: AuditedRecords?
  /// The runs in order; nil for one that can't be read.
  private let runs: ParallelStream<ArraySlice<ObjectID>, [AuditedCommit]?, Never>
  /// The current run, its last commit first.
  private var run: [AuditedCommit?] = []
  private var place = 0
  /// True if commits that can't be read are skipped, since they were named already.
  var passesOver = false

  /// The number of commits in a run. The judge of a short history waits for the first.
  private let runLength: Int

  /// - Parameter since: The first commit of the graph, if it is not to be read.
  init(of ledger: Ledger, _ graph: CommitGraph, only: AuditedRecords?, since: ObjectID?) {
    (self.ledger, self.graph, self.only) = (ledger, graph, only)
    // the commit that all others stand on comes first
    let order = since == nil ? graph.order[...] : graph.order.dropFirst()
    self.order = order
    runLength = order.count >= 10_000 ? 128 : 32
    // the shortest history is read before a thread is there to do it
    let isShort = order.count <= 2 * runLength
    let (directory, environment, folder) = (ledger.repository.gitDirectory, ledger.environment, ledger.folder)
    let packs = ledger.repository.packs()
    // a commit that can't be read here is read by the judge, who reports why
    runs = ParallelStream(
      threads: isShort ? 1 : max(2, min(4, processors)), window: 8, of: order.portions(of: runLength),
      own: try? CatalogueRoots(in: ledger.repository),
      with: {
        guard let repository = try? Repository(at: directory, environment: environment) else { return nil }
        repository.readDirectly(from: packs)
        return try? CatalogueRoots(in: repository)
      },
      making: { places, run in
        places.flatMap { places in try? Self.read(run, graph, places, folder: folder, only: only) }
      })
    if !isShort { runs.start() }
  }

  /// The number of commits.
  var count: Int { order.count }

  /// The next commit, and the number before it; nil after the last.
  func next() throws -> (place: Int, commit: AuditedCommit)? {
    while place < order.count {
      if run.isEmpty {
        let read = runs.next().flatMap(\.self)
        run = try (read ?? readHere(order.dropFirst(place).prefix(runLength))).reversed()
      }
      defer { place += 1 }
      if let commit = run.popLast() ?? nil { return (place, commit) }
    }
    return nil
  }

  private func readHere(_ ids: ArraySlice<ObjectID>) throws -> [AuditedCommit?] {
    let places = try CatalogueRoots(in: ledger.repository)
    return try ids.map { id in
      do { return try Self.read([id], graph, places, folder: ledger.folder, only: only).first } catch {
        guard passesOver else { throw error }
        return nil
      }
    }
  }

  /// Ends the reading; runs under way are read to their end and dropped.
  func stop() { runs.stop() }

  private static func read(
    _ ids: ArraySlice<ObjectID>, _ graph: CommitGraph, _ places: CatalogueRoots, folder: String, only: AuditedRecords?
  ) throws -> [AuditedCommit] {
    try ids.map { try AuditedCommit($0, in: places.repository, folder: folder, graph, places, only: only) }
  }
}
