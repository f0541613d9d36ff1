import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("Dates as git reads them (git-commit, DATE FORMATS)") struct InstantGitDateTests {
  static let accepted =
    [
      "@1643792400 +0100", "@0 +0000", "@1643792400 -0330", "1643792400 +0530", "1643792400", "1643792400 -0000",
      "2022-02-02T10:00:00+0100", "2022-02-02T10:00:00+01:00", "2022-02-02T10:00:00Z", "2022-02-02T10:00:00",
      "2022-02-02 10:00:00", "2022-02-02 10:00:00 +0100", "2022-02-02 10:00", "2022-02-02T10:00:00.123+0100",
      "20220202T100000+0100", "20220202T100000", "20220202T1000Z", "Wed, 2 Feb 2022 10:00:00 +0100",
      "Wed, 02 Feb 2022 10:00:00 GMT",
      "2 Feb 2022 10:00:00 -0800", "Wed Feb 2 10:00:00 2022 +0100", "Wed Feb 2 10:00:00 2022",
      "2022.02.03 10:00:00", "02/03/2022 10:00:00", "03.02.2022 10:00:00", "25.12.2021 23:59:59 +0200",
      "12/25/2021 23:59:59 -0500", "2022/02/03 10:00:00", "02/03/22 10:00:00", "1999-12-31 23:59:59",
      "2038-01-19T03:14:08Z",
      "2022-02-02 10:00:00 PM", "2022-02-02 12:00:00 AM", "2022-02-02 10:00:00 EST", "2022-02-02T10:00:00-03",
      "2022-02-02T10:00:60Z", "2000-02-29 00:00:00", "2022-07-01 10:00:00", "Feb 2 2022 10:00:00 CEST",
      "2022-02-02T24:00:00Z", "2021-02-29 10:00:00", "100000000 +0000", "99999999 +0000", "2022-02-02",
      "hello",
      "2022-13-40 10:00:00", "10:00:00", "2069-12-31 10:00:00Z", "1969-12-31 10:00:00Z", "2022-02-02T10:00:00+25:00",
      "2022-2-3 1:02:03", "@abc", "@1643792400", "now", "yesterday", "1643792400 CET", "2022-02-02T10:00Z",
      "13:30 3 Mar 2020",
      "99999999999999999999", "9999999999999999999", "999999999999", "4102444800", "4102444799", "@99999999999999999999 +0000",
      "18446744073709551617", "18446744075409551616", "00000000001700000000", "2022-02-02 10:00:99999999999999999999",
      "99999999999999999999-02-02T10:00:00", "4294969318-02-02 10:00", "10:18446744073709551620 2022-02-02",
      "2022-02-02T10:00:00.99999999999999999999", "2022-02-02T10:00:00 +99999999999999999999",
      "2022-02-02 10:00:00 99999999999999999999", "1700000000 99999999999999999999", "12345678901234567890:00", "@-1 +0000",
      "20220202 99999999999999999999", "18446744073709551616-02-02 10:00", "2022-18446744073709551618-02 10:00",
      "2100-01-01 00:00:00Z", "2099-12-31 00:00:00Z", "11/12/13 10:00:00",
    ] + zones.map { "2022-02-02 10:00:00 \($0)" }

  static let zones = [
    "IDLW", "NT", "CAT", "HST", "HDT", "YST", "YDT", "PST", "PDT", "MST", "MDT", "CST", "CDT", "EST", "EDT", "AST",
    "ADT", "WAT",
    "GMT", "UTC", "Z", "WET", "BST", "CET", "MET", "MEWT", "MEST", "CEST", "MESZ", "FWT", "FST", "EET", "EEST", "WAST",
    "WADT", "CCT", "JST", "EAST", "EADT", "GST", "NZT", "NZST", "NZDT", "IDLE", "XYZ",
  ]

  @Test("a date is what git takes it for, and refused where git refuses it") func asGit() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    for text in Self.accepted {
      let witness = try await scratch.attempt(["var", "GIT_AUTHOR_IDENT"], with: ["GIT_AUTHOR_DATE": text])
      let taken = witness.code == 0 ? String(witness.output.dropFirst("Ann <ann@example.org> ".count).dropLast()) : nil
      #expect(ours(text, in: scratch) == taken, "\(text)")
    }
  }

  private static let days = [
    "2022-02-02", "2022/02/03", "02/03/2022", "3.2.2022", "2022.02.03", "Feb 2 2022", "2 Feb 2022", "Wed, 2 February 2022",
    "20220202", "2022-2-3", "Sep 30 2022", "31 Sept 2022", "2022-02-30", "12/31/99", "1.12.05", "Tuesday 1 Mar 2022", "2nd of May 2021",
    "1999", "January", "", "2022-13-01", "2038-01-20",
  ]
  private static let times = [
    "10:00", "10:00:05", "1:02:03 PM", "10:00:05.5", "12:30 AM", "23:59:60", "", "00:00", "24:00", "T101112", "T10:11",
    "9:05 pm", "7:8:9", "101112",
  ]
  private static let offsets = ["+0100", "-0330", "+01:30", "Z", "UTC", "EST", "CEST", "+1", "+25", "-00", "+010", "", "+2400", "-1200", "(CET)"]

  @Test("dates put together at random are what git takes them for") func random() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    var random = SeededGenerator(seed: 8)
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    var accepted = 0
    for _ in 0..<Extent.rounds(200, ofFull: 8000) {
      let parts = [pick(Self.days), pick(Self.times), pick(Self.offsets)]
      let text = parts.joined(separator: pick([" ", " ", "T", ", ", "  "]))
      let witness = try await scratch.attempt(["var", "GIT_AUTHOR_IDENT"], with: ["GIT_AUTHOR_DATE": text])
      let taken = witness.code == 0 ? String(witness.output.dropFirst("Ann <ann@example.org> ".count).dropLast()) : nil
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      #expect(ours(text, in: scratch) == taken, "“\(text)”")
      if taken != nil { accepted += 1 }
    }
    #expect(accepted > 50)
  }

  private func ours(_ text: String, in scratch: Scratch) -> String? {
    do throws(GitError) {
      let environment = scratch.environment(["GIT_AUTHOR_DATE": text])
      let when = try Repository(at: scratch.path("r"), environment: environment).author().when
      let zone = abs(when.offsetMinutes) / 60 * 100 + abs(when.offsetMinutes) % 60
      let padded = String(repeating: "0", count: max(0, 4 - String(zone).count)) + String(zone)
      return "\(when.secondsSince1970) \(when.offsetMinutes < 0 ? "-" : "+")\(padded)"
    } catch {
      return nil
    }
  }

  @Test("without a zone it is the local one, on either side of a change of clocks")
  func local() throws {
    let environment = Environment(variables: [:]) { 1_700_000_000 }
    let read = Instant(gitDate: "2022-07-01 10:00:00", environment: environment)
    let offset = environment.offsetMinutes(at: 1_656_669_600)
    #expect(read == Instant(secondsSince1970: 1_656_669_600 - Int64(offset) * 60, offsetMinutes: offset))
  }
}
