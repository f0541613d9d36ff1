internal import Git
internal import HeapModule

/// Every commit that a tip reaches, with what history needs of it.
///
/// It is read once, straight from the objects; a `git_revwalk` costs more before its first commit.
struct CommitGraph {
  private(set) var headers: [ObjectID: CommitHeader] = [:]

  init(from tip: ObjectID, in repository: Repository) throws {
    var open = [tip]
    while let id = open.popLast() {
      guard headers[id] == nil else { continue }
      let header = try repository.header(of: id)
      headers[id] = header
      open += header.parents
    }
  }

  /// The commits, parents before children; side by side by the committer's date, then by id.
  func parentsFirst() -> [ObjectID] {
    var children: [ObjectID: [ObjectID]] = [:]
    var waiting: [ObjectID: Int] = [:]
    var ready = Heap<Ready>()
    for (id, header) in headers {
      waiting[id] = header.parents.count
      for parent in header.parents { children[parent, default: []].append(id) }
      if header.parents.isEmpty { ready.insert(Ready(seconds: header.committerSeconds, id: id)) }
    }
    var ordered: [ObjectID] = []
    ordered.reserveCapacity(headers.count)
    while let next = ready.popMin() {
      ordered.append(next.id)
      for child in children[next.id] ?? [] {
        waiting[child, default: 1] -= 1
        if waiting[child] == 0 { ready.insert(Ready(seconds: headers[child]?.committerSeconds ?? 0, id: child)) }
      }
    }
    return ordered
  }

  /// Every commit that one reaches, itself too.
  func reached(from id: ObjectID) -> Set<ObjectID> {
    var reached: Set<ObjectID> = []
    var open = [id]
    while let id = open.popLast() {
      if reached.insert(id).inserted { open += headers[id]?.parents ?? [] }
    }
    return reached
  }

  /// Whether one commit reaches another, or is it.
  func reaches(_ id: ObjectID, from start: ObjectID) -> Bool { reached(from: start).contains(id) }

  private struct Ready: Comparable {
    let seconds: Int64
    let id: ObjectID

    static func < (left: Ready, right: Ready) -> Bool {
      left.seconds == right.seconds ? left.id < right.id : left.seconds < right.seconds
    }
  }
}
