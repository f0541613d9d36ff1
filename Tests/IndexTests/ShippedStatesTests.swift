import Catalogue
import Testing

@testable import Index

/// A catalogue without workflows of its own goes by those of the program, and its index holds what their states mean.
@Suite("States of the shipped workflows") struct ShippedStatesTests {
  @Test("an index that was made with others is one of another version")
  func version() {
    var lines: [String] = []
    for (name, file) in WorkflowFile.shipped {
      guard let workflow = file.workflow else { continue }
      lines += workflow.states.map { "\(name) \($0) \($1.category) \($0 == workflow.initial)" }
    }
    // FNV-1a
    let digest = lines.sorted().joined(separator: "\n").utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    #expect(
      [IndexDatabase.version: digest] == [7: 10_087_559_506_171_694_626],
      "the states of a shipped workflow are others: raise IndexDatabase.version, and put both here")
  }
}
