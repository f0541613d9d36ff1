internal import ArgumentParser
internal import Catalogue
internal import Actions
internal import OrderedCollections

/// The options of every kind of `add`.
struct AddOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Set a field of the new record.", valueName: "field=value"), transform: FieldAssignment.argument)
  var set: [FieldAssignment] = []

  @OptionGroup var writing: WriteOptions

  func add(
    _ target: AddRequest.Target, _ fields: Value, on: EDTF?, from model: String? = nil, _ catalogue: CatalogueOptions
  ) throws {
    var request = AddRequest(target, fields: fields)
    request.model = model.map(ReferenceQuery.init)
    (request.assignments, request.on) = (set, on)
    (request.note, request.isDryRun) = (writing.note, writing.isDryRun)
    try catalogue.tell(Add(request, to: catalogue.ledger(for: writing)).perform(), isDryRun: writing.isDryRun)
  }
}

extension AddOptions: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    guard let changes = words.options("--set", FieldAssignment.argument), let writing = WriteOptions(taking: &words)
    else { return false }
    (set, self.writing) = (changes, writing)
    return true
  }
}

extension ISBN {
  /// An ISBN from the command line; one that fails its check digit is kept elsewhere.
  static func argument(_ text: String) throws -> ISBN {
    do throws(ParsingError) { return try ISBN(parsing: text) } catch {
      throw ParsingError(
        text: text,
        reason: error.reason + "; one that stands so on the book: --set 'formats+:={isbn-as-printed: \"\(text)\"}'",
        suggestion: error.suggestion)
    }
  }
}

extension Value {
  /// A mapping of the values that are there.
  init(keys: [(String, Value)]) {
    self = .mapping(Fields(keys.filter { $0.1 != .absent && $0.1 != .list([]) }, uniquingKeysWith: { $1 }))
  }

  static func one(_ text: String?) -> Value { text.map { .text($0.nfc) } ?? .absent }

  /// One text, or a list of several.
  static func several(_ texts: [String]) -> Value {
    texts.count == 1 ? .text(texts[0]) : .list(texts.map { .text($0) })
  }

  static func people(_ names: [String], as role: String) -> Value {
    .list(names.map { Value(keys: [("role", .text(role)), ("name", .one($0))]) })
  }

  /// One publisher, or the first and its co-publishers.
  static func publishers(_ names: [String]) -> Value {
    let all = names.enumerated().map { index, name in
      Value(keys: [("name", .one(name)), ("role", index == 0 ? .absent : .text("co-publisher"))])
    }
    return all.count == 1 ? all[0] : .list(all)
  }
}
