internal import Clibgit2
internal import CLibrary

/// The person who made a commit, and the time.
public struct Signature: Hashable, Sendable {
  /// The name, without the characters that git forbids in one.
  public var name: String

  /// The e-mail address; may be empty.
  public var email: String

  /// The time.
  public var when: Instant

  /// Makes a signature.
  ///
  /// Angle brackets, line ends and the punctuation that git trims from the ends are dropped.
  public init(name: String, email: String, when: Instant) {
    self.name = Self.cleaned(name)
    self.email = Self.cleaned(email)
    self.when = when
  }

  /// Takes the text of a commit as it stands, where it is clean.
  init(asWritten name: String, _ email: String, when: Instant) {
    (self.name, self.email, self.when) = (name, email, when)
  }

  /// The text without characters that would break a commit's header: git calls them crud.
  static func cleaned(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { !["<", ">", "\n", "\0"].contains($0) }
    guard let first = kept.firstIndex(where: { !isCrud($0) }), let last = kept.lastIndex(where: { !isCrud($0) })
    else { return "" }
    return String(Substring(kept[first...last]))
  }

  private static func isCrud(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ":", ";", "<", ">", "\"", "\\", "'": true
    default: scalar.value <= 32
    }
  }
}

extension Signature {
  /// Lends libgit2's form of the signature.
  ///
  /// Filled in by hand: `git_signature_new` refuses the empty e-mail address that git accepts.
  func withRaw<Result>(_ body: (UnsafePointer<git_signature>) throws(GitError) -> Result) throws(GitError) -> Result {
    var raw = git_signature()
    raw.name = strdup(name)
    raw.email = strdup(email)
    raw.when.time = when.secondsSince1970
    raw.when.offset = Int32(clamping: when.offsetMinutes)
    raw.when.sign = when.offsetMinutes < 0 ? CChar(UInt8(ascii: "-")) : CChar(UInt8(ascii: "+"))
    defer {
      free(raw.name)
      free(raw.email)
    }
    return try body(&raw)
  }
}
