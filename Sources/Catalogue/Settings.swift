internal import OrderedCollections

/// The settings of a catalogue: `colophon.yaml` at its root.
public struct Settings: Hashable, Sendable {
  /// How `add work` shelves works.
  public enum Shelving: String, Sendable, CaseIterable {
    case none, initial, author
  }

  /// How `add work` shelves works.
  public var shelving: Shelving
  /// The workflow of editions that name none.
  public var workflow: String
  /// The fields that no public output shows.
  public var privateFields: [String]

  /// The settings of a catalogue without the file.
  public init() {
    (shelving, workflow) = (.none, Workflow.standard)
    privateFields = ["licence", "approaches", "notes"]
  }

  /// Reads the file. What it doesn't say, or says wrongly, is as without the file; `problems` tells.
  ///
  /// - Throws: `DocumentError` where it is no YAML.
  public init(parsing bytes: [UInt8]) throws(DocumentError) {
    self.init()
    let value = try Document(parsing: bytes).value
    shelving = value["shelving"].text.flatMap(Shelving.init) ?? .none
    workflow = value["workflow"].text ?? Workflow.standard
    if value["private"] != .absent { privateFields = value["private"].items.compactMap(\.text) }
  }

  /// The name of the file.
  public static let file = "colophon.yaml"

  /// What is wrong with the file.
  public static func problems(in bytes: [UInt8]) -> [Problem] {
    let document: Document
    do throws(DocumentError) { document = try Document(parsing: bytes) } catch { return [Problem(error, path: file)] }
    let known = ["catalogue", "title", "shelving", "workflow", "private", "audit"]
    var problems = (document.value.fields ?? [:]).keys.filter { !known.contains($0) && !$0.hasPrefix("x-") }.map {
      Problem(
        rule: "unknown-key", severity: .note, path: file, position: document.position(ofKeyOrValue: [.key($0)]),
        message: "“\($0)” is no setting that Colophon knows",
        mend: known.nearest(to: $0).map { "did you mean “\($0)”?" })
    }
    if let written = document.value["shelving"].text, Shelving(rawValue: written) == nil {
      problems.append(
        Problem(
          rule: "choice", severity: .error, path: file, position: document.position(of: [.key("shelving")]),
          message: "“\(written)” is no way of shelving", mend: "one of none, initial, author"))
    }
    return problems
  }
}
