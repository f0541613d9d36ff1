import Foundation

/// The files of another system for `colophon import` to read, and their mapping.
enum ImportData {
  static let mapping = """
    mapping: bench
    sources:
      works: { file: works.json, key: id }
      books: { file: books.json, key: id, joins: { work: works } }
    records:
      work:
        kind: work
        each: { w: works }
        slug: $w.title-$w.id
        key: { bench-work: $w.id }
        fields:
          title: $w.title
          language: $w.lang
          contributors.author: $w.author
      edition:
        kind: edition
        each: { b: books }
        in: { $record: work, $of: $b.work }
        slug: $b.lang-$b.id
        key: { bench: $b.id }
        fields:
          language: $b.lang
          title: $b.title
          workflow: translation
          status: proposed
          publisher: { name: $b.house }
          notes: $b.note

    """

  /// Writes as many works and editions as the size has.
  ///
  /// - Parameter isLong: Whether each edition has a note of some thousand letters.
  static func write(_ size: Size, isLong: Bool, to folder: String) throws {
    var (chance, notes) = (Chance(seed: 2), Chance(seed: 3))
    func text(_ word: Tongue.Word) -> String { word.romanized.isEmpty ? word.text : word.romanized }
    let works = (1...size.works).map { number in
      let tongue = chance.one(of: Tongue.weighted)
      return
        #"{"id":\#(number),"lang":"\#(tongue.tag)","title":"\#(text(tongue.title(by: &chance)))","author":"\#(text(tongue.person(by: &chance)))"}"#
    }
    let books = (1...size.editions).map { number in
      let tongue = chance.one(of: Tongue.weighted)
      let book =
        #""id":\#(number),"work":\#(chance.below(size.works) + 1),"lang":"\#(tongue.tag)","title":"\#(tongue.title(by: &chance).text)","house":"\#(chance.one(of: tongue.publishers).text)""#
      guard isLong else { return "{\(book)}" }
      let note = (0..<40).map { _ in text(tongue.title(by: &notes)) }.joined(separator: ", ")
      return #"{\#(book),"note":"\#(note)"}"#
    }
    for (name, items) in [("works", works), ("books", books)] {
      try "[\n\(items.joined(separator: ",\n"))\n]\n".write(
        toFile: "\(folder)/\(name).json", atomically: false, encoding: .utf8)
    }
    try mapping.write(toFile: "\(folder)/mapping.yaml", atomically: false, encoding: .utf8)
  }
}
