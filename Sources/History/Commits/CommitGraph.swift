package import Git
internal import HeapModule

/// Every commit that a tip reaches, with the parts that history needs.
///
/// It is read once, straight from the objects; a `git_revwalk` costs more before its first commit.
package struct CommitGraph {
  package private(set) var headers: [ObjectID: CommitHeader] = [:]
  /// The commits, parents before children; side by side by the committer's date, then by id.
  package private(set) var order: [ObjectID] = []
  /// The place of each in the order, where there are merges: nothing else asks for it.
  private var places: [ObjectID: Int] = [:]

  /// The messages that are kept.
  package enum Messages {
    case all
    /// Those of commits with several parents.
    case ofMerges
  }

  /// - Parameter known: Commits that were read before.
  package init(
    from tip: ObjectID, in repository: Repository, known: [ObjectID: CommitHeader] = [:], messages: Messages = .all
  ) throws {
    repository.readDirectly(from: repository.packs())
    var open = [tip]
    while let id = open.popLast() {
      guard headers[id] == nil else { continue }
      let header = try known[id] ?? repository.header(of: id, needsMessage: messages == .all)
      headers[id] = header
      open += header.parents
    }
    order = parentsFirst()
    if headers.values.contains(where: { $0.parents.count > 1 }) {
      places = Dictionary(uniqueKeysWithValues: zip(order, 0...))
    }
  }

  /// The commits behind a tip since one that all of them stand on; that one comes first.
  ///
  /// Reads them; nil where some don't stand on that commit, or they are more than the limit.
  package init?(from tip: ObjectID, since start: ObjectID, in repository: Repository, limit: Int) throws {
    headers[start] = try repository.header(of: start).withoutParents
    var open = [tip]
    while let id = open.popLast() {
      guard headers[id] == nil else { continue }
      let header = try repository.header(of: id)
      guard !header.parents.isEmpty, headers.count <= limit else { return nil }
      headers[id] = header
      open += header.parents
    }
    order = parentsFirst()
    places = Dictionary(uniqueKeysWithValues: zip(order, 0...))
  }

  private func parentsFirst() -> [ObjectID] {
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

  /// Every commit that one reaches, itself included.
  func reached(from id: ObjectID) -> Set<ObjectID> {
    var reached: Set<ObjectID> = []
    var open = [id]
    while let id = open.popLast() {
      if reached.insert(id).inserted { open += headers[id]?.parents ?? [] }
    }
    return reached
  }

  /// Every commit of these that others reach, or are; the others need not be among these.
  package func reached(from others: [ObjectID], in repository: Repository) throws -> Set<ObjectID> {
    var (seen, reached): (Set<ObjectID>, Set<ObjectID>) = ([], [])
    var open = others
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      if headers[id] != nil { reached.insert(id) }
      open += try headers[id]?.parents ?? repository.header(of: id).parents
    }
    return reached
  }

  /// Every commit that one reaches, itself included, and another doesn't.
  ///
  /// It walks down from both, latest first, only as far as commits are left that not both reach.
  package func reached(from id: ObjectID, butNotFrom other: ObjectID) -> Set<ObjectID> {
    var reached: Set<ObjectID> = []
    var isShared: [ObjectID: Bool] = [:]
    var open = Heap<Int>()
    var unshared = 0
    func meet(_ id: ObjectID, isShared isSharedHere: Bool) {
      if let known = isShared[id] {
        guard isSharedHere, !known else { return }
        unshared -= 1
      } else {
        guard let place = places[id] else { return }
        open.insert(place)
        if !isSharedHere { unshared += 1 }
      }
      isShared[id] = isSharedHere
    }
    meet(id, isShared: false)
    meet(other, isShared: true)
    // every child stands after its parents, so a commit that is taken out is known for good
    while unshared > 0, let place = open.popMax() {
      let id = order[place]
      let isSharedHere = isShared[id] ?? true
      if !isSharedHere {
        reached.insert(id)
        unshared -= 1
      }
      for parent in headers[id]?.parents ?? [] { meet(parent, isShared: isSharedHere) }
    }
    return reached
  }

  private struct Ready: Comparable {
    let seconds: Int64
    let id: ObjectID

    static func < (left: Ready, right: Ready) -> Bool {
      left.seconds == right.seconds ? left.id < right.id : left.seconds < right.seconds
    }
  }
}
