internal import OrderedCollections

extension Acknowledgement {
  /// The mistakes in the acknowledgements of a settings file: an item with one excuses nothing, or more than is meant.
  ///
  /// - Parameters:
  ///   - rules: The rules of an audit.
  ///   - isCommit: Whether the id of a commit of the repository begins so.
  public static func problems(
    in bytes: [UInt8], rules: [String], isCommit: (String) throws -> Bool
  ) rethrows -> [Problem] {
    guard let document = try? Document(parsing: bytes) else { return [] }
    let place: [PathComponent] = [.key("audit"), .key("acknowledged")]
    guard case .list(let items) = document.value["audit"]["acknowledged"] else {
      let value = document.value["audit"]["acknowledged"]
      guard value != .absent else { return [] }
      return [
        Problem(
          rule: "shape", severity: .error, path: Settings.file, position: document.position(ofKeyOrValue: place),
          message: "“acknowledged” should be a list", mend: "- {commit: ID, rule: RULE, who: NAME, why: REASON}")
      ]
    }
    return try items.enumerated().flatMap { index, item in
      let check = AcknowledgementCheck(document: document, place: place + [.index(index)], item: item)
      return try check.keys() + check.commit(isCommit) + check.rule(among: rules) + check.statement()
    }
  }
}

/// Checks one item.
private struct AcknowledgementCheck {
  let document: Document
  let place: [PathComponent]
  let item: Value

  private static let known = ["commit", "rule", "reference", "who", "why", "when"]

  func keys() -> [Problem] {
    guard let fields = item.fields else {
      return [problem("shape", .error, nil, "an acknowledgement should be a mapping", "- {commit: ID, rule: RULE}")]
    }
    return fields.keys.filter { !Self.known.contains($0) && !$0.hasPrefix("x-") }.map { key in
      let nearest = Self.known.nearest(to: key)
      return problem(
        "unknown-key", nearest == nil ? .note : .warning, key, "“\(key)” means nothing here",
        nearest.map { "did you mean “\($0)”?" } ?? "a key of your own begins with “x-”")
    }
  }

  func commit(_ isCommit: (String) throws -> Bool) rethrows -> [Problem] {
    guard item.fields != nil else { return [] }
    guard let commit = item["commit"].text else {
      return [
        problem(
          "acknowledged", .error, nil, "no commit is named, so nothing is excused", "commit: ID, from colophon audit")
      ]
    }
    let isHex = commit.utf8.allSatisfy { byte in
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
    }
    guard isHex, (7...64).contains(commit.utf8.count) else {
      return [
        problem(
          "acknowledged", .error, "commit",
          "“\(commit)” is \(isHex && commit.utf8.count < 7 ? "too short for a commit" : "no id of a commit"), "
            + "so nothing is excused",
          "seven digits of the id at least")
      ]
    }
    return try isCommit(commit.lowercased())
      ? []
      : [
        problem(
          "acknowledged", .warning, "commit", "no commit here begins with “\(commit)”", "see which there are: git log")
      ]
  }

  func rule(among rules: [String]) -> [Problem] {
    guard let rule = item["rule"].text, !rules.contains(rule) else { return [] }
    return [
      problem(
        "acknowledged", .error, "rule", "“\(rule)” is no rule of the audit, so nothing is excused",
        rules.nearest(to: rule).map { "did you mean “\($0)”?" } ?? "the rules are \(rules.joined(separator: ", "))")
    ]
  }

  func statement() -> [Problem] {
    guard let fields = item.fields else { return [] }
    var problems: [Problem] = []
    let missing = ["who", "why"].filter { item[$0].text == nil }
    if !missing.isEmpty {
      problems.append(
        problem(
          "acknowledged", .note, missing.count == 1 && fields.keys.contains(missing[0]) ? missing[0] : nil,
          "it doesn't say \(missing.joined(separator: " and "))", "who: NAME, why: REASON"))
    }
    if let when = item["when"].text, (try? EDTF(parsing: when)) == nil {
      problems.append(problem("acknowledged", .warning, "when", "“\(when)” is no date", "as 2024-03-05"))
    }
    return problems
  }

  private func problem(
    _ rule: String, _ severity: Problem.Severity, _ key: String?, _ message: String, _ mend: String
  ) -> Problem {
    let place = place + (key.map { [.key($0)] } ?? [])
    let value = rule == "unknown-key" ? nil : document.position(of: place)
    return Problem(
      rule: rule, severity: severity, path: Settings.file, position: value ?? document.position(ofKeyOrValue: place),
      message: message, mend: mend)
  }
}
