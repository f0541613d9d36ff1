import Testing

@testable import Git

@Suite("Configuration") struct ConfigurationTests {
  static let variables: [[String: String]] = [
    [:], ["GIT_CONFIG_NOSYSTEM": "-"], ["GIT_CONFIG_NOSYSTEM": "0"], ["GIT_CONFIG_GLOBAL": "GLOBAL"],
    ["GIT_CONFIG_GLOBAL": ""],
    ["GIT_CONFIG_GLOBAL": "/dev/null"], ["XDG_CONFIG_HOME": "XDG"], ["XDG_CONFIG_HOME": ""], ["HOME": "-"],
    ["GIT_CONFIG_COUNT": "0"],
    [
      "GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "test.local", "GIT_CONFIG_VALUE_0": " environment # \"x\\\t",
      "GIT_CONFIG_KEY_1": "Test.Sub Section.x.Environment", "GIT_CONFIG_VALUE_1": "",
    ],
    [
      "GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "test.system", "GIT_CONFIG_VALUE_0": "1",
      "GIT_CONFIG_KEY_1": "test.system", "GIT_CONFIG_VALUE_1": "2\n3",
    ],
  ]
  static let keys = [
    "test.system", "test.xdg", "test.user", "test.local", "test.worktree", "test.Sub Section.x.environment",
    "test.none",
    "test.included", "test.conditional", "user.name",
  ]

  @Test("every level wins over those that git puts below it", arguments: variables)
  func levels(variables: [String: String]) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    var variables = variables.mapValues { ["GLOBAL": scratch.path("global"), "XDG": scratch.path("xdg")][$0] ?? $0 }
    variables["GIT_CONFIG_SYSTEM"] = scratch.path("system")
    let files = [
      ("system", "system"), (".config/git/config", "xdg"), ("xdg/git/config", "xdg two"), (".gitconfig", "user"),
      ("global", "global"),
    ]
    for (file, value) in files {
      let settings = ["system", "xdg", "user"].map { "\($0) = \(value)\n" }.joined()
      try scratch.write("[test]\n\(settings)", to: file)
    }
    try scratch.write("[test]\nincluded = yes\n", to: "r/.git/more")
    try await scratch.git("config", "extensions.worktreeConfig", "true")
    try await scratch.git("config", "test.local", "local")
    try await scratch.git("config", "test.worktree", "local")
    try await scratch.git("config", "include.path", "more")
    try await scratch.git("config", "includeIf.gitdir:\(scratch.path("r/")).path", scratch.path("conditional"))
    try scratch.write("[test]\nconditional = yes\n", to: "conditional")
    try await scratch.git("config", "--worktree", "test.worktree", "worktree")
    let environment = scratch.environment(variables)
    let configuration = try Repository(at: scratch.path("r"), environment: environment).configuration()
    for key in Self.keys {
      let outcome = try await scratch.attempt(["config", "--null", "--get", key], with: variables)
      let expected = outcome.code == 0 ? String(outcome.output.dropLast()) : nil
      #expect(try configuration.string(key) == expected, "\(key)")
    }
  }

  static let values = ["true", "yes", "on", "1", "false", "no", "off", "0", "", "True", "2", "maybe"]

  @Test("a boolean is what git takes it for", arguments: values) func booleans(value: String) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("config", "test.value", value)
    let outcome = try await scratch.attempt(["config", "--type=bool", "--get", "test.value"])
    let configuration = try scratch.repository().configuration()
    let ours: Bool?
    do throws(GitError) {
      ours = try configuration.bool("test.value")
    } catch {
      ours = nil
    }
    #expect(ours == ["true\n": true, "false\n": false][outcome.output])
  }

  @Test("a key alone is true, a missing one is nil") func alone() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write("[core]\nrepositoryformatversion = 0\n[test]\nalone\n", to: "r/.git/config")
    let configuration = try scratch.repository().configuration()
    #expect(try configuration.bool("test.alone") == true)
    #expect(try configuration.bool("test.other") == nil)
  }

  @Test("variables that do not fit together are refused") func refused() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let table = [
      (["GIT_CONFIG_COUNT": "x"], GitError(.invalid, "GIT_CONFIG_COUNT is 'x', which is no number of settings")),
      (["GIT_CONFIG_COUNT": "1"], GitError(.invalid, "GIT_CONFIG_COUNT is 1, but pair 0 is not set")),
      (
        ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "key", "GIT_CONFIG_VALUE_0": "x"],
        GitError(.invalidSpec, "'key' is no key of git's configuration")
      ),
    ]
    for (variables, error) in table {
      #expect(throws: error) {
        try Repository(at: scratch.path("r"), environment: scratch.environment(variables))
      }
    }
  }
}
