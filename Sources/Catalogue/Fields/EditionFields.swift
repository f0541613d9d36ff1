/// The fields of records, in the order that Colophon writes them (docs/data-model.md; roles and forms after ONIX Lists 17, 150).
public enum RecordFields {
  /// The fields of a record of a kind.
  public static func shape(of kind: RecordReference.Kind) -> FieldShape {
    switch kind {
    case .work: .mapping(work)
    case .edition: .mapping(edition)
    case .reception: .mapping(reception)
    }
  }

  /// The keys of a kind of record, in the order in which Colophon writes them.
  public static func keyOrder(of kind: RecordReference.Kind) -> [String] {
    (shape(of: kind).fields ?? []).map(\.key)
  }

  static let edition: [FieldDefinition] = [
    .init("language", .list(.language), "the language of its text; a list for a bilingual edition"),
    .init("title", .text, "the title as it stands on the book"),
    .init("subtitle", .text, "the subtitle, where it is kept apart"),
    .init("romanized-title", .text, "the title in Latin letters"),
    .init("original-title", .text, "the title it was translated from, as the book states it"),
    .init(
      "other-titles", .list(.mapping(otherTitle, bare: "title")), "titles on the cover, parallel, former and others"),
    .init("translation-of", .reference, "the edition it was translated from"),
    .init(
      "via", .mapping(relay, bare: "of"), "the text a relay translation was made from, by language or by reference"),
    .init("workflow", .text, "the workflow it moves through"),
    .init("status", .text, "the state it is in"),
    .init("publisher", .list(.mapping(publisher, bare: "name")), "who published it"),
    .init("contributors", .list(.mapping(contributor, bare: "name")), "who had a part in it, and in which role"),
    .init(
      "formats", .list(.mapping(format, bare: "form")), "paperback, hardback, ebook, audiobook, each with its ISBN"),
    .init("dates", .mapping(dates), "what happened when"),
    .init("pages", .text, "its extent in pages"),
    .init("edition", .mapping(number, bare: "number"), "which edition of its publisher's it is"),
    .init("series", .list(.mapping(series, bare: "title")), "the series it appeared in"),
    .init("contains", .list(.mapping(item, bare: "title")), "the items of a collection"),
    .init("reprints", .list(.mapping(printed, bare: "of")), "the edition whose translation appears again here"),
    .init("revises", .list(.mapping(printed, bare: "of")), "the edition whose translation was revised here"),
    .init("host", .mapping(host, bare: "title"), "the periodical or anthology it appeared inside"),
    .init("part-of", .list(.mapping(volume, bare: "set")), "the set it is a volume of"),
    .init("market", .list(.territory), "the countries it is sold in"),
    .init("equivalent", .list(.reference), "its twin for another market"),
    .init(
      "approaches", .list(.mapping(approach, bare: "publisher")), "publishers it was offered to, and what they answered"
    ),
    .init("licence", .list(.mapping(licence)), "the rights granted"),
    .init("under", .list(.reference), "the edition under whose licence it appears"),
    .init("identifiers", .open(.list(.text)), "its keys elsewhere"),
    .init("links", .list(.mapping(link, bare: "href")), "pages about it"),
    publicity,
    .init("notes", .text, "anything else"),
    .init("sources", .list(.mapping(source, bare: "from")), "where a fact came from; two sources may disagree"),
  ]

  static let publicity = FieldDefinition(
    Publicity.field, .boolean, "whether it goes out of the house, whatever its state and its dates say")

  static let dates: [FieldDefinition] =
    [
      ("announced", "announced by the publisher"), ("option-until", "the option ends"),
      ("contracted", "the contract was signed"),
      ("manuscript-due", "the manuscript is due"), ("delivered", "the manuscript was delivered"),
      ("accepted", "the manuscript was accepted"), ("publish-by", "the contract's last day for publication"),
      ("expected", "publication is expected"), ("published", "published"), ("first-published", "first published"),
    ].map { FieldDefinition($0.0, .date, $0.1) } + [.init("reprinted", .list(.date), "printed again")]
    + [
      ("out-of-print", "went out of print"), ("withdrawn", "withdrawn from sale"), ("reverted", "the rights reverted"),
      ("expires", "the licence expires"),
    ].map { FieldDefinition($0.0, .date, $0.1) }

  static let publisher: [FieldDefinition] = [
    .init("name", .text, "as on the book"),
    .init("role", .choice(["publisher", "co-publisher", "distributor", "funder"]), "publisher unless said otherwise"),
    .init("romanized", .text, "in Latin letters"),
    .init("imprint", .text, "the imprint"),
    .init("place", .text, "the town"),
    .init("country", .country, "the country"),
    .init("isbn", .isbn, "this publisher's own ISBN"),
    .init("ids", .open(.list(.text)), "keys of the publisher elsewhere"),
  ]

