import Testing

@testable import Catalogue

@Suite("Diagrams of workflows") struct WorkflowDiagramTests {
  private func workflow(title: String = "Done") throws -> Workflow {
    let text = """
      workflow: small
      initial: new-one
      states:
        new-one: { title: New, category: planned }
        held: { title: Held, category: planned }
        done: { title: \(title), category: available, final: true }
      transitions:
        hold: { from: [new-one], to: held }
        back: { from: [held], to: previous }
        note: { from: [held], to: same }
        end: { from: "*", to: done }
        stop: { from: [held], to: done }

      """
    let file = WorkflowFile(parsing: Array(text.utf8), path: "workflows/small.yaml")
    return try #require(file.workflow, "\(file.problems)")
  }

  @Test("Mermaid has each state by number, and each way between two once") func mermaid() throws {
    let way: [(from: String?, to: String)] = [(nil, "new-one"), ("new-one", "held"), ("held", "new-one"), ("new-one", "held")]
    #expect(
      WorkflowDiagram(try workflow(), marking: way).mermaid == """
        stateDiagram-v2
          direction LR
          state "New" as s0
          state "Held" as s1
          state "Done" as s2
          [*] --> s0
          s0 --> s1: ✓ hold
          s1 --> s0: ✓ back
          s1 --> s1: note
          s0 --> s2: end
          s1 --> s2: end, stop
          s2 --> [*]
          classDef visited fill:#cfe8cf
          class s0,s1 visited
          classDef current stroke-width:4px
          class s1 current

        """)
  }

  @Test("Graphviz marks the way, the present state and the final ones") func dot() throws {
    let dot = WorkflowDiagram(try workflow(), marking: [(nil, "new-one"), ("new-one", "held")]).dot
    #expect(
      dot == """
        digraph "small" {
          rankdir=LR;
          node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif"];
          edge [fontname="sans-serif", fontsize=10];
          "the start" [shape=point, label=""];
          "the start" -> "new-one";
          "new-one" [label="New", fillcolor="#cfe8cf"];
          "held" [label="Held", fillcolor="#cfe8cf", penwidth=3];
          "done" [label="Done", peripheries=2];
          "new-one" -> "held" [label="hold", penwidth=3];
          "held" -> "new-one" [label="back"];
          "held" -> "held" [label="note"];
          "new-one" -> "done" [label="end"];
          "held" -> "done" [label="end, stop"];
        }

        """)
  }

  @Test("a title is text, whatever it looks like") func hostile() throws {
    let title = #""\"];\n x -> y \\N <b>;:#%{}\u202E""#
    let mermaid = WorkflowDiagram(try workflow(title: title)).mermaid
    let line = try #require(mermaid.split(separator: "\n").first { $0.hasSuffix(" as s2") })
    #expect(!line.dropFirst(#"  state ""#.count).dropLast(#"" as s2"#.count).contains { "\"<>{}[]:%\\\u{202E}".contains($0) })
    let dot = WorkflowDiagram(try workflow(title: title)).dot
    #expect(dot.contains(#""done" [label="\"];"#))
    #expect(dot.contains(#"\\N <b>"#))
    #expect(dot.split(separator: "\n").count == 15)
    #expect(!dot.contains("\u{202E}"))
  }
}
