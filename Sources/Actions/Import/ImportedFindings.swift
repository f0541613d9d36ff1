internal import Catalogue
internal import Reading
internal import Judging

/// The states in which an import finds its new editions, and those in which the importer may find none.
struct ImportedFindings {
  private let circumstances: Circumstances
  /// The refusals, by workflow and state: many records stand in few.
  private var known: [[String]: [Refusal]] = [:]
  private var count = 0
  private var some: [String] = []
  private var refusals: [Refusal] = []

  private static let mostNamed = 5

  init(_ circumstances: Circumstances) { self.circumstances = circumstances }

  /// True if all so far may be found.
  var areAllowed: Bool { count == 0 }

  /// Adds one more edition.
  mutating func add(_ reference: RecordReference, _ fields: Value, by workflow: Workflow) {
    guard circumstances.roles != nil else { return }
    for found in FoundState.all(of: fields, by: workflow) {
      let key = [workflow.name, found.state]
      let refusals = known[key] ?? workflow.refusals(ofFindingIn: found.state, circumstances)
      known[key] = refusals
      guard !refusals.isEmpty else { continue }
      count += 1
      if some.count < Self.mostNamed { some.append("\(reference) (\(found.state))") }
      self.refusals += refusals.filter { !self.refusals.contains($0) }
      return
    }
  }

  /// - Throws: `LedgerError.refused`, with the number, the names, and those who may.
  func check() throws {
    guard let first = refusals.first else { return }
    let more = count > some.count ? " and \(count - some.count) more" : ""
    throw LedgerError(
      .refused,
      "nothing is imported: \(count) new edition\(count == 1 ? "" : "s") would be found in states that not everybody may find one in",
      why: "\(some.joined(separator: ", "))\(more); \(refusals.map(\.message).joined(separator: "; "))",
      mend: first.advice(for: "REF"))
  }
}
