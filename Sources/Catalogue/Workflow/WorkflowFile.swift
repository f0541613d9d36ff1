internal import OrderedCollections

/// A file under `workflows/`, read: the definition, or every problem with it at its place.
public struct WorkflowFile: Sendable {
  /// The definition; nil where the file has an error.
  public let workflow: Workflow?
  /// The problems, in the order of the file.
  public let problems: [Problem]
  /// The states that it asks of other editions, with their places; they may belong to another definition.
  private let asked: [(state: String, path: String, position: Position?)]
  /// The roles that its steps ask for, with their places.
  let roles: [AskedRole]

  /// Reads and checks a definition.
  ///
  /// - Parameter path: The file, from the root of the catalogue, for the problems.
  public init(parsing bytes: [UInt8], path: String) {
    do throws(DocumentError) {
      let document = try Document(parsing: bytes)
      var reader = WorkflowReader(document: document, path: path)
      guard document.value.fields != nil else {
        reader.add("shape", at: [], "the file should be a mapping", mend: "begin with “workflow: NAME”")
        (workflow, problems, asked, roles) = (nil, reader.problems, [], [])
        return
      }
      let workflow = reader.workflow()
      let found = reader.problems + workflow.check(in: document, path: path, isWhole: reader.problems.isEmpty)
      problems = found.sorted { ($0.position ?? Self.top) < ($1.position ?? Self.top) }
      self.workflow = found.contains { $0.severity == .error } ? nil : workflow
      asked = workflow.transitions.values.flatMap { transition in
        transition.requiresState.map { field, state in
          let place: [PathComponent] = [.key("transitions"), .key(transition.name), .key("requires-state")]
          return (state, path, document.position(ofKeyOrValue: place + [.key(field.description)]))
        }
      }
      roles = workflow.transitions.values.flatMap { transition in
        transition.roles.enumerated().map { index, role in
          let place: [PathComponent] = [.key("transitions"), .key(transition.name), .key("roles")]
          return AskedRole(
            role: role, transition: transition, path: path,
            position: document.position(of: place + [.index(index)]) ?? document.position(ofKeyOrValue: place))
        }
      }
    } catch {
      problems = [Problem(error, path: path)]
      workflow = nil
      (asked, roles) = ([], [])
    }
  }

  /// A file that can't be read as one at all.
  public init(unreadable error: DocumentError, path: String) {
    (problems, workflow, asked, roles) = ([Problem(error, path: path)], nil, [], [])
  }

  /// The folder of the workflows.
  public static let folder = "workflows"

  private static let top = Position(line: 1, column: 1)

  /// The states that definitions ask of other editions and none of them has, as the file names them.
  ///
  /// - Parameter files: Every definition of a catalogue.
  public static func undefinedStates(in files: some Collection<WorkflowFile>) -> [Problem] {
    let categories = State.Category.allCases.map(\.rawValue)
    let known = categories + files.flatMap { $0.workflow?.states.keys.elements ?? [] }
    return files.flatMap(\.asked).filter { !known.contains($0.state) }.map { asked in
      Problem(
        rule: "workflow-name", severity: .error, path: asked.path, position: asked.position,
        message: "no workflow here has a state “\(asked.state)”, and it is no category",
        mend: known.nearest(to: asked.state).map { "did you mean “\($0)”?" }
          ?? "a state, or one of \(categories.joined(separator: ", "))")
    }
  }
}

/// Takes a definition out of a document, and notes its problems.
struct WorkflowReader {
  let document: Document
  let path: String
  var problems: [Problem] = []

  init(document: Document, path: String) {
    (self.document, self.path) = (document, path)
  }

  mutating func workflow() -> Workflow {
    let root = document.value
    known(["workflow", "version", "title", "initial", "states", "transitions", "notes"], in: root, at: [])
    let name = text("workflow", in: root, at: [], required: true, mend: "workflow: NAME") ?? ""
    if name + ".yaml" != path.split(separator: "/").last.map(String.init) ?? "" {
      add(
        "name", at: [.key("workflow")], "the file says workflow “\(name)” and is called \(path)",
        mend: "let both be the same")
    }
    return Workflow(
      name: name, version: text("version", in: root, at: []) ?? "1",
      title: text("title", in: root, at: []) ?? name,
      initial: text("initial", in: root, at: [], required: true, mend: "initial: STATE") ?? "",
      states: each("states", in: root) { reader, name, value, place in reader.state(name, value, at: place) },
      transitions: each("transitions", in: root) { reader, name, value, place in
        reader.transition(name, value, at: place)
      })
  }

  private mutating func each<Part>(
    _ key: String, in root: Value, _ read: (inout WorkflowReader, String, Value, [PathComponent]) -> Part
  ) -> [Part] {
    guard let parts = root[key].fields, !parts.isEmpty else {
      add(
        "missing", at: root[key] == .absent ? [] : [.key(key)], "“\(key)” should be a mapping of names to definitions",
        mend: key == "states" ? "NAME: { category: planned }" : "NAME: { from: [STATE], to: STATE }")
      return []
    }
    return parts.map { name, value in
      if let fault = Self.fault(ofName: name) {
        add(
          "name", at: [.key(key), .key(name)], "“\(name)” can't be a name: \(fault)",
          mend: Slug.suggest(from: name).map { $0.description == name ? "take another" : "\($0) would do" })
      }
      return read(&self, name, value, [.key(key), .key(name)])
    }
  }

