import Foundation
import Testing

@Suite("When git maintenance is due") struct MaintenanceTests {
  /// A catalogue with some files where git looks to estimate how many loose objects there are.
  private func catalogue(loose: Int, packs: Int = 0, kept: Int = 0) async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: .checkout)
    for number in 0..<loose {
      // an object that is there already under a name that nobody looks for
      let name = "17/" + String(repeating: "0", count: 34) + String(1000 + number)
      try scratch.write("", to: ".git/objects/\(name)")
    }
    for number in 0..<(packs + kept) {
      try scratch.write("", to: ".git/objects/pack/pack-\(number).pack")
      if number >= packs { try scratch.write("", to: ".git/objects/pack/pack-\(number).keep") }
    }
    return scratch
  }

  private func said(_ scratch: Scratch, _ arguments: String..., with extra: [String: String] = [:]) async throws -> String {
    let outcome = try await scratch.colophon(["set", "robots/es", "x-n=\(UUID())"] + arguments, with: extra)
    #expect(outcome.code == 0)
    return outcome.stderr
  }

  /// The advice about the present loose objects; one in 256 of those that an action writes lies where git looks.
  private func advice(in scratch: Scratch) throws -> String {
    let folder = scratch.directory.appending(path: ".git/objects/17").path
    let count = try FileManager.default.contentsOfDirectory(atPath: folder).count
    return count > 27
      ? "git maintenance is due, there are about \(count * 256) loose objects: git -C <scratch>/books maintenance run --auto\n"
      : ""
  }

  @Test("many loose objects are told once a day") func loose() async throws {
    let scratch = try await catalogue(loose: 28)
    let first = try await said(scratch)
    #expect(try first == advice(in: scratch))
    #expect(first.contains(" loose objects: "))
    #expect(try await said(scratch) == "")
    let file = scratch.directory.appending(path: ".git/colophon-maintenance").path
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -90_000)], ofItemAtPath: file)
    #expect(try await said(scratch) == advice(in: scratch))
  }

  @Test("as many as git lets lie are none of anybody's business") func few() async throws {
    let scratch = try await catalogue(loose: 27)
    #expect(try await said(scratch) == advice(in: scratch))
    #expect(try await said(try await catalogue(loose: 10)) == "")
  }

  @Test("git's own settings say how many are too many") func settings() async throws {
    let scratch = try await catalogue(loose: 28)
    try await scratch.git("config", "gc.auto", "0")
    #expect(try await said(scratch) == "")
    try await scratch.git("config", "gc.auto", "256")
    #expect(try await said(scratch) == advice(in: scratch))
  }

  @Test("many packs are told too; those that are kept don't count") func packs() async throws {
    #expect(
      try await said(try await catalogue(loose: 0, packs: 51))
        == "git maintenance is due, there are 51 packs: git -C <scratch>/books maintenance run --auto\n")
    #expect(try await said(try await catalogue(loose: 0, packs: 50, kept: 5)) == "")
    let none = try await catalogue(loose: 0, packs: 51)
    try await none.git("config", "gc.autoPackLimit", "0")
    #expect(try await said(none) == "")
  }

  @Test("a program, and who wants quiet, are not told, and it is told the next time")
  func quiet() async throws {
    let scratch = try await catalogue(loose: 28)
    #expect(try await said(scratch, "--quiet") == "")
    #expect(try await said(scratch, "--format", "json") == "")
    #expect(try await said(scratch, "--dry-run") == "")
    #expect(try await said(scratch) == advice(in: scratch))
  }
}
