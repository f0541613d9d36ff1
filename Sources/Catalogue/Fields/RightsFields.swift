extension RecordFields {
  static let approach: [FieldDefinition] = [
    .init("publisher", .text, "whom it was offered to"), .init("sent", .date, "when"),
    .init("answer", .choice(["declined", "accepted"]), "what they answered"), .init("answered", .date, "when they did"),
    .init("option-until", .date, "the last day of their option"),
    .init("exclusive", .boolean, "whether it is exclusive"),
    .init("notes", .text, "anything else"),
  ]

  static let licence: [FieldDefinition] = [
    .init("from", .date, "the first day"), .init("term", .duration, "how long"), .init("until", .date, "the last day"),
    .init(
      "territory", .list(.territory), "the countries, or WORLD; everywhere where it is absent"),
    .init("except", .list(.territory), "countries left out"),
    .init("exclusive", .boolean, "whether it is exclusive"),
    .init("formats", .list(.usual(forms)), "the forms it covers; all where it is absent"),
    .init("licensee", .text, "who holds it; the first publisher where it is absent"),
    .init("under", .reference, "the edition under whose licence this one appears: it grants nothing itself"),
    .init("sub-licence-of", .reference, "the edition out of whose licence it is carved, by the licensee there"),
    .init("publish-by", .date, "the last day for publication"),
    .init("sell-off", .duration, "how long stock may be sold after its end"),
    .init("notice", .date, "when notice of a breach was given"),
    .init("cure", .duration, "how long after notice the publisher may mend it"),
    .init(
      "advance", .mapping([.init("amount", .amount, "how much"), .init("currency", .currency, "ISO 4217")]),
      "the advance"),
    .init("royalty", .text, "the royalty"), .init("agent", .text, "the agent"),
    .init("author-copies", .text, "how many copies the author gets"),
    .init(
      "payments",
      .list(
        .mapping([
          .init("kind", .choice(["advance", "royalty", "fee", "share"]), "what it is paid for"),
          .init("due", .date, "when it is due"), .init("amount", .amount, "how much"),
          .init("currency", .currency, "ISO 4217"),
          .init("paid", .date, "when it was paid"), .init("waived", .text, "when, or why, it need not be paid"),
        ])), "what is paid when"),
    .init("notes", .text, "anything else"),
  ]
}
