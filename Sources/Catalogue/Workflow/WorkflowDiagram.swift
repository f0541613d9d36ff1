internal import OrderedCollections

/// A workflow as a picture, for programs that draw: its states, its transitions, and the way that one edition took.
public struct WorkflowDiagram: Sendable {
  private let workflow: Workflow
  private let visited: [String]
  private let taken: Set<Edge>

  private struct Edge: Hashable {
    let from: String
    let to: String
  }

  /// The picture of a workflow.
  ///
  /// - Parameter way: The steps that an edition took, in order, as pairs of states; empty: none is marked. The state in
  ///   which it was found comes first, as a step from nil.
  public init(_ workflow: Workflow, marking way: [(from: String?, to: String)] = []) {
    self.workflow = workflow
    visited = Array(OrderedSet(way.map(\.to)))
    current = way.last?.to
    taken = Set(way.compactMap { step in step.from.map { Edge(from: $0, to: step.to) } })
  }

  private let current: String?

  /// The steps between each two states, with the names of the transitions; a step back counts as leading to every state
  /// that it may return to.
  private var edges: OrderedDictionary<Edge, [String]> {
    var edges: OrderedDictionary<Edge, [String]> = [:]
    for transition in workflow.transitions.values {
      for origin in workflow.origins(of: transition) {
        let targets =
          switch transition.to {
          case .state(let name): [name]
          case .same: [origin]
          case .previous: workflow.statesBefore(origin)
          }
        for target in targets { edges[Edge(from: origin, to: target), default: []].append(transition.name) }
      }
    }
    return edges
  }
}

// Graphviz: https://graphviz.org/doc/info/lang.html
extension WorkflowDiagram {
  /// The picture in the language of Graphviz.
  public var dot: String {
    var lines = [
      "digraph \(Self.dotQuoted(workflow.name)) {", "  rankdir=LR;",
      "  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
      // a name that no state can have, since it holds a space
      "  \"the start\" [shape=point, label=\"\"];",
      "  \"the start\" -> \(Self.dotQuoted(workflow.initial));",
    ]
    lines += workflow.states.values.map { state in
      var attributes = ["label=\(Self.dotQuoted(state.title))"]
      if visited.contains(state.name) { attributes.append("fillcolor=\"#cfe8cf\"") }
      if state.name == current { attributes.append("penwidth=3") }
      if state.isFinal { attributes.append("peripheries=2") }
      return "  \(Self.dotQuoted(state.name)) [\(attributes.joined(separator: ", "))];"
    }
    lines += edges.map { edge, names in
      let mark = taken.contains(edge) ? ", penwidth=3" : ""
      let label = Self.dotQuoted(names.joined(separator: ", "))
      return "  \(Self.dotQuoted(edge.from)) -> \(Self.dotQuoted(edge.to)) [label=\(label)\(mark)];"
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// A text in double quotes. A backslash would begin an escape of Graphviz's own, such as `\N`.
  private static func dotQuoted(_ text: String) -> String {
    "\"" + text.visible.replacing(each: "\\", with: "\\\\").replacing(each: "\"", with: "\\\"") + "\""
  }
}

// Mermaid: https://mermaid.js.org/syntax/stateDiagram.html
extension WorkflowDiagram {
  /// The picture in the language of Mermaid.
  public var mermaid: String {
    let names = Dictionary(
      workflow.states.keys.enumerated().map { ($1, "s\($0)") }, uniquingKeysWith: { first, _ in first })
    var lines = ["stateDiagram-v2", "  direction LR"]
    // Mermaid takes a hyphen for the end of a state's name, so states go by number
    lines += workflow.states.values.map { "  state \"\(Self.mermaidText($0.title))\" as \(names[$0.name] ?? "")" }
    if let initial = names[workflow.initial] { lines.append("  [*] --> \(initial)") }
    lines += edges.compactMap { edge, labels in
      guard let from = names[edge.from], let to = names[edge.to] else { return nil }
      let mark = taken.contains(edge) ? "✓ " : ""
      return "  \(from) --> \(to): \(mark)\(Self.mermaidText(labels.joined(separator: ", ")))"
    }
    lines += workflow.states.values.filter(\.isFinal).compactMap { state in names[state.name].map { "  \($0) --> [*]" }
    }
    let visited = visited.compactMap { names[$0] }
    if !visited.isEmpty {
      lines += ["  classDef visited fill:#cfe8cf", "  class \(visited.joined(separator: ",")) visited"]
    }
    if let current = current.flatMap({ names[$0] }) {
      lines += ["  classDef current stroke-width:4px", "  class \(current) current"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text in which nothing has a meaning to Mermaid: its special characters are numbered entities.
  private static func mermaidText(_ text: String) -> String {
    text.visible.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "#", ";", ":", "<", ">", "`", "{", "}", "[", "]", "%", "\\": "#\(scalar.value);"
      default: String(scalar)
      }
    }.joined()
  }
}
