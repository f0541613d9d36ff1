internal import Catalogue
internal import Git

/// The settings, workflows and roles of a snapshot, as far as they were asked for.
package final class CachedRules {
  var settings: Settings?
  var roles: Roles??
  var workflows: [String: Workflow]?
  /// Files under `workflows/` by their names, where not all were asked for; nil for one that isn't there.
  var files: [String: WorkflowFile?] = [:]
  /// The parts of workflows that editions need, by the workflows' names.
  var states: [String: WorkflowStates] = [:]
  /// True for workflows that are files of the catalogue.
  var own: [String: Bool] = [:]

  func keep<Read>(_ value: Read, in place: ReferenceWritableKeyPath<CachedRules, Read?>) -> Read {
    self[keyPath: place] = .some(value)
    return value
  }
}

/// The rules read so far, by the objects they were read from: most commits share them.
final class WorkflowCache {
  var files: [ObjectID: [String: WorkflowFile]] = [:]
  /// The files of a folder of which not all were asked for.
  var someFiles: [ObjectID: [String: WorkflowFile]] = [:]
  var workflows: [ObjectID: [String: Workflow]] = [:]
  var settings: [ObjectID: Settings] = [:]
  var roles: [ObjectID: Roles] = [:]
}