  /// The roles of ONIX List 17 that books of translations name, and those of reception; any other word may stand as
  /// well.
  static let roles = [
    "author", "translator", "editor", "reviser", "adapter", "abridger", "compiler", "preface", "foreword",
    "introduction", "afterword", "epilogue", "notes", "commentary", "illustrator", "photographer", "cover", "index",
    "reader", "contributor", "series-editor", "volume-editor", "reviewer", "interviewer", "interviewee", "journalist",
    "speaker", "moderator",
  ]

  static let contributor: [FieldDefinition] = [
    .init("role", .usual(roles), "author, translator, editor, preface, …"),
    .init("name", .text, "as on the book"),
    .init("romanized", .text, "in Latin letters"),
    .init("sort-name", .text, "the name as lists have it, last name first"),
    .init("kind", .choice(["person", "organization"]), "a person unless said otherwise"),
    .init("name-type", .choice(["pseudonym", "real", "earlier", "later", "authority"]), "what kind of name it is"),
    .init("real-name", .text, "the name behind a pseudonym"),
    .init("unnamed", .choice(["anonymous", "unknown", "various", "ai"]), "nobody is named, and why"),
    .init("same-as", .text, "another role whose holder it is"),
    .init("ids", .open(.list(.text)), "isni, gnd, orcid, …"),
  ]

  /// The kinds of book or file.
  public static let forms = ["paperback", "hardback", "ebook", "audiobook", "other"]

  static let format: [FieldDefinition] = [
    .init("form", .choice(forms), "what kind of book or file"),
    .init("isbn", .isbn, "its ISBN"),
    .init("isbn-as-printed", .text, "an ISBN that fails its check digit, as it stands on the book"),
    .init("status", .text, "only where this format's fate differs"),
    .init("dates", .mapping(dates), "only where this format's dates differ"),
    .init("pages", .text, "its extent in pages"),
    .init("price", .text, "its price, with the currency"),
    .init("notes", .text, "anything else"),
  ]

  static let relay: [FieldDefinition] = [
    .init("language", .list(.language), "the language it was made from"),
    .init("of", .reference, "the edition it was made from"),
  ]

  static let number: [FieldDefinition] = [
    .init("number", .number, "1, 2, 3"),
    .init("type", .list(.text), "revised, enlarged, bilingual, …"),
    .init("statement", .text, "as it stands on the book"),
    .init("replaces", .reference, "the edition it replaces"),
  ]

  static let series: [FieldDefinition] = [
    .init("title", .text, "the title of the series"), .init("number", .text, "the number in it"),
    .init("issn", .issn, "the ISSN of the series"),
  ]

  static let printed: [FieldDefinition] = [
    .init("of", .reference, "the edition"),
    .init("item", .text, "the key of an item in it"),
    .init("by", .list(.mapping(contributor, bare: "name")), "who revised it"),
  ]

  static let item: [FieldDefinition] = [
    .init("key", .text, "a name for it within the edition"),
    .init("work", .work, "the work it is a translation of, by its whole path"),
    .init("original-language", .list(.language), "the language of the original"),
    .init("title", .text, "its title here"),
    .init("romanized-title", .text, "its title in Latin letters"),
    .init("original-title", .text, "the title it was translated from, as it is stated"),
    .init("language", .list(.language), "its language, where the edition has several"),
    .init("contributors", .list(.mapping(contributor, bare: "name")), "its own contributors"),
    .init("pages", .text, "from page to page"),
    .init("extent", .choice(["excerpt", "abridged", "complete"]), "how much of the work it is"),
    .init("via", .mapping(relay, bare: "of"), "the text a relay translation was made from"),
    .init("reprints", .list(.mapping(printed, bare: "of")), "where it appeared before"),
    .init("revises", .list(.mapping(printed, bare: "of")), "what it revises"),
    .init("identifiers", .open(.list(.text)), "its keys elsewhere"),
    .init("notes", .text, "anything else"),
  ]

  static let host: [FieldDefinition] = [
    .init("title", .text, "its title"), .init("issue", .text, "which issue"),
    .init("pages", .text, "from page to page"),
    .init("issn", .issn, "its ISSN"), .init("kind", .choice(["periodical", "anthology"]), "which of the two"),
  ]

  static let volume: [FieldDefinition] = [
    .init("set", .reference, "the set"), .init("number", .text, "which volume"),
  ]
}
