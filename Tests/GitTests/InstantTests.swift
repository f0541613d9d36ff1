import Testing

@testable import Git

@Suite("Instants (RFC 3339)") struct InstantTests {
  static let table: [(Int64, Int, String)] = [
    (0, 0, "1970-01-01T00:00:00Z"),
    (1_643_792_400, 60, "2022-02-02T10:00:00+01:00"),
    (1_643_792_400, -570, "2022-02-01T23:30:00-09:30"),
    (951_782_400, 0, "2000-02-29T00:00:00Z"),
    (4_102_444_799, 0, "2099-12-31T23:59:59Z"),
    (-1, 0, "1969-12-31T23:59:59Z"),
    (-86_401, -30, "1969-12-30T23:29:59-00:30"),
  ]

  @Test("a moment is written with its offset", arguments: table)
  func rfc3339(seconds: Int64, offset: Int, text: String) {
    #expect(Instant(secondsSince1970: seconds, offsetMinutes: offset).rfc3339 == text)
  }
}
