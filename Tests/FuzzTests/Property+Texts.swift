import Git
import Interchange

@testable import Catalogue

extension Property {
  private static func ofText(_ name: String, _ fault: @escaping @Sendable (String) -> String?) -> Property {
    Property(name: name) { fault(String(decoding: $0, as: UTF8.self)) }
  }

  /// Trailers are words with values of one line, and written down they are read as the same.
  static let trailers = ofText("trailers") { text in
    let found = Trailers.parse(text)
    for (key, value) in found where key.isEmpty || key.contains(":") || value.utf8.contains(10) {
      return "“\(key)”: “\(value)” is no trailer"
    }
    let keys = Trailers.folded(in: text)
    if let other = keys.first(where: { key in !found.contains { $0.key == key } }) { return "\(other) goes on, and is none" }
    let again = Trailers.parse("S\n\n" + found.map { "\($0.key): \($0.value)\n" }.joined())
    return again.elementsEqual(found, by: ==) ? nil : "read again they are \(again)"
  }

  /// A date is what its text says, its days stand in order, and a suggestion is a date.
  static let date = ofText("edtf") { text in
    do throws(ParsingError) {
      let date = try EDTF(parsing: text)
      if try EDTF(parsing: date.description).description != date.description { return "it is not what it says" }
      if let first = date.earliest, let last = date.latest, last < first { return "it ends before it begins" }
      if date.isCertainlyBefore(date) { return "it is before itself" }
      return date.canFollow(date) ? nil : "it can't be when it is"
    } catch {
      guard let suggestion = error.suggestion else { return nil }
      return (try? EDTF(parsing: suggestion)) == nil ? "“\(suggestion)” is suggested, and no date" : nil
    }
  }

  /// A tag is the same when it is read again, matches itself and has a name, and a suggestion is a tag.
  static let languageTag = ofText("language-tag") { text in
    do throws(ParsingError) {
      let tag = try LanguageTag(parsing: text)
      if try LanguageTag(parsing: tag.description) != tag { return "read again it is another" }
      if !tag.matches(tag) { return "it doesn't match itself" }
      if let preferred = tag.preferred, preferred == tag { return "it is preferred to itself" }
      _ = tag.likelyScript
      return tag.displayName.isEmpty ? "it has no name" : nil
    } catch {
      guard let suggestion = error.suggestion else { return nil }
      return (try? LanguageTag(parsing: suggestion)) == nil ? "“\(suggestion)” is suggested, and no tag" : nil
    }
  }

  /// A filter finds a record or doesn't, and an error has a column of the filter.
  static let filter = ofText("filter") { text in
    do throws(ParsingError) {
      let filter = try FilterExpression(parsing: text)
      let reference = RecordReference(.edition, "w/e")
      let found = filter.finds(reference, record, state: "published", category: .available)
      return found == filter.finds(reference, record, state: "published", category: .available) ? nil : "it finds by chance"
    } catch {
      let words = error.reason.split(separator: " ")
      guard words.count > 5, words[0] == "column", let column = Int(words[1]) else { return "no column: \(error.reason)" }
      return (1...text.unicodeScalars.count + 1).contains(column) ? nil : "column \(column) of \(text.unicodeScalars.count)"
    }
  }

  private static let record: Catalogue.Value = {
    let text = """
      title: Aspettando i robot
      language: [it, fr]
      status: published
      publisher: {name: Approdo, isbn: 978-0-306-40615-7}
      contributors: [{role: translator, name: Maha}]
      dates: {published: 2021-05, reprinted: [2022, "2023?"]}
      translation-of: fr-2019
      pages: 312

      """
    return (try? Document(parsing: Array(text.utf8)).value) ?? .absent
  }()

  /// A file of mappings is one, or has an error at a place in it.
  static let mapping = Property(name: "mapping") { bytes in
    let (mapping, problems) = Mapping.read(bytes, path: "m.yaml")
    if (mapping == nil) == problems.isEmpty { return "\(problems.count) problems" }
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).count
    let faulty = problems.first { $0.position.map { $0.line < 1 || $0.column < 1 } ?? false }
    return faulty.map { "\($0) of \(lines) lines" }
  }
}
