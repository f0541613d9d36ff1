/// The size of an invented catalogue.
enum Size: String, CaseIterable {
  case S, M, L

  var works: Int { self == .S ? 200 : self == .M ? 2000 : 10_000 }
  var editions: Int { self == .S ? 1000 : self == .M ? 10_000 : 100_000 }
  /// The number of commits, with merges and the first one, which Colophon makes.
  var commits: Int { self == .S ? 5000 : self == .M ? 30_000 : 300_000 }
}
