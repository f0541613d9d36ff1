internal import Catalogue
internal import History

/// The message of the commit of an import; of very many records it keeps no more than the message shows.
struct ImportMessage {
  private let request: ImportRequest
  private let catalogue: String
  private var statements: [CommitMessage.Statement] = []
  private var counted = 0
  /// The statements about each kind of record so far.
  private var said: Set<Said> = []

  private struct Said: Hashable {
    let kind: RecordReference.Kind
    let transition: String?
    let workflow: String?
  }

  init(_ request: ImportRequest, catalogue: String) { (self.request, self.catalogue) = (request, catalogue) }

  /// Adds the statement about one more record.
  mutating func state(_ statement: CommitMessage.Statement) {
    let said = Said(
      kind: statement.reference.kind, transition: statement.transition, workflow: statement.workflow)
    // records that aren't named only show what they have in common
    guard self.said.insert(said).inserted || statements.count <= CommitMessage.mostNamed else {
      counted += 1
      return
    }
    statements.append(statement)
  }

  /// The statements, without the dates where so many records came in that their fields alone tell them.
  private var stated: [CommitMessage.Statement] {
    guard statements.count + counted > CommitMessage.mostNamed else { return statements }
    return statements.map { statement in
      var plain = statement
      plain.effective = nil
      return plain
    }
  }

  /// The whole message.
  var message: CommitMessage {
    let count = statements.count + counted
    var message = CommitMessage(
      subject: count == 1 ? "Import \(statements[0].reference)" : "Import \(count) records", note: request.note,
      catalogue: catalogue, statements: stated)
    (message.imports, message.counted) = (request.mapping, counted)
    return message
  }
}
