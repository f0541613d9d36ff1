import Foundation
import Testing

@Suite("What code and pages cite") struct CitationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// The files that people wrote: code, scripts and pages.
  private static let files: [String] = {
    let folders = ["Sources", "Tests", "Benchmarks/Sources", "docs"].flatMap { folder in
      let paths = try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      return (paths ?? []).map { "\(folder)/\($0)" }
    }
    let kinds: Set = ["swift", "md", "c", "h", "so"]
    let top = ["README.md", "CONTRIBUTING.md", "Package.swift"]
    return (top + folders).filter { file in
      kinds.contains(URL(filePath: file).pathExtension) && FileManager.default.fileExists(atPath: path(file))
    }
    .sorted()
  }()

  private static func path(_ file: String) -> String { root.appending(path: file).path }

  private static func text(_ file: String) throws -> String { try String(contentsOfFile: path(file), encoding: .utf8) }

  /// The headings of a page, outside of its examples.
  private static func headings(_ page: String) throws -> [String] {
    var isCode = false
    return try text(page).split(separator: "\n").compactMap { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode && line.hasPrefix("#") ? String(line.drop { $0 == "#" }.dropFirst()) : nil
    }
  }

  /// A heading as a link names it.
  private static func anchor(_ heading: String) -> String {
    String(heading.lowercased().map { $0 == " " ? "-" : $0 }.filter { $0 == "-" || $0.isLetter || $0.isNumber })
  }

  @Test("a page under docs/ that is cited is there, with the heading that is named") func pages() throws {
    var cited = 0
    for file in Self.files {
      for citation in try Self.text(file).matches(of: /docs\/([a-z-]+\.md)(?:, “([^”]+)”)?/) {
        let page = "docs/\(citation.1)"
        cited += 1
        try #require(FileManager.default.fileExists(atPath: Self.path(page)), "\(file) cites \(page)")
        guard let heading = citation.2 else { continue }
        #expect(try Self.headings(page).contains(String(heading)), "\(file) cites \(page), “\(heading)”")
      }
    }
    #expect(cited > 20)
  }

  @Test("a link in a page leads to a file, and to a heading where it names one") func links() throws {
    let pages = Self.files.filter { $0.hasSuffix(".md") }
    #expect(pages.count > 10)
    for page in pages {
      let folder = URL(filePath: page).deletingLastPathComponent().relativePath
      for link in try Self.text(page).matches(of: /\]\(([^):\s]*)\)/) {
        let parts = link.1.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? page : folder == "." ? parts[0] : "\(folder)/\(parts[0])"
        #expect(FileManager.default.fileExists(atPath: Self.path(target)), "\(page) links to \(link.1)")
        guard parts.count > 1, target.hasSuffix(".md") else { continue }
        let anchors = try Self.headings(target).map(Self.anchor)
        #expect(anchors.contains(parts[1]), "\(page) links to \(link.1)")
      }
    }
  }

  @Test("a path of the repository that a page names is there") func paths() throws {
    for page in Self.files where page.hasSuffix(".md") {
      for path in try Self.text(page).matches(of: /`((?:Sources|Tests|Benchmarks)\/[A-Za-z0-9+\/.-]+)`/) {
        let isMade = path.1.contains(".build")
        #expect(isMade || FileManager.default.fileExists(atPath: Self.path(String(path.1))), "\(page) names \(path.1)")
      }
    }
  }
}