  private mutating func state(_ name: String, _ value: Value, at place: [PathComponent]) -> State {
    known(["title", "category", "announced", "onix", "final", "due", "within", "notes"], in: value, at: place)
    let all = { State.Category.allCases.map(\.rawValue).joined(separator: ", ") }
    let word = text("category", in: value, at: place, required: true, mend: "one of \(all())")
    let category = word.flatMap(State.Category.init)
    if let word, category == nil {
      add(
        "category", at: place + [.key("category")], "“\(word)” is no category",
        mend: "one of \(all())")
    }
    var state = State(name: name, title: text("title", in: value, at: place) ?? name, category: category ?? .planned)
    state.isAnnounced = boolean("announced", in: value, at: place)
    state.isFinal = boolean("final", in: value, at: place)
    state.onix = text("onix", in: value, at: place)
    if let onix = state.onix, !PublishingStatus.codes.contains(onix) {
      add(
        "onix", at: place + [.key("onix")], "“\(onix)” is no code of ONIX List 64",
        mend: PublishingStatus.codes.contains("0\(onix)")
          ? "with both digits: \"0\(onix)\"" : "one of \(PublishingStatus.codes.sorted().joined(separator: ", "))")
    }
    state.due = text("due", in: value, at: place).flatMap { field($0, at: place + [.key("due")], date: true) }
    state.within = clock(value["within"], at: place + [.key("within")])
    return state
  }

  private mutating func clock(_ value: Value, at place: [PathComponent]) -> State.Clock? {
    let written = value["is"].text ?? value.text
    if case .mapping = value { known(["of", "is"], in: value, at: place) }
    guard value != .absent else { return nil }
    guard let written, let period = try? CalendarDuration(parsing: written) else {
      add(
        "within", at: place, "“within” should be an ISO 8601 duration",
        mend: "P60D, P12M, or { of: TRANSITION, is: P12M }")
      return nil
    }
    return State.Clock(period: period, of: text("of", in: value, at: place))
  }

  private mutating func transition(_ name: String, _ value: Value, at place: [PathComponent]) -> Transition {
    known(
      [
        "title", "from", "except", "to", "requires", "forbids", "requires-state", "roles", "reason", "reasons", "sets",
        "notes",
      ], in: value, at: place)
    var transition = Transition(name: name, from: origin(value, at: place), to: target(value, at: place))
    transition.requires = requirements(value["requires"], at: place + [.key("requires")])
    for (text, below) in texts("forbids", in: value, at: place) {
      if let field = field(text, at: below, date: false) { transition.forbids.append(field) }
    }
    transition.requiresState = requiredStates(value["requires-state"], at: place + [.key("requires-state")])
    transition.roles = texts("roles", in: value, at: place).map(\.text)
    transition.reasons = texts("reasons", in: value, at: place).map(\.text)
    if let word = text("reason", in: value, at: place) {
      transition.reason = Transition.Reason(rawValue: word)
      if transition.reason == nil {
        add(
          "reason", at: place + [.key("reason")], "“\(word)” is not “required” or “optional”",
          mend: "left out, none is asked for")
      }
    }
    transition.sets = sets(value["sets"], at: place + [.key("sets")])
    return transition
  }

  private mutating func origin(_ value: Value, at place: [PathComponent]) -> Transition.Origin {
    let except = texts("except", in: value, at: place).map(\.text)
    let from = texts("from", in: value, at: place).map(\.text)
    if from == ["*"] { return .any(except: except) }
    if !except.isEmpty {
      add(
        "except", at: place + [.key("except")], "“except” is only for from: \"*\"",
        mend: "take the states out of “from” instead")
    }
    if value["from"].items.isEmpty {
      add(
        "missing", at: place, "the transition “\(place.name)” doesn't say from where", mend: "from: [STATE, …] or \"*\""
      )
    }
    return .states(from)
  }

  private mutating func target(_ value: Value, at place: [PathComponent]) -> Transition.Target {
    switch text("to", in: value, at: place, required: true, mend: "to: STATE, same or previous") {
    case "same": .same
    case "previous": .previous
    case let state?: .state(state)
    case nil: .same
    }
  }

  private mutating func requirements(_ value: Value, at place: [PathComponent]) -> [[FieldPath]] {
    placed(value, at: place).map { item, place in
      let texts = item.text.map { [($0, place)] } ?? self.texts("any", in: item, at: place)
      if texts.isEmpty {
        add("requires", at: place, "“requires” lists fields", mend: "[title, contributors.translator] or {any: [a, b]}")
      }
      known(["any"], in: item.text == nil ? item : .absent, at: place)
      return texts.compactMap { field($0, at: $1, date: false) }
    }.filter { !$0.isEmpty }
  }

  private mutating func requiredStates(_ value: Value, at place: [PathComponent]) -> OrderedDictionary<
    FieldPath, String
  > {
    var states: OrderedDictionary<FieldPath, String> = [:]
    for (key, wanted) in mapping(value, at: place, mend: "{ translation-of: available }") {
      guard let field = field(key, at: place + [.key(key)], date: false) else { continue }
      guard case .reference? = RecordFields.shape(of: .edition).shape(at: field)?.bareShape else {
        add(
          "requires-state", at: place + [.key(key)], "“\(key)” names no edition", mend: "{ translation-of: available }")
        continue
      }
      states[field] = text(key, in: .mapping([key: wanted]), at: place)
    }
    return states
  }

  private mutating func sets(_ value: Value, at place: [PathComponent]) -> [FieldPath] {
    mapping(value, at: place, mend: "{ dates.published: effective }").compactMap { key, what in
      if what.text != "effective" {
        add(
          "sets", at: place + [.key(key)], "a field can only be set to “effective”, the effective date",
          mend: "{ \(key): effective }")
      }
      return field(key, at: place + [.key(key)], date: true)
    }
  }
}
