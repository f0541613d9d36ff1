internal import OrderedCollections

/// The upgrade of a catalogue's own copy of a shipped workflow: the step that the shipped one has got since, put into
/// the user's text, and its version raised; every other byte stays.
public enum WorkflowUpgrade {
  /// The reason why a file can't be upgraded, and the lines that a person would add.
  public struct Impossible: Error, Hashable, Sendable {
    /// The file, from the root of the catalogue.
    public let path: String
    /// The reason, as a sentence without its full stop.
    public let why: String
    /// The lines.
    public let lines: [String]
  }

  /// Upgrades a definition.
  ///
  /// The new step shares the guards, roles and dates of the user's own `publish`, and leaves from those of the shipped
  /// one's states that are there.
  /// - Returns: The new text; nil where the step is there already, or no shipped workflow has this name.
  /// - Throws: ``Impossible`` where the user's text does not let it in.
  public static func upgraded(_ name: String, _ bytes: [UInt8]) throws(Impossible) -> [UInt8]? {
    guard let text = ShippedWorkflows.texts[name], let shipped = definition(name, Array(text.utf8)),
      let step = shipped.transitions[added]
    else { return nil }
    let path = "\(WorkflowFile.folder)/\(name).yaml"
    let plain = (try? Document(parsing: Array(text.utf8)))?.value["transitions"][added] ?? .absent
    func impossible(_ why: String, _ fields: Value? = nil, version: String? = nil) -> Impossible {
      let lines = (version.map { ["version: \($0)"] } ?? []) + [line(fields ?? plain)]
      return Impossible(path: path, why: why, lines: lines)
    }
    guard let document = try? Document(parsing: bytes), let before = definition(name, bytes) else {
      throw impossible("it has an error: colophon workflow check \(name)")
    }
    guard before.transitions[added] == nil else { return nil }
    guard before.states[added] == nil else { throw impossible("“\(added)” is the name of a state in it") }
    guard let model = before.transitions[ShippedWorkflows.model], model.to == step.to else {
      throw impossible("it has no step “\(ShippedWorkflows.model)” as the shipped one has")
    }
    let from = shipped.origins(of: step).filter { origin in
      before.states[origin].map { !$0.isFinal } ?? false && model.to != .state(origin)
    }
    guard !from.isEmpty else { throw impossible("it has none of the states that the step leaves") }
    let fields = fields(like: document.value["transitions"][ShippedWorkflows.model], from: from)
    guard let number = Int(before.version), String(number) == before.version, number >= 0 else {
      throw impossible(
        "its version, \(before.version), is no whole number that can be raised", fields, version: shipped.version)
    }
    guard number < Int.max else {
      throw impossible("its version can't be raised further", fields, version: shipped.version)
    }
    let version = String(number + 1)
    guard let new = inserting(fields, into: document),
      let whole = try? Document(parsing: new).setting(
        [.key("version")], to: .text(version), keyOrder: ["workflow", "version"], plain: { _ in .number }),
      let after = definition(name, whole.source.bytes), isSame(after, as: before, but: version)
    else { throw impossible("its text does not let a step in", fields, version: version) }
    return whole.source.bytes
  }

  private static let added = ShippedWorkflows.added

  /// The definition in a text; nil where it has an error.
  private static func definition(_ name: String, _ bytes: [UInt8]) -> Workflow? {
    WorkflowFile(parsing: bytes, path: "\(WorkflowFile.folder)/\(name).yaml").workflow
  }

  /// The fields of the new step, after those of the one that it is like.
  private static func fields(like model: Value, from: [String]) -> Value {
    var fields: Value.Fields = ["from": .list(from.map { .text($0) })]
    for (key, value) in model.fields ?? [:] where !["from", "except", "title", "notes"].contains(key) {
      fields[key] = value
    }
    return .mapping(fields)
  }

  /// The step on one line, in the shipped style.
  private static func line(_ fields: Value, padding: String = " ") -> String {
    "\(added):\(padding)\(Emitter().inline(fields, inFlow: true, at: []))"
  }

  /// The text with the step on a line of its own below the one that it is like; nil where that stands on no line of its
  /// own.
  private static func inserting(_ fields: Value, into document: Document) -> [UInt8]? {
    guard let steps = document.node(at: [.key("transitions")]), steps.style == .block, steps.anchor == nil,
      case .mapping(let entries) = steps.content,
      let entry = entries.first(where: { $0.key.text == ShippedWorkflows.model })
    else { return nil }
    let bytes = document.source.bytes
    let key = entry.key.range.lowerBound
    let start = bytes[..<key].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let indent = bytes[start..<key]
    guard indent.allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
    let end = bytes[entry.value.range.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let isCRLF = end > 0 && end < bytes.endIndex && bytes[end - 1] == UInt8(ascii: "\r")
    let line = String(decoding: indent, as: UTF8.self) + line(fields, padding: padding(after: entry, in: bytes))
    let lineEnd = isCRLF ? "\r\n" : "\n"
    guard end < bytes.endIndex else { return bytes + Array((lineEnd + line).utf8) }
    return bytes[...end] + Array((line + lineEnd).utf8) + bytes[(end + 1)...]
  }

  /// The blanks behind the colon that put the value below that of another entry, where the two have one column.
  private static func padding(after entry: Node.Entry, in bytes: [UInt8]) -> String {
    let between = bytes[entry.key.range.upperBound..<entry.value.range.lowerBound]
    let isOnLine = between.allSatisfy { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: " ") }
    let column = isOnLine ? entry.key.range.count + between.count : 0
    return String(repeating: " ", count: max(1, column - added.utf8.count - 1))
  }

  /// Tells whether a definition is another one with the new step and a version.
  private static func isSame(_ after: Workflow, as before: Workflow, but version: String) -> Bool {
    var transitions = after.transitions
    transitions[added] = nil
    return after.version == version && transitions == before.transitions && after.states == before.states
      && after.initial == before.initial && after.title == before.title
  }
}

extension Roles {
  /// The text of `roles.yaml` with the step that an upgrade adds among those that must be signed, where the one that it
  /// is like is among them; nil where nothing is to be added.
  ///
  /// - Throws: `WorkflowUpgrade.Impossible` where the text does not let it in.
  public static func upgraded(_ bytes: [UInt8]) throws(WorkflowUpgrade.Impossible) -> [UInt8]? {
    let lines = ["signed: the list that has \(ShippedWorkflows.model) needs \(ShippedWorkflows.added) too"]
    guard let roles = try? Roles(parsing: bytes), let document = try? Document(parsing: bytes) else {
      throw WorkflowUpgrade.Impossible(path: file, why: "it has an error: colophon workflow check", lines: lines)
    }
    guard !roles.signsEverything, roles.signed.contains(ShippedWorkflows.model),
      !roles.signed.contains(ShippedWorkflows.added)
    else { return nil }
    do throws(EditError) {
      return try document.appending(.text(ShippedWorkflows.added), to: [.key("signed")]).source.bytes
    } catch { throw WorkflowUpgrade.Impossible(path: file, why: error.description, lines: lines) }
  }
}
