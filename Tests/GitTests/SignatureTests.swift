import Testing

@testable import Git

@Suite("Signatures") struct SignatureTests {
  static let names = [
    "Ann", " Ann  Lee ", "Ann <Lee>", "a\nb", ".,:;\"'\\Ann.,:;\"'\\", "مها قابيل", "Dr. A. Lee Jr.", "x", "O'Neil",
    "A\tB", "\u{1}A",
  ]

  @Test("a name is cleaned as git cleans it", arguments: names) func cleaned(name: String) async throws {
    let scratch = try Scratch(["GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": name])
    let shown = try await scratch.git("var", "GIT_AUTHOR_IDENT", in: scratch.directory)
    let signature = Signature(name: name, email: name, when: Instant(secondsSince1970: 0, offsetMinutes: 0))
    #expect("\(signature.name) <\(signature.email)> 1643792400 +0100" == shown)
  }
}
