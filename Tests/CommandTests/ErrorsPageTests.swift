import Foundation
import TestSupport
import Testing

@Suite("docs/errors.md") struct ErrorsPageTests {
  @Test("the page shows what the binary says, and every case ends with the exit code it stands under")
  func errors() async throws {
    let scratch = try Scratch()
    scratch.environment["COLOPHON_PATIENCE"] = "1"
    let catalogue = scratch.directory.appending(path: "catalogue").path
    try FileManager.default.createDirectory(atPath: catalogue, withIntermediateDirectories: true)
    #expect(try await scratch.shell(ErrorCase.catalogue, in: catalogue).code == 0)
    let listed = try await scratch.shell("colophon list", in: catalogue)
    try Page(name: "errors.md").expect(
      "catalogue", toSay: "```console\n\(Self.typed(ErrorCase.catalogue))$ colophon list\n\(listed.stdout)```\n")
    var shown: [Int32: [String]] = [:]
    for (number, example) in ErrorCase.all.enumerated() {
      let folder = scratch.directory.appending(path: "case-\(number)").path
      if example.isOutside {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } else {
        try FileManager.default.copyItem(atPath: catalogue, toPath: folder)
      }
      if let before = example.before {
        let prepared = try await scratch.shell(before, in: folder)
        #expect(prepared.code == 0, "\(example.title): \(prepared.stderr)")
      }
      let outcome = try await scratch.shell(example.command, in: folder)
      #expect(outcome.code == example.code, "\(example.title): \(outcome.stderr)")
      shown[example.code, default: []].append(
        example.text(scratch.settled(outcome.stdout + outcome.stderr, in: folder)))
    }
    for (code, texts) in shown.sorted(by: { $0.key < $1.key }) {
      try Page(name: "errors.md").expect("exit code \(code)", toSay: texts.joined(separator: "\n"))
    }
  }

  /// The script as it is typed, with a prompt before each command.
  static func typed(_ script: String) -> String {
    script.split(separator: "\n").map { "$ \($0)\n" }.joined()
  }
}

extension ErrorCase {
  fileprivate func text(_ said: String) -> String {
    let lines = [before, command].compactMap(\.self).map(ErrorsPageTests.typed).joined()
    return "**\(title)**\n\n```console\n\(lines)\(said)```\n\n\(mend)\n"
  }
}
