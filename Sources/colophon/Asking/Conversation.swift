internal import Catalogue

/// Asks somebody at a terminal for the missing parts of a command: questions on standard error, answers from standard
/// input.
struct Conversation {
  private let console = Console()

  /// Begins a conversation; nil where there is nobody to ask: standard input or error is no terminal, or the answer is
  /// for a program.
  init?(_ catalogue: CatalogueOptions) {
    guard !catalogue.quiet, catalogue.format == .table, Console.isTerminal(console.error), Console.isTerminal(0) else {
      return nil
    }
  }

  /// Writes something that an answer needs.
  func say(_ text: String) { console.report(text.visible + "\n") }

  /// Shows the choices for an answer.
  func show(_ table: Table) {
    console.report(table.aligned(width: Console.width(of: console.error, environment: [:]), bold: false))
  }

  /// Asks until an answer can be used.
  ///
  /// - Parameters:
  ///   - standard: The answer that an empty line stands for; nil: the question is asked again.
  ///   - failure: The error with which the command ends where no more lines come, the same as without a question.
  ///   - read: Makes a value of the answer; its errors are shown, and the question is asked again.
  func ask<Answer>(
    _ question: String, or standard: String? = nil, else failure: any Error, _ read: (String) throws -> Answer
  ) throws -> Answer {
    while true {
      guard let line = nextLine(question, hint: standard.map { " [\($0)]" }) else { throw failure }
      let answer = line.isEmpty ? standard ?? "" : line
      guard !answer.isEmpty else { continue }
      if let used = try used(answer, read) { return used }
    }
  }

  /// Asks once for an optional value, and again only where an answer can't be used.
  ///
  /// - Returns: The value; nil for an empty line, or no line.
  func askOptional<Answer>(_ question: String, _ read: (String) throws -> Answer) throws -> Answer? {
    while true {
      guard let line = nextLine(question, hint: " (may be left out)"), !line.isEmpty else { return nil }
      if let used = try used(line, read) { return used }
    }
  }

  /// Asks for one of a few, by its number or its name.
  ///
  /// - Parameter others: Names that are taken too, though they are not shown.
  func choose(
    _ question: String, from names: [String], also others: [String] = [], shown table: Table, else failure: any Error
  ) throws -> String {
    let numbered = Table(
      columns: [.init("")] + table.columns,
      rows: zip(1..., table.rows).map { ["\($0)"] + $1 })
    show(numbered)
    return try ask(question, else: failure) { answer in
      if let number = Int(answer), names.indices.contains(number - 1) { return names[number - 1] }
      if (names + others).contains(answer) { return answer }
      throw ParsingError(
        text: answer, reason: "“\(answer)” is none of these", suggestion: (names + others).nearest(to: answer))
    }
  }

  private func nextLine(_ question: String, hint: String?) -> String? {
    console.report((question + (hint ?? "") + (question.hasSuffix("?") && hint == nil ? " " : ": ")).visible)
    guard let line = readLine() else {
      console.report("\n")
      return nil
    }
    return line.isInvisible ? "" : String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// The value of an answer; nil where it can't be used, for a reason that is shown.
  private func used<Answer>(_ answer: String, _ read: (String) throws -> Answer) throws -> Answer? {
    do {
      try answer.refuseControls()
      return try read(answer)
    } catch {
      let report = Report(error)
      guard [.usage, .notFound, .refused, .conflict].contains(report.failure) else { throw error }
      console.report(report.text)
      return nil
    }
  }
}
