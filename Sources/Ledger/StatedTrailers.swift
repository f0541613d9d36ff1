internal import Catalogue
internal import Git

/// What the trailers of a commit state, of whichever records.
struct StatedTrailers {
  /// What stands before the first name and holds for all.
  var shared: [String: String] = [:]
  /// What follows each name.
  var named: [(kind: String, reference: String, values: [String: String])] = []
  /// The catalogue's folder in the repository.
  var catalogue = ""
  /// Whether the commit has trailers of ours at all.
  var isOurs: Bool { !named.isEmpty || shared["Editions"] != nil }

  /// Reads the last paragraph of a message.
  init(of message: String) {
    for trailer in Trailers.parse(message) {
      switch trailer.key {
      case "Catalogue" where named.isEmpty: catalogue = trailer.value
      case "Edition", "Work", "Reception": named.append((trailer.key, trailer.value, [:]))
      default:
        if named.isEmpty {
          shared[trailer.key] = trailer.value
        } else {
          named[named.count - 1].values[trailer.key] = trailer.value
        }
      }
    }
  }

  /// What is stated of one record, and of which format of it; empty where the commit doesn't name it.
  func statements(of reference: RecordReference) -> [(format: String?, values: [String: String])] {
    var seen: Set<String> = []
    return named.compactMap { kind, name, values in
      let path = name.prefix { $0 != "#" }
      guard kind == reference.trailer, path == reference.path, seen.insert(name).inserted else { return nil }
      let format = name.dropFirst(path.count + 1)
      return (format.isEmpty ? nil : String(format), shared.merging(values) { $1 })
    }
  }
}

extension StatedTrailers {
  /// The records that are named.
  var records: Set<RecordReference> { Set(references.map(\.record)) }

  /// What is named, formats too.
  var references: Set<RecordReference> {
    Set(
      named.compactMap { kind, name, _ in
        let path = name.prefix { $0 != "#" }
        let format = name.dropFirst(path.count + 1)
        return Self.kinds.first { $0.trailer == kind }.map {
          RecordReference($0.kind, String(path), format: format.isEmpty ? nil : String(format))
        }
      })
  }

  /// What is stated to have been given another name.
  var moves: [Move] {
    named.compactMap { trailer, name, values in
      guard let old = values["Moved-From"], let kind = Self.kinds.first(where: { $0.trailer == trailer })?.kind else {
        return nil
      }
      return Move(from: RecordReference(kind, old), to: RecordReference(kind, name))
    }
  }

  /// What is stated to be gone.
  var ended: [RecordReference] {
    named.compactMap { trailer, name, values in
      guard values["Merged-Into"] != nil || values["Removed"] == "yes" else { return nil }
      return Self.kinds.first { $0.trailer == trailer }.map { RecordReference($0.kind, name) }
    }
  }

  /// The records that are stated to have gone into another.
  func merged(into reference: RecordReference) -> [RecordReference] {
    named.filter { $0.kind == reference.trailer && $0.values["Merged-Into"] == reference.path }.map {
      RecordReference(reference.kind, $0.reference)
    }
  }

  fileprivate static let kinds = RecordReference.Kind.allCases.map { kind in
    (kind: kind, trailer: RecordReference(kind, "").trailer)
  }
}

extension Set<RecordReference> {
  /// The records that a commit's trailers name; the bytes are searched before anything is parsed.
  init(namedBy header: CommitHeader, in folder: String) {
    self = []
    guard StatedTrailers.kinds.contains(where: { header.message.holds("\n\($0.trailer): ") }) else { return }
    let stated = StatedTrailers(of: String(decoding: header.message, as: UTF8.self))
    if stated.catalogue == folder { self = stated.records }
  }
}

/// A transition as a trailer states it: `in-production -> published (publish)`.
struct StatedTransition {
  let from: String
  let to: String
  let name: String?

  /// The step, as far as the trailer says it.
  var passage: Event.Passage { Event.Passage(name: name, from: from, to: to) }

  init?(_ text: String) {
    let halves = text.split(separator: " -> ", maxSplits: 1)
    guard halves.count == 2 else { return nil }
    from = String(halves[0])
    let rest = halves[1].split(separator: " ", maxSplits: 1)
    guard let to = rest.first else { return nil }
    self.to = String(to)
    name =
      rest.count > 1 && rest[1].hasPrefix("(") && rest[1].hasSuffix(")") ? String(rest[1].dropFirst().dropLast()) : nil
  }
}
