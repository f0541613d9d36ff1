internal import ArgumentParser
internal import Catalogue

/// The words behind a command, as far as they can be read without the parser.
///
/// The parser makes the Swift runtime go forty times through every conformance in the program, a fifth of a short
/// command's time. Plain words need none of that: options written out, a word for each value, and no value that begins
/// with a hyphen. All others, mistakes and calls for help too, are left to the parser. The two must read alike:
/// PlainArgumentsTests.
struct PlainArguments {
  /// The words; one that was taken out leaves a gap, so that its neighbours don't become neighbours.
  private var words: [String?]

  /// - Parameter words: The words behind the command's name.
  init(_ words: [String]) { self.words = words }

  /// Takes a flag out; tells whether it was there.
  mutating func flag(_ names: String...) -> Bool {
    guard let place = words.firstIndex(where: { $0.map(names.contains) ?? false }) else { return false }
    words[place] = nil
    return true
  }

  /// Takes an option out, and gives its value.
  mutating func option(_ name: String) -> String? {
    // an option without a value stays, and the rest is not plain
    guard let place = words.firstIndex(of: name), place + 1 < words.count, let value = words[place + 1],
      Self.isValue(value)
    else { return nil }
    (words[place], words[place + 1]) = (nil, nil)
    return value
  }

  /// Takes an option out, and reads its value; nil where it can't be read, nil within where there is none.
  mutating func option<Value>(_ name: String, _ read: (String) throws -> Value) -> Value?? {
    guard let text = option(name) else { return .some(nil) }
    return (try? read(text)).map { .some($0) }
  }

  /// The words left when all options are taken out; nil where some of them are no plain values.
  var values: [String]? {
    let left = words.compactMap { $0 }
    return left.allSatisfy(Self.isValue) ? left : nil
  }

  private static func isValue(_ word: String) -> Bool { !word.isEmpty && word.utf8.first != UInt8(ascii: "-") }
}

// Each of these gives every argument a value, or nil where they are not plain.

extension CatalogueOptions {
  /// Reads the words; nil where the form of the answer is unknown.
  init?(taking arguments: inout PlainArguments) {
    let form = arguments.option("--format")
    guard let format = form.map(OutputFormat.init(rawValue:)) ?? .table else { return nil }
    self.init()
    self.format = format
    directory = arguments.option("-C")
    quiet = arguments.flag("--quiet", "-q")
  }
}

extension WriteOptions {
  init(taking arguments: inout PlainArguments) {
    self.init()
    note = arguments.option("--note")
    isDryRun = arguments.flag("--dry-run")
    acceptsClock = arguments.flag("--accept-clock")
  }
}

extension WhereOption {
  init(taking arguments: inout PlainArguments) {
    self.init()
    condition = arguments.option("--where")
  }
}

extension Colophon.Show {
  init?(plain arguments: PlainArguments) {
    var rest = arguments
    self.init()
    (form, asOf, knownAt) = (rest.option("--form"), rest.option("--as-of"), rest.option("--known-at"))
    noIndex = rest.flag("--no-index")
    guard let options = CatalogueOptions(taking: &rest), let values = rest.values, values.count == 1 else { return nil }
    (catalogue, reference) = (options, values[0])
  }
}

extension Colophon.History {
  init?(plain arguments: PlainArguments) {
    var rest = arguments
    self.init()
    form = rest.option("--form")
    noIndex = rest.flag("--no-index")
    guard let options = CatalogueOptions(taking: &rest), let values = rest.values, values.count == 1 else { return nil }
    (catalogue, reference) = (options, values[0])
  }
}

extension Colophon.Search {
  init?(plain arguments: PlainArguments) {
    var rest = arguments
    self.init()
    noIndex = rest.flag("--no-index")
    guard let options = CatalogueOptions(taking: &rest), let values = rest.values, !values.isEmpty else { return nil }
    (catalogue, text) = (options, values)
  }
}

