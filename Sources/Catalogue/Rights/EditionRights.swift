internal import OrderedCollections

/// The rights in one edition: its licences, its promises, and whether they are known at all.
public struct EditionRights: Sendable {
  /// The edition.
  public let reference: RecordReference
  /// The texts that it holds whole: its work and the works of its items, in each of its languages.
  public let subjects: [Licence.Subject]
  /// Its publisher.
  public let publisher: String?
  /// Its licences, in the order of the file.
  public let licences: [Licence]
  /// Options that its record names.
  public let promises: [RightsPromise]
  /// True if there must be a contract of which the record says nothing, or nothing that can be read.
  ///
  /// `LicenceReport` counts one too whose licences stand on none.
  let isUnrecorded: Bool

  /// The rights in an edition.
  ///
  /// - Parameters:
  ///   - workflow: The workflow that it goes by; nil where it can't be read.
  ///   - territories: The sets of countries that the catalogue names.
  public init(
    of reference: RecordReference, _ fields: Value, in workflow: Workflow?,
    naming territories: Territories = Territories()
  ) {
    self.reference = reference
    subjects = Licence.subjects(of: reference, fields)
    publisher = fields.licensee?.licenseeName
    licences = Licence.all(of: reference, fields, in: workflow, naming: territories)
    promises = RightsPromise.all(of: reference, fields, in: workflow)
    let category = workflow.flatMap { $0.states[$0.state(of: fields)]?.category }
    let isUnread = category != .ended && fields.entries(of: "licence").contains { $0.value.fields == nil }
    isUnrecorded = isUnread || licences.isEmpty && [.inProgress, .available, .unavailable].contains(category)
  }
}
