internal import Catalogue
internal import Git
internal import Judging
internal import Audit

extension AuditFinding {
  /// The finding for scripts.
  var json: JSONValue {
    [
      "rule": .string(rule.rawValue), "severity": .string(severity.rawValue), "commit": .text(commit?.hex),
      "reference": .text(reference?.description ?? path), "path": .text(path), "message": .string(message),
      "expected": .text(expected), "mended-by": .text(mendedBy?.hex),
      "acknowledged": acknowledged.map { known in
        [
          "who": .text(known.who), "why": .text(known.why), "when": .text(known.when),
          "commit": .text(acknowledgedBy?.commit.hex),
          "author": acknowledgedBy.map { ["name": .string($0.author.name), "email": .string($0.author.email)] }
            ?? .null,
          "by-the-excused": acknowledgedBy.map { .bool($0.isByTheExcused) } ?? .null,
        ]
      } ?? .null,
    ]
  }

  static var header: [String] {
    ["severity", "rule", "commit", "reference", "message", "expected", "acknowledged"]
  }

  /// The columns on a terminal.
  static var columns: [Table.Column] {
    header.map { Table.Column($0, shrinksTo: ["message", "expected"].contains($0) ? 20 : nil) }
  }

  /// A row for people.
  var row: [String] {
    [
      severity.rawValue, rule.rawValue, commit?.short ?? "", reference?.description ?? path ?? "", message,
      expected ?? "", acceptance,
    ]
  }

  /// A row for spreadsheets.
  var cells: [String] {
    [
      severity.rawValue, rule.rawValue, commit?.hex ?? "", reference?.description ?? path ?? "", message,
      expected ?? "", acceptance,
    ]
  }

  /// The commit that mended it, or the person who accepted it and the reason, in their own words, and the real author of
  /// that line.
  var acceptance: String {
    guard let acknowledged else { return mendedBy.map { "mended by \($0.short)" } ?? "" }
    let said = [acknowledged.who, acknowledged.why].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
    guard let origin = acknowledgedBy else { return said }
    return (said.isEmpty ? "" : said + " ") + "(written by \(origin.author.name) in \(origin.commit.short)"
      + (origin.isByTheExcused ? ", who made the commit that it excuses)" : ")")
  }
}

/// The findings of an audit as SARIF 2.1.0, the form in which CI systems take the findings of checkers.
///
/// - SeeAlso: OASIS, Static Analysis Results Interchange Format 2.1.0
struct SARIFLog {
  let json: JSONValue

  /// - Parameter folder: The folder of the catalogue in its repository; empty at the root.
  init(_ findings: [AuditFinding], in folder: String) {
    let rules = AuditRule.allCases.map { rule -> JSONValue in
      ["id": .string(rule.rawValue), "shortDescription": ["text": .string(rule.meaning)]]
    }
    json = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": ["name": "colophon", "version": .string(Colophon.version), "rules": .array(rules)]
          ],
          "results": .array(findings.map { Self.result($0, in: folder) }),
        ]
      ],
    ]
  }

  private static func result(_ finding: AuditFinding, in folder: String) -> JSONValue {
    // a finding about no file is shown at the settings, since programs that show findings need a place
    let path = (folder.isEmpty ? "" : folder + "/") + (finding.path ?? Settings.file)
    let text = finding.message + (finding.expected.map { "; right would be: \($0)" } ?? "")
    let known: [JSONValue] =
      finding.acknowledged.map { known in
        [["kind": "external", "status": "accepted", "justification": .string(known.why ?? "")]]
      }
      ?? (finding.mendedBy.map {
        [["kind": "external", "status": "accepted", "justification": .string("mended by \($0.hex)")]]
      } ?? [])
    return [
      "ruleId": .string(finding.rule.rawValue), "level": .string(finding.severity.rawValue),
      "message": ["text": .string(text)],
      "locations": [
        [
          "physicalLocation": [
            "artifactLocation": ["uri": .string(path.percentEncoded)], "region": ["startLine": .integer(1)],
          ]
        ]
      ],
      "partialFingerprints": [
        "commit": .string(finding.commit?.hex ?? ""), "reference": .string(finding.reference?.description ?? ""),
      ],
      "suppressions": .array(known),
    ]
  }
}

extension String {
  /// The text as part of a URI reference (RFC 3986): all but unreserved characters and slashes as escaped bytes.
  fileprivate var percentEncoded: String {
    var text = ""
    for byte in utf8 {
      let isPlain =
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      if isPlain || "-._~/".utf8.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
