internal import Catalogue
internal import Git
internal import OrderedCollections
public import Reading
internal import History
internal import Judging
internal import Signing
public import Writing

/// Upgrades a catalogue's own copies of the shipped workflows, as one commit: what the shipped ones have got since is put
/// into the user's texts.
public struct UpgradeWorkflows {
  let names: [String]
  let note: String?
  let isDryRun: Bool
  let ledger: Ledger

  /// - Parameter name: The workflow; nil: every shipped one that the catalogue has.
  public init(_ name: String?, note: String? = nil, isDryRun: Bool = false, in ledger: Ledger) {
    names = name.map { [$0] } ?? ShippedWorkflows.texts.keys.sorted()
    (self.note, self.isDryRun, self.ledger) = (note, isDryRun, ledger)
  }

  /// One file before and after.
  public struct Upgraded: Sendable {
    /// The file, from the root of the catalogue.
    public let path: String
    /// The lines that go and those that come.
    public let lines: (gone: [String], new: [String])
  }

  /// Writes the upgraded files.
  ///
  /// - Returns: What was written, and the lines that differ.
  /// - Throws: `LedgerError.conflict` with the lines to add where a text doesn't let them in, `.refused` where the actor
  ///   may not change the rules.
  public func perform() throws -> (written: Written, files: [Upgraded]) {
    let transaction = try Transaction(on: ledger, isDryRun: isDryRun)
    var files: [Upgraded] = []
    let written = try transaction.perform { snapshot in
      let changes = try changes(in: snapshot)
      files = try changes.map { change in
        Upgraded(
          path: change.file, before: try snapshot.bytes(of: change.file) ?? [], after: change.bytes ?? [])
      }
      if !changes.isEmpty { try refuseStrangers(transaction.actor, in: snapshot) }
      let upgraded = changes.map(\.file).filter { $0 != Roles.file }.compactMap { file in
        file.split(separator: "/").last.map { String($0.dropLast(".yaml".count)) }
      }
      return Action(
        changes: changes, records: [],
        message: CommitMessage(
          subject: upgraded.isEmpty
            ? "Upgrade roles.yaml"
            : "Upgrade the workflow\(upgraded.count == 1 ? "" : "s") \(upgraded.joined(separator: ", "))",
          note: note, catalogue: ledger.folder, statements: []))
    }
    return (written, files)
  }

  private func changes(in snapshot: Snapshot) throws -> [Action.FileChange] {
    var changes: [Action.FileChange] = []
    var impossible: [WorkflowUpgrade.Impossible] = []
    func take(_ path: String, _ upgraded: ([UInt8]) throws(WorkflowUpgrade.Impossible) -> [UInt8]?) throws {
      guard let bytes = try snapshot.bytes(of: path) else { return }
      do throws(WorkflowUpgrade.Impossible) {
        if let new = try upgraded(bytes) { changes.append(.init(file: path, bytes: new)) }
      } catch { impossible.append(error) }
    }
    guard try names.contains(where: { try snapshot.bytes(of: Self.file(of: $0)) != nil }) else { throw noCopies }
    for name in names {
      let path = Self.file(of: name)
      guard names.count > 1 || ShippedWorkflows.texts[name] != nil else { throw noCopies }
      try take(path) { bytes throws(WorkflowUpgrade.Impossible) in try WorkflowUpgrade.upgraded(name, bytes) }
    }
    let isAdded = try names.contains { name in
      try !changes.isEmpty || snapshot.workflow(named: name)?.transitions[ShippedWorkflows.added] != nil
    }
    if isAdded { try take(Roles.file) { bytes throws(WorkflowUpgrade.Impossible) in try Roles.upgraded(bytes) } }
    if let first = impossible.first { throw Self.error(first, others: impossible.dropFirst(), in: ledger) }
    return changes
  }

  private static func file(of name: String) -> String { "\(WorkflowFile.folder)/\(name).yaml" }

  /// The catalogue has none of the files; `init` gives it those of the shipped workflows, as they are now.
  private var noCopies: LedgerError {
    let shipped = ShippedWorkflows.texts.keys.sorted().joined(separator: ", ")
    let name = names.count == 1 ? names.first : nil
    let isShipped = name.map { ShippedWorkflows.texts[$0] != nil } ?? true
    return LedgerError(
      .notFound, "there is no workflow \(name.map { "“\($0)” " } ?? "")to be upgraded",
      at: name.map(Self.file) ?? WorkflowFile.folder, why: "upgraded are the catalogue's own copies of \(shipped)",
      mend: isShipped ? "colophon init" : "colophon workflow list")
  }

  private static func error(
    _ first: WorkflowUpgrade.Impossible, others: ArraySlice<WorkflowUpgrade.Impossible>, in ledger: Ledger
  ) -> LedgerError {
    let all = [first] + others
    return LedgerError(
      .conflict, "nothing is upgraded", at: ledger.path(first.path),
      why: all.map { "\($0.path): \($0.why)" }.joined(separator: "; "),
      mend: "what a person would add: "
        + all.map { "\($0.path): \($0.lines.joined(separator: "; "))" }.joined(separator: "; "))
  }

  /// Refuses a change of the rules by somebody who may not make one.
  private func refuseStrangers(_ actor: Actor, in snapshot: Snapshot) throws {
    guard let roles = try snapshot.roles(), let allowed = roles.rules else { return }
    let own = roles.roles(of: actor.author.email, keys: roles.namesKeys ? try actor.keys() : [])
    guard own.isDisjoint(with: allowed) else { return }
    let holders = allowed.flatMap { roles.members[$0] ?? [] }
    let refusal = Refusal.notPermitted(needs: allowed, actor: actor.author.email, holders: holders)
    throw LedgerError(
      .refused, "nothing is upgraded: not everybody may change the rules", at: Roles.file, why: refusal.message,
      mend: refusal.advice(for: ""))
  }
}

extension Snapshot {
  /// A workflow by its name; nil where there is none, or its file has an error.
  fileprivate func workflow(named name: String) throws -> Workflow? {
    try workflow(of: .mapping(["workflow": .text(name)]))
  }
}

extension UpgradeWorkflows.Upgraded {
  fileprivate init(path: String, before: [UInt8], after: [UInt8]) {
    let lines = { (bytes: [UInt8]) in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let changes = lines(after).difference(from: lines(before))
    func texts(_ changes: [CollectionDifference<String>.Change]) -> [String] {
      changes.map { change in
        switch change {
        case .insert(_, let text, _), .remove(_, let text, _): text
        }
      }
    }
    self.init(path: path, lines: (texts(changes.removals), texts(changes.insertions)))
  }
}
