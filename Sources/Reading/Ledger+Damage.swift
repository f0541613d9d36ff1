package import Catalogue
package import Git

extension Ledger {
  /// Reports that a commit's changes can't be read, if somebody asked for such reports; nothing is left out silently.
  ///
  /// - Parameters:
  ///   - error: The reason; an error that is no damage is thrown as it is.
  ///   - reference: The record that it changed; nil: any.
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
