import Testing

@testable import Catalogue

@Suite("Deadlines") struct WorkflowDeadlineTests {
  private let workflow: Workflow

  init() throws {
    let text = Array(ShippedWorkflows.translation.utf8)
    workflow = try #require(WorkflowFile(parsing: text, path: "workflows/translation.yaml").workflow)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let state: String
    let record: String
    var entered: String?
    var last: [String: String] = [:]
    let due: String?
    var testDescription: String { "\(state), \(record.debugDescription), entered \(entered ?? "-"), \(last)" }
  }

  static let cases = [
    Case(state: "optioned", record: "dates: {option-until: 2024-06}", due: "2024-06-30 dates.option-until"),
    Case(state: "optioned", record: "dates: {option-until: [2023, 2024]}", due: "2024-12-31 dates.option-until"),
    Case(state: "optioned", record: "dates: {option-until: someday}", due: nil),
    Case(state: "optioned", record: "title: a", entered: "2024", due: nil),
    Case(state: "contracted", record: "dates: {manuscript-due: 2025-01-31}", due: "2025-01-31 dates.manuscript-due"),
    Case(state: "delivered", record: "title: a", entered: "2024-01-31", due: "2024-03-31 P60D from 2024-01-31"),
    Case(state: "delivered", record: "title: a", entered: "2024-01", due: "2024-03-31 P60D from 2024-01"),
    Case(state: "delivered", record: "title: a", due: nil),
    // found in the state: the field that a step into it sets says since when
    Case(state: "delivered", record: "dates: {delivered: 2023-12-02}", due: "2024-01-31 P60D from 2023-12-02"),
    Case(
      state: "delivered", record: "dates: {delivered: 2020}", entered: "2023-12-02", due: "2024-01-31 P60D from 2023-12-02"),
    Case(state: "accepted", record: "title: a", entered: "2024-01-31", due: nil),
    Case(
      state: "accepted", record: "title: a", last: ["accept": "2024-02-29"], due: "2025-02-28 P12M from 2024-02-29"),
    Case(
      state: "in-production", record: "dates: {accepted: 2024-05}", entered: "2024-07",
      due: "2025-05-31 P12M from 2024-05"),
    Case(state: "published", record: "dates: {manuscript-due: 2020}", entered: "2020", due: nil),
    Case(state: "nowhere", record: "title: a", entered: "2020", due: nil),
  ]

  @Test("a state should be left by the date it names, or by the end of its period", arguments: cases)
  func deadline(of test: Case) throws {
    let fields = try Document(parsing: Array(test.record.utf8)).value
    let entered = try test.entered.map { try EDTF(parsing: $0) }
    let found = workflow.deadline(of: test.state, on: fields, entered: entered) { name in
      test.last[name].flatMap { try? EDTF(parsing: $0) }
    }
    #expect(found.map { "\($0.day) \($0.reason)" } == test.due)
  }
}
