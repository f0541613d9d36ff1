internal import Catalogue
package import Git
package import Reading
internal import History
package import Signing

extension Ledger {
  /// Prepares an action and writes it; for a dry run it only tells the result.
  package func perform(by actor: Actor, isDryRun: Bool, _ prepare: (Snapshot) throws -> Action) throws -> Written {
    defer { progress?(nil) }
    if isDryRun { return Written(commit: nil, of: try prepare(now())) }
    let done = try write(by: actor, prepare)
    var written = Written(commit: done.commit, of: done.action)
    written.clockBehind = done.clockBehind
    // advice comes beside the result, and never stands in its way
    if done.commit != nil { written.maintenance = try? Maintenance(of: repository) }
    return written
  }
}

extension Written {
  package init(commit: ObjectID?, of action: Action) {
    self.init(commit: commit, subject: action.message.subject, message: action.message.text, records: action.records)
  }
}

extension Action {
  /// True if there is nothing to write; a step is an event even if it changes no file.
  var isEmpty: Bool {
    changes.isEmpty && merging == nil && message.undoes == nil && message.corrects == nil
      && !message.statements.contains { $0.transition != nil }
  }
}
