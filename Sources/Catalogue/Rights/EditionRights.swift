internal import OrderedCollections

/// The rights in one edition: its licences, its promises, and whether they are known at all.
public struct EditionRights: Sendable {
  /// A promise to a publisher, for a time, that nobody else gets the rights.
  public struct Option: Hashable, Sendable {
    /// The publisher to whom it is promised.
    public let publisher: String?
    /// Its last day.
    public let until: EDTF
    /// True if others are shut out; nil where the record doesn't say.
    public let isExclusive: Bool?
  }

  /// The edition.
  public let reference: RecordReference
  /// The texts that it holds: its work and the works of its items, in each of its languages.
  public let subjects: [Licence.Subject]
  /// Its publisher.
  public let publisher: String?
  /// Its licences, in the order of the file.
  public let licences: [Licence]
  /// Options that its record names and that no later answer or contract has replaced.
  public let options: [Option]
  /// True if there must be a contract of which the record says nothing.
  public let isUnrecorded: Bool

  /// The rights in an edition.
  ///
  /// - Parameter workflow: The workflow that it goes by; nil where it can't be read.
  public init(of reference: RecordReference, _ fields: Value, in workflow: Workflow?) {
    self.reference = reference
    subjects = Licence.subjects(of: reference, fields)
    publisher = fields.licensee
    licences = Licence.all(of: reference, fields, in: workflow)
    let category = workflow.flatMap { $0.states[$0.state(of: fields)]?.category }
    let isPlanned = category == .planned && licences.isEmpty
    options = isPlanned ? Self.options(in: fields, of: publisher) : []
    isUnrecorded = licences.isEmpty && [.inProgress, .available, .unavailable].contains(category)
  }

  private static func options(in fields: Value, of publisher: String?) -> [Option] {
    let asked = fields["approaches"].items.filter { $0["answer"].text != "declined" }
    var options = asked.compactMap { approach -> Option? in
      approach["option-until"].date.map {
        Option(
          publisher: approach["publisher"].text, until: $0, isExclusive: approach["exclusive"].text.flatMap(Bool.init))
      }
    }
    if let until = fields["dates"]["option-until"].date, !options.contains(where: { $0.until == until }) {
      options.append(Option(publisher: publisher, until: until, isExclusive: nil))
    }
    return options
  }
}
