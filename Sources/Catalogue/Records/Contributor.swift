/// A person, a group or nobody named, who had a part in a work or an edition (ONIX Lists 17, 18, 19).
public struct Contributor: Hashable, Sendable {
  /// `translator`, `author`, `editor`, …
  public let role: String?
  /// The name, as it stands on the book.
  public let name: String?
  /// The name in Latin letters.
  public let romanized: String?
  /// The name as lists have it, last name first.
  public let sortName: String?
  /// The reason why nobody is named: `anonymous`, `unknown`, `various`, `ai`.
  public let unnamed: String?
  /// The name behind a pseudonym.
  public let realName: String?
  /// `organization`, where the contributor is no person.
  public let kind: String?
  /// `pseudonym`, `real`, `earlier`, `later`, `authority`.
  public let nameType: String?
  /// Another role whose holder this is: `author` for somebody who translated a book of their own.
  public let sameAs: String?

  init(_ value: Value) {
    role = value["role"].text
    (kind, nameType, sameAs) = (value["kind"].text, value["name-type"].text, value["same-as"].text)
    name = value["name"].text ?? value.text
    romanized = value["romanized"].text
    sortName = value["sort-name"].text
    unnamed = value["unnamed"].text
    realName = value["real-name"].text
  }

  /// The same contributor in this role, with the name of another one who is the same person.
  func named(as other: Contributor) -> Contributor {
    Contributor(self, named: other)
  }

  private init(_ person: Contributor, named other: Contributor) {
    (role, kind, nameType, sameAs) = (person.role, other.kind, other.nameType, person.sameAs)
    (name, romanized, unnamed, realName) = (other.name, other.romanized, other.unnamed, other.realName)
    sortName = other.sortName
  }

  /// The words by which to call them: the name, or that there is none.
  public var displayName: String { name ?? (unnamed ?? sameAs).map { "(\($0))" } ?? romanized ?? "" }

  /// Tells whether a name that somebody searches for is part of one of theirs, case and diacritics aside.
  public func isFound(by text: String) -> Bool {
    [name, romanized, realName, sortName].contains { $0?.contains(folded: text) ?? false }
  }
}

/// A publisher of an edition, alone or with others (ONIX List 45).
public struct Publisher: Hashable, Sendable {
  /// `co-publisher` where they are not the first.
  public let role: String?
  /// The name, as it stands on the book.
  public let name: String?
  /// The name in Latin letters.
  public let romanized: String?
  /// The imprint.
  public let imprint: String?
  /// The town.
  public let place: String?
  /// The country, by ISO 3166-1.
  public let country: String?

  init(_ value: Value) {
    role = value["role"].text
    name = value["name"].text ?? value.text
    romanized = value["romanized"].text
    imprint = value["imprint"].text
    place = value["place"].text
    country = value["country"].text
  }

  /// Tells whether a name that somebody searches for is part of one of theirs, case and diacritics aside.
  public func isFound(by text: String) -> Bool {
    [name, romanized, imprint].contains { $0?.contains(folded: text) ?? false }
  }
}

/// A paperback, hardback, ebook or audiobook of an edition (ONIX List 150).
public struct Format: Hashable, Sendable {
  /// The kind of book or file.
  public let form: String?
  /// Its ISBN; nil where it has none, or one that is not valid.
  public let isbn: ISBN?
  /// Its own state, where it differs from the edition's.
  public let status: String?

  init(_ value: Value) {
    form = value["form"].text ?? value.text
    isbn = value["isbn"].text.flatMap { try? ISBN(parsing: $0) }
    status = value["status"].text
  }
}

/// A page about something.
public struct Link: Hashable, Sendable {
  /// The relation of the page to the record: `order`, `review`.
  public let rel: String?
  /// The address.
  public let href: String?

  init(_ value: Value) {
    rel = value["rel"].text
    href = value["href"].text ?? value.text
  }
}

/// The source of a fact.
public struct Source: Hashable, Sendable {
  /// The field it is about.
  public let field: String?
  /// The value that the source gives.
  public let value: String?
  /// The source in words, with its date.
  public let from: String?

  init(_ value: Value) {
    (field, self.value, from) = (value["field"].text, value["value"].text, value["from"].text ?? value.text)
  }
}
