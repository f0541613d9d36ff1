package import Catalogue
package import Git

extension Ledger {
  /// Tells that what a commit did can't be read, to who asked to be told; nothing is left out in silence.
  ///
  /// - Parameters:
  ///   - error: Why; whatever is no damage is thrown as it is.
  ///   - reference: The record to which it did something; nil: any.
  /// - Throws: `LedgerError` naming the commit and the object, where nobody asked.
  package func tellDamage(_ error: any Error, to reference: RecordReference?, at commit: ObjectID) throws {
    let what = "what commit \(commit.short) did" + (reference.map { " to \($0)" } ?? "")
    let located: LedgerError
    switch error {
    case let error as LedgerError where error.isDamage: located = error.concerning(what)
    case let error as GitError where error.object != nil: located = LedgerError(damage: error, what)
    default: throw error
    }
    guard let damage else { throw located }
    damage(located)
  }
}
