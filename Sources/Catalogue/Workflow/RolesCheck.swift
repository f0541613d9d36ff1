internal import OrderedCollections

/// A role that a step of a workflow asks for, with its place in the file.
struct AskedRole: Sendable {
  let role: String
  let transition: Transition
  let path: String
  let position: Position?
}

extension Roles {
  /// The problems of the file, and of the roles that workflows ask for by it.
  ///
  /// - Parameter workflows: Every definition of the catalogue.
  public static func problems(in bytes: [UInt8], with workflows: some Collection<WorkflowFile>) -> [Problem] {
    do throws(DocumentError) {
      let check = RolesCheck(document: try Document(parsing: bytes), roles: try Roles(parsing: bytes))
      return
        (check.shapes() + check.empty() + check.keys() + check.undefined(with: workflows) + check.fields()).sorted {
          $0.position < $1.position
        }
        .map(\.problem) + check.asked(by: workflows)
    } catch { return [Problem(error, path: file)] }
  }
}

/// Checks `roles.yaml` for names that nothing defines: a mistyped name protects nothing.
private struct RolesCheck {
  let document: Document
  let roles: Roles

  typealias Placed = (position: Position, problem: Problem)

  private static let lists = ["signed", "found", "rules"]

  /// Values that stand where a list of names should.
  func shapes() -> [Placed] {
    let members = document.value["roles"].fields ?? [:]
    let places: [([PathComponent], Value)] =
      members.map { ([.key("roles"), .key($0)], $1) } + Self.lists.map { ([.key($0)], document.value[$0]) }
      + guarded.map { ([.key("fields"), .key($0)], $1) }
    return places.compactMap { place, value in
      let isMember = place.first == .key("roles")
      let example = isMember ? "[anna@desk.example]" : place == [.key("signed")] ? "[publish]" : "[owner]"
      let list = "\(place.name): \(value.text.map { "[\($0)]" } ?? example)"
      if value.text != nil {
        return placed(
          "shape", .warning, at: place, "“\(place.name)” should be a list; the one name is read as a list of one", list)
      }
      guard value.items.contains(where: { $0.text == nil }) else { return nil }
      let meaning =
        place == [.key("signed")]
        ? ", and until it is one every step must be signed" : ", and what is none lets nobody do anything"
      return placed(
        "shape", .error, at: place,
        "“\(place.name)” should be a list of \(isMember ? "e-mail addresses and keys" : "names")\(meaning)", list)
    }
  }

  /// The fields for which an empty list stands, so that nobody may write them.
  func empty() -> [Placed] {
    guarded.filter { $0.value.text == nil && $0.value.fields == nil && $0.value.items.isEmpty }.map { field in
      placed(
        "empty", .warning, at: [.key("fields"), .key(field.key)],
        "no role stands for “\(field.key)”, so nobody may write it",
        "name a role: \(field.key): [rights]; or remove the line")
    }
  }

  /// The keys that mean nothing.
  func keys() -> [Placed] {
    let known = ["roles", "fields"] + Self.lists
    let keys = document.value.fields?.keys.elements ?? []
    return keys.filter { !known.contains($0) && !$0.hasPrefix("x-") }.map { key in
      let nearest = known.nearest(to: key)
      return placed(
        "unknown-key", nearest == nil ? .note : .error, at: [.key(key)],
        "“\(key)” means nothing here" + (nearest == nil ? "" : ", so what it says protects nothing"),
        nearest.map { "did you mean “\($0)”?" } ?? "a key of your own begins with “x-”")
    }
  }

  /// The steps and roles that are named and that nothing defines.
  func undefined(with workflows: some Collection<WorkflowFile>) -> [Placed] {
    // a step may be that of a definition that can't be read
    let isWhole = workflows.allSatisfy { $0.workflow != nil }
    let steps = OrderedSet(workflows.compactMap(\.workflow).flatMap(\.transitions.keys))
    let unknown = names(of: "signed").filter { isWhole && !steps.contains($0.name) }.map { name, place in
      placed(
        "name", .error, at: place, "no workflow here has a step “\(name)”, so nothing is signed for it",
        suggestion(for: name, among: Array(steps), "the steps are"))
    }
    return unknown
      + (["found", "rules"].map { [PathComponent.key($0)] } + guarded.map { [.key("fields"), .key($0.key)] }).flatMap {
        key in
        names(at: key).filter { roles.members[$0.name] == nil }.map { name, place in
          placed(
            "name", .error, at: place, "“\(key.name)” names the role “\(name)”, which nobody here has",
            suggestion(for: name, among: roles.members.keys.sorted(), "the roles are"))
        }
      }
  }

