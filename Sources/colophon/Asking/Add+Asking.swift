internal import ArgumentParser
internal import Catalogue
internal import Reading
internal import History
internal import Actions
internal import OrderedCollections

extension Colophon.Add {
  /// Asks which kind of record to add, and adds it.
  func chosen(_ conversation: Conversation) throws {
    let kinds = Self.configuration.subcommands
    let name = try conversation.choose(
      "What is added?", from: kinds.map { $0._commandName },
      shown: Table(
        columns: [.init("record"), .init("")], rows: kinds.map { [$0._commandName, $0.configuration.abstract] }),
      else: CleanExit.helpRequest(self))
    guard let kind = kinds.first(where: { $0._commandName == name }) else { return }
    var command = try kind.parseAsRoot(catalogue.directory.map { ["-C", $0] } ?? [])
    try command.run()
  }
}

extension Colophon.AddWork {
  /// Asks for missing values. Somebody who named no work is asked for those that make a name too.
  ///
  /// - Returns: The name of the work.
  mutating func completed(_ conversation: Conversation?) throws -> String {
    if let conversation, work == nil {
      title = try title ?? conversation.askOptional("Title in its own language") { $0 }
      if author.isEmpty { author = try conversation.askOptional("Author") { [$0] } ?? [] }
    }
    if language.isEmpty {
      language = try Conversation.language("Language it was written in", of: Self.self, conversation)
    }
    if let work { return work }
    let missing = MissingArgument("<work>", of: Self.self)
    guard let conversation else { throw missing }
    let ledger = try catalogue.ledger()
    return try conversation.ask(
      "Name of its folder", or: title.flatMap { Slug.suggest(from: $0) }?.description, else: missing
    ) { answer in
      var trial = AddRequest(.work(answer), fields: fields)
      (trial.assignments, trial.isDryRun) = (adding.set, true)
      _ = try Actions.Add(trial, to: ledger).perform()
      return answer
    }
  }
}

extension Colophon.AddEdition {
  /// Asks for missing values. Somebody who named no work is asked for the usual fields of an edition too.
  ///
  /// - Returns: The work, or the work and the slug of the edition.
  mutating func completed(_ conversation: Conversation?) throws -> String {
    let missing = MissingArgument("<work[/edition]>", of: Self.self)
    guard let conversation, edition == nil else {
      guard let edition else { throw missing }
      if language.isEmpty, from == nil {
        language = try Conversation.language("Language", of: Self.self, conversation)
      }
      return edition
    }
    let ledger = try catalogue.ledger()
    try ledger.checkHolds(.work, else: "colophon add work")
    let edition = try conversation.ask("Which work?", else: missing) { try ledger.workOrNewEdition($0) }
    if from != nil { return edition }
    if language.isEmpty { language = try Conversation.language("Language", of: Self.self, conversation) }
    title = try title ?? conversation.askOptional("Title on the book") { $0 }
    if publisher.isEmpty { publisher = try conversation.askOptional("Publisher") { [$0] } ?? [] }
    if translator.isEmpty { translator = try conversation.askOptional("Translator") { [$0] } ?? [] }
    if status == nil { try askState(conversation, in: ledger, else: missing) }
    return edition
  }

  private mutating func askState(_ conversation: Conversation, in ledger: Ledger, else missing: MissingArgument) throws
  {
    let snapshot = try ledger.now()
    let workflow = try snapshot.workflow(workflow ?? snapshot.settings().workflow)
    let states = workflow.states.keys.elements
    let found = try conversation.ask("State it is found in", or: workflow.initial, else: missing) { answer in
      guard states.contains(answer) else {
        throw ParsingError(
          text: answer,
          reason:
            "“\(answer)” is no state of the workflow \(workflow.name): there are \(states.joined(separator: ", "))",
          suggestion: states.nearest(to: answer))
      }
      return answer
    }
    // the beginning is that of the workflow it will go by, which may be another than the catalogue's own
    status = found == workflow.initial ? nil : found
    // an edition just begun needs no date; of one found in a later state the date of its arrival is half of the
    // knowledge
    if found != workflow.initial, on == nil { on = try conversation.askOptional("Since when?", EDTF.argument) }
  }
}

extension Colophon.AddReception {
  /// Asks for missing values.
  ///
  /// - Returns: The work or edition it is about, its title and its date.
  mutating func completed(_ conversation: Conversation?) throws -> (about: String, title: String, date: EDTF) {
    func needed<Answer>(
      _ given: Answer?, _ name: String, _ question: String, _ read: (String) throws -> Answer
    ) throws -> Answer {
      let missing = MissingArgument(name, of: Self.self)
      guard given == nil, let conversation else {
        guard let given else { throw missing }
        return given
      }
      return try conversation.ask(question, else: missing, read)
    }
    let isBare = about == nil
    if isBare, conversation != nil { try catalogue.ledger().checkHolds(.work, else: "colophon add work") }
    let about = try needed(about, "<work[/edition]>", "What is it about: which work, or edition?") { answer in
      let ledger = try catalogue.ledger()
      _ = try ledger.resolveWhole(ReferenceQuery(answer), among: [.work, .edition], in: ledger.now())
      return answer
    }
    let title = try needed(title, "--title <title>", "Title") { $0 }
    let date = try needed(date, "--date <date>", "When did it appear or take place?", EDTF.argument)
    if let conversation, isBare {
      outlet = try outlet ?? conversation.askOptional("Paper, station, jury or house") { $0 }
      if by.isEmpty { by = try conversation.askOptional("Who wrote, asked or spoke") { [$0] } ?? [] }
      if link.isEmpty { link = try conversation.askOptional("Where it can be read, heard or seen") { [$0] } ?? [] }
    }
    return (about, title, date)
  }
}

extension Conversation {
  /// A required language; several with commas between them.
  fileprivate static func language(
    _ question: String, of command: any ParsableCommand.Type, _ conversation: Conversation?
  ) throws -> [LanguageTag] {
    let missing = MissingArgument("--language <tag>", of: command)
    guard let conversation else { throw missing }
    return try conversation.ask(question, else: missing) { answer in
      try answer.parts(at: ",").filter { !$0.isInvisible }.map {
        try LanguageTag.argument($0.filter { !$0.isWhitespace })
      }
    }
  }
}

extension Ledger {
  /// Throws where there is no record that an answer could name: the question would come again and again.
  func checkHolds(_ kind: RecordReference.Kind, else mend: String) throws {
    guard try !now().references().contains(where: { $0.kind == kind }) else { return }
    throw LedgerError(.notFound, "there is no \(kind.rawValue) in this catalogue yet", mend: mend)
  }

  /// Throws unless a name is that of a work, or of a work and a new edition.
  fileprivate func workOrNewEdition(_ name: String) throws -> String {
    let (query, snapshot) = (ReferenceQuery(name), try now())
    let above = query.path.split(separator: "/").dropLast().joined(separator: "/")
    do { _ = try resolveWhole(query, among: [.work], in: snapshot) } catch let error as LedgerError
      where error.kind == .notFound && !above.isEmpty
    {
      do { _ = try resolveWhole(ReferenceQuery(above), among: [.work], in: snapshot) } catch let other as LedgerError
        where other.kind == .notFound
      {
        throw error
      }
    }
    return name
  }
}
