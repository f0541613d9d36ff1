internal import Catalogue

extension String {
  /// The text as a shell takes it for one word.
  package var shellQuoted: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-_./:=,+@%#~".unicodeScalars.contains($0)
    }
    guard !isPlain || isEmpty || hasPrefix("~") || hasPrefix("#") else { return self }
    return "'" + replacing(each: "'", with: "'\\''") + "'"
  }
}