extension Colophon.Advance {
  init?(plain arguments: PlainArguments) {
    var rest = arguments
    self.init()
    (filter, writing) = (WhereOption(taking: &rest), WriteOptions(taking: &rest))
    (form, to, reason) = (rest.option("--form"), rest.option("--to"), rest.option("--reason"))
    set = []
    guard let date = rest.option("--on", EDTF.argument), let options = CatalogueOptions(taking: &rest),
      let values = rest.values
    else { return nil }
    (on, catalogue, references) = (date, options, values)
  }
}

extension Colophon.Set {
  init?(plain arguments: PlainArguments) {
    var rest = arguments
    self.init()
    (filter, writing) = (WhereOption(taking: &rest), WriteOptions(taking: &rest))
    form = rest.option("--form")
    unset = []
    guard let options = CatalogueOptions(taking: &rest), let values = rest.values else { return nil }
    (catalogue, self.arguments) = (options, values)
  }
}

extension Colophon.List {
  init?(plain arguments: PlainArguments) {
    var rest = arguments
    self.init()
    noIndex = rest.flag("--no-index")
    matrix = false
    (asOf, knownAt, sort) = (rest.option("--as-of"), rest.option("--known-at"), .reference)
    guard let filter = FilterOptions(taking: &rest), let options = CatalogueOptions(taking: &rest),
      let values = rest.values, values.count <= 1, let kind = values.first.map(Kind.init(rawValue:)) ?? .editions
    else { return nil }
    (self.filter, catalogue, self.kind) = (filter, options, kind)
  }
}

extension FilterOptions {
  /// Reads the words; nil where a value is invalid for its option.
  init?(taking arguments: inout PlainArguments) {
    self.init()
    (category, year, form, kind) = (nil, nil, arguments.option("--form"), arguments.option("--kind"))
    (status, work) = (arguments.option("--status"), arguments.option("--work"))
    (publisher, translator) = (arguments.option("--publisher"), arguments.option("--translator"))
    (contributor, condition) = (arguments.option("--contributor"), arguments.option("--where"))
    guard let tag = arguments.option("--language", LanguageTag.argument) else { return nil }
    language = tag
  }
}

extension Colophon.Save {
  init?(plain arguments: PlainArguments) {
    var rest = arguments
    self.init()
    writing = WriteOptions(taking: &rest)
    (keep, removed) = ([], [])
    guard let options = CatalogueOptions(taking: &rest), let values = rest.values else { return nil }
    (catalogue, references) = (options, values)
  }
}

extension Colophon.Undo {
  init?(plain arguments: PlainArguments) {
    var rest = arguments
    self.init()
    writing = WriteOptions(taking: &rest)
    guard let options = CatalogueOptions(taking: &rest), let values = rest.values else { return nil }
    (catalogue, self.arguments) = (options, values)
  }
}

extension Colophon.Blame {
  init?(plain arguments: PlainArguments) {
    var rest = arguments
    self.init()
    form = rest.option("--form")
    guard let options = CatalogueOptions(taking: &rest), let values = rest.values, values.count == 1 else { return nil }
    (catalogue, reference) = (options, values[0])
  }
}

extension Colophon.Due {
  init?(plain arguments: PlainArguments) {
    var rest = arguments
    self.init()
    within = nil
    guard let date = rest.option("--on", EDTF.argument), let filter = FilterOptions(taking: &rest),
      let options = CatalogueOptions(taking: &rest), rest.values == []
    else { return nil }
    (on, self.filter, catalogue) = (date, filter, options)
  }
}

extension Colophon.Log {
  init?(plain arguments: PlainArguments) {
    var rest = arguments
    self.init()
    (author, work, action) = (rest.option("--author"), rest.option("--work"), nil)
    condition = WhereOption(taking: &rest)
    guard let since = rest.option("--since", EDTF.argument), let until = rest.option("--until", EDTF.argument),
      let tag = rest.option("--language", LanguageTag.argument), let count = rest.option("-n", Self.count),
      let options = CatalogueOptions(taking: &rest), rest.values == []
    else { return nil }
    (self.since, self.until, language, limit, catalogue) = (since, until, tag, count, options)
  }

  private static func count(_ text: String) throws -> Int {
    guard let count = Int(text) else { throw ValidationError("no number") }
    return count
  }
}
