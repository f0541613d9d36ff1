internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Reading
internal import CLibrary

/// The exit codes, and the one place where errors meet them.
enum Failure: Int32 {
  case answerIsNo = 1
  case usage = 2
  case refused = 3
  case notFound = 4
  case conflict = 5
  case surroundings = 6
  /// A commit is written, but not told or not brought into the files.
  case unfinished = 7
  case bug = 70

  /// Ends the process with the message of an error and its exit code.
  static func exit(for error: any Error, asJSON: Bool) -> Never {
    if case Console.WritingError.readerGone = error {
      Notices.tell()
      terminate(Console.statusWhenReaderGone)
    }
    if let quiet = error as? Silent {
      Notices.tell()
      terminate(quiet.failure.rawValue)
    }
    if Colophon.exitCode(for: error) == .success { Colophon.exit(withError: error) }  // --help, --version
    let report = Report(error)
    tell(report, asJSON: asJSON)
    Notices.tell()
    terminate(report.failure.rawValue)
  }

  /// Writes an error to standard error.
  static func tell(_ report: Report, asJSON: Bool) {
    Console().report(asJSON ? report.json.compact + "\n" : report.text)
  }

  /// Does the rest of the work after a commit may have been written, above all telling it.
  ///
  /// - Throws: Where there is a commit, `LedgerError.unfinished` with the failure; else the error of `body`.
  static func telling(_ commit: ObjectID?, _ body: () throws -> Void) throws {
    do { try body() } catch let error as Silent { throw error } catch {
      guard let commit else { throw error }
      throw LedgerError(
        standing: commit, "and that could not be told as asked", why: Report(error).reason,
        mend: "git show \(commit.short)")
    }
  }

  private static func terminate(_ code: Int32) -> Never {
    CLibrary.exit(code)
  }

  /// An answer that was given already, so that only its exit code is left.
  struct Silent: Error {
    let failure: Failure
  }
}

/// The content of an error: what, where, why, and the remedy.
struct Report {
  let failure: Failure
  private let what: String
  private let place: String?
  private let why: String?
  private let mend: String?
  private var commit: String?

  /// The failure, with the reason where there is one.
  var reason: String { why.map { "\(what): \($0)" } ?? what }

  init(_ error: any Error) {
    switch error {
    case let error as LedgerError: self.init(error)
    case let error as GitError: self.init(error)
    case let error as MissingArgument:
      self.init(.usage, "Missing expected argument '\(error.name)'", mend: error.usage)
    case let error as ParsingError:
      self.init(.usage, error.reason, mend: error.suggestion.map { "did you mean “\($0)”?" })
    case let error as Console.WritingError: self.init(.surroundings, "the output can't be written", why: "\(error)")
    case let error where Colophon.exitCode(for: error) == .validationFailure:
      let message = Self.oneLine(Colophon.message(for: error))
      // a wrong value says why by itself; the usage would only drown it
      let isAboutValue = message.contains("is invalid for") || error is ValidationError
      self.init(.usage, message, mend: isAboutValue ? nil : Self.usage(Colophon.fullMessage(for: error)))
    default: self.init(.bug, "something went wrong that never should", why: "\(error)", mend: "please report it")
    }
  }

  private init(_ failure: Failure, _ what: String, at place: String? = nil, why: String? = nil, mend: String? = nil) {
    (self.failure, self.what, self.place, self.why, self.mend) = (failure, what, place, why, mend)
  }

  private init(_ error: LedgerError) {
    let failure: Failure =
      switch error.kind {
      case .answerIsNo: .answerIsNo
      case .usage: .usage
      case .refused: .refused
      case .notFound: .notFound
      case .conflict: .conflict
      case .surroundings: .surroundings
      case .unfinished: .unfinished
      case .bug: .bug
      }
    self.init(failure, error.what, at: error.place, why: error.why, mend: error.mend)
    commit = error.commit?.hex
  }

  private init(_ error: GitError) {
    if error.object != nil {
      self.init(.answerIsNo, "a part of the catalogue can't be read", why: error.message, mend: "git fsck")
      return
    }
    self.init(error.code == .modified ? .conflict : .surroundings, "git can't do this", why: error.message)
  }

  /// One paragraph for people.
  var text: String {
    var text = "error: \(what)"
    if let place { text += " (\(place))" }
    if let why { text += ": \(why)" }
    text += text.hasSuffix(".") || text.hasSuffix("?") ? "" : "."
    if let mend { text += " \(Self.sentence(mend))" }
    return text.visible + "\n"
  }

  private static func sentence(_ text: String) -> String {
    let first = text.prefix(1).uppercased()
    // a command stays as it is typed
    let isCommand = text.hasPrefix("colophon") || text.hasPrefix("git ") || text.hasPrefix("--")
    return isCommand ? "Try: \(text)" : first + text.dropFirst()
  }

  /// The same for scripts.
  var json: JSONValue {
    func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    var said: [JSONValue.Member] = [
      .init(name: "code", value: .integer(Int(failure.rawValue))), .init(name: "what", value: .string(what)),
      .init(name: "where", value: text(place)), .init(name: "why", value: text(why)),
      .init(name: "mend", value: text(mend)),
    ]
    if let commit { said.append(.init(name: "commit", value: .string(commit))) }
    return ["error": .object(said)]
  }

  /// A message of the argument parser on one line, its list of choices with commas.
  private static func oneLine(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    let choices = lines.filter { $0.hasPrefix("- ") }.map { $0.dropFirst(2) }
    let text = lines.filter { !$0.hasPrefix("- ") }.joined(separator: " ")
    return choices.isEmpty ? text : "\(text) \(choices.joined(separator: ", "))"
  }

  /// The usage line behind the message of the argument parser.
  private static func usage(_ message: String) -> String? {
    message.split(separator: "\n").first { $0.hasPrefix("Usage:") }.map(String.init)
  }
}
