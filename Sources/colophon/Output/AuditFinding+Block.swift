internal import Catalogue
internal import Git
internal import Judging
internal import Audit

extension AuditFinding {
  /// The finding for a terminal: its record on a line of its own, and the message below, broken at words.
  ///
  /// - Parameters:
  ///   - width: The width of the terminal, in columns.
  ///   - isExplained: Whether the meaning of the rule and the remedy are added.
  func block(width: Int, isExplained: Bool = false) -> String {
    let place = [commit?.short, reference?.description ?? path].compactMap { $0?.visible.isolated }
    let head = ([severity.rawValue, rule.rawValue] + place).joined(separator: " ")
    let right = expected.map { "right would be: \($0)" }
    let known = acknowledged == nil ? mendedBy.map { "mended by \($0.short)" } : "acknowledged: \(acceptance)"
    let advice = isExplained ? ["\(rule.meaning): \(remedy)"] : []
    let below = [message, right, known].compactMap(\.self) + advice
    return ([head] + below.flatMap { $0.visible.lines(width: width - 2).map { "  \($0.isolatedFromTheLeft)" } }).map {
      $0 + "\n"
    }
    .joined()
  }
}

extension String {
  /// A line of prose: from left to right, whatever its first word is, with nothing outside of it reordered.
  fileprivate var isolatedFromTheLeft: String { isolated == self ? self : "\u{2066}\(self)\u{2069}" }

  /// The text in lines of so many columns at most, broken at its spaces; a word that is longer stays whole.
  fileprivate func lines(width: Int) -> [String] {
    var lines: [String] = []
    var (line, taken) = ("", 0)
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let wide = String(word).displayWidth
      if taken > 0, taken + 1 + wide > width {
        lines.append(line)
        (line, taken) = ("", 0)
      }
      line += (taken == 0 ? "" : " ") + word
      taken += (taken == 0 ? 0 : 1) + wide
    }
    return lines + [line]
  }
}
