public import Git
public import Reading

extension Ledger {
  /// The names and addresses by which people are shown.
  public func mailmap() throws -> Mailmap { try repository.mailmap() }
}

extension Event {
  /// The event with its author as a map shows them; whose it is stays with the commit.
  public func shown(by mailmap: Mailmap) -> Event {
    var shown = self
    shown.commit = commit.shown(by: mailmap)
    return shown
  }
}

extension BlamedField {
  /// The field with its author as a map shows them.
  public func shown(by mailmap: Mailmap) -> BlamedField {
    var shown = self
    shown.commit = commit?.shown(by: mailmap)
    return shown
  }
}
