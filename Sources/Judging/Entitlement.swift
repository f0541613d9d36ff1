package import Catalogue
internal import Git
package import Reading
package import History
package import Signing

/// The permissions of somebody by the workflow and the roles of one commit.
package struct Entitlement {
  /// The workflow; nil where it can't be read, or is not there.
  package let workflow: Workflow?
  let circumstances: Circumstances

  /// - Parameters:
  ///   - snapshot: The catalogue at the commit whose rules are asked.
  ///   - roles: The roles that are asked; nil: those of the snapshot.
  package init(of actor: Actor, by workflow: Workflow?, in snapshot: Snapshot, _ ledger: Ledger, _ roles: Roles? = nil)
    throws
  {
    self.workflow = workflow
    circumstances = try snapshot.circumstances(by: actor, roles)
  }

  /// The reasons why the actor may not take a step, or undo it, make it count again or set it aside.
  package func refusals(ofRevising event: Event) -> [Refusal] {
    guard let workflow, let stateChange = event.transition else { return [] }
    return workflow.refusals(
      ofRevising: stateChange.name, from: stateChange.from == Event.StateChange.new ? nil : stateChange.from,
      to: stateChange.to,
      circumstances)
  }

  /// The reasons why the actor may not find a record in a state, or bring it back there.
  package func refusals(ofFindingIn state: String) -> [Refusal] {
    workflow?.refusals(ofFindingIn: state, circumstances) ?? []
  }
}
