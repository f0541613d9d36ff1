public import Catalogue
internal import Git
internal import OrderedCollections
public import Reading
public import History
internal import Signing
internal import Judging

/// The next steps of editions.
public struct NextSteps: Sendable {
  /// The editions, or their formats.
  public let references: [RecordReference]
  /// The states they are in, each once.
  public let states: [String]
  /// The steps that leave from the state of each of them.
  public let steps: [Step]
  /// The day on which a step would be taken, unless another is given.
  public let today: Day

  /// A step, and the obstacles today.
  public struct Step: Sendable {
    /// Its name.
    public let name: String
    /// The states it leads to, several only where the editions come from several; none where history names none.
    public let targets: [String]
    /// The refusals as things are; each once.
    public let refusals: [Refusal]
  }
}

extension NextSteps {
  /// The steps that all of a selection could take, in the order of the workflow.
  ///
  /// - Throws: `LedgerError.notFound` where the selection is empty.
  public init(for selection: Selection, in ledger: Ledger) throws {
    let (snapshot, actor) = (try ledger.now(), try ledger.actor())
    let references = try ledger.resolve(selection, among: [.edition], in: snapshot)
    let histories = try ledger.histories(of: references.map(\.record), at: snapshot.commit?.id)
    let all = try references.map { reference in
      try Self.ways(of: reference, histories[reference.record] ?? [], in: snapshot, by: actor)
    }
    let steps = (all.first?.steps ?? []).compactMap { first -> NextSteps.Step? in
      let alike = all.compactMap { $0.steps.first { $0.name == first.name } }
      guard alike.count == all.count else { return nil }
      return NextSteps.Step(
        name: first.name, targets: Array(OrderedSet(alike.flatMap(\.targets))),
        refusals: Array(OrderedSet(alike.flatMap(\.refusals))))
    }
    (self.references, self.steps, today) = (references, steps, actor.today)
    states = Array(OrderedSet(all.map(\.state)))
  }

  private static func ways(
    of reference: RecordReference, _ history: [Event], in snapshot: Snapshot, by actor: Actor
  ) throws -> (state: String, steps: [NextSteps.Step]) {
    let record = try snapshot.record(reference)
    let fields = record.fields(ofFormat: Formats(of: record.fields).index(of: reference))
    let workflow = try snapshot.workflow(fields["workflow"].text ?? snapshot.settings().workflow)
    let state = workflow.state(of: fields)
    let steps = try workflow.transitions(from: state).map { transition in
      let request = AdvanceRequest(.named([]), to: transition.name)
      do {
        let taken = try request.step(on: reference, record, since: record, .whole(history), in: snapshot, by: actor)
          .step
        return NextSteps.Step(name: transition.name, targets: [taken.to], refusals: [])
      } catch let refused as RefusedStep {
        let target = workflow.target(of: transition, from: state, previous: nil)
        return NextSteps.Step(name: transition.name, targets: target.map { [$0] } ?? [], refusals: refused.refusals)
      }
    }
    return (state, steps)
  }
}
