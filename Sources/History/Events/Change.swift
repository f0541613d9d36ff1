public import Catalogue
internal import OrderedCollections

/// One scalar of a record that differs between two points.
public struct Change: Hashable, Sendable {
  /// The field, with places in lists: `contributors[0].name`.
  public let field: String
  /// The value before; nil where there was none.
  public let before: String?
  /// The value after; nil where there is none.
  public let after: String?

  package init(field: String, before: String?, after: String?) {
    (self.field, self.before, self.after) = (field, before, after)
  }

  /// Every scalar that differs between two values, in the order of the second, then of the first.
  public static func between(_ before: Value, and after: Value) -> [Change] {
    // in most records nearly all fields are the same
    guard let mine = before.fields, let theirs = after.fields else { return all(between: before, after) }
    return all(
      between: .mapping(mine.filter { theirs[$0.key] != $0.value }),
      .mapping(theirs.filter { mine[$0.key] != $0.value }))
  }

  private static func all(between before: Value, _ after: Value) -> [Change] {
    let old = before.scalars().map { ($0.path.description, $0.text) }
    let new = after.scalars().map { ($0.path.description, $0.text) }
    let oldByField = Dictionary(old, uniquingKeysWith: { first, _ in first })
    let newByField = Dictionary(new, uniquingKeysWith: { first, _ in first })
    let changed = new.filter { oldByField[$0.0] != $0.1 }.map {
      Change(field: $0.0, before: oldByField[$0.0], after: $0.1)
    }
    let gone = old.filter { newByField[$0.0] == nil }.map { Change(field: $0.0, before: $0.1, after: nil) }
    return changed + gone
  }
}
