internal import Clibgit2

// Answers about commits whose headers libgit2 can't read, though git can.
extension Repository {
  /// The commit that a revision of a plain form means: a name or an id, with `~2`, `^2` and `^{commit}` behind it; nil for others.
  func plainlyResolved(_ revision: String) throws(GitError) -> ObjectID? {
    let base = revision.prefix { $0 != "~" && $0 != "^" }
    guard var id = try object(named: base.isEmpty || base == "@" ? "HEAD" : String(base)) else { return nil }
    id = try peeled(id)
    var rest = revision.dropFirst(base.count)
    while let sign = rest.popFirst() {
      if sign == "^", rest.hasPrefix("{commit}") || rest.hasPrefix("{}") {
        rest = rest.drop { $0 != "}" }.dropFirst()
        continue
      }
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      guard let number = digits.isEmpty ? 1 : Int(digits), number < 1_000_000, sign == "~" || sign == "^" else {
        return nil
      }
      guard let next = try sign == "^" ? parent(number, of: id) : ancestor(number, of: id) else { return nil }
      id = next
    }
    return id
  }

  private func object(named name: String) throws(GitError) -> ObjectID? {
    if let id = ObjectID(hex: name) { return id }
    do {
      let reference = try Handle(freedBy: git_reference_free) { git_reference_dwim(&$0, handle.pointer, name) }
      let direct = try Handle(freedBy: git_reference_free) { git_reference_resolve(&$0, reference.pointer) }
      return ObjectID(git_reference_target(direct.pointer))
    } catch {
      guard (4..<40).contains(name.utf8.count) else { return nil }
      var (short, id) = (git_oid(), git_oid())
      guard git_oid_fromstrn(&short, name, name.utf8.count) == 0,
        git_odb_exists_prefix(&id, database.pointer, &short, name.utf8.count) == 0
      else { return nil }
      return ObjectID(id)
    }
  }

  /// The commit that an annotated tag stands for.
  private func peeled(_ id: ObjectID) throws(GitError) -> ObjectID {
    let target = try withObject(id) { (content, kind) throws(GitError) -> ObjectID? in
      guard kind == GIT_OBJECT_TAG else { return nil }
      return ObjectID(hexDigits: content.dropFirst("object ".utf8.count).prefix(40))
    }
    return try target.map { target throws(GitError) in try peeled(target) } ?? id
  }

  private func parent(_ number: Int, of id: ObjectID) throws(GitError) -> ObjectID? {
    guard number > 0 else { return id }
    let parents = try header(of: id).parents
    return number <= parents.count ? parents[number - 1] : nil
  }

  private func ancestor(_ number: Int, of id: ObjectID) throws(GitError) -> ObjectID? {
    var id = id
    for _ in 0..<number {
      guard let next = try header(of: id).parents.first else { return nil }
      id = next
    }
    return id
  }

  /// Every commit that one reaches, itself included.
  func reached(from id: ObjectID) throws(GitError) -> Set<ObjectID> {
    var (reached, open): (Set<ObjectID>, [ObjectID]) = ([], [id])
    while let next = open.popLast() {
      if reached.insert(next).inserted { open += try header(of: next).parents }
    }
    return reached
  }

  /// The best common ancestors of two commits, found by walking through all that they reach.
  func plainMergeBases(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> [ObjectID] {
    let shared = try reached(from: one).intersection(reached(from: other))
    // a commit behind a shared one is no best ancestor
    var behind: Set<ObjectID> = []
    for id in shared { behind.formUnion(try header(of: id).parents) }
    return shared.subtracting(behind).sorted()
  }
}
