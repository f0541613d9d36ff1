import Testing

@testable import Catalogue

@Suite("Web addresses") struct WebAddressTests {
  /// The examples of RFC 3986 §1.1.2 and §3, RFC 6068 §6, RFC 8141 §3 and RFC 3987 §3 with our schemes, and some of the
  /// URL standard's tests that are valid there.
  static let valid = [
    "http://www.ietf.org/rfc/rfc2396.txt", "mailto:John.Doe@example.com", "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
    "https://example.com:8042/over/there?name=ferret#nose", "urn:example:animal:ferret:nose", "mailto:addr1@an.example?subject=a",
    "mailto:gorby%25kremvax@example.com", "urn:isbn:0451450523", "urn:example:a123,z456?+abc", "urn:ISSN:0167-6423", "http://[2001:db8::7]/c=GB?objectClass",
    "http://[::1]:8080/", "http://[::ffff:129.144.52.38]", "http://[2001:db8:85a3::8a2e:370:7334]/", "http://192.168.0.1/",
    "https://user:pw@example.org/", "https://example.org", "https://example.org./", "https://example.org:/a", "https://xn--nxasmq6b/", "https://例え.テスト/頁?質=1#部",
    "https://es.wikipedia.org/wiki/Kokoro_(novela)", "https://ar.wikipedia.org/wiki/في_انتظار", "HTTPS://EXAMPLE.ORG/", "doi:10.1000/182", "doi:10.1002/(SICI)1097-4571",
    "https://example.org/a%20b", "https://example.org/?a[]=b",
  ]
  @Test("of the standards are read", arguments: valid) func read(text: String) throws {
    #expect(try WebAddress(parsing: text).description == text)
  }

  /// Failures in the tests of the URL standard, and what names nobody and nothing.
  static let invalid = [
    "https://", "https:example.org", "https:/example.org", "https://[::1", "mailto:", "https://a.b/\u{202E}", "http://", "http:///a", "http://?q", "http://#", "http://user@/",
    "http://[www.google.com]/", "http://[::1.2.3.4x]", "http://[::1.2.3]", "http://[::1%eth0]/", "http://[1::2::3]", "http://[1:2:3]", "http://[]", "http://a:b@/x",
    "https://example.org:port/", "https://example.org:99999/", "https://exa mple.org/", "https://example.org/ a", "https://example.org/<b>", "http://a..b/", "http://.", "https://example.org/%zz",
    "https://example.org/%2", "https://ex\u{AD}ample.org/", "https://example.org/\u{200B}", "mailto:nobody", "mailto:@example.org", "doi:", "doi:11.1/a", "doi:10.1000", "urn:", "urn:isbn",
    "urn:isbn:",
    "ftp://example.org", "example.org", "www.example.org", "javascript:alert(1)", "", ":", "https",
  ]
  @Test("without a host, or with what can't stand in one, are refused", arguments: invalid) func refused(text: String) {
    #expect { try WebAddress(parsing: text) } throws: { "\($0)".contains("is no web address: ") }
  }

  @Test("a name of the web gets its scheme") func scheme() {
    #expect { try WebAddress(parsing: "www.example.org") } throws: { ($0 as? ParsingError)?.suggestion == "https://www.example.org" }
  }
}
