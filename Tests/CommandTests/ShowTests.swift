import Testing

@Suite("colophon show") struct ShowTests {
  @Test("a record, a field on a row", arguments: Place.allCases)
  func table(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("set", "ar", "formats+:={form: paperback, isbn: 9783161484100}", "dates.expected=2024~")
    expect(
      try await scratch.colophon("show", "robots/ar"),
      is: Outcome(
        stdout: """
          reference\trobots/ar
          category\tin-progress
          language\tar (Arabic)
          title\tفي انتظار الروبوت
          translation-of\tfr-2019
          workflow\ttranslation
          status\tin-production
          publisher.name\tدار المرايا
          publisher.romanized\tDar Almaraya
          contributors[0].role\ttranslator
          contributors[0].name\tمها قابيل
          contributors[0].romanized\tMaha Qabil
          formats[0].form\tpaperback
          formats[0].isbn\t978-3-16-148410-0
          dates.expected\t2024~

          """))
    try await scratch.expectSound()
  }

  @Test("languages and countries are named in the reader's language, where that is one of the interface") func reader() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("set", "ar", "publisher.country=EG")
    let english = try await scratch.colophon("show", "robots/ar").stdout
    #expect(
      english == """
        reference\trobots/ar
        category\tin-progress
        language\tar (Arabic)
        title\tفي انتظار الروبوت
        translation-of\tfr-2019
        workflow\ttranslation
        status\tin-production
        publisher.name\tدار المرايا
        publisher.romanized\tDar Almaraya
        publisher.country\tEG (Egypt)
        contributors[0].role\ttranslator
        contributors[0].name\tمها قابيل
        contributors[0].romanized\tMaha Qabil

        """)
    for (locale, language, country) in [
      ("fr_FR.UTF-8", "arabe", "Égypte"), ("it_IT.UTF-8", "arabo", "Egitto"), ("es_ES.UTF-8", "árabe", "Egipto"),
      ("ar_EG.UTF-8", "العربية", "مصر"), ("de_DE.UTF-8", "Arabic", "Egypt"),
    ] {
      let shown = try await scratch.colophon("show", "robots/ar", with: ["LC_ALL": locale]).stdout
      #expect(shown == english.replacing("(Arabic)", with: "(\(language))").replacing("(Egypt)", with: "(\(country))"), "\(locale)")
    }
    let json = try await scratch.unchanged("show", "robots/ar", "--format", "json")
    #expect(try await scratch.colophon("show", "robots/ar", "--format", "json", with: ["LC_ALL": "fr_FR.UTF-8"]).stdout == json)
  }

  @Test("one object for scripts", arguments: Place.allCases)
  func json(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("show", "es", "--format", "json"),
      is: Outcome(
        stdout: """
          {
            "reference": "robots/es",
            "work": "robots",
            "category": "planned",
            "language": "es",
            "workflow": "translation",
            "status": "proposed",
            "family": {
              "reprints": [],
              "reprinted-by": [],
              "revises": [],
              "revised-by": [],
              "translated-as": [],
              "relayed-as": [],
              "reception": 0
            }
          }

          """))
    expect(
      try await scratch.colophon("show", "es", "--format", "tsv"),
      is: Outcome(
        stdout:
          "field\tvalue\nreference\trobots/es\ncategory\tplanned\nlanguage\tes (Spanish)\nworkflow\ttranslation\nstatus\tproposed\n"
      ))
  }

  @Test("a bare value is shown to scripts under the key it stands for") func bare() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(
      "language: ca\npublisher: Seuil\nformats: [ebook]\nedition: 2\n", to: "editions/robots/es.yaml")
    try await scratch.git("commit", "-qm", "By hand", "editions/robots/es.yaml")
    expect(
      try await scratch.colophon("show", "es", "--format", "jsonl"),
      is: Outcome(
        stdout: """
          {"reference":"robots/es","work":"robots","category":"planned","language":"ca","publisher":{"name":"Seuil"},\
          "formats":[{"form":"ebook"}],"edition":{"number":2},"family":{"reprints":[],"reprinted-by":[],"revises":[],\
          "revised-by":[],"translated-as":[],"relayed-as":[],"reception":0}}

          """))
  }

  @Test("edits of the record that are not committed are not shown, and said so") func edits() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: ca\n", to: "editions/robots/es.yaml")
    let outcome = try await scratch.colophon("show", "es")
    expect(
      outcome,
      is: Outcome(
        stdout: """
          reference\trobots/es
          category\tplanned
          language\tes (Spanish)
          workflow\ttranslation
          status\tproposed

          """, stderr: "robots/es has edits that are not committed and not shown; colophon save commits them\n"))
    #expect(
      outcome.stderr
        == "robots/es has edits that are not committed and not shown; colophon save commits them\n")
    #expect(try await scratch.colophon("show", "ar").stderr == "")
  }

  @Test("an invalid value is shown as written") func invalid() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: español\nstatus: nowhere\n", to: "editions/robots/es.yaml")
    try await scratch.git("commit", "-qm", "By hand", "editions/robots/es.yaml")
    expect(
      try await scratch.colophon("show", "es"),
      is: Outcome(stdout: "reference\trobots/es\nlanguage\tespañol\nstatus\tnowhere\n"))
  }
}
