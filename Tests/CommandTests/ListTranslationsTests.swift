import Foundation
import TestSupport
import Testing

extension Scratch {
  /// A catalogue of one work with its translations: a reprint in an anthology, a revision, a bilingual edition, reception.
  static func family(in place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "a family, \(place)") {
      let scratch = try await Scratch.catalogue(in: .checkout)
      let files = [
        (
          "robots/it-1998",
          "language: it\ntitle: Aspettando\ntranslation-of: fr-2019\nworkflow: translation\nstatus: published\npublisher: Prima\ncontributors: [{role: translator, name: A. Neri}]\ndates: {published: 2020}\n"
        ),
        ("robots/it-2005", "language: [it, fr]\nrevises: {of: it-1998, by: [{role: reviser, name: B. Bruni}]}\nworkflow: translation\nstatus: out-of-print\ndates: {published: 2021}\n"),
        ("trains/work", "kind: collection\ntitle: Treni\n"),
        (
          "trains/it-2021",
          "language: it\ntitle: Treni di notte\nworkflow: translation\nstatus: published\npublisher: Seconda\ncontains:\n  - {key: robots, work: robots, title: Aspettando i robot, pages: 9-44, reprints: robots/it-1998}\n  - {title: Altro, original-language: en, contributors: [{role: translator, unnamed: ai}]}\ndates: {published: 2022}\n"
        ),
        (
          "robots/reception/premio-2021",
          "kind: prize\ntitle: Premio\ndate: 2021\nabout: [it-1998, robots/es]\nresult: shortlisted\noutlet: Città\nlanguage: it\npeople: [{role: juror, unnamed: various}]\n"
        ),
        ("robots/reception/monde-2019", "kind: review\ntitle: Attendre\ndate: 2019\nlanguage: fr\noutlet: Le Monde\npeople: [{role: reviewer, name: Anne C.}]\n"),
      ]
      for (path, text) in files { try scratch.write(text, to: "editions/\(path).yaml") }
      try await scratch.git("add", "editions")
      try await scratch.git("commit", "-qm", "More of it", "--", "editions")
      guard place == .bare else { return scratch }
      let bare = scratch.beside("bare.git")
      try await scratch.git("clone", "-q", "--bare", ".", bare)
      scratch.directory = .init(filePath: bare)
      return scratch
    }
  }
}

@Suite("colophon list translations") struct ListTranslationsTests {
  private static let arabic = "robots/ar\t\tar\trobots\tفي انتظار الروبوت\tمها قابيل\t\t1\n"
  private static let spanish = "robots/es\t\tes\trobots\t\t\t\t1\n"
  private static let italian = "robots/it-1998\t\tit\trobots\tAspettando\tA. Neri\t2020\t2\n"
  private static let revised = "robots/it-2005\t\tit\trobots\t\t\t2021\t1\n"
  private static let other = "trains/it-2021\t[1]\tit\t\tAltro\t(ai)\t2022\t1\n"
  private static let all = arabic + spanish + italian + revised + other

  /// Options, and the rows that they leave.
  private static let asked: [([String], String)] = [
    ([], all), (["--language", "it"], italian + revised + other), (["--language", "fr"], revised),
    (["--work", "robots"], arabic + spanish + italian + revised), (["--work", "trains"], ""),
    (["--translator", "neri"], italian), (["--contributor", "casilli"], arabic + spanish + italian + revised),
    (["--publisher", "seconda"], italian + other), (["--publisher", "prima"], italian), (["--year", "2020"], italian),
    (["--year", "2022"], italian + other), (["--status", "out-of-print"], revised), (["--category", "planned"], spanish),
    (["--kind", "review"], ""), (["--where", "title:\"i robot\""], italian), (["--where", "-language:it"], arabic + spanish),
    (["--where", "work:robots publisher:seconda"], italian), (["--where", "status:in-production"], arabic),
    (["--where", "translation-of:robots/fr-2019 author:casilli"], arabic + italian),
    (["--sort", "published"], italian + revised + other + arabic + spanish),
    (["--sort", "title"], spanish + revised + other + italian + arabic),
    (["--sort", "language"], arabic + spanish + italian + revised + other),
  ]

  @Test(
    "a row for each, narrowed by what an edition that prints it says", arguments: Extent.pairs(asked, Place.allCases, oneOf: 2))
  func filters(_ asked: ([String], String), _ place: Place) async throws {
    let scratch = try await Scratch.family(in: place)
    expect(try await scratch.colophon(["list", "translations"] + asked.0), is: Outcome(stdout: asked.1), "\(asked.0)")
  }

