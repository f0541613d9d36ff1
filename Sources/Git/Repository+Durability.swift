internal import Clibgit2

extension Repository {
  /// Sees to it that files are on the disk before they count, as far as git's settings ask for it.
  ///
  /// By default that is packs and their indexes alone, as with git; `core.fsync` may ask for loose objects and
  /// references too. libgit2 knows only all or nothing: for references it remembers the setting from when they were
  /// opened, and for loose objects it asks each time, in every repository of the process.
  /// - SeeAlso: git-config(1), `core.fsync`
  static func synchronize(_ repository: OpaquePointer, as configuration: Configuration) throws(GitError) {
    let components = try SynchronizedComponents(configuration.string("core.fsync") ?? "")
    guard components.looseObjects || components.references else { return }
    try check(git_shim_synchronize(1))
    defer { if !components.looseObjects { _ = git_shim_synchronize(0) } }
    _ = try Handle(freedBy: git_refdb_free) { git_repository_refdb(&$0, repository) }
  }
}

/// The components that `core.fsync` asks for beside packs, which are always brought onto the disk.
struct SynchronizedComponents: Equatable {
  var looseObjects = false
  var references = false

  /// - Parameter setting: Names between commas. A name with a `-` before it is taken from git's default, which has
  ///   neither; empty: that default.
  init(_ setting: String) {
    let names = setting.split { $0 == "," || $0 == " " }
    let all = ["committed", "added", "all"]
    looseObjects = names.contains { (all + ["objects", "loose-object"]).contains(String($0)) }
    references = names.contains { (all + ["reference"]).contains(String($0)) }
  }
}
