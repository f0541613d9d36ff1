internal import Catalogue
internal import Dispatch
internal import Git
internal import Synchronization
internal import Reading
internal import History
internal import CLibrary

/// The commits of a history, parents before children, read and parsed on other threads before the judge asks for them.
///
/// They come in runs of neighbours, which share most of their folders; only a few runs are ever in memory.
final class CommitsAhead {
  private let ledger: Ledger
  private let graph: CommitGraph
  private let order: ArraySlice<ObjectID>
  private let only: AuditedRecords?
  private let queue: ReadingQueue
  /// The current run, its last commit first.
  private var run: [AuditedCommit?] = []
  private var place = 0
  /// True if commits that can't be read are skipped, since they were named already.
  var passesOver = false

  /// The number of commits in a run. The judge of a short history waits for the first.
  private let runLength: Int
  /// The number of commits from which on reading pays best on all processors. Below it, the judge has one of them.
  private static let fewestOfLong = 10_000

  /// - Parameter since: The first commit of the graph, if it is not to be read.
  init(of ledger: Ledger, _ graph: CommitGraph, only: AuditedRecords?, since: ObjectID?) {
    (self.ledger, self.graph, self.only) = (ledger, graph, only)
    // the commit that all others stand on comes first
    let order = since == nil ? graph.order[...] : graph.order.dropFirst()
    self.order = order
    let isLong = order.count >= Self.fewestOfLong
    let runLength = isLong ? 128 : 32
    self.runLength = runLength
    // the shortest history is read before a thread is there to do it
    let isShort = order.count <= 2 * runLength
    queue = ReadingQueue(runs: isShort ? 0 : (order.count + runLength - 1) / runLength)
    guard !isShort else { return }
    let (directory, environment, folder) = (ledger.repository.gitDirectory, ledger.environment, ledger.folder)
    let packs = ledger.repository.packs()
    let (processors, queue) = (sysconf(Int32(_SC_NPROCESSORS_ONLN)), queue)
    for _ in 0..<max(1, min(4, isLong ? processors : processors - 1)) {
      DispatchQueue.global().async {
        // a commit that can't be read here is read by the judge, who reports why
        guard let repository = try? Repository(at: directory, environment: environment),
          let places = try? CataloguePlaces(in: repository)
        else { return queue.stop() }
        repository.readDirectly(from: packs)
        while let index = queue.claim() {
          queue.put(
            try? Self.read(Self.run(index, of: order, runLength), graph, places, folder: folder, only: only), at: index)
        }
      }
    }
  }

  /// The number of commits.
  var count: Int { order.count }

  /// The next commit, and the number before it; nil after the last.
  func next() throws -> (place: Int, commit: AuditedCommit)? {
    while place < order.count {
      if run.isEmpty {
        let index = place / runLength
        run = try (queue.take(index) ?? readHere(Self.run(index, of: order, runLength))).reversed()
      }
      defer { place += 1 }
      if let commit = run.popLast() ?? nil { return (place, commit) }
    }
    return nil
  }

  private func readHere(_ ids: ArraySlice<ObjectID>) throws -> [AuditedCommit?] {
    let places = try CataloguePlaces(in: ledger.repository)
    return try ids.map { id in
      do { return try Self.read([id], graph, places, folder: ledger.folder, only: only).first } catch {
        guard passesOver else { throw error }
        return nil
      }
    }
  }

  /// Ends the reading; runs under way are read to their end and dropped.
  func stop() { queue.stop() }

  private static func run(_ index: Int, of order: ArraySlice<ObjectID>, _ length: Int) -> ArraySlice<ObjectID> {
    order.dropFirst(index * length).prefix(length)
  }

  private static func read(
    _ ids: ArraySlice<ObjectID>, _ graph: CommitGraph, _ places: CataloguePlaces, folder: String, only: AuditedRecords?
  ) throws -> [AuditedCommit] {
    try ids.map { try AuditedCommit($0, in: places.repository, folder: folder, graph, places, only: only) }
  }
}

/// The runs of commits that readers have read and the judge has not taken yet.
private final class ReadingQueue: Sendable {
  private struct State {
    var claimed = 0
    var isStopped = false
    /// The runs that were read; nil where reading failed.
    var read: [Int: [AuditedCommit]?] = [:]
  }

  private let state = Mutex(State())
  private let runs: Int
  /// One signal for each run that may be read before the judge has taken another.
  private let room = DispatchSemaphore(value: 0)
  /// One signal for each run that was read.
  private let arrived = DispatchSemaphore(value: 0)

  init(runs: Int) {
    self.runs = runs
    // not its first value: a semaphore must not end below that, and may, where the judge stops early
    for _ in 0..<8 { room.signal() }
  }

  /// The run to read next, as soon as there is room for it; nil at the end.
  func claim() -> Int? {
    room.wait()
    let index: Int? = state.withLock { state in
      guard !state.isStopped, state.claimed < runs else { return nil }
      state.claimed += 1
      return state.claimed - 1
    }
    // the next in line finds nothing either
    if index == nil { room.signal() }
    return index
  }

  func put(_ commits: [AuditedCommit]?, at index: Int) {
    state.withLock { $0.read[index] = .some(commits) }
    arrived.signal()
  }

  /// A run, as soon as it is read; nil where nobody reads it, or could.
  func take(_ index: Int) -> [AuditedCommit]? {
    while true {
      let found: [AuditedCommit]?? = state.withLock { state in
        if let commits = state.read.removeValue(forKey: index) { return .some(commits) }
        return index >= state.claimed && (state.isStopped || state.claimed == runs) ? .some(nil) : nil
      }
      if let found {
        room.signal()
        return found
      }
      arrived.wait()
    }
  }

  /// Stops all reading that is not under way.
  func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
    arrived.signal()
  }
}
