internal import OrderedCollections

internal import Catalogue
internal import Git

/// The origins of the scalars of a value: a tree of the value's shape with a commit at each text.
indirect enum Origins: Equatable {
  /// There is nothing.
  case none
  /// The commit that gave the text; nil where it was there already at the end of a shallow clone.
  case text(ObjectID?)
  case list([Origins])
  case mapping([String: Origins])
}

/// A value, and the origin of each of its scalars.
struct BlamedValue {
  var value = Value.absent
  var origins = Origins.none

  /// Every scalar with its commit, in the order of the value.
  func scalars(below path: FieldPath = FieldPath([])) -> [(path: FieldPath, text: String, commit: ObjectID?)] {
    switch (value, origins) {
    case (.text(let text), .text(let commit)): [(path, text, commit)]
    case (.list, .list): items.enumerated().flatMap { $1.scalars(below: path.appending(.index($0))) }
    case (.mapping(let fields), .mapping):
      fields.keys.flatMap { self[$0].scalars(below: path.appending(.name($0))) }
    default: []
    }
  }

  /// The value under a key. A bare text stands for the one key that it is a short form of: `publisher: Seuil`.
  subscript(key: String) -> BlamedValue {
    switch (value, origins) {
    case (.mapping(let fields), .mapping(let origins)):
      BlamedValue(value: fields[key] ?? .absent, origins: origins[key] ?? .none)
    case (.text, .text): self
    default: BlamedValue()
    }
  }

  fileprivate var isList: Bool { if case .list = value { true } else { false } }

  /// The items of a list, empty ones too; a single value counts as a list of one, as in the fields of a record.
  var items: [BlamedValue] {
    switch (value, origins) {
    case (.list(let values), .list(let origins)): zip(values, origins).map { BlamedValue(value: $0, origins: $1) }
    case (.absent, _): []
    default: [self]
    }
  }

  /// The commits that gave this very text here, or in a mapping that the text is the short form of.
  fileprivate func commits(of text: String) -> [ObjectID?] {
    switch (value, origins) {
    case (.text(let own), .text(let commit)): own == text ? [commit] : []
    case (.mapping(let fields), .mapping): fields.keys.flatMap { self[$0].ownCommits(of: text) }
    default: []
    }
  }

  private func ownCommits(of text: String) -> [ObjectID?] {
    if case (.text(text), .text(let commit)) = (value, origins) { [commit] } else { [] }
  }
}

/// Works out the origins of the scalars of a new version.
struct BlameCarry {
  /// The commit that made the version; nil where its changes aren't known.
  let commit: ObjectID?
  /// True if one commit comes before another in the order of history.
  let isBefore: (ObjectID, ObjectID) -> Bool

  /// The new version.
  ///
  /// - Parameter sources: The versions that it may come from, rank by rank: a scalar in one rank belongs to the
  ///   earliest commit that gave it there, and no later rank is asked. A scalar in none is the commit's own.
  func carried(_ value: Value, from sources: [[BlamedValue]]) -> BlamedValue {
    BlamedValue(value: value, origins: origins(of: value, from: sources))
  }

  private func origins(of value: Value, from sources: [[BlamedValue]]) -> Origins {
    switch value {
    case .absent: return .none
    case .text(let text):
      for rank in Self.counterparts(of: [value], in: sources)[0] {
        let known = rank.flatMap { $0.commits(of: text) }
        if !known.isEmpty { return .text(earliest(known)) }
      }
      return .text(commit)
    case .mapping(let fields):
      let sources = Self.counterparts(of: [value], in: sources)[0]
      let origins = fields.map { key, field in
        (key, self.origins(of: field, from: sources.map { rank in rank.map { $0[key] } }))
      }
      return .mapping(Dictionary(origins, uniquingKeysWith: { first, _ in first }))
    case .list(let items):
      return .list(zip(items, Self.counterparts(of: items, in: sources)).map { origins(of: $0, from: $1) })
    }
  }

  /// For each item, rank by rank, the same item in earlier versions.
  ///
  /// An item that only seems the same, by its place, is taken if no version has a certain match.
  private static func counterparts(of items: [Value], in sources: [[BlamedValue]]) -> [[[BlamedValue]]] {
    let matched = sources.map { rank in rank.map { counterparts(of: items, in: $0) } }
    return items.indices.map { index in
      let ranks = matched.map { rank in rank.compactMap { $0[index] } }
      let isKnown = ranks.contains { rank in rank.contains { !$0.isGuess } }
      return ranks.map { rank in rank.filter { !isKnown || !$0.isGuess }.map(\.value) }
    }
  }

  /// The same items in an earlier version, each nil where it has none; a value that is no list counts as its only item.
  private static func counterparts(of items: [Value], in earlier: BlamedValue) -> [(value: BlamedValue, isGuess: Bool)?]
  {
    let known = earlier.items
    if items.count == 1, known.count == 1, !earlier.isList { return [(earlier, false)] }
    let match = ItemMatch(known.map(\.value), items)
    return items.indices.map { index in match.places[index].map { (known[$0], match.guessed.contains(index)) } }
  }

  private func earliest(_ commits: [ObjectID?]) -> ObjectID? {
    commits.reduce(commits[0]) { first, other in
      guard let first, let other else { return nil }
      return isBefore(other, first) ? other : first
    }
  }
}
