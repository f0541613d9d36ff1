/// Finds the text nearest to a mistyped one among sorted texts, as `Sequence.nearest(to:)` does, without looking at all
/// of them.
///
/// A text is compared only as far as it may still be near. Where its beginning is too far away already, all that begin
/// so are passed over.
struct NearestSearch {
  /// The nearest so far.
  private(set) var nearest: String?
  private let typed: [Unicode.Scalar]
  /// The most slips that a better one may have.
  private var allowed: Int
  /// The text looked at last, as far as it was compared.
  private var compared: [Unicode.Scalar] = []
  /// The number of rows after each of its letters.
  private var depths: [Int] = []
  /// For each letter of it, in small ones, the slips from each beginning of the typed text.
  private var rows: [(slips: [Int], letter: Unicode.Scalar)] = []

  /// - Returns: nil for a text so long that no name was meant.
  init?(_ text: String) {
    guard let typed = text.typedName else { return nil }
    (self.typed, allowed) = (Array(typed.unicodeScalars), text.allowedSlips)
  }

  /// Looks at the next text.
  ///
  /// - Returns: The place behind which the search goes on, by the order of bytes; nil where nothing can be nearer.
  mutating func look(at text: String) -> String? {
    let letters = Array(text.unicodeScalars)
    let shared = zip(letters, compared).prefix { $0 == $1 }.count
    compared.removeSubrange(shared...)
    depths.removeSubrange(shared...)
    rows.removeSubrange((depths.last ?? 0)...)
    for letter in letters[shared...] {
      compared.append(letter)
      if letter.isASCII {
        add(letter.smallASCII)
      } else {
        for small in letter.properties.lowercaseMapping.unicodeScalars { add(small) }
      }
      depths.append(rows.count)
      if leastSlips > allowed { return max(text, last(beginningWith: compared)) }
    }
    let slips = rows.last?.slips.last ?? typed.count
    if slips <= allowed { (nearest, allowed) = (text, slips - 1) }
    return allowed < 0 ? nil : text
  }

  /// The place behind all texts with a beginning.
  private func last(beginningWith letters: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView(letters)
    text.append("\u{10FFFF}")
    return String(text)
  }

  /// The fewest slips that any text which goes on from here has: the next letter may yet be swapped with the last.
  private var leastSlips: Int {
    let before = rows.dropLast().last?.slips.min() ?? 0
    return Swift.min(rows.last?.slips.min() ?? 0, before + 1)
  }

  /// Adds a letter: a row of the optimal string alignment distance.
  private mutating func add(_ letter: Unicode.Scalar) {
    Effort.took(typed.count)
    let above = rows.last?.slips ?? Array(0...typed.count)
    var row = [rows.count + 1]
    row.reserveCapacity(typed.count + 1)
    for column in typed.indices {
      var best = Swift.min(row[column], above[column + 1]) + 1
      best = Swift.min(best, above[column] + (letter == typed[column] ? 0 : 1))
      if column > 0, let last = rows.last, letter == typed[column - 1], last.letter == typed[column] {
        let twoAbove = rows.count > 1 ? rows[rows.count - 2].slips[column - 1] : column - 1
        best = Swift.min(best, twoAbove + 1)
      }
      row.append(best)
    }
    rows.append((row, letter))
  }
}

extension Unicode.Scalar {
  /// The small letter of an ASCII capital; else itself.
  fileprivate var smallASCII: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
  }
}

extension String {
  /// The text that was probably meant by this mistyped one, of many that are sorted by their bytes.
  ///
  /// - Parameter next: Gives the first text behind a place; nil after the last.
  package func nearest(inOrder next: (String) throws -> String?) throws -> String? {
    guard var search = NearestSearch(self) else { return nil }
    var place = ""
    while let text = try next(place), let following = search.look(at: text) { place = following }
    return search.nearest
  }
}
