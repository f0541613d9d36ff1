internal import Clibgit2

extension Repository {
  /// The best common ancestors of two commits: none, one, or several where lines have crossed.
  ///
  /// - SeeAlso: git-merge-base(1), `--all`
  public func mergeBases(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> [ObjectID] {
    var found = git_oidarray()
    defer { git_oidarray_dispose(&found) }
    var (first, second) = (one.raw, other.raw)
    do { try check(git_merge_bases(&found, handle.pointer, &first, &second)) } catch {
      // an object that is missing is not found either
      if error.code == .notFound, error.category == GIT_ERROR_MERGE.rawValue { return [] }
      if error.code == .notFound { throw error }
      return try plainMergeBases(one, other)
    }
    return (0..<found.count).compactMap { ObjectID(found.ids + $0) }
  }

  /// Tells whether one commit has another behind it; false where there is no such commit.
  public func reaches(_ earlier: ObjectID, from later: ObjectID) throws(GitError) -> Bool {
    var (first, second) = (later.raw, earlier.raw)
    let answer = git_graph_descendant_of(handle.pointer, &first, &second)
    if answer == GIT_ENOTFOUND.rawValue, !contains(earlier) || !contains(later) { return false }
    if answer == GIT_ENOTFOUND.rawValue { try check(answer) }
    if answer < 0 {
      guard later != earlier else { return false }
      return try reached(from: later).contains(earlier)
    }
    return answer == 1
  }

  /// The things that hide a part of history from its readers, in words: grafts, and objects that replace others.
  ///
  /// libgit2 heeds neither; git does.
  public func hiddenHistory() throws(GitError) -> [String] {
    var hidden: [String] = []
    let grafts = try File.content(of: commonDirectory + "/info/grafts") ?? []
    let lines = grafts.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
    if !lines.isEmpty {
      hidden.append("info/grafts gives \(lines.count == 1 ? "a commit" : "\(lines.count) commits") other parents")
    }
    for name in try references(matching: "refs/replace/*") {
      hidden.append("\(name) puts another object in the place of \(name.split(separator: "/").last ?? "")")
    }
    return hidden
  }

  /// The names of the references that a pattern matches, sorted by their bytes.
  func references(matching pattern: String) throws(GitError) -> [String] {
    let iterator = try Handle(freedBy: git_reference_iterator_free) {
      git_reference_iterator_glob_new(&$0, handle.pointer, pattern)
    }
    var names: [String] = []
    while true {
      var name: UnsafePointer<CChar>?
      let result = git_reference_next_name(&name, iterator.pointer)
      if result == GIT_ITEROVER.rawValue { break }
      try check(result)
      if let name { names.append(String(cString: name)) }
    }
    return names.sorted()
  }
}
