/// A fault of a commit's trailers that makes their statements unclear.
package enum TrailerFault: Hashable, Sendable {
  /// A trailer stands twice where one is read.
  case repeated(String)
  /// A trailer of a record stands before the first name, or one of the commit behind it.
  case misplaced(String)

  /// The trailers that follow the name of the record they are about.
  package static let ofOne: Set<String> = ["Moved-From", "Merged-Into", "Removed", "Keeps"]
  /// The trailers that stand before the first name.
  static let ofAll: Set<String> = ["Catalogue", "Editions", "Import"]
  /// Every trailer of ours but those that name a record.
  package static let ours = ofOne.union(ofAll).union([
    "Transition", "Effective-Date", "Workflow", "Reason", "Undoes", "Corrects",
  ])
}
