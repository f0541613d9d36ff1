extension RandomAccessCollection<UInt8> where Index == Int {
  /// True if git forbids it as the name of an entry: `.`, `..`, one with a slash, or what some file system takes for
  /// `.git`.
  ///
  /// - SeeAlso: `verify_path` in git's read-cache.c; CVE-2014-9390
  var isForbiddenName: Bool {
    guard let first else { return true }
    if contains(UInt8(ascii: "/")) { return true }
    if first == UInt8(ascii: "."), count == 1 || (count == 2 && last == first) { return true }
    // only what begins so can be one of the others
    let mayBeOne = first == UInt8(ascii: ".") || first | 0x20 == UInt8(ascii: "g") || first >= 0x80
    if mayBeOne, isDotGitOnNTFS || isDotGitOnHFS { return true }
    guard let backslash = firstIndex(of: UInt8(ascii: "\\")) else { return false }
    return self[(backslash + 1)...].split(separator: UInt8(ascii: "\\")).contains { $0.isDotGitOnNTFS }
  }

  /// True if NTFS takes it for `.git`, in whatever letter case: by its short name `git~1`, with dots and spaces behind
  /// it, or as a stream of it.
  private var isDotGitOnNTFS: Bool {
    for spelling: StaticString in [".git", "git~1"] {
      guard count >= spelling.utf8CodeUnitCount, startsLike(spelling) else { continue }
      let rest = self[(startIndex + spelling.utf8CodeUnitCount)...].drop {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ")
      }
      if rest.first.map({ $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") }) ?? true { return true }
    }
    return false
  }

  /// True if HFS+ takes it for `.git`: that file system passes over letter case and some invisible characters.
  private var isDotGitOnHFS: Bool {
    guard first.map({ $0 == UInt8(ascii: ".") || $0 >= 0x80 }) == true else { return false }
    let text = String(decoding: self, as: UTF8.self)
    let seen = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF: false
      default: true
      }
    }
    return seen.count == 4 && String(String.UnicodeScalarView(seen)).lowercased() == ".git"
  }

  /// Tells whether it begins with a text, letter case aside.
  private func startsLike(_ text: StaticString) -> Bool {
    (0..<text.utf8CodeUnitCount).allSatisfy { place in
      let (mine, other) = (self[startIndex + place], text.utf8Start[place])
      return mine == other || ((0x41...0x5A).contains(mine) && mine | 0x20 == other)
    }
  }
}
