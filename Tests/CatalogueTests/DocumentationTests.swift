import Foundation
import TestSupport
import Testing

@testable import Catalogue

@Suite("docs/data-model.md and docs/workflows.md", .serialized) struct DocumentationTests {
  private let dataModel = Page(name: "data-model.md")
  private let workflows = Page(name: "workflows.md")

  /// The records that the page shows.
  private func records() throws -> [Record] {
    try dataModel.blocks(after: "record:").map { block in
      let file = try #require(RecordReference(file: "editions/\(block.title).yaml"))
      return try Record(file, parsing: Array(block.code.utf8))
    }
  }

  /// The records that the tables take their examples from: those of real books first, then those that the page shows.
  private func examples() throws -> [Record] {
    let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/cases").standardized
    let files = try FileManager.default.subpathsOfDirectory(atPath: cases.path).sorted()
    let real = try files.compactMap { file -> Record? in
      let inside = file.split(separator: "/").dropFirst().joined(separator: "/")
      guard let reference = RecordReference(file: inside) else { return nil }
      return try Record(reference, parsing: Array(Data(contentsOf: cases.appending(path: file))))
    }
    #expect(real.count > 100)
    return try real + records()
  }

  @Test("check finds nothing in the records that the page shows") func examplesAreValid() throws {
    let records = try records()
    #expect(records.count == 4)
    #expect(records.flatMap { RecordCheck.problems(in: $0, naming: Territories()) } == [])
  }

  @Test("every field has an example") func everyFieldHasAnExample() throws {
    #expect(try FieldTables(examples: records()).withoutExample == [])
  }

  @Test("the tables of fields are those of the program", arguments: FieldTables.kinds)
  func fields(of kind: RecordReference.Kind) throws {
    try dataModel.expect("fields of \(kind)", toSay: FieldTables(examples: examples()).text(of: kind))
  }

  @Test("the tables of what fields hold are those of the program") func parts() throws {
    try dataModel.expect("parts", toSay: FieldTables(examples: examples()).textOfParts)
  }

  @Test("the table of findings between editions has every rule there is, with an example of each") func relations() throws {
    var rows: [String: [String]] = [:]
    for (_, files, _) in RelationCheckTests.relations {
      for problem in try RelationCheckTests.problems(files) where rows[problem.rule] == nil {
        rows[problem.rule] = ["`\(problem.rule)`", problem.severity.rawValue, problem.message, problem.mend ?? ""]
      }
    }
    #expect(rows.count == 15)
    try dataModel.expect(
      "relations",
      toSay: MarkdownTable(
        header: ["rule", "", "for instance", "and what to do"], rows: rows.sorted { $0.key < $1.key }.map(\.value)
      ).text)
  }

  private static let dates = [
    "2022-02-02", "2022-02", "2022", "198X", "19XX", "1995-XX", "2021-23", "1995?", "2021~", "2021-05%",
    "2020-05/2020-06",
    "2019/..", "/2019", "[1989,1999]", "[..1984]", "Y-12000", "1985-04-12T23:20:30Z",
  ]

  @Test("the table of dates says what the program takes them for") func dates() throws {
    let rows = try Self.dates.map { text in
      let date = try EDTF(parsing: text)
      return ["`\(text)`", date.earliest?.description ?? "open", date.latest?.description ?? "open"]
    }
    try dataModel.expect(
      "dates", toSay: MarkdownTable(header: ["written", "first possible day", "last possible day"], rows: rows).text)
  }

  @Test("the table of order says what the program lets follow") func order() throws {
    let pairs = [
      ("2022-02-02", "2022"), ("2022-02-02", "2021"), ("2022-02-02", "2022-02"), ("2022-02-02", "2022-01"),
      ("2022", "2022-02-02"), ("2022-02-02", "2021/2022"), ("2022-02-02", "2021~"), ("2022-02-02", "[2021,2023]"),
    ]
    let rows = try pairs.map { earlier, later in
      let follows = try EDTF(parsing: later).canFollow(EDTF(parsing: earlier))
      return ["`\(earlier)`", "`\(later)`", follows ? "holds" : "refused"]
    }
    try dataModel.expect("order", toSay: MarkdownTable(header: ["last step", "next step", ""], rows: rows).text)
  }

  private static let shipped = [
    "translation": ShippedWorkflows.translation, "original": ShippedWorkflows.original,
    "community": ShippedWorkflows.community,
  ]

  @Test("the tables of the shipped workflows are those of their definitions", arguments: shipped.keys.sorted())
  func workflow(name: String) throws {
    let definition = try #require(Self.shipped[name])
    let file = WorkflowFile(parsing: Array(definition.utf8), path: "workflows/\(name).yaml")
    try workflows.expect(name, toSay: WorkflowTables(workflow: #require(file.workflow)).text)
  }

  @Test("the definition that the page shows is one") func ownWorkflow() throws {
    let blocks = try workflows.blocks(after: "definition:")
    #expect(blocks.map(\.title) == ["serial"])
    for block in blocks {
      #expect(WorkflowFile(parsing: Array(block.code.utf8), path: "workflows/\(block.title).yaml").problems == [])
    }
  }
}
