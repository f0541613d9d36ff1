internal import Foundation
public import Testing

/// A page under `docs/`, some of whose parts are made by a test: each stands between a marker with its name and `<!-- end -->`.
///
/// With `COLOPHON_WRITE_DOCS=1` in the environment a part that differs is written instead of reported.
public struct Page {
  private let name: String

  /// The page of a name in `docs/`.
  public init(name: String) { self.name = name }

  /// The whole text.
  public var text: String { get throws { try String(contentsOf: url, encoding: .utf8) } }

  private var url: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/\(name)").standardized
  }

  /// Expects that a part of the page has a text.
  public func expect(_ part: String, toSay wanted: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (start, end) = ("<!-- made by a test: \(part) -->\n\n", "\n<!-- end -->")
    let page = try text
    let opening = try #require(page.range(of: start), "\(name) has no part “\(part)”", sourceLocation: sourceLocation)
    let closing = try #require(
      page.range(of: end, range: opening.upperBound..<page.endIndex), sourceLocation: sourceLocation)
    let body = opening.upperBound..<closing.lowerBound
    guard page[body] != wanted else { return }
    if ProcessInfo.processInfo.environment["COLOPHON_WRITE_DOCS"] == "1" {
      try Data(page.replacingCharacters(in: body, with: wanted).utf8).write(to: url)
    } else {
      #expect(String(page[body]) == wanted, "COLOPHON_WRITE_DOCS=1 ./test writes it", sourceLocation: sourceLocation)
    }
  }

  /// The code blocks that follow a marker with these first words, each with the rest of its marker.
  public func blocks(after marker: String) throws -> [(title: String, code: String)] {
    try text.components(separatedBy: "<!-- \(marker) ").dropFirst().map { rest in
      let title = rest.prefix { $0 != " " }
      let lines = rest.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      let code = lines.drop { !$0.hasPrefix("```") }.dropFirst().prefix { !$0.hasPrefix("```") }
      return (String(title), code.joined(separator: "\n") + "\n")
    }
  }
}

/// A table in Markdown.
public struct MarkdownTable {
  private let header: [String]
  private let rows: [[String]]

  /// A table of rows under a header.
  public init(header: [String], rows: [[String]]) { (self.header, self.rows) = (header, rows) }

  /// The table as it is written.
  public var text: String {
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map { "| " + $0.map(Self.cell).joined(separator: " | ") + " |\n" }.joined()
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|").replacing("\n", with: " ") }
}
