public import Catalogue
public import Git

/// The message of a commit by Colophon: a subject, a note, and trailers after `git interpret-trailers`.
public struct CommitMessage: Hashable, Sendable {
  /// A statement about one record.
  public struct Statement: Hashable, Sendable {
    /// The record.
    public var reference: RecordReference
    /// `in-production -> published`, with the transition's name behind where it isn't clear.
    public var transition: String?
    /// The effective date.
    public var effective: String?
    /// The workflow and its version.
    public var workflow: String?
    /// The reason, where the step takes one.
    public var reason: String?
    /// The name before this commit, where that gives it another one; for a work it covers all records below it.
    public var movedFrom: RecordReference?
    /// The record that it was merged into.
    public var mergedInto: RecordReference?
    /// True if it was removed.
    public var isRemoved = false
    /// The state that a merge keeps for it, where several sides had moved it.
    public var keeps: String?

    /// A statement that only names a record.
    public init(_ reference: RecordReference) { self.reference = reference }
  }

  /// The first line of the commit.
  public var subject: String
  /// A note for the history.
  public var note: String?
  /// The folder of the catalogue in its repository; empty at the root.
  public var catalogue: String
  /// The statements about the records.
  public var statements: [Statement]
  /// The number of further records: more than are named, each with a statement that one of these has too.
  package var counted = 0
  /// The commit that it undoes.
  public var undoes: ObjectID?
  /// The commit whose effective date it corrects.
  public var corrects: ObjectID?
  /// True if it is about the catalogue's settings, so that it may name no record.
  public var isOfSettings = false
  /// True if it concludes a merge, so that it names no record where nothing is the merge's own.
  public var isOfMerge = false
  /// The name of the mapping by which an import made or changed the records.
  public var imports: String?

  /// A message about some records.
  public init(subject: String, note: String? = nil, catalogue: String, statements: [Statement], undoes: ObjectID? = nil)
  {
    (self.subject, self.note, self.catalogue) = (subject, note, catalogue)
    (self.statements, self.undoes) = (statements, undoes)
  }

  /// The most records that a commit names one by one; moved ones are named in any number, since no tree tells that.
  package static let mostNamed = 1000

  /// The whole text of the message.
  public var text: String {
    var paragraphs = [Self.oneLine(subject)]
    if let note = note.map(Self.body), !note.isEmpty { paragraphs.append(note) }
    paragraphs.append(trailers.map { "\($0.key): \(Self.oneLine($0.value))" }.joined(separator: "\n"))
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private typealias Pair = (key: String, value: String)

  private var trailers: [Pair] {
    var pairs: [Pair] = catalogue.isEmpty ? [] : [("Catalogue", catalogue)]
    if let undoes { pairs.append(("Undoes", undoes.hex)) }
    if let corrects { pairs.append(("Corrects", corrects.hex)) }
    if let imports { pairs.append((Self.importTrailer, imports)) }
    // a commit with a count that names none would still be one of ours
    if statements.isEmpty, isOfMerge { return [] }
    if statements.isEmpty, isOfSettings { return pairs + [("Editions", "0")] }
    let count = statements.count + counted
    guard count > 1 else {
      return pairs + statements.flatMap { Self.name(of: $0) + Self.details(of: $0) }
    }
    if count > Self.mostNamed {
      // works and reception have no state: the statement is about the editions
      return pairs + Self.shared(by: statements.filter { $0.reference.kind == .edition })
        + [("Editions", String(count))] + statements.filter(\.isOfWhereabouts).flatMap(Self.name)
    }
    // details that all have in common stand once, before the first name
    let shared = Self.shared(by: statements)
    pairs += shared
    for statement in statements {
      pairs += Self.name(of: statement)
      pairs += Self.details(of: statement).filter { pair in !shared.contains { $0 == pair } }
    }
    return pairs
  }

  /// The details that all statements have in common.
  private static func shared(by statements: [Statement]) -> [Pair] {
    guard let first = statements.first else { return [] }
    return details(of: first).filter { pair in
      statements.dropFirst().allSatisfy { details(of: $0).contains { $0 == pair } }
    }
  }

  /// The trailer that names the mapping of an import.
  package static let importTrailer = "Import"

  /// The trailers for the name of a record, and for its move or end, which is never stated for several at once.
  private static func name(of statement: Statement) -> [Pair] {
    [(statement.reference.trailer, statement.reference.description)]
      + [
        ("Moved-From", statement.movedFrom?.path), ("Merged-Into", statement.mergedInto?.path),
        ("Removed", statement.isRemoved ? "yes" : nil), ("Keeps", statement.keeps),
      ].compactMap { key, value in value.map { (key, $0) } }
  }

  private static func details(of statement: Statement) -> [Pair] {
    [
      ("Transition", statement.transition), ("Effective-Date", statement.effective), ("Workflow", statement.workflow),
      ("Reason", statement.reason),
    ].compactMap { key, value in value.map { (key, $0) } }
  }

  /// A text on one line: a line break in it could forge a trailer.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A note, laid out so that its last paragraph is never taken for trailers.
  private static func body(_ note: String) -> String {
    String(String.UnicodeScalarView(note.unicodeScalars.filter { $0 != "\r" })).trimmed
  }
}

extension CommitMessage.Statement {
  /// True if it states the record's new place, its end, or what a merge keeps of it.
  var isOfWhereabouts: Bool { movedFrom != nil || mergedInto != nil || isRemoved || keeps != nil }
}

extension StringProtocol {
  /// The text without white space at both ends.
  package var trimmed: String {
    let end = lastIndex { !$0.isWhitespace }
    let start = firstIndex { !$0.isWhitespace }
    guard let start, let end else { return "" }
    return String(self[start...end])
  }
}
