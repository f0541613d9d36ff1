import Git
import Testing

@Suite("Dates as git takes them") struct InstantGitDateTests {
  static let forms = [
    "@1643792400 +0100", "@0 +0000", "@5 -0930", "1643792400", "1643792400 +0530", "@1643792400", "@1643792400 UTC",
    "2022-02-02T10:00:00+0100", "2022-02-02 10:00:00 +01:00", "2022-02-02T10:00:00Z", "2022-02-02T10:00:00",
    "2022-02-02 10:00", "2022-02-02T10:00:00.123+02", "20220202T101112", "20220202T101112Z", "2022-02-02TT101112",
    "Wed, 02 Feb 2022 10:11:12 +0200", "Wed, 2 Feb 2022 10:11:12 GMT", "Wed Feb 2 10:11:12 2022 -0330",
    "2 February 2022 10:11:12 EST", "Feb 2, 2022 3:04:05 PM", "12:30 am 2022-02-02", "2022.02.02 10:00:00",
    "02/03/2022 10:00:00", "13/02/2022 10:00:00", "02.03.2022 10:00:00", "02/03/22 10:00:00 +0100",
    "2022-02-30 10:00:00 +0000", "2022/02/02 10:00:00", "1999-12-31 23:59:60 +0000", "2099-12-31 10:00:00 Z",
    "2022-02-02 10:00:00 CEST", "2022-02-02 10:00:00 PDT", "2022-02-02 10:00:00 +1", "2022-02-02 10:00 +100",
    "2022-02-02 10:00 +05:4", "2022-02-02 10:00 xmay +02", "2022-02-02 10:00:00 +1400",
    "12/31/2023 10:00:00", "06/07/2023 10:00:00", "31.12.2021 24:00:00", "2022-02-02 10:00:00 -00:30",
  ]

  @Test("a date is what git writes for it", arguments: forms)
  func accepted(text: String) async throws {
    let scratch = try Scratch(["GIT_AUTHOR_DATE": text], zone: "XXX-2", offset: 120, clock: Environment.systemClock())
    #expect(try await Self.git(scratch) == Self.ours(scratch), "\(text)")
  }

  @Test(
    "what git refuses is refused",
    arguments: [
      "2022-02-02", "yesterday", "nonsense", "10:00", "1969-01-01 10:00 Z", "2022-02-02T10", "2022-02-02T1011",
    ])
  func refused(text: String) async throws {
    let scratch = try Scratch(["GIT_AUTHOR_DATE": text])
    #expect(try await Self.git(scratch) == nil)
    #expect(Self.ours(scratch) == nil)
    let configuration = try Configuration(environment: scratch.environment)
    #expect(
      throws: GitError(
        .invalid, "GIT_AUTHOR_DATE is '\(text)', which is no date. Write it as 2022-02-02T10:00:00+0100")
    ) { try Identity(configuration: configuration, environment: scratch.environment) }
  }

  @Test("random joinings of words and numbers mean what they mean to git", arguments: [UInt64](1...40))
  func random(seed: UInt64) async throws {
    var random = SplitMix64(state: seed)
    let dates = ["2021-03-04", "5 Jun 2020", "Jun 5 2020", "2020/11/12", "12/11/2020", "25.12.2019", "20190203"]
    let times = ["01:02", "23:59:58", "7:08:09 pm", "12:00 AM", "T111213", "04:05:06.789"]
    let zones = ["", "Z", "+0100", "-0930", "+05:45", "GMT", "EST", "+2"]
    let day = dates.randomElement(using: &random) ?? ""
    let time = times.randomElement(using: &random) ?? ""
    let zone = zones.randomElement(using: &random) ?? ""
    let text =
      ["\(day) \(time) \(zone)", "\(day)T\(time)\(zone)", "\(time) \(zone) \(day)"]
      .randomElement(using: &random) ?? ""
    let scratch = try Scratch(["GIT_AUTHOR_DATE": text], zone: "XXX+5", offset: -300)
    #expect(try await Self.git(scratch) == Self.ours(scratch), "\(text)")
  }

  /// `SECONDS ±HHMM` as git understands the variable; nil where it refuses.
  private static func git(_ scratch: Scratch) async throws -> String? {
    let outcome = try await scratch.attempt(["var", "GIT_AUTHOR_IDENT"], in: scratch.directory)
    guard outcome.code == 0 else { return nil }
    return outcome.output.split(separator: " ").suffix(2).joined(separator: " ").replacing("\n", with: "")
  }

  private static func ours(_ scratch: Scratch) -> String? {
    let text = scratch.environment["GIT_AUTHOR_DATE"] ?? ""
    guard let instant = Instant(gitDate: text, environment: scratch.environment) else { return nil }
    let minutes = abs(instant.offset)
    let digits = minutes / 60 * 100 + minutes % 60
    let padded = String(repeating: "0", count: 4 - String(digits).count) + String(digits)
    return "\(instant.seconds) \(instant.offset < 0 ? "-" : "+")\(padded)"
  }
}
