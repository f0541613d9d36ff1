package import Catalogue
internal import OrderedCollections

/// What an edition takes from its workflow to stand somewhere: the state of one that says none, and what states mean.
package struct WorkflowStates: Sendable {
  /// The state of an edition that says none; nil where there is no such workflow that can be read.
  package var initial: String?
  /// The category of each state.
  package var categories: [String: State.Category] = [:]

  /// Those of no workflow.
  package init() {}

  /// Those of a workflow.
  package init(of workflow: Workflow) {
    initial = workflow.initial
    for (name, state) in workflow.states { categories[name] = state.category }
  }
}
