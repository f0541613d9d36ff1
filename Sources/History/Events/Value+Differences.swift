package import Catalogue
internal import OrderedCollections

extension Value {
  /// The ways to every field in which two versions of a record differ; formats apart, where all three versions list the same.
  package func differences(from old: Value, taken current: Value) -> [[PathComponent]] {
    differences(from: old).flatMap { way -> [[PathComponent]] in
      guard way == [.key("formats")], case .list(let mine) = self["formats"],
        case .list(let theirs) = old["formats"], Formats.areAligned([self, old, current])
      else { return [way] }
      return zip(mine, theirs).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, at: way + [.index(index)])
      }
    }
  }

  /// The ways to every field in which two values differ; a list that differs counts as one.
  package func differences(from other: Value, at way: [PathComponent] = []) -> [[PathComponent]] {
    guard self != other else { return [] }
    // a mapping that isn't there holds nothing: each of its fields differs by itself
    guard let mine = fields ?? (self == .absent ? [:] : nil),
      let theirs = other.fields ?? (other == .absent ? [:] : nil)
    else { return [way] }
    let keys = mine.keys.elements + theirs.keys.filter { mine[$0] == nil }
    return keys.flatMap { key in
      (mine[key] ?? .absent).differences(from: theirs[key] ?? .absent, at: way + [.key(key)])
    }
  }
}

extension [PathComponent] {
  /// The way as the name of a field: `dates.published`.
  package var fieldName: String { map(\.description).joined(separator: ".") }
}
