import CFloor

/// The smallest Swift program that opens a repository with libgit2, which no command of Colophon can be quicker than.
@main
enum Floor {
  static func main() {
    git_libgit2_init()
    var repository: OpaquePointer?
    guard git_repository_open_ext(&repository, ".", 0, nil) == 0 else {
      print("no repository here")
      return
    }
    git_repository_free(repository)
  }
}
