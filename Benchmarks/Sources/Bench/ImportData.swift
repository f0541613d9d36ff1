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

    """

  /// Writes as many works and editions as the size has.
  static func write(_ size: Size, to folder: String) throws {
    var chance = Chance(seed: 2)
    func text(_ word: Tongue.Word) -> String { word.romanized.isEmpty ? word.text : word.romanized }
    let works = (1...size.works).map { number in
      let tongue = chance.one(of: Tongue.weighted)
      return
        #"{"id":\#(number),"lang":"\#(tongue.tag)","title":"\#(text(tongue.title(by: &chance)))","author":"\#(text(tongue.person(by: &chance)))"}"#
    }
    let books = (1...size.editions).map { number in
      let tongue = chance.one(of: Tongue.weighted)
      return
        #"{"id":\#(number),"work":\#(chance.below(size.works) + 1),"lang":"\#(tongue.tag)","title":"\#(tongue.title(by: &chance).text)","house":"\#(chance.one(of: tongue.publishers).text)"}"#
    }
    for (name, items) in [("works", works), ("books", books)] {
      try "[\n\(items.joined(separator: ",\n"))\n]\n".write(
        toFile: "\(folder)/\(name).json", atomically: false, encoding: .utf8)
    }
    try mapping.write(toFile: "\(folder)/mapping.yaml", atomically: false, encoding: .utf8)
  }
}
