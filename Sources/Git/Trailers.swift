/// The trailers of a commit message: the `Key: value` lines of its last paragraph.
///
/// They are found as `git log --format='%(trailers)'` finds them under git's default settings. libgit2 takes `---` for
/// an end of the message, as git does in e-mail but not in a commit, and keeps carriage returns; so they are read here.
/// - SeeAlso: git-interpret-trailers(1)
public enum Trailers {
  /// Reads the trailers of a message in order, continuation lines joined to theirs; there may be none.
  ///
  /// Keys are as written, though git compares them without regard to case; values are without the blanks around them.
  public static func parse(_ message: String) -> [(key: String, value: String)] {
    var found: [(key: Line, value: [UInt8])] = []
    var isOpen = false
    for line in block(of: message) where line.first != comment {
      if isOpen, let first = line.first, isSpace(first) {
        found[found.endIndex - 1].value += [UInt8(ascii: " ")] + line.trimmingEnds()
        continue
      }
      let separator = separator(of: line)
      isOpen = separator != nil
      guard let separator else { continue }
      found.append((line[..<separator].trimmingEnds(), Array(line[(separator + 1)...].trimmingEnds())))
    }
    return found.map { key, value in
      (String(decoding: key, as: UTF8.self), String(decoding: value[...].trimmingEnds(), as: UTF8.self))
    }
  }
}

extension Trailers {
  /// The keys of the trailers that go on over several lines.
  public static func folded(in message: String) -> [String] {
    var (keys, last): ([String], String?) = ([], nil)
    for line in block(of: message) where line.first != comment {
      if let first = line.first, isSpace(first) {
        if let last, keys.last != last { keys.append(last) }
      } else {
        last = separator(of: line).map { String(decoding: line[..<$0].trimmingEnds(), as: UTF8.self) }
      }
    }
    return keys
  }
}

extension Trailers {
  private typealias Line = ArraySlice<UInt8>

  /// The lines of the last paragraph, if it counts as trailers: all its lines do, or a quarter and one that git itself writes.
  private static func block(of message: String) -> ArraySlice<Line> {
    var lines = Array(message.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    while let last = lines.last, isBlank(last) || last.first == comment { lines.removeLast() }
    // The first paragraph is the subject, whatever it looks like.
    let title = lines.prefix { !isBlank($0) }
    guard let start = lines.lastIndex(where: isBlank), start >= title.endIndex else { return [] }
    let paragraph = lines[(start + 1)...]
    var (trailers, others, continuations, isGenerated) = (0, 0, 0, false)
    for line in paragraph.reversed() {
      if line.first == comment {
        (others, continuations) = (others + continuations, 0)
      } else if generated.contains(where: { line.starts(with: $0) }) {
        (trailers, continuations, isGenerated) = (trailers + 1, 0, true)
      } else if separator(of: line) != nil {
        (trailers, continuations) = (trailers + 1, 0)
      } else if let first = line.first, isSpace(first) {
        continuations += 1
      } else {
        (others, continuations) = (others + continuations + 1, 0)
      }
    }
    others += continuations
    return (isGenerated && trailers * 3 >= others) || (trailers > 0 && others == 0) ? paragraph : []
  }

  private static let generated = ["Signed-off-by: ", "(cherry picked from commit "].map { Array($0.utf8) }

  /// The place of a trailer's colon: after a key of letters, digits and hyphens, and perhaps blanks.
  private static func separator(of line: Line) -> Int? {
    let key = line.prefix { isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "-") }
    let rest = line[key.endIndex...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return !key.isEmpty && rest.first == UInt8(ascii: ":") ? rest.startIndex : nil
  }

  private static func isBlank(_ line: Line) -> Bool { line.allSatisfy(isSpace) }
}

/// The sign that begins a line which git leaves out of a message.
private let comment = UInt8(ascii: "#")
