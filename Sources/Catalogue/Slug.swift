/// The name of a record's file: ASCII letters in lower case and digits, with single `-` between them.
public struct Slug: Hashable, Sendable, CustomStringConvertible {
  /// The slug as it stands in the path.
  public let description: String

  /// The most bytes that a slug may have.
  public static let greatestLength = 80
  /// The names of files that mean something else in a catalogue.
  ///
  /// A folder `editions` inside `editions` would be taken for the root of a catalogue by a command that runs there.
  public static let reserved: Set<String> = ["work", "reception", "roles", "editions"]

  /// Reads a slug.
  ///
  /// - Throws: `ParsingError`, with the slug that could be made from the text.
  public init(parsing text: String) throws(ParsingError) {
    guard let fault = Self.fault(of: text) else {
      description = text
      return
    }
    throw ParsingError(text: text, reason: fault, suggestion: Self.suggest(from: text)?.description)
  }

  private init(valid text: String) { description = text }

  /// A slug for a title or a name; nil where none can be made (of one in Arabic script, for instance).
  ///
  /// The text is folded (no case, no diacritics); everything but ASCII letters and digits then becomes `-`. A long
  /// slug ends with a whole word; a reserved one gets a number.
  public static func suggest(from text: String) -> Slug? {
    let words = text.foldedLetters.utf8.split { !$0.isSlugCharacter }.map { String(decoding: $0, as: UTF8.self) }
    guard let first = words.first else { return nil }
    var slug = String(first.prefix(greatestLength))
    for word in words.dropFirst() {
      guard slug.utf8.count + 1 + word.utf8.count <= greatestLength else { break }
      slug += "-" + word
    }
    return Slug(valid: reserved.contains(slug) ? slug + "-1" : slug)
  }

  /// The fault of a slug; nil for none.
  private static func fault(of text: String) -> String? {
    let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if text.isEmpty { return "a slug is not empty" }
    if reserved.contains(text) { return "“\(text)” is reserved: a file of that name means something else" }
    if text.utf8.count > greatestLength {
      return "a slug has at most \(greatestLength) bytes, this one has \(text.utf8.count)"
    }
    guard words.allSatisfy({ $0.allSatisfy(\.isSlugCharacter) }) else {
      return "“\(text)” is not a slug: it may have a to z, 0 to 9 and “-” in it"
    }
    return words.contains(where: \.isEmpty)
      ? "“\(text)” is not a slug: “-” stands singly between letters or digits" : nil
  }
}

extension UInt8 {
  fileprivate var isSlugCharacter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
