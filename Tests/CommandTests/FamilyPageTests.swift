import Foundation
import TestSupport
import Testing

@Suite("docs/data-model.md, a family") struct FamilyPageTests {
  @Test("the page shows the records of a hard case and what is made of them") func family() async throws {
    let hard = HardCase(name: "omnibus-of-three-novels")
    let scratch = try await hard.scratch()
    var text = ""
    for name in ["molloy/en-1955", "three-novels/en-1959"] {
      text += "`editions/\(name).yaml`\n\n```yaml\n\(try scratch.text("editions/\(name).yaml"))```\n\n"
    }
    text += "```console\n"
    for command in ["list translations", "show molloy | sed '1,/^$/d'", "show three-novels/en-1959 | grep ^reprints"] {
      text += "$ colophon \(command)\n\(try await scratch.shell("colophon \(command)", in: scratch.path).stdout)"
    }
    try Page(name: "data-model.md").expect("family", toSay: text + "```\n")
  }
}