  @Test("scripts get where it appears, what it came from and who made it", arguments: Place.allCases)
  func json(_ place: Place) async throws {
    let scratch = try await Scratch.family(in: place)
    expect(
      try await scratch.colophon("list", "translations", "--work", "robots", "--language", "it", "--format", "jsonl"),
      is: Outcome(
        stdout: """
          {"reference":"robots/it-1998","item":null,"field":null,"work":"robots","language":["it"],"original-language":["fr"],"title":"Aspettando","romanized-title":null,"extent":null,"translators":[{"role":"translator","name":"A. Neri"}],"published":"2020","number":1,"count":1,"retranslation":false,"translation-of":"robots/fr-2019","via":null,"revises":[],"revisers":[],"appearances":[{"reference":"robots/it-1998","item":null,"field":null,"title":"Aspettando","language":["it"],"publisher":["Prima"],"published":"2020"},{"reference":"trains/it-2021","item":"robots","field":"contains.robots","title":"Aspettando i robot","language":["it"],"publisher":["Seconda"],"published":"2022"}]}
          {"reference":"robots/it-2005","item":null,"field":null,"work":"robots","language":["it"],"original-language":["fr"],"title":null,"romanized-title":null,"extent":null,"translators":[],"published":"2021","number":null,"count":null,"retranslation":false,"translation-of":null,"via":null,"revises":[{"reference":"robots/it-1998","item":null,"field":null}],"revisers":[{"role":"reviser","name":"B. Bruni"}],"appearances":[{"reference":"robots/it-2005","item":null,"field":null,"title":null,"language":["it","fr"],"publisher":[],"published":"2021"}]}

          """))
    expect(
      try await scratch.colophon("list", "translations", "--publisher", "seconda", "--format", "csv"),
      is: Outcome(
        stdout: """
          reference,item,language,work,title,translator,published,editions,original-language,romanized-title,extent,via,revises,number,count,appearances
          robots/it-1998,,it,robots,Aspettando,A. Neri,2020,2,fr,,,,,1,1,robots/it-1998; trains/it-2021
          trains/it-2021,[1],it,,Altro,(ai),2022,1,en,,,,,,,trains/it-2021

          """))
    try await scratch.expectSound()
  }

  @Test("a bilingual edition counts under each of its languages") func bilingual() async throws {
    let scratch = try await Scratch.family(in: .bare)
    expect(
      try await scratch.colophon("list", "--language", "it"),
      is: Outcome(
        stdout: """
          robots/it-1998\tit\tpublished\tAspettando\tPrima\tA. Neri\t2020
          robots/it-2005\tit; fr\tout-of-print\t\t\t\t2021
          trains/it-2021\tit\tpublished\tTreni di notte\tSeconda\t(ai)\t2022

          """))
    expect(
      try await scratch.colophon("list", "--language", "fr"),
      is: Outcome(
        stdout: """
          robots/fr-2019\tfr\tpublished\tEn attendant les robots\tSeuil\t\t2019-01-03
          robots/it-2005\tit; fr\tout-of-print\t\t\t\t2021

          """))
  }

  @Test(
    "a translation has no state of its own to sort by, and fits no matrix",
    arguments: [
      (["--sort", "status"], "a translation has no status of its own, so --sort status doesn't go with translations"),
      (["--matrix"], "--matrix shows editions, so it doesn't go with translations"),
    ])
  func refused(_ asked: ([String], String)) async throws {
    let scratch = try await Scratch.family(in: .bare)
    expect(
      try await scratch.colophon(["list", "translations"] + asked.0), is: Outcome(stderr: "error: \(asked.1). Usage: colophon list [<options>] [<kind>]\n", code: 2))
  }

  @Test(
    "reception is found by what it is about, by outlet, kind, result, language and year",
    arguments: [
      (["--where", "about:it-1998"], true, false), (["--where", "about:robots/it-1998"], true, false),
      (["--where", "about:robots/es"], true, false), (["--where", "about:robots/ar"], false, false),
      (["--where", "-about:*"], false, true), (["--where", "outlet:monde"], false, true),
      (["--where", "result:shortlisted,winner"], true, false), (["--where", "kind:review"], false, true),
      (["--kind", "prize"], true, false), (["--language", "fr"], false, true), (["--year", "2021"], true, false),
      (["--work", "robots"], true, true), (["--publisher", "città"], true, false), (["--contributor", "anne"], false, true),
    ], Place.allCases)
  func reception(_ asked: ([String], Bool, Bool), _ place: Place) async throws {
    let scratch = try await Scratch.family(in: place)
    let prize = "robots/reception/premio-2021\tprize\t2021\tPremio\tCittà\t(various)\tit-1998; robots/es\tshortlisted\n"
    let review = "robots/reception/monde-2019\treview\t2019\tAttendre\tLe Monde\tAnne C.\t\t\n"
    expect(
      try await scratch.colophon(["list", "reception"] + asked.0),
      is: Outcome(stdout: (asked.2 ? review : "") + (asked.1 ? prize : "")), "\(asked.0)")
  }
}
