import Testing

@Suite("What check says of acknowledgements") struct AcknowledgementCheckTests {
  @Test("a slip in one is named with its place") func slips() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let id = try await scratch.id()
    try scratch.write(
      """
      audit:
        acknowledged:
          - {commit: \(id), rule: droped, who: A, why: B}
          - {comit: \(id), rule: dropped, who: A, why: B}
          - {commit: 12345, who: A, why: B}
          - {commit: latest!, who: A, why: B}
          - {commit: 1234567890, who: A, why: B}
          - {commit: \(id), who: A, why: ""}
          - {commit: \(id), who: A, why: B, when: yesterday}
          - {commit: \(id), rule: dropped, reference: robots/ar, who: A, why: B, when: 2024-03-05}

      """, to: "colophon.yaml")
    let outcome = try await scratch.colophon("check")
    #expect(outcome.code == 1)
    #expect(
      outcome.stdout.replacing(id, with: "<id>") == """
        colophon.yaml:3:\(id.count + 24): error: “droped” is no rule of the audit, so nothing is excused [acknowledged]; did you mean “dropped”?
        colophon.yaml:4:7: error: no commit is named, so nothing is excused [acknowledged]; commit: ID, from colophon audit
        colophon.yaml:4:8: warning: “comit” means nothing here [unknown-key]; did you mean “commit”?
        colophon.yaml:5:16: error: “12345” is too short for a commit, so nothing is excused [acknowledged]; seven digits of the id at least
        colophon.yaml:6:16: error: “latest!” is no id of a commit, so nothing is excused [acknowledged]; seven digits of the id at least
        colophon.yaml:7:16: warning: no commit here begins with “1234567890” [acknowledged]; see which there are: git log
        colophon.yaml:8:\(id.count + 31): note: it doesn't say why [acknowledged]; who: NAME, why: REASON
        colophon.yaml:9:\(id.count + 40): warning: “yesterday” is no date [acknowledged]; as 2024-03-05

        """, "\(outcome.stdout)")
  }
}
