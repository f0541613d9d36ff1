/// The place of a text in a list for readers: by its folded form, then, between equals, by the text itself.
///
/// This is not the Unicode Collation Algorithm and no language's own order (CLDR): scripts follow each other as their
/// code points do, Swedish å stands with a, ö with o, and punctuation is left out. The order is the same on every machine.
public struct SortKey: Hashable, Sendable, Comparable {
  private let folded: String
  private let original: String

  /// The key of `text`.
  public init(_ text: String) {
    (folded, original) = (text.folded, text)
  }

  /// Tells whether the text of `left` stands before that of `right`.
  public static func < (left: SortKey, right: SortKey) -> Bool {
    (left.folded, left.original) < (right.folded, right.original)
  }
}

extension String {
  /// The key to sort this text by. Make it once for each text: folding costs more than comparing.
  public var sortKey: SortKey { SortKey(self) }
}
