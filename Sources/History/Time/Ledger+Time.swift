public import Catalogue
internal import Git
public import Reading

extension Ledger {
  /// The catalogue at a point of its history and as the world was on a day.
  ///
  /// - Parameters:
  ///   - known: A date, for the last commit on the first-parent line that was recorded by the end of it, each commit's day in
  ///     its own zone; else a commit; nil: HEAD.
  ///   - effective: The day in the world; a wider date counts to its last day. Nil: as recorded.
  ///   - keepsUnborn: Whether editions that were in no state yet are there too, in none: a contract is older than the
  ///     first that is known of its book.
  /// - Throws: `LedgerError.notFound` for what is neither a date nor a commit, `.usage` for a date without an end.
  public func snapshot(knownAt known: String?, asOf effective: EDTF?, keepsUnborn: Bool = false) throws -> Snapshot {
    let (tip, later) = try known.map(commit(knownAt:)) ?? (repository.head().commit, [])
    let ledger = try tip.map { try standing(at: $0, before: later) } ?? self
    let snapshot = try ledger.snapshot(at: tip)
    guard let effective, let tip else { return snapshot }
    guard let day = effective.latest else { throw Self.endless(effective) }
    snapshot.view = EffectiveView(ledger, at: tip, on: day, keepsUnborn: keepsUnborn)
    return snapshot
  }

  /// The commit that stood at the end of a date, or that a revision names; nil where nothing was recorded yet. And the
  /// commits after it that may have brought the catalogue here.
  private func commit(knownAt text: String) throws -> (commit: ObjectID?, later: [ObjectID]) {
    let date: EDTF
    do throws(ParsingError) { date = try EDTF(parsing: text) } catch {
      guard let named = try? commit(named: text) else {
        // a year begins it, and no commit is called so: it was to be a date
        guard Int(text.prefix(4)).map({ $0 > 0 }) == true, text.utf8.dropFirst(4).first == UInt8(ascii: "-") else {
          _ = try commit(named: text)
          throw LedgerError(.notFound, "there is no commit “\(text)”")
        }
        throw LedgerError(
          .usage, "“\(text)” is neither a date nor a commit", why: error.reason,
          mend: error.suggestion.map { "did you mean “\($0)”?" })
      }
      return (named, try laterArrivals(than: named))
    }
    guard let day = date.latest else { throw Self.endless(date) }
    if let tip = try repository.head().commit,
      let known = try snapshot(at: tip).usableIndex()?.commit(recordedBy: day, tip: tip)
    {
      return (known, try known.map(laterArrivals) ?? [])
    }
    var next = try repository.head().commit
    while let id = next {
      let commit = try repository.commit(id)
      if commit.committer.when.day <= day { return (id, try laterArrivals(than: id)) }
      next = commit.parents.first
    }
    return (nil, [])
  }

  /// The commits of the first-parent line after one, newest first, where it has no catalogue in this folder; none where
  /// it has.
  private func laterArrivals(than commit: ObjectID) throws -> [ObjectID] {
    let tree = try repository.header(of: commit).tree
    guard try !CatalogueRoots(in: repository).isCatalogue(folder, in: tree) else { return [] }
    var (later, next): ([ObjectID], ObjectID?) = ([], try repository.head().commit)
    while let id = next, id != commit {
      later.append(id)
      next = try repository.header(of: id).parents.first
    }
    // a commit beside the line is as it is
    return next == nil ? [] : later
  }

  private static func endless(_ date: EDTF) -> LedgerError {
    LedgerError(.usage, "“\(date)” has no last day", mend: "write a day, a month or a year")
  }
}
