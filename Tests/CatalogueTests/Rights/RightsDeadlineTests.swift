import Testing

@testable import Catalogue

@Suite("Clocks of the rights side") struct RightsDeadlineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let state: String
    let record: String
    let due: [String]
    var testDescription: String { "\(state), \(record.debugDescription)" }
  }

  private static let onward = "start, appear, postpone, cancel"

  static let cases = [
    // answers and options, before there is a contract
    Case(
      state: "offered", record: "approaches: [{publisher: Einaudi, sent: 2026-11}, Adelphi]",
      due: ["2027-02-28 P90D from approaches[0].sent 2026-11 (Einaudi) | decline, option, sign, appear, cancel | approaches[0].answer"]),
    Case(
      state: "offered", record: "approaches: {publisher: Einaudi, sent: 2026-11-01, answer: accepted}", due: []),
    Case(
      state: "offered",
      record: "approaches: [{publisher: A, sent: 2026, option-until: 2027-01}, {publisher: B, option-until: 2027, answer: declined}]",
      due: ["2027-01-31 approaches[0].option-until (A) | decline, option, sign, appear, cancel"]),
    // the state's own clock has it
    Case(state: "optioned", record: "approaches: {option-until: 2027-01}\ndates: {option-until: 2027-01}", due: []),
    Case(state: "contracted", record: "approaches: [{publisher: A, sent: 2026, option-until: 2027-01}]", due: []),
    Case(state: "offered", record: "approaches: [{publisher: A, sent: 2026}]\nlicence: {exclusive: true}", due: []),
    // publication
    Case(
      state: "contracted", record: "dates: {publish-by: 2027-05}\nlicence: [{publish-by: 2028-01-31}]",
      due: ["2027-05-31 dates.publish-by | \(onward)", "2028-01-31 licence[0].publish-by | \(onward)"]),
    Case(
      state: "contracted", record: "licence: {publish-by: 2026-10}",
      due: ["2026-10-31 licence.publish-by: the rights can revert | \(onward) | licence.notice"]),
    Case(
      state: "contracted", record: "licence: {publish-by: 2026-10, notice: 2026-11-02}",
      due: ["2026-10-31 licence.publish-by | \(onward)", "2026-11-02 licence.notice | \(onward) | licence.notice"]),
    Case(state: "published", record: "dates: {publish-by: 2027-05}\nlicence: {publish-by: 2028}", due: []),
    Case(state: "contracted", record: "dates: {published: 2026}\nlicence: {publish-by: 2028}", due: []),
    // money
    Case(
      state: "published",
      record: "licence: {payments: [{due: 2026-12, amount: 500, currency: EUR}, {due: 2025, paid: 2025-01}, {due: 2027, paid: ~}, {amount: 1}]}",
      due: [
        "2026-12-31 licence.payments[0].due (500 EUR) |  | licence.payments[0].paid",
        "2027-12-31 licence.payments[2].due |  | licence.payments[2].paid",
      ]),
    // notice, cure, reversion
    Case(
      state: "contracted", record: "licence: {notice: 2026-10-01, cure: P90D}",
      due: ["2026-12-30 P90D from licence.notice 2026-10-01 | \(onward) | licence.notice"]),
    Case(
      state: "contracted", record: "licence: {notice: 2026-10}",
      due: ["2026-10-31 licence.notice | \(onward) | licence.notice"]),
    Case(
      state: "out-of-print", record: "dates: {out-of-print: 2026-03}\nlicence: {exclusive: true}",
      due: ["2026-03-31 dates.out-of-print: the rights can revert | restock, withdraw, revert, expire | licence.notice"]),
    Case(
      state: "out-of-print", record: "dates: {out-of-print: 2026-03}\nlicence: {notice: 2026-05-01, cure: P6M}",
      due: ["2026-11-01 P6M from licence.notice 2026-05-01 | restock, withdraw, revert, expire | licence.notice"]),
    Case(state: "out-of-print", record: "dates: {out-of-print: 2026-03}", due: []),
    Case(state: "reprinting", record: "dates: {out-of-print: 2026-03}\nlicence: {exclusive: true}", due: []),
    // the end
    Case(
      state: "published", record: "licence: {from: 2020-06-15, term: P7Y, sell-off: P6M}",
      due: [
        "2027-06-14 P7Y from licence.from 2020-06-15 | revert, expire",
        "2027-12-14 P6M from 2027-06-14 (licence.sell-off) | revert, expire",
      ]),
    Case(state: "contracted", record: "licence: {until: 2027}", due: ["2027-12-31 licence.until | cancel"]),
    Case(state: "published", record: "dates: {expires: 2027}", due: ["2027-12-31 dates.expires | revert, expire"]),
    Case(
      state: "published", record: "dates: {expires: 2027}\nlicence: {from: 2020}",
      due: ["2027-12-31 dates.expires | revert, expire"]),
    Case(
      state: "published", record: "licence: [{until: 2026-12-31, formats: ebook}, {from: 2027-01-01, until: 2030-12-31}]",
      due: ["2030-12-31 licence[1].until | revert, expire"]),
    Case(
      state: "published", record: "licence: [{until: 2026-12-31}, {from: 2027-01-01, formats: ebook}]",
      due: ["2026-12-31 licence[0].until | revert, expire"]),
    // after it
    Case(
      state: "expired", record: "dates: {expires: 2026-06-30}\nlicence: {until: 2026-06-30, sell-off: P1Y, payments: {due: 2026}}",
      due: ["2026-12-31 licence.payments.due |  | licence.payments.paid", "2027-06-30 P1Y from 2026-06-30 (licence.sell-off) | "]),
    Case(state: "expired", record: "licence: {until: 2025-06-30, sell-off: P1Y}", due: []),
    Case(
      state: "reverted", record: "dates: {reverted: 2026-11-01}\nlicence: {until: 2030-06-30, sell-off: P3M}",
      due: ["2027-02-01 P3M from 2026-11-01 (licence.sell-off) | "]),
    Case(state: "cancelled", record: "approaches: {publisher: A, sent: 2020}\ndates: {publish-by: 2020}", due: []),
  ]

  @Test("what is due says what it counts from and what settles it", arguments: cases)
  func due(of test: Case) throws {
    let text = Array(ShippedWorkflows.translation.utf8)
    let workflow = try #require(WorkflowFile(parsing: text, path: "workflows/translation.yaml").workflow)
    let fields = try Document(parsing: Array("status: \(test.state)\n\(test.record)".utf8)).value
    let found = RightsClocks.deadlines(
      of: RecordReference(.edition, "robots/it"), fields, in: test.state, workflow,
      answerWithin: Settings().answerWithin, on: try Day(parsing: "2026-11-25"))
    let said = found.sorted { $0.deadline < $1.deadline }.map { due in
      "\(due.deadline.day) \(due.deadline.reason) | \(due.steps.joined(separator: ", "))"
        + (due.field.map { " | \($0)" } ?? "")
    }
    #expect(said == test.due)
  }
}
