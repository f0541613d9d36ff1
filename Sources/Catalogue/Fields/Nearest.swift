extension Sequence<String> {
  /// The text that was probably meant by a mistyped one: at most two slips away, one in short words.
  public func nearest(to text: String) -> String? { nearest(to: text, slips: text.allowedSlips) }

  /// The text that is at most so many slips away from a mistyped one, the closest of several.
  func nearest(to text: String, slips allowed: Int) -> String? {
    guard let typed = text.typedName else { return nil }
    let ranked = map { (distance: $0.lowercased().slips(from: typed), text: $0) }.filter { $0.distance <= allowed }
    return ranked.min { ($0.distance, $0.text) < ($1.distance, $1.text) }?.text
  }
}

extension String {
  /// The text as it is compared with names; nil where it is longer than any, so that none was meant.
  var typedName: String? { utf8.count <= 200 ? lowercased().replacingUnderscores : nil }

  /// The most slips that it may be away from the name that was meant.
  var allowedSlips: Int { utf8.count < 20 && count <= 4 ? 1 : 2 }

  fileprivate var replacingUnderscores: String {
    String(map { $0 == "_" || $0 == " " ? "-" : $0 })
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours between two texts (optimal string
  /// alignment distance).
  fileprivate func slips(from other: String) -> Int {
    let (from, to) = (Array(unicodeScalars), Array(other.unicodeScalars))
    guard abs(from.count - to.count) <= 3 else { return 4 }
    Effort.took(from.count * to.count)
    var (twoBack, oneBack) = ([Int](), Array(0...to.count))
    for row in from.indices {
      var current = [row + 1]
      for column in to.indices {
        var best = Swift.min(current[column], oneBack[column + 1]) + 1
        best = Swift.min(best, oneBack[column] + (from[row] == to[column] ? 0 : 1))
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          best = Swift.min(best, twoBack[column - 1] + 1)
        }
        current.append(best)
      }
      (twoBack, oneBack) = (oneBack, current)
    }
    return oneBack[to.count]
  }
}
