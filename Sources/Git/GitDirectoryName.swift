/// The names that some file system takes for `.git`.
///
/// git refuses them in every tree that it writes to a disk, on whatever file system, since the repository may be copied
/// to another.
/// - SeeAlso: git-config(1), `core.protectHFS` and `core.protectNTFS`
public enum GitDirectoryName {
  /// Tells whether a part of a path leads to `.git` on some file system.
  ///
  /// Such a part is `.git` in any letter case; `.git` with code points between that HFS+ passes over; or on NTFS the
  /// short name `git~1`, either of them with dots or blanks behind, before a `:` (a stream of the folder), or between
  /// `\`, which divides paths there.
  public static func isTaken(by part: some StringProtocol) -> Bool {
    let scalars = Array(part.unicodeScalars)
    if isDotGit(scalars.filter { !isPassedOver($0) }, orShort: false) { return true }
    return scalars.split(separator: "\\").contains { name in
      let stem = name.prefix { $0 != ":" }
      let end = stem.lastIndex { $0 != "." && $0 != " " } ?? stem.startIndex - 1
      return isDotGit(stem[...end], orShort: true)
    }
  }

  private static func isDotGit(_ name: some Sequence<Unicode.Scalar>, orShort: Bool) -> Bool {
    // letters beyond ASCII stand for none of these, however they are folded
    let folded = name.prefix(6).map { ("A"..."Z").contains($0) ? $0.value + 32 : $0.value }
    return folded == dotGit || (orShort && folded == shortName)
  }

  private static let dotGit = ".git".unicodeScalars.map(\.value)
  private static let shortName = "git~1".unicodeScalars.map(\.value)

  /// - SeeAlso: `next_hfs_char` in git's utf8.c
  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF: true
    default: false
    }
  }
}
