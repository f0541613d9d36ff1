/// What one person does at the desk on one day of `docs/desk.md`.
struct DeskDay {
  /// The name of the part of the page.
  let part: String
  let day: String
  let person: (name: String, address: String)
  let commands: [String]

  init(
    _ part: String, on day: String, by person: (name: String, address: String) = Self.anna, _ commands: [String]
  ) {
    (self.part, self.day, self.person, self.commands) = (part, day, person, commands)
  }

  private static let anna = (name: "Anna Weber", address: "anna@desk.example")
  private static let ben = (name: "Ben Noor", address: "ben@desk.example")

  /// Lets commits be of this day and this person.
  func settle(_ scratch: Scratch) {
    for who in ["AUTHOR", "COMMITTER"] {
      scratch.environment["GIT_\(who)_DATE"] = "\(day)T10:00:00+01:00"
      scratch.environment["GIT_\(who)_NAME"] = person.name
      scratch.environment["GIT_\(who)_EMAIL"] = person.address
    }
  }

  /// The year after the week.
  static let year = [
    DeskDay(
      "territories", on: "2024-04-09",
      [
        """
        cat >> colophon.yaml <<'END'
        territories:
          DACH: [DE, AT, CH]
          GERMAN: [DACH, LI, LU]
          SWISS: [CH, LI]
        END
        """,
        """
        cat > workflows/roles.yaml <<'END'
        roles: { rights: [anna@desk.example] }
        fields: { licence: [rights] }
        END
        """,
        "colophon check",
        "git add colophon.yaml workflows/roles.yaml",
        "git commit --quiet --message 'Name our territories, and say who writes a licence'",
      ]),
    DeskDay(
      "refused", on: "2024-04-10", by: ben,
      [
        "colophon set lighthouse/it 'licence.royalty=8 %'",
        "colophon set lighthouse/it 'notes=Approdo writes: 8 %, not 7 %. For Anna.'",
      ]),
    DeskDay("royalty", on: "2024-04-11", ["colophon set lighthouse/it 'licence.royalty=8 %' --unset notes"]),
    DeskDay(
      "option", on: "2024-05-06",
      [
        #"""
        colophon advance lighthouse/de --to option --on 2024-05-06 --set publisher.name=Nordlicht \
          --set 'approaches[1].answer=accepted' --set 'approaches[1].answered=2024-05-06' \
          --set 'approaches+:={publisher: Nordlicht, sent: 2024-05-06, option-until: 2024-06-17, exclusive: true}'
        """#
      ]),
    DeskDay("cured", on: "2024-05-07", ["colophon due --on 2024-05-07"]),
    DeskDay(
      "found", on: "2024-05-08",
      ["colophon advance salt/es --to appear --on 2024-04-18", "colophon workflow upgrade translation"]),
    DeskDay(
      "appeared", on: "2024-05-08",
      [
        "colophon advance salt/es --to appear --on 2024-04-18",
        "colophon advance salt/es --to appear --on 2024-04-18 --set contributors.translator='Inés Roca'",
        "colophon set salt/es --unset licence.notice --unset licence.cure --note 'The book has been out since April.'",
        "colophon due --on 2024-05-08",
      ]),
    DeskDay(
      "rival", on: "2024-05-13",
      [
        #"""
        colophon add edition lighthouse/de-hafen --language de --publisher Hafen \
          --set 'licence:={from: 2024-06-01, term: P6Y, territory: GERMAN, exclusive: true}'
        """#,
        "colophon report licences --on 2024-05-13 --work lighthouse --language de",
      ]),
    DeskDay(
      "declined", on: "2024-05-24",
      [
        #"""
        colophon advance lighthouse/de --to decline --on 2024-05-24 \
          --set 'approaches[2].answer=declined' --set 'approaches[2].answered=2024-05-24'
        """#,
        "colophon report licences --on 2024-05-24 --work lighthouse --language de",
        "colophon advance lighthouse/de --to offer --on 2024-05-24 --set 'approaches+:={publisher: Hafen, sent: 2024-05-24}'",
      ]),
    DeskDay(
      "co-edition", on: "2024-06-10",
      [
        """
        cat >> editions/lighthouse/de.yaml <<'END'
        licence:
          - licensee: Hafen
            from: 2024-06-10
            term: P6Y
            territory: GERMAN
            except: SWISS
            exclusive: true
            payments:
              - { kind: advance, due: 2024-06-30, amount: 2000, currency: EUR }
              - { kind: advance, due: 2025-03-31, amount: 2000, currency: EUR }
          - licensee: Alpina
            from: 2024-06-10
            term: P6Y
            territory: SWISS
            exclusive: true
            payments:
              - { kind: advance, due: 2024-07-31, amount: 600, currency: CHF }
        END
        """,
        "colophon save lighthouse/de --note 'Hafen and Alpina print together.'",
        #"""
        colophon advance lighthouse/de --to sign --on 2024-06-10 \
          --set 'publisher:=[{name: Hafen}, {name: Alpina, role: co-publisher}]' \
          --set 'approaches[3].answer=accepted' --set 'approaches[3].answered=2024-06-03'
        """#,
        "colophon report licences --on 2024-06-10 --work lighthouse --language de",
        "colophon list --where 'licence.territory:SWISS'",
      ]),
    DeskDay(
      "paperback", on: "2024-07-08",
      [
        #"""
        colophon add edition lighthouse/fr-poche --from lighthouse/fr \
          --set 'publisher:={name: Rivages, imprint: Rivages poche}' --set 'formats:=[paperback]' --set reprints=fr \
          --set 'market:=[FR, BE, CH, LU, CA]' \
          --set 'licence:={under: fr, payments: [{kind: advance, due: 2024-11-30, amount: 800, currency: EUR}]}'
        """#,
        "colophon set lighthouse/fr-poche 'market-=CA' --note 'Canada is not in the contract, says Rivages.'",
        "colophon report licences --on 2024-07-08 --work lighthouse --language fr",
      ]),
    DeskDay(
      "fee", on: "2024-07-09",
      [
        #"""
        colophon advance lighthouse/it-club --to sign --on 2024-07-09 \
          --set 'licence.payments+:={kind: fee, due: 2024-09-30, amount: 400, currency: EUR}'
        """#,
        "colophon set lighthouse/de 'licence[0].payments[0].paid=2024-07-02'",
      ]),
    DeskDay(
      "sub-licence", on: "2024-09-16",
      [
        #"""
        colophon set lighthouse/it 'licence+:={sub-licence-of: it, licensee: Tascabili Nord, from: 2025-03-01, term: P7Y,
          territory: IT, formats: paperback, exclusive: true}'
        """#,
        "colophon set lighthouse/it 'licence[1].term=P6Y'",
        "colophon report licences --on 2025-03-01 --work lighthouse --language it",
      ]),
    DeskDay(
      "share", on: "2024-09-17",
      [
        #"colophon set lighthouse/it 'licence[0].payments+:={kind: share, due: 2025-03-31, amount: "1.400,00", currency: EUR}'"#,
        #"colophon set lighthouse/it 'licence[0].payments+:={kind: share, due: 2025-03-31, amount: "1400.00", currency: EUR}'"#,
      ]),
    DeskDay("money-due", on: "2024-10-07", ["colophon due --on 2024-10-07 --within P2M"]),
    DeskDay("reminded", on: "2024-10-14", ["colophon set lighthouse/de 'licence[1].payments[0].paid=2024-10-11' --note 'After a reminder.'"]),
    DeskDay(
      "closed", on: "2024-11-18",
      [
        "colophon advance lighthouse/it-club --to cancel --on 2024-11-15",
        "colophon advance lighthouse/it-club --to cancel --on 2024-11-15 --reason by-publisher --note 'The club closes.'",
        "colophon report licences --on 2024-11-18 --work lighthouse --language it --status free",
        "colophon due --on 2024-11-18 --where 'publisher:club'",
      ]),
    DeskDay(
      "waived", on: "2024-11-25",
      [
        "colophon set lighthouse/it-club 'licence.payments[0].waived=no copy was made' --note 'Agreed with the liquidator.'",
        "colophon due --on 2024-11-25 --where 'publisher:club'",
      ]),
    DeskDay(
      "money", on: "2024-12-31",
      ["colophon report money --on 2024-12-31"]),
    DeskDay(
      "year-end", on: "2025-01-13",
      [
        "colophon advance lighthouse/fr-poche --to published --on 2024-12-02 --set 'licence.payments[0].paid=2025-01-10'",
        "colophon report money --on 2024-12-31 --where 'publisher:rivages'",
        "colophon report money --on 2025-01-13 --where 'publisher:rivages'",
      ]),
    DeskDay(
      "corrected", on: "2025-02-10",
      [
        "colophon correct salt/es published --on 2024-04-04 --note 'The royalty statement counts sales from 4 April.'",
        "colophon history salt/es",
      ]),
    DeskDay(
      "two-times", on: "2025-02-10",
      [
        "colophon list --work salt --as-of 2024-04-10",
        "colophon list --work salt --as-of 2024-04-10 --known-at 2024-05-07",
        "colophon report licences --work lighthouse --language de --as-of 2024-05-20 --known-at 2024-05-20",
      ]),
    DeskDay(
      "out", on: "2025-03-10",
      [
        "colophon advance lighthouse/it --to published --on 2025-02-20 --set contributors.translator='Sara Conti'",
        "colophon due --on 2025-03-10",
        "colophon report licences --on 2025-03-10",
      ]),
    DeskDay(
      "proof", on: "2025-03-10",
      ["colophon check", "colophon audit", "colophon log --since 2024-04-01 --where 'work:salt'"]),
  ]
}
