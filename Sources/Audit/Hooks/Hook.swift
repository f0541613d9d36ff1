/// A hook of git that Colophon provides.
public enum Hook: String, Sendable, CaseIterable {
  /// Refuses a push with an error, whole, where it arrives.
  case preReceive = "pre-receive"
  /// Refuses a push with an error where it sets out.
  case prePush = "pre-push"
  /// Refuses a commit of what is staged, with its message, that holds an error.
  case commitMessage = "commit-msg"
  /// Refuses the same without the message. Earlier versions installed it; `commit-msg` takes its place, and scripts may
  /// still call it.
  case preCommit = "pre-commit"

  /// The hooks of a kind of repository.
  static func all(inBare isBare: Bool) -> [Hook] { isBare ? [.preReceive] : [.commitMessage, .prePush] }

  /// The name of what it judges.
  var subject: String {
    switch self {
    case .preReceive, .prePush: "the push"
    case .commitMessage, .preCommit: "the commit"
    }
  }

  /// The file that runs it.
  ///
  /// A hook that was there before is called first, with the same arguments and the same standard input; if it refuses, so does this.
  func script(running program: String) -> String {
    let (before, call) = ("\"$0\(Self.endOfKept)\" \"$@\"", "\(program) hook run \(rawValue) \"$@\"")
    let told = #"printf %s "${told%.}" | "#
    let body =
      switch self {
      case .preReceive, .prePush: "told=$(cat; echo .)\n\(Self.guarded(told + before))\n\(told)\(call)"
      case .commitMessage, .preCommit: "\(Self.guarded(before))\n\(call)"
      }
    return """
      #!/bin/sh
      # \(Self.mark)
      \(body)
      code=$?
      # a program that is gone or was killed has said nothing
      [ $code -le 70 ] || echo "error: the hook ended with $code before it had judged \(subject): nothing is taken in" >&2
      exit $code

      """
  }

  /// Tells whether a text is a file that some version of Colophon made for this hook, with nothing added by hand.
  func made(_ text: String) -> Bool {
    let first = "#!/bin/sh\n# \(Self.mark)\nexec  hook run \(rawValue)\n"
    return [first, script(running: "")].contains { form in
      // the path of the program may be any
      guard let place = form.firstRange(of: " hook run ")?.lowerBound else { return false }
      let (start, end) = (form[..<place], form[place...])
      guard text.hasPrefix(start), text.hasSuffix(end), text.utf8.count >= form.utf8.count else { return false }
      return !text.dropFirst(start.count).dropLast(end.count).contains("\n")
    }
  }

  /// The ending of the name of a hook that was there before.
  static let endOfKept = ".before-colophon"

  private static let mark = "Refuses what the workflow does not allow. Made by: colophon hook install"

  private static func guarded(_ call: String) -> String {
    "if [ -x \"$0\(endOfKept)\" ]; then \(call) || exit; fi"
  }
}
