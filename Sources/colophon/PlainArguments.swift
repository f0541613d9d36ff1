/// The words behind a command, as far as they can be read without the parser.
///
/// The parser makes the Swift runtime go forty times through every conformance in the program, a third to two thirds of
/// a short command's instructions (docs/performance.md). Plain words need none of that: options written out, a word for
/// each value, and no value that begins with a hyphen. All others, mistakes and calls for help too, are left to the
/// parser.
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

  /// Takes an option out as often as it is there, and gives its values.
  mutating func options(_ name: String) -> [String] {
    var values: [String] = []
    while let value = option(name) { values.append(value) }
    return values
  }

  /// Takes an option out as often as it is there, and reads its values; nil where one can't be read.
  mutating func options<Value>(_ name: String, _ read: (String) throws -> Value) -> [Value]? {
    try? options(name).map(read)
  }

  /// The words left when all options are taken out; nil where some of them are no plain values.
  var values: [String]? {
    let left = words.compactMap { $0 }
    return left.allSatisfy(Self.isValue) ? left : nil
  }

  private static func isValue(_ word: String) -> Bool { !word.isEmpty && word.utf8.first != UInt8(ascii: "-") }
}

/// A command, or a group of options, that plain words are read for: a command that is asked for often. Parser and `take`
/// must read alike: PlainArgumentsTests.
protocol PlainlyRead {
  init()

  /// Takes its arguments out of the words, and gives each of them a value; tells whether they are plain.
  mutating func take(_ words: inout PlainArguments) -> Bool
}

extension PlainlyRead {
  /// Reads the words; nil where they are not plain.
  init?(plain words: PlainArguments) {
    var rest = words
    self.init(taking: &rest)
  }

  /// Takes its arguments out of the words; nil where they are not plain.
  init?(taking words: inout PlainArguments) {
    self.init()
    guard take(&words) else { return nil }
  }
}
