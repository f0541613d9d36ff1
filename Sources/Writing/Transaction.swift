internal import Catalogue
package import Git
package import Reading
internal import History
package import Signing

/// One action of one person on a catalogue: prepared from what HEAD says, and written as one commit.
package struct Transaction {
  let ledger: Ledger
  /// The person who acts, and the time.
  package let actor: Actor
  private let isDryRun: Bool

  /// Begins an action of the person whom git names.
  ///
  /// - Parameter isDryRun: True if nothing is to be written, only told.
  /// - Throws: `LedgerError.surroundings` where git knows no name or e-mail address, or can't make a signature that is
  ///   asked for.
  package init(on ledger: Ledger, isDryRun: Bool = false) throws {
    self.init(on: ledger, by: try ledger.actor(), isDryRun: isDryRun)
  }

  /// Begins an action of a known person.
  package init(on ledger: Ledger, by actor: Actor, isDryRun: Bool) {
    (self.ledger, self.actor, self.isDryRun) = (ledger, actor, isDryRun)
  }

  /// Prepares an action and writes it; for a dry run it only tells the result.
  ///
  /// - Throws: `LedgerError.refused` for what no action may write, and the errors of `prepare`.
  package func perform(_ prepare: (Snapshot) throws -> Action) throws -> Written {
    defer { ledger.progress?(nil) }
    func judged(_ snapshot: Snapshot) throws -> Action {
      var action = try prepare(snapshot)
      try action.message.refuseControls()
      action.warnings += try action.refuse(in: snapshot, by: actor)
      return action
    }
    if isDryRun { return Written(commit: nil, of: try judged(ledger.now())) }
    let done = try write(judged)
    var written = Written(commit: done.commit, of: done.action)
    written.clockBehind = done.clockBehind
    // advice comes beside the result, and never stands in its way
    if done.commit != nil { written.maintenance = try? Maintenance(of: ledger.repository) }
    return written
  }
}

extension Written {
  package init(commit: ObjectID?, of action: Action) {
    self.init(commit: commit, subject: action.message.subject, message: action.message.text, records: action.records)
    (warnings, remarks) = (action.warnings, action.remarks)
  }
}

extension CommitMessage {
  /// Refuses control characters in what somebody says of an action.
  fileprivate func refuseControls() throws {
    for (what, text) in [("note", note)] + statements.map({ ("reason", $0.reason) }) {
      do throws(ParsingError) { try text?.refuseControls() } catch {
        throw LedgerError(.usage, "the \(what) can't be taken", why: error.reason)
      }
    }
  }
}

extension Action {
  /// True if there is nothing to write; a step is an event even if it changes no file.
  var isEmpty: Bool {
    changes.isEmpty && merging == nil && message.undoes == nil && message.corrects == nil
      && !message.statements.contains { $0.transition != nil }
  }
}
