import Foundation

/// What a person asks of one record or one screen, whose answer must not cost a look at everything.
extension Rows {
  func questions() throws -> [Row] {
    guard hasIndex else { return skipped("questions by the index") }
    return try names() + byHistory() + byLanguage() + conditions() + everything()
  }

  /// Names that are not there, or not wholly.
  private func names() -> [Row] {
    let reference = Self.reference(published)
    let parts = reference.split(separator: "/")
    let slip = reference.dropLast(2) + String(reference.suffix(2).reversed())
    let asked = [
      ("a name that is not there", "no/such-work/de-1999"),
      ("the end of a name", parts.suffix(2).joined(separator: "/")),
      ("a name with a slip", slip == reference ? reference + "x" : String(slip)),
    ]
    let shown = asked.map { what, name in
      Row(
        name: "show, \(what)", peer: "show, a whole name", limit: limit(L: 1.5), ours: colophon("show", name),
        theirs: colophon("show", reference))
    }
    let work = parts.dropLast().joined(separator: "/")
    return shown + [
      Row(
        name: "show --known-at 2015-06-01", peer: "show", limit: limit(L: 20),
        ours: colophon("show", reference, "--known-at", "2015-06-01"), theirs: colophon("show", reference)),
      Row(
        name: "list translations --work", peer: "show", limit: limit(L: 5),
        ours: colophon("list", "translations", "--work", work), theirs: colophon("show", reference)),
    ]
  }

  private func byHistory() -> [Row] {
    [
      Row(
        name: "log -n 20", peer: "git log -20", limit: limit(L: 6), ours: colophon("log", "-n", "20"),
        theirs: git("log", "-20")),
      Row(
        name: "log --author, who is nobody", peer: "git log --author", limit: limit(L: 2),
        ours: colophon("log", "--author", "nobody at all"), theirs: git("log", "--author", "nobody at all")),
      Row(
        name: "blame", peer: "git log --follow -p -- <path>", limit: limit(L: 0.02),
        ours: colophon("blame", Self.reference(published)), theirs: git("log", "--follow", "-p", "--", published)),
    ]
  }

  private func byLanguage() -> [Row] {
    let asked: [(words: [String], limit: Double)] = [
      (["due"], 20), (["list", "translations", "--language", "ar"], 20),
      (["list", "--as-of", "2015-06-01", "--language", "ar"], 20),
      (["list", "--known-at", "2015-06-01", "--language", "ar"], 20), (["report", "licences", "--language", "ar"], 10),
    ]
    return asked.map { words, most in
      Row(
        name: words.joined(separator: " "), peer: "list --language ar", limit: limit(L: most),
        ours: { [place, repository] _ in [place.colophon(words, on: repository)] },
        theirs: colophon("list", "--language", "ar"))
    }
  }

  /// Filters, beside the same conditions on a table of the rows that are shown.
  private func conditions() throws -> [Row] {
    let table = try peerTable()
    let work = Self.reference(published).split(separator: "/").dropLast().joined(separator: "/")
    let columns = "SELECT reference, language, status, title, publisher, translator, published FROM editions"
    let asked = [
      ("publisher:molo status:published", "publisher LIKE '%molo%' AND status = 'published'"),
      ("work:\(work)", "work = '\(work)'"),
    ]
    return asked.map { filter, condition in
      Row(
        name: "list --where '\(filter.hasPrefix("work:") ? "work:REF" : filter)'", peer: "sqlite3, the same rows",
        limit: limit(L: 5), ours: colophon("list", "--where", filter),
        theirs: { [place] _ in
          [Command(["sqlite3", table, "\(columns) WHERE \(condition) ORDER BY reference"], in: place.scratch)]
        })
    }
  }

  private func everything() -> [Row] {
    [
      Row(
        name: "check", peer: "git grep -c . HEAD -- editions", limit: limit(L: 2), ours: colophon("check"),
        theirs: git("grep", "-c", ".", "HEAD", "--", "editions")),
      Row(
        name: "check --no-index", peer: "git grep -c . HEAD -- editions", limit: nil,
        ours: colophon("check", "--no-index"), theirs: git("grep", "-c", ".", "HEAD", "--", "editions")),
    ]
  }
}
