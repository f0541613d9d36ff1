internal import Clibgit2

extension Repository {
  /// Has what git is told to bring onto the disk at once be there before it counts.
  ///
  /// By default that is packs and their indexes alone, as with git; `core.fsync` may ask for loose objects and references
  /// too. libgit2 knows only all or nothing: it remembers for references what was said when they were opened, and asks for
  /// each loose object, in every repository of the process.
  /// - SeeAlso: git-config(1), `core.fsync`
  static func synchronize(_ repository: OpaquePointer, as configuration: Configuration) throws(GitError) {
    let components = try SynchronizedComponents(configuration.string("core.fsync") ?? "")
    guard components.looseObjects || components.references else { return }
    try check(git_shim_synchronize(1))
    defer { if !components.looseObjects { _ = git_shim_synchronize(0) } }
    _ = try Handle(freedBy: git_refdb_free) { git_repository_refdb(&$0, repository) }
  }
}

/// What `core.fsync` asks for beside packs, which are always brought onto the disk.
struct SynchronizedComponents: Equatable {
  var looseObjects = false
  var references = false

  /// - Parameter setting: Names between commas. What has a `-` before it is taken from git's default, in which neither is;
  ///   empty: that default.
  init(_ setting: String) {
    let names = setting.split { $0 == "," || $0 == " " }
    let all = ["committed", "added", "all"]
    looseObjects = names.contains { (all + ["objects", "loose-object"]).contains(String($0)) }
    references = names.contains { (all + ["reference"]).contains(String($0)) }
  }
}
