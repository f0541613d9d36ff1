/// How large a made-up catalogue is.
enum Size: String, CaseIterable {
  case S, M, L

  var works: Int { self == .S ? 200 : self == .M ? 2000 : 10_000 }
  var editions: Int { self == .S ? 1000 : self == .M ? 10_000 : 100_000 }
  /// Merges and the first commit, which Colophon makes, are counted.
  var commits: Int { self == .S ? 5000 : self == .M ? 30_000 : 300_000 }
}
