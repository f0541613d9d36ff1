/// The address of a page or a thing: `https:`, `http:`, `mailto:`, `doi:` or `urn:`.
///
/// Letters beyond ASCII may stand as they are (RFC 3987). An address of the web names a host.
/// - SeeAlso: RFC 3986, RFC 6068, RFC 8141.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address as it is written.
  public let description: String

  static let schemes = ["https", "http", "mailto", "doi", "urn"]

  /// Reads an address.
  ///
  /// - Throws: `ParsingError`, for a `www.` without a scheme with the address that was probably meant.
  public init(parsing text: String) throws(ParsingError) {
    func error(_ reason: String, _ suggestion: String? = nil) -> ParsingError {
      ParsingError(text: text, reason: "“\(text)” is no web address: \(reason)", suggestion: suggestion)
    }
    let parts = text.parts(at: ":", maxSplits: 1)
    guard let scheme = parts.first?.lowercased(), parts.count == 2, Self.schemes.contains(scheme) else {
      throw error(
        "it begins with none of \(Self.schemes.map { $0 + ":" }.joined(separator: " "))",
        text.begins(with: "www.") ? "https://\(text)" : nil)
    }
    if let wrong = text.unicodeScalars.first(where: { $0.properties.isWhitespace || $0.disturbsDisplay }) {
      throw error(wrong.properties.isWhitespace ? "it holds a space" : "it holds an invisible character")
    }
    if let wrong = text.unicodeScalars.first(where: { "<>\"{}|\\^`".unicodeScalars.contains($0) }) {
      throw error("“\(wrong)” can't stand in one")
    }
    guard Self.hasWholeEscapes(text) else { throw error("a “%” in it is followed by no two hexadecimal digits") }
    let rest = parts[1]
    switch scheme {
    case "https", "http":
      guard rest.begins(with: "//"), let authority = Self.authority(rest), Self.namesHost(authority) else {
        throw error("it names no host, as in \(scheme)://example.org")
      }
    case "mailto":
      let address = rest.parts(at: "?")[0].parts(at: "@")
      guard address.count == 2, address.allSatisfy({ !$0.isEmpty }) else { throw error("it names nobody at a host") }
    case "doi":
      guard rest.begins(with: "10."), rest.parts(at: "/", maxSplits: 1).dropFirst().first?.isEmpty == false else {
        throw error("a DOI is 10., a number, a stroke and a name")
      }
    default:
      let names = rest.parts(at: ":", maxSplits: 1)
      let space = names[0].unicodeScalars
      guard names.count == 2, !names[1].isEmpty, (2...32).contains(space.count),
        space.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic || "0123456789-".unicodeScalars.contains($0) })
      else { throw error("a URN is urn:, a name space, a colon and a name") }
    }
    description = text
  }

  /// The part between `//` and the path.
  private static func authority(_ rest: String) -> String? {
    let scalars = rest.unicodeScalars.dropFirst(2).prefix { !"/?#".unicodeScalars.contains($0) }
    return scalars.isEmpty ? nil : String(Substring(scalars))
  }

  /// Tells whether an authority has a host, and behind it a port or nothing.
  private static func namesHost(_ authority: String) -> Bool {
    let host = authority.parts(at: "@").last ?? ""
    guard host.begins(with: "[") else {
      let parts = host.parts(at: ":")
      return parts.count <= 2 && isName(parts[0]) && (parts.count == 1 || isPort(parts[1]))
    }
    let parts = host.parts(at: "]")
    guard parts.count == 2, parts[1].isEmpty || (parts[1].begins(with: ":") && isPort(String(parts[1].dropFirst())))
    else {
      return false
    }
    return isAddress(String(parts[0].dropFirst()))
  }

  private static func isName(_ host: String) -> Bool {
    let labels = host.parts(at: ".")
    let named = labels.last == "" ? labels.dropLast() : labels[...]
    return !named.isEmpty
      && named.allSatisfy { !$0.isEmpty && !$0.unicodeScalars.contains { "[]@:,".unicodeScalars.contains($0) } }
  }

  private static func isPort(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } && (text.isEmpty || UInt16(text) != nil)
  }

  /// Tells whether a text is an address of IPv6 (RFC 4291 §2.2).
  private static func isAddress(_ text: String) -> Bool {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var count = 0
    for (index, half) in halves.enumerated() where !half.isEmpty {
      let groups = half.split(separator: ":", omittingEmptySubsequences: false)
      for (place, group) in groups.enumerated() {
        let isLast = index == halves.count - 1 && place == groups.count - 1
        let bytes = group.split(separator: ".", omittingEmptySubsequences: false)
        if isLast, bytes.count == 4,
          bytes.allSatisfy({ UInt8($0) != nil && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        {
          count += 2
        } else if (1...4).contains(group.utf8.count), group.allSatisfy(\.isHexDigit),
          group.utf8.allSatisfy({ $0 < 0x80 })
        {
          count += 1
        } else {
          return false
        }
      }
    }
    return halves.count == 2 ? count < 8 : count == 8
  }

  private static func hasWholeEscapes(_ text: String) -> Bool {
    text.parts(at: "%").dropFirst().allSatisfy { part in
      let digits = part.utf8.prefix(2)
      return digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }
    }
  }
}
