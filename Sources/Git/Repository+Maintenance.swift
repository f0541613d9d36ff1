/// A reason to tidy up a repository, by the measure of `git gc --auto`.
public enum MaintenanceReason: Hashable, Sendable {
  /// Objects in files of their own, an estimate.
  case looseObjects(Int)
  /// Packs that each object is looked up in.
  case packs(Int)
}

extension Repository {
  /// The reason why git would tidy up now if it were asked; nil where it would not.
  ///
  /// Two folders are listed: one of the 256 of loose objects, and that of the packs.
  /// - SeeAlso: git-config(1), `gc.auto` and `gc.autoPackLimit`
  public func maintenanceReason() throws(GitError) -> MaintenanceReason? {
    let most = try configuration().int("gc.auto") ?? 6700
    guard most > 0 else { return nil }
    let objects = commonDirectory + "/objects"
    let sample = File.names(in: objects + "/17").count { $0.utf8.count == 38 }
    if sample > (most + 255) / 256 { return .looseObjects(sample * 256) }
    let mostPacks = try configuration().int("gc.autoPackLimit") ?? 50
    guard mostPacks > 0 else { return nil }
    let names = Set(File.names(in: objects + "/pack"))
    let packs = names.count { $0.hasSuffix(".pack") && !names.contains($0.dropLast(5) + ".keep") }
    return packs > mostPacks ? .packs(packs) : nil
  }
}
