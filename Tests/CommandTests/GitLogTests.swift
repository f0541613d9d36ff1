import Foundation
import Testing

/// The history of one edition as `git log` alone tells it: its trailers and the paths of its commits, without a look into a file.
private struct RebuiltHistory {
  struct Event: Hashable {
    var commit: String
    var format: String?
    var action: String
    var effective: String?
    var stated: String?
    var step: String?
    var author: String
    var recorded: String
    var note: String?
    var reason: String?
    var undoes: String?
    var undoneBy: String?
    var corrects: String?
  }

  private(set) var events: [Event] = []

  /// Reads what `GitLogTests.log` asks of git.
  init(_ log: String, of reference: String) {
    for commit in log.split(separator: "\u{1E}") {
      let parts = commit.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 6 else { continue }
      take(parts, of: reference)
    }
    settle()
  }

  private mutating func take(_ parts: [String], of reference: String) {
    var shared: [String: String] = [:]
    var named: [(name: String, values: [String: String])] = []
    for line in parts[4].split(separator: "\n") {
      let key = String(line.prefix { $0 != ":" })
      let value = String(line.dropFirst(key.count + 2))
      switch key {
      case "Edition", "Work", "Reception": named.append((value, [:]))
      case _ where named.isEmpty: shared[key] = value
      default: named[named.count - 1].values[key] = value
      }
    }
    let body = parts[3].components(separatedBy: "\n\n").dropLast().joined(separator: "\n\n")
    for (name, own) in named where name.prefix(while: { $0 != "#" }) == reference {
      let values = shared.merging(own) { $1 }
      let format = name.contains("#") ? String(name.drop { $0 != "#" }.dropFirst()) : nil
      let step = values["Transition"]
      let action =
        values["Undoes"] != nil
        ? "undo" : values["Corrects"] != nil ? "correct" : step == nil ? "set" : step?.hasPrefix("(new)") == true ? "add" : "advance"
      events.append(
        Event(
          commit: parts[0], format: format, action: action, effective: values["Effective-Date"],
          stated: values["Corrects"] == nil ? values["Effective-Date"] : nil,
          step: step.map { $0.split(separator: " ").prefix(3).joined(separator: " ") },
          author: parts[1], recorded: parts[2], note: body.isEmpty ? nil : body, reason: values["Reason"],
          undoes: values["Undoes"], corrects: values["Corrects"]))
    }
  }

  /// Undos and corrections, from the newest to the oldest: one that was undone itself says nothing.
  private mutating func settle() {
    for index in events.indices.reversed() {
      let event = events[index]
      guard event.undoneBy == nil else { continue }
      for earlier in events.indices where earlier < index && events[earlier].commit == (event.undoes ?? event.corrects) {
        guard events[earlier].format == event.format else { continue }
        if event.undoes != nil, events[earlier].undoneBy == nil { events[earlier].undoneBy = event.commit }
        if event.corrects != nil, events[earlier].effective == events[earlier].stated { events[earlier].effective = event.effective }
      }
    }
  }
}

@Suite("git log alone") struct GitLogTests {
  private static let log = "--format=%x1e%H%x1f%an%x1f%cI%x1f%b%x1f%(trailers:only,unfold)%x1f"

  /// A year of one edition: steps, a postponement, an ebook of its own, undos, an undo of one, and corrections.
  private static let story = [
    "add work robots --language fr --title Robots",
    "add edition robots/ar --language ar --title A --translator Maha --set formats:=[paperback,ebook]",
    "add edition robots/de --language de --status published --on 2021",
    "advance robots/ar --to offer --on 2021-01",
    "advance robots/ar --to sign --set publisher=Almaraya --on 2021-02",
    "advance robots/ar --to start --on 2021-03",
    "advance robots/ar --to postpone --on 2021-04",
    "set robots/ar subtitle=S",
    "advance robots/ar --to resume --on 2021-06",
    "advance robots/ar --to deliver --on 2021-07",
    "undo",
    "advance robots/ar --to deliver --on 2021-08",
    "advance robots/ar --to accept --on 2021-09",
    "advance robots/ar --to produce --on 2021-10",
    "advance robots/ar --to publish --on 2022",
    "correct robots/ar published --on 2022-02-02 --note Imprint.",
    "advance robots/ar robots/de --to reprint --on 2023-01",
    "advance robots/ar#paperback --to exhaust --on 2023-03",
    "advance robots/ar#ebook --to withdraw --on 2023-04",
    "undo HEAD robots/ar#ebook",
    "undo HEAD",
    "correct robots/ar#paperback out-of-print --on 2023-05",
    "correct robots/ar#paperback out-of-print --on 2023-06",
    "undo",
  ]

  @Test("its trailers and paths give the same story as history") func rebuilt() async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init", "-q")
    for line in Self.story {
      var words = line.split(separator: " ").map(String.init)
      if words.contains("HEAD") { words[1] = try await scratch.id() }
      #expect(try await scratch.colophon(words).code == 0, "\(line)")
    }
    for reference in ["robots/ar", "robots/de"] {
      let log = try await scratch.gitUnchanged("log", "--reverse", "--topo-order", Self.log)
      let rebuilt = RebuiltHistory(log, of: reference).events
      let told = try await scratch.unchanged("history", reference, "--format", "jsonl").split(separator: "\n").map(Self.event)
      #expect(rebuilt == told)
      #expect(told.count > 1)
    }
    // what each commit changed is what it names
    let files = try await scratch.git("log", "--format=%x1e%(trailers:only)%x1f", "--name-only", "--", "editions").stdout
    for commit in files.split(separator: "\u{1E}") {
      let parts = commit.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      let trailers = parts[0].split(separator: "\n").filter { $0.hasPrefix("Edition: ") || $0.hasPrefix("Work: ") }
      let named = trailers.map { String($0.drop { $0 != " " }.dropFirst().prefix { $0 != "#" }) }
      let changed = parts[1].split(separator: "\n").map { path -> String in
        let path = String(path.dropFirst("editions/".count))
        return path.replacing("/work.yaml", with: "").replacing(".yaml", with: "")
      }
      #expect(Set(changed).isSubset(of: Set(named)))
    }
  }

  private static func event(_ line: Substring) throws -> RebuiltHistory.Event {
    let json = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let step = (json["transition"] as? [String: Any]).map { "\($0["from"] ?? "") -> \($0["to"] ?? "")" }
    func text(_ key: String) -> String? { json[key] as? String }
    return RebuiltHistory.Event(
      commit: text("commit") ?? "", format: text("format"), action: text("action") ?? "", effective: text("effective"),
      stated: text("recorded-effective"), step: step, author: (json["author"] as? [String: Any])?["name"] as? String ?? "",
      recorded: text("recorded")?.replacing("Z", with: "+00:00") ?? "", note: text("note"), reason: text("reason"),
      undoes: text("undoes"), undoneBy: text("undone-by"), corrects: text("corrects"))
  }
}
