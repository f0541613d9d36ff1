internal import Catalogue
internal import Git
internal import History
internal import OrderedCollections
internal import Reading

/// Tells which of many editions may have dates that part from their history, by the messages of all commits alone, so that
/// the histories of few are read.
///
/// An edition is left out only if every date that a commit states for a step may be one that the fields hold which the
/// step sets. What more than a message is needed for (corrections, moves, formats, changes by hand) makes it suspected.
struct SuspectedDates {
  private let ledger: Ledger
  private let snapshot: Snapshot
  private let workflow: (Value) -> Workflow?
  private var open: [RecordReference: Value]
  /// The editions whose histories must be read.
  private(set) var found: Set<RecordReference> = []

  /// - Parameter workflow: Gives the workflow that a record goes by; nil where it can't be read.
  init(
    among records: [Record], in snapshot: Snapshot, _ ledger: Ledger, by workflow: @escaping (Value) -> Workflow?
  ) throws {
    (self.snapshot, self.ledger, self.workflow) = (snapshot, ledger, workflow)
    open = Dictionary(records.map { ($0.reference, $0.fields) }, uniquingKeysWith: { first, _ in first })
    guard let tip = snapshot.commit?.id else { return }
    ledger.repository.readDirectly(from: ledger.repository.packs())
    var seen: Set<ObjectID> = [tip]
    var waiting = [tip]
    while let id = waiting.popLast() {
      let header = try ledger.repository.header(of: id)
      for parent in header.parents where seen.insert(parent).inserted { waiting.append(parent) }
      try look(at: header)
    }
  }

  private mutating func suspect(_ reference: RecordReference) {
    if open.removeValue(forKey: reference.record) != nil { found.insert(reference.record) }
  }

  private mutating func look(at header: CommitHeader) throws {
    let message = header.message
    let namesRecords = ["\nEdition", "\nWork: ", "\nReception: "].contains { message.holds($0) }
    let isPlain = namesRecords && header.parents.count < 2 && !Self.telling.contains { message.holds($0) }
    if isPlain { return }
    guard let stated = header.stated(in: ledger.folder, of: ledger.repository) else { return try lookByHand(header) }
    if header.parents.count > 1 { try lookByHand(header) }
    for move in stated.moves {
      for reference in open.keys where reference.path == move.to.path || reference.path.hasPrefix(move.to.path + "/") {
        suspect(reference)
      }
    }
    for (kind, name, values) in stated.named where kind == "Edition" {
      let reference = RecordReference(.edition, String(name.prefix { $0 != "#" }))
      if let target = values["Merged-Into"] { suspect(RecordReference(.edition, target)) }
      guard let date = values["Effective-Date"] ?? stated.shared["Effective-Date"] else { continue }
      if name.contains("#") || stated.shared["Corrects"] != nil {
        suspect(reference)
      } else {
        try consider(reference, date, values["Transition"] ?? stated.shared["Transition"])
      }
    }
    guard stated.shared["Editions"] != nil, let date = stated.shared["Effective-Date"] else { return }
    for reference in try changed(by: header) { try consider(reference, date, stated.shared["Transition"]) }
  }

  /// The trailers that tell of a date, or of a record's place.
  private static let telling = ["\nEffective-Date: ", "\nMoved-From: ", "\nMerged-Into: "]

  /// Suspects what a commit changed without saying so; what it brought in has no date from it.
  private mutating func lookByHand(_ header: CommitHeader) throws {
    for reference in try changed(by: header) where open[reference] != nil {
      let wasThere = try header.parents.contains { parent in
        let tree = try ledger.repository.header(of: parent).tree
        return try ledger.repository.entry(in: tree, path: ledger.path(reference.file)) != nil
      }
      if wasThere { suspect(reference) }
    }
  }

  /// The records that a commit has otherwise than each of its parents.
  private func changed(by header: CommitHeader) throws -> Set<RecordReference> {
    guard let first = header.parents.first else { return [] }
    func changed(since parent: ObjectID) throws -> Set<RecordReference> {
      Set(try ledger.changedRecords(from: ledger.repository.header(of: parent).tree, to: header.tree))
    }
    return try header.parents.dropFirst().reduce(changed(since: first)) { try $0.intersection(changed(since: $1)) }
  }

  /// Suspects an edition where a step's date can't be the one in a field that the step sets.
  private mutating func consider(_ reference: RecordReference, _ date: String, _ transition: String?) throws {
    guard let fields = open[reference], let date = try? EDTF(parsing: date) else { return }
    guard let workflow = workflow(fields),
      let change = transition.flatMap(StatedTransition.init)?.stateChange
    else { return suspect(reference) }
    let isApart = workflow.fieldsSet(from: change.from, to: change.to).contains { field in
      let held = fields.dates(at: field)
      return !held.isEmpty && !held.contains(where: date.isPossiblySame)
    }
    if isApart { suspect(reference) }
  }
}

extension Workflow {
  /// The fields that some step from one state to another sets; of a record that was found those that date its state.
  fileprivate func fieldsSet(from origin: String, to state: String) -> [FieldPath] {
    guard origin != Event.StateChange.new else { return fieldsDating(state) }
    return transitions.values.filter { transition in
      switch transition.to {
      case .state(let name): name == state
      case .same: origin == state
      case .previous: true
      }
    }.flatMap(\.sets)
  }
}
