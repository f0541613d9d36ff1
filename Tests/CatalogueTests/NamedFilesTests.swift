import Foundation
import Testing

@Suite("Pages for those who change the code") struct NamedFilesTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// The texts between backticks that end in `.swift`, but for patterns.
  private static func named(in page: String) throws -> [String] {
    let text = try String(contentsOf: top.appending(path: page), encoding: .utf8)
    return text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 && $0.element.hasSuffix(".swift") }.map { String($0.element) }
      .filter { !$0.hasPrefix("Type+") && $0 != "Package.swift" }
  }

  @Test("name files that are there", arguments: ["docs/architecture.md", "CONTRIBUTING.md"])
  func namedFiles(page: String) throws {
    let all = ["Sources", "Tests"].flatMap { folder in
      FileManager.default.enumerator(atPath: Self.top.appending(path: folder).path)?.compactMap { "/\(folder)/\($0)" }
        ?? []
    }
    let named = try Self.named(in: page)
    #expect(named.count > 20)
    #expect(named.filter { name in !all.contains { $0.hasSuffix("/\(name)") } } == [])
  }

  @Test("name every room") func rooms() throws {
    let rooms = try FileManager.default.contentsOfDirectory(atPath: Self.top.appending(path: "Sources").path).filter {
      !$0.hasPrefix("C") || $0 == "Catalogue"
    }
    let text = try String(contentsOf: Self.top.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    #expect(rooms.filter { !text.contains("| `Sources/\($0)` |") } == [])
  }
}
