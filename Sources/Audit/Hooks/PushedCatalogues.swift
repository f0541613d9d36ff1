internal import Catalogue
internal import Git
internal import Reading
internal import History

/// The catalogues that the commits of a push bear on.
struct PushedCatalogues {
  /// The folders of the catalogues, sorted.
  private(set) var folders: [String] = []
  private let repository: Repository
  private let places: CatalogueRoots
  private var known: Set<String> = []

  /// It looks at every commit, not only at the sum of all: a change that the next commit takes back was made.
  ///
  /// Of each commit those folders count that lie on the way to its changes, and the one that it names, if they are
  /// catalogues there or in a parent.
  init(touchedBy commits: some Sequence<ObjectID>, in repository: Repository, _ places: CatalogueRoots) throws {
    (self.repository, self.places) = (repository, places)
    for commit in commits { try look(at: commit) }
    folders = known.sorted()
  }

  private mutating func look(at commit: ObjectID) throws {
    let header = try repository.header(of: commit)
    let parents = try header.parents.map { try repository.header(of: $0).tree }
    var near: Set<String> = []
    for parent in parents.isEmpty ? [nil] : parents.map(Optional.some) {
      for path in try repository.changedFiles(from: parent, to: header.tree, below: "") {
        near.insert(foldersAbove: path)
      }
    }
    let stated = StatedTrailers(of: String(decoding: header.message, as: UTF8.self))
    if stated.isOurs { near.insert(stated.catalogue) }
    let inOrder = near.sorted { $0.utf8.count < $1.utf8.count }
    for tree in Set([header.tree] + parents) {
      var here: Set<String> = []
      for folder in inOrder {
        // within another's records there is no catalogue: an import touches thousands of folders
        guard folder == places.named || here.isDisjoint(with: folder.outerFolders),
          try places.isCatalogue(folder, in: tree)
        else { continue }
        here.insert(folder)
      }
      known.formUnion(here)
    }
  }
}

extension Set<String> {
  /// Adds the folders in which a file lies, the top among them.
  fileprivate mutating func insert(foldersAbove path: String) {
    var parts = path.parts
    while !parts.isEmpty {
      parts.removeLast()
      guard insert(parts.joined(separator: "/")).inserted else { return }
    }
  }
}
