extension RecordFields {
  static let work: [FieldDefinition] = [
    .init("kind", .text, "what kind of work: collection, novel, play, …"),
    .init("title", .text, "the title in its own language; it may be unknown"),
    .init("subtitle", .text, "the subtitle, where it is kept apart"),
    .init("romanized-title", .text, "the title in Latin letters"),
    .init(
      "other-titles", .list(.mapping(otherTitle, bare: "title")), "titles on the cover, parallel, former and others"),
    .init("language", .list(.language), "the language it was written in"),
    .init("contributors", .list(.mapping(contributor, bare: "name")), "its author or authors"),
    .init("first-published", .date, "when it first appeared"),
    .init("subjects", .list(.text), "what it is about"),
    .init("identifiers", .open(.list(.text)), "its keys elsewhere"),
    .init("links", .list(.mapping(link, bare: "href")), "pages about it"),
    publicity,
    .init("notes", .text, "anything else"),
    .init("sources", .list(.mapping(source, bare: "from")), "where a fact came from"),
  ]

  /// A further title of a work or an edition, by ONIX List 15.
  static let otherTitle: [FieldDefinition] = [
    .init("title", .text, "the title"),
    .init(
      "type", .choice(["cover", "parallel", "former", "alternative", "working", "romanized"]), "which title it is"),
    .init("language", .language, "its language"),
  ]

  static let reception: [FieldDefinition] = [
    .init("kind", .choice(receptionKinds), "what it is"),
    .init("date", .date, "when it appeared or took place"),
    .init("title", .text, "its title"),
    .init("outlet", .list(.mapping(outlet, bare: "name")), "the paper, station, jury or house"),
    .init("people", .list(.mapping(contributor, bare: "name")), "who wrote, asked or spoke"),
    .init("language", .list(.language), "its language"),
    .init("about", .list(.reference), "the editions it is about; absent: the whole work"),
    .init("result", .choice(results), "what a prize came to (ONIX List 41)"),
    .init("place", .text, "where an event took place"),
    .init("extent", .text, "its length"),
    .init("links", .list(.mapping(link, bare: "href")), "where it can be read, heard or seen"),
    .init("identifiers", .open(.list(.text)), "its keys elsewhere"),
    publicity,
    .init("notes", .text, "anything else"),
    .init("sources", .list(.mapping(source, bare: "from")), "where a fact came from"),
  ]

  /// The kinds of reception, each an `add` command of its own.
  public static let receptionKinds = ["review", "interview", "prize", "event", "podcast", "video", "mention"]

  static let results = [
    "winner", "runner-up", "commended", "shortlisted", "longlisted", "joint-winner", "nominated",
  ]

  static let outlet: [FieldDefinition] = [
    .init("name", .text, "its name"), .init("romanized", .text, "in Latin letters"), .init("place", .text, "the town"),
    .init("country", .country, "the country"), .init("issue", .text, "which issue"),
    .init("pages", .text, "from page to page"),
  ]

  static let link: [FieldDefinition] = [
    .init("rel", .text, "order, announcement, publisher, review, video, …"), .init("href", .address, "the address"),
    .init("title", .text, "what is there"), .init("language", .language, "in which language"),
  ]

  static let source: [FieldDefinition] = [
    .init("field", .text, "the field it is about"), .init("value", .text, "what it says"),
    .init("from", .text, "who says so, and when"), .init("href", .address, "where"),
    .init("note", .text, "anything else"),
  ]
}
