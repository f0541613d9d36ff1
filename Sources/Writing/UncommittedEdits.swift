package import Git
internal import Reading

/// The files that are not as HEAD has them, in the work tree or in the index, and what takes each out of the way.
package struct UncommittedEdits {
  private enum Cause {
    /// HEAD has it, and its bytes are others; git knows that.
    case edited
    /// HEAD has none.
    case new
    /// HEAD has it, and it is gone.
    case gone
    /// The file is HEAD's, and the index says otherwise.
    case staged
    /// It is another than HEAD's, and git is told to take it for unchanged.
    case hidden
    /// HEAD has none, and git is told to ignore it.
    case ignored
  }

  private var causes: [(path: String, cause: Cause)] = []

  /// Looks at some files, by their paths in the repository.
  package init(of paths: [String], at head: ObjectID?, in index: Index, of repository: Repository) throws {
    let tree = try head.map { try repository.commit($0).tree }
    for path in paths {
      let committed = try tree.flatMap { try repository.entry(in: $0, path: path) }
      let cause = try Self.cause(of: path, committed?.id, index.entry(path), index.hasConflict(path), repository)
      if let cause { causes.append((path, cause)) }
    }
  }

  private static func cause(
    of path: String, _ committed: ObjectID?, _ entry: IndexEntry?, _ isInConflict: Bool, _ repository: Repository
  ) throws -> Cause? {
    let bytes = try repository.bytes(inWorkTree: path)
    if bytes == nil, entry?.skipsWorkTree ?? false { return entry?.id == committed ? nil : .staged }
    let isSame = try bytes.map { try ObjectID(ofBlob: $0) } == committed
    if isSame { return isInConflict || entry?.id != committed ? .staged : nil }
    guard bytes != nil else { return .gone }
    if let entry, entry.skipsWorkTree || entry.isAssumedUnchanged { return .hidden }
    guard committed == nil else { return .edited }
    return try entry == nil && !isInConflict && repository.isIgnored(path) ? .ignored : .new
  }

  package var isEmpty: Bool { causes.isEmpty }

  /// The paths, in the order in which they were given.
  package var paths: [String] { causes.map(\.path) }

  /// True if git passes over some, so that nobody is told of their edits.
  package var arePassedOver: Bool { causes.contains { $0.cause == .hidden || $0.cause == .ignored } }

  /// The commands that take them out of the way, one after the other.
  ///
  /// - Parameter folder: The catalogue's folder in the repository, in which the commands may be given.
  package func mend(in folder: String) -> String {
    func these(_ cause: Cause) -> String? {
      let named = causes.filter { $0.cause == cause }.map { (folder.isEmpty ? $0.path : ":/" + $0.path).shellQuoted }
      return named.isEmpty ? nil : named.joined(separator: " ")
    }
    let edited = these(.edited)
    if let edited, causes.allSatisfy({ $0.cause == .edited }) {
      return "colophon save, or: git checkout HEAD -- \(edited)"
    }
    let steps = [
      these(.gone).map { "git checkout HEAD -- \($0)" }, these(.staged).map { "git reset -q -- \($0)" },
      these(.hidden).map {
        "git update-index --no-skip-worktree \($0) && git update-index --no-assume-unchanged \($0)"
      },
      these(.ignored).map { "git add -f \($0)" },
      edited != nil || these(.new) != nil || arePassedOver ? "colophon save" : nil,
    ].compactMap(\.self)
    return steps.joined(separator: ", then: ")
  }
}
