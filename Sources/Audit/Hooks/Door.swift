internal import Catalogue
internal import Git
internal import Reading
internal import Judging

/// The surroundings in which a push arrives: the branches that are there, the clock, and the commits that the keeper of
/// the repository has let in.
final class Door {
  /// The clock of this machine, in seconds since 1970.
  let now: Int64
  /// The commits that the branches are at.
  let tips: [ObjectID]
  /// The commits that are let in whatever their faults: `colophon.accept` in git's configuration.
  let accepted: Set<ObjectID>
  /// Values of `colophon.accept` that are no whole ids. The beginning of one would let in any commit made to begin so.
  let misnamed: [String]
  private let repository: Repository
  private let places: CatalogueRoots
  private var tipsWithCatalogue: [ObjectID]?
  private var acknowledgements: [String: [(tip: ObjectID, all: [Acknowledgement])]] = [:]

  init(of repository: Repository, tips: [ObjectID], _ places: CatalogueRoots) throws {
    (self.repository, self.tips, self.places) = (repository, tips, places)
    now = repository.environment.now()
    let values = try repository.configuration().values("colophon.accept")
    accepted = Set(values.compactMap { ObjectID(hex: $0.lowercased()) })
    misnamed = values.filter { ObjectID(hex: $0.lowercased()) == nil }
  }

  /// Tells whether a date is more than a day ahead of the clock.
  func isAhead(_ seconds: Int64) -> Bool { seconds > now && seconds - now > Instant.secondsInDay }

  /// Tells whether a branch that holds a catalogue has a commit already: commits beside the catalogues were never
  /// looked at.
  func has(_ commit: ObjectID) throws -> Bool {
    let tips =
      try tipsWithCatalogue ?? self.tips.filter { try places.anyCatalogue(in: repository.header(of: $0).tree) != nil }
    tipsWithCatalogue = tips
    return try tips.contains { try reaches(commit, from: $0) }
  }

  /// The excuse for a finding of a push: the commit was let in, or a branch has it already and acknowledges it there.
  func excuse(for finding: AuditFinding, in folder: String) throws -> Acknowledgement? {
    guard let commit = finding.commit else { return nil }
    if accepted.contains(commit) { return Acknowledgement(ofAll: commit.hex, who: "colophon.accept") }
    for (tip, all) in try acknowledgements(in: folder) {
      if let known = all.first(where: { $0.covers(finding) }), try reaches(commit, from: tip) { return known }
    }
    return nil
  }

  private func acknowledgements(in folder: String) throws -> [(tip: ObjectID, all: [Acknowledgement])] {
    if let known = acknowledgements[folder] { return known }
    let path = folder.isEmpty ? Settings.file : "\(folder)/\(Settings.file)"
    let found = try tips.map { tip in
      (tip, try Acknowledgement.all(at: path, in: repository.header(of: tip).tree, of: repository))
    }
    acknowledgements[folder] = found
    return found
  }

  private func reaches(_ commit: ObjectID, from tip: ObjectID) throws -> Bool {
    try commit == tip || repository.reaches(commit, from: tip)
  }
}

extension Acknowledgement {
  /// The acknowledgements of a settings file in a tree; none where it can't be read.
  static func all(at path: String, in tree: ObjectID, of repository: Repository) throws -> [Acknowledgement] {
    guard let entry = try repository.entry(in: tree, path: path), entry.mode.isFile,
      try repository.blobSize(entry.id) <= Document.Limits.record.bytes
    else { return [] }
    return all(in: try repository.blob(entry.id, limit: Document.Limits.record.bytes))
  }

  /// Tells whether it covers a finding.
  func covers(_ finding: AuditFinding) -> Bool {
    covers(commit: finding.commit?.hex, rule: finding.rule.rawValue, reference: finding.reference)
  }
}