  /// The roles that workflows ask for and that are probably other ones of this file, or that leave a step to nobody.
  func asked(by workflows: some Collection<WorkflowFile>) -> [Problem] {
    let defined = roles.members.keys.sorted()
    let asked = workflows.flatMap(\.roles).filter { roles.members[$0.role] == nil }.sorted {
      ($0.path, $0.position ?? top) < ($1.path, $1.position ?? top)
    }
    return asked.compactMap { asked in
      let nearest = defined.filter { !asked.transition.roles.contains($0) }.nearest(to: asked.role)
      let isClosed = asked.transition.roles.allSatisfy { roles.members[$0] == nil }
      guard nearest != nil || isClosed else { return nil }
      return Problem(
        rule: "roles-name", severity: nearest == nil ? .warning : .error, path: asked.path, position: asked.position,
        message: "“\(asked.transition.name)” asks for the role “\(asked.role)”, which nobody has in \(Roles.file)"
          + (isClosed ? ": nobody may take the step" : ""),
        mend: nearest.map { "did you mean “\($0)”?" } ?? "add \(asked.role): [ADDRESS] to \(Roles.file)")
    }
  }

  /// The fields that only some may write, by their names, with what stands there.
  private var guarded: [(key: String, value: Value)] {
    (document.value["fields"].fields ?? [:]).map { (key: $0.key, value: $0.value) }
  }

  /// The fields that no record has: such a name protects nothing.
  func fields() -> [Placed] {
    let value = document.value["fields"]
    guard value == .absent || value.fields != nil else {
      return [
        placed(
          "shape", .error, at: [.key("fields")],
          "“fields” should be a mapping of fields to roles, so what it says protects nothing",
          "fields: {licence: [rights]}")
      ]
    }
    let shapes = RecordReference.Kind.allCases.map(RecordFields.shape(of:))
    let known = OrderedSet(RecordReference.Kind.allCases.flatMap(RecordFields.keyOrder(of:)))
    return guarded.compactMap { key, _ in
      let path = try? FieldPath(parsing: key)
      guard path.map({ path in shapes.contains { $0.shape(at: path) != nil } || path.head.hasPrefix("x-") }) != true
      else {
        return nil
      }
      return placed(
        "field", .error, at: [.key("fields"), .key(key)], "no record has a field “\(key)”, so nobody is asked for it",
        suggestion(for: key, among: Array(known), "the fields are"))
    }
  }

  private func names(of key: String) -> [(name: String, place: [PathComponent])] { names(at: [.key(key)]) }

  private func names(at way: [PathComponent]) -> [(name: String, place: [PathComponent])] {
    let value = document.value.value(at: way)
    guard case .list(let items) = value else { return value.text.map { [($0, way)] } ?? [] }
    return items.enumerated().compactMap { index, item in item.text.map { ($0, way + [.index(index)]) } }
  }

  private func suggestion(for name: String, among known: [String], _ all: String) -> String {
    known.nearest(to: name).map { "did you mean “\($0)”?" }
      ?? (known.isEmpty ? "define it first" : "\(all) \(known.joined(separator: ", "))")
  }

  private var top: Position { Position(line: 1, column: 1) }

  private func placed(
    _ rule: String, _ severity: Problem.Severity, at place: [PathComponent], _ message: String, _ mend: String
  ) -> Placed {
    let value = rule == "unknown-key" || rule == "field" ? nil : document.position(of: place)
    let position = value ?? document.position(ofKeyOrValue: place)
    let problem = Problem(
      rule: rule == "unknown-key" ? rule : "roles-\(rule)", severity: severity, path: Roles.file, position: position,
      message: message, mend: mend)
    return (position, problem)
  }
}
