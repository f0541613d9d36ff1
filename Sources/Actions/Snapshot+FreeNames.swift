internal import Catalogue
internal import Reading

// The names that a record may have.
extension Snapshot {
  /// Refuses a new work below another.
  func checkHoldsNoOther(_ reference: RecordReference) throws {
    var above = reference.path.split(separator: "/").dropLast()
    while !above.isEmpty {
      let folder = RecordReference(.work, above.joined(separator: "/"))
      if try contains(folder) {
        throw LedgerError(.usage, "\(reference) can't be a work", why: "\(folder) is a work, and a work holds no other")
      }
      above = above.dropLast()
    }
  }

  /// The place where `add work` would put a work of a slug.
  func shelved(_ work: RecordReference, as slug: String, _ shelving: Settings.Shelving) throws
    -> String
  {
    let fields = shelving == .author ? try record(work).fields : .absent
    return (shelving.shelf(for: slug, fields).map { $0 + "/" } ?? "") + slug
  }

  /// Refuses a name that a file system without upper and lower case would take for another.
  func checkCase(of new: RecordReference) throws {
    var folder = ""
    for part in new.file.split(separator: "/").map(String.init) {
      let names = try folder.isEmpty ? [] : names(in: folder)
      if let other = names.first(where: { $0 != part && $0.lowercased() == part.lowercased() }) {
        throw LedgerError(
          .conflict, "\(new) can't stand beside \(folder)/\(other)",
          why: "they differ only in upper and lower case, and some file systems take the two for one",
          mend: "choose another name")
      }
      folder += (folder.isEmpty ? "" : "/") + part
    }
  }
}

extension Settings.Shelving {
  /// The shelf of a new work: none, the first letter of its slug, or its first author's last name under its initial.
  func shelf(for slug: String, _ fields: Value) -> String? {
    switch self {
    case .none: return nil
    case .initial: return String(slug.prefix(1))
    case .author:
      let authors = Work(RecordReference(.work, slug), fields).contributors.filter { $0.role == "author" }
      let folder = authors.lazy.compactMap(\.shelf).first ?? "anonymous"
      return "\(folder.prefix(1))/\(folder)"
    }
  }
}

extension RecordReference {
  /// Refuses what can't be the name of a record.
  static func checkNames(in path: String) throws {
    do throws(ParsingError) { try checkSlugs(of: path) } catch {
      throw LedgerError(
        .usage, "“\(path)” can't be a name", why: error.reason, mend: error.suggestion.map { "did you mean “\($0)”?" })
    }
  }
}
