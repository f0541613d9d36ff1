import Foundation
import Testing

/// The two kinds of repository that every command works in.
enum Place: String, CaseIterable, Sendable {
  case bare
  /// One in which somebody has staged and unstaged work of his own, which is none of Colophon's business.
  case checkout
}

extension Scratch {
  /// A catalogue of one work with three editions: `fr-2019` is published, `ar` in production, `es` proposed.
  static func catalogue(in place: Place, below folder: String? = nil) async throws -> Scratch {
    try await copy(of: "a catalogue, \(place)", below: folder) { try await made(in: place) }
  }

  private static func made(in place: Place) async throws -> Scratch {
    let scratch = try Scratch()
    try await scratch.colophon("init")
    for (path, text) in Records.all { try scratch.write(text, to: path) }
    for name in ["readme.txt", "unstaged.txt"] { try scratch.write("committed\n", to: name) }
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-qm", "Take in what was kept by hand")
    switch place {
    case .bare:
      let bare = scratch.beside("bare.git")
      try await scratch.git("clone", "-q", "--bare", ".", bare)
      scratch.directory = URL(filePath: bare)
    case .checkout: try await scratch.beginOtherWork()
    }
    return scratch
  }

  private func beginOtherWork() async throws {
    try write("staged\n", to: "readme.txt")
    try write("staged new\n", to: "staged.txt")
    try await git("add", "readme.txt", "staged.txt")
    for name in ["readme.txt", "unstaged.txt", "untracked.txt"] { try write("unstaged\n", to: name) }
  }

  /// Expects that git finds nothing wrong with the repository, and that the work of others lies there as it did.
  ///
  /// - Parameter edits: the lines of `git status` that are there besides.
  func expectSound(_ edits: [String] = [], _ location: SourceLocation = #_sourceLocation) async throws {
    expect(
      try await git("fsck", "--strict", "--no-dangling"), is: Outcome(), "git fsck --strict", sourceLocation: location)
    guard directory.lastPathComponent != "bare.git" else { return }
    #expect(
      try await git("status", "--porcelain", "-uall").stdout.split(separator: "\n").map(String.init).sorted()
        == (Self.otherWork + edits).sorted(), "git status", sourceLocation: location)
    #expect(
      try await git("show", ":readme.txt", ":staged.txt", ":unstaged.txt").stdout == "staged\nstaged new\ncommitted\n",
      "what is staged", sourceLocation: location)
    #expect(
      try ["readme.txt", "staged.txt", "unstaged.txt", "untracked.txt"].map(text)
        == ["unstaged\n", "staged new\n", "unstaged\n", "unstaged\n"], "what is not", sourceLocation: location)
  }

  static let otherWork = ["MM readme.txt", "A  staged.txt", " M unstaged.txt", "?? untracked.txt"]

  /// The text of a file at HEAD; in a checkout the same must stand in the folder.
  func committed(_ path: String, _ location: SourceLocation = #_sourceLocation) async throws -> String {
    let shown = try await gitUnchanged("show", "HEAD:\(path)")
    if directory.lastPathComponent != "bare.git" {
      #expect(try text(path) == shown, "the file of the checkout", sourceLocation: location)
    }
    return shown
  }

  /// The message of the commit at HEAD, or another revision.
  func message(_ revision: String = "HEAD") async throws -> String {
    try await git("log", "-1", "--format=%B", revision).stdout
  }

  /// The number of commits of HEAD.
  func count() async throws -> String { try await git("rev-list", "--count", "HEAD").stdout }
}

/// The records that tests start from.
enum Records {
  static let all = [
    ("editions/robots/work.yaml", work), ("editions/robots/fr-2019.yaml", french), ("editions/robots/ar.yaml", arabic),
    ("editions/robots/es.yaml", spanish),
  ]

  static let work = """
    title: En attendant les robots
    language: fr
    contributors:
      - role: author
        name: Antonio Casilli
    first-published: 2019

    """

  static let french = """
    language: fr
    title: En attendant les robots
    workflow: original
    status: published
    publisher:
      name: Seuil
    dates:
      published: 2019-01-03

    """

  static let arabic = """
    # the Arabic edition
    language: ar
    title: في انتظار الروبوت   # as on the cover
    translation-of: fr-2019
    workflow: translation
    status: in-production
    publisher:
      name: دار المرايا
      romanized: Dar Almaraya
    contributors:
      - role: translator
        name: مها قابيل
        romanized: Maha Qabil

    """

  static let spanish = """
    language: es
    workflow: translation
    status: proposed

    """
}
