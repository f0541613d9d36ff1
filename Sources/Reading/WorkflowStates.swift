package import Catalogue
internal import OrderedCollections

/// The parts of a workflow that an edition needs for its state: the state of one that names none, and the meaning of
/// states.
package struct WorkflowStates: Sendable {
  /// The state of an edition that names none; nil where there is no readable workflow of that name.
  package var initial: String?
  /// The category of each state.
  package var categories: [String: State.Category] = [:]

  /// The states of no workflow.
  package init() {}

  /// The states of a workflow.
  package init(of workflow: Workflow) {
    initial = workflow.initial
    for (name, state) in workflow.states { categories[name] = state.category }
  }
}
