internal import Catalogue
internal import Git
internal import Reading
internal import Judging

/// A line of `audit: acknowledged:` in the settings, by which somebody accepts a finding in a commit.
struct AcknowledgedLine {
  let text: String

  /// - Parameters:
  ///   - person: The person who accepts it; nil: to be filled in, as `why` is where it isn't known.
  init(commit: ObjectID, rule: AuditRule, reference: RecordReference?, by person: String?, on day: Day?, why: String?) {
    // the whole id: the beginning of one would also cover a commit that was made to begin so
    var fields = [("commit", commit.hex), ("rule", rule.rawValue)]
    if let reference { fields.append(("reference", reference.description)) }
    fields += [("who", person ?? ""), ("why", why ?? "")]
    if let day { fields.append(("when", day.description)) }
    text = "- {" + fields.map { "\($0): \(Self.quoted($1))" }.joined(separator: ", ") + "}"
  }

  /// Some of the lines as they are pasted into the settings: below the present ones, or as the first.
  static func block(of lines: [AcknowledgedLine], in ledger: Ledger) throws -> String {
    let isBelow = try ledger.now().bytes(of: Settings.file).map(Acknowledgement.all(in:))?.isEmpty == false
    return (isBelow ? "" : "audit:\n  acknowledged:\n") + lines.map { "    \($0.text)\n".visibleLines }.joined()
  }

  /// A value as JSON writes it, which YAML reads too; plain where YAML could not take it for anything else.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.utf8.contains { UInt8(ascii: "g")...UInt8(ascii: "z") ~= $0 }
      && text.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0 == UInt8(ascii: "-") }
    return isPlain ? text : JSONValue.string(text).compact
  }
}
