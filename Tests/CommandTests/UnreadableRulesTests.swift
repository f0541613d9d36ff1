import Testing

/// Settings, workflows, roles and folders that are there and can't be read, for who reads and who writes.
@Suite("Rules that can't be read") struct UnreadableRulesTests {
  @Test(
    "roles that can't be read let nobody write, and the answer names them",
    arguments: ["ln -s translation.yaml workflows/roles.yaml", "mkdir workflows/roles.yaml; echo x > workflows/roles.yaml/x", "echo '[' > workflows/roles.yaml"])
  func roles(_ script: String) async throws {
    let scratch = try await AuditCase("", "\(script); commit Roles").made()
    let refused = try await scratch.colophon("advance", "robots/ar", "--to", "publish")
    #expect(refused.code == 1 && refused.stderr.contains("workflows/roles.yaml"), "\(refused.stderr)")
    let checked = try await scratch.colophon("check", "--at", "HEAD")
    #expect(checked.code == 1 && checked.stdout.contains("workflows/roles.yaml"), "\(checked.stdout)")
    let here = try await scratch.colophon("check")
    #expect(here.code == 1 && here.stdout.contains("workflows/roles.yaml"), "\(here.stdout) \(here.stderr)")
    // who only reads is not kept from it
    #expect(try await scratch.colophon("list").code == 0)
    #expect(try await scratch.colophon("history", "robots/ar").code == 0)
  }

  @Test(
    "settings and workflows that can't be read are named, and history is still told",
    arguments: [
      ("rm colophon.yaml; ln -s x colophon.yaml", "colophon.yaml"), ("echo 'x: [' >> colophon.yaml", "colophon.yaml"),
      ("git mv workflows kept; ln -s kept workflows", "workflows"), ("git rm -rqf workflows; echo x > workflows", "workflows"),
    ])
  func settings(_ script: String, _ name: String) async throws {
    let scratch = try await AuditCase("", "sed -i /^workflow/d $ar; commit Plain; \(script); commit Rules").made()
    for command in [["list"], ["advance", "robots/ar", "--to", "publish"], ["due"]] {
      let outcome = try await scratch.colophon(command)
      #expect(outcome.code == 1 && outcome.stderr.contains(name), "\(command): \(outcome.code) \(outcome.stderr)")
    }
    let checked = try await scratch.colophon("check", "--at", "HEAD")
    #expect(checked.code == 1 && checked.stdout.contains(name), "\(checked.stdout) \(checked.stderr)")
    #expect(try await scratch.colophon("history", "robots/ar").code == 0)
    #expect(try await scratch.shell("git revert -n HEAD && git commit -qm Back") == Outcome())
    #expect(try await scratch.colophon("list").code == 0)
    #expect(try await scratch.colophon("history", "robots/ar").code == 0)
  }

  @Test("names that can be taken for those of the rules are noted") func names() async throws {
    let scratch = try await AuditCase(
      "", "echo 'roles: {}' > workflows/Roles.yaml; echo x > workflows/roles.yml; echo x > Colophon.yaml; echo x > workflows/mine.yml; commit Names"
    ).made()
    let notes = try await scratch.colophon("check", "--at", "HEAD", "--format", "tsv").stdout.split(separator: "\n").filter { $0.contains("look-alike") }
    #expect(notes.count == 4, "\(notes)")
  }

  @Test("a folder that git would not write so is named by whoever lists, and read as the audit reads it") func folder() async throws {
    let script = AuditCase.treeWords + "robots $({ kept ar es; entry 100644 es.yaml $out; kept fr-2019 work; } | tree)"
    for isIndexed in [false, true] {
      let scratch = try await AuditCase("", script).made()
      if isIndexed { _ = try await scratch.colophon("index", "rebuild", "-q") }
      for command in [["list"], ["due"], ["search", "robots"], ["check", "--at", "HEAD"]] {
        let outcome = try await scratch.colophon(command)
        #expect(outcome.code == 1, "\(command): \(outcome)")
        #expect((outcome.stdout + outcome.stderr).contains("editions/robots"), "\(command): \(outcome)")
      }
      #expect(try await scratch.colophon("show", "robots/es", "--format", "json").stdout.contains("\"status\": \"proposed\""))
      let refused = try await scratch.colophon("set", "robots/ar", "notes=x")
      #expect(refused.code == 6 || refused.code == 5, "\(refused)")
      #expect(try await scratch.shell("git reset -q --hard; git rm -rq --cached editions/robots && git add editions/robots && git commit -qm Mend").code == 0)
      #expect(try await scratch.colophon("list").code == 0)
    }
  }
}
