package import Catalogue
internal import Git
internal import Reading

/// The trailers of a commit, about whichever records.
package struct StatedTrailers {
  /// The values that stand before the first name and hold for all.
  package var shared: [String: String] = [:]
  /// The values that follow each name.
  package var named: [(kind: String, reference: String, values: [String: String])] = []
  /// The catalogue's folder in the repository.
  package var catalogue = ""
  /// The statements about each record, where many are named.
  private var byRecord: [RecordReference: [Statement]]?
  /// The trailers of ours that have no meaning in their place, or contradict others.
  package private(set) var faults: [TrailerFault] = []
  /// The trailers that tell of other commits, or of a record's place, and not only of steps.
  package static let othersThanSteps: Set<String> = ["Undoes", "Corrects", "Moved-From", "Merged-Into", "Removed"]

  /// True if the commit has trailers of ours at all.
  package var isOurs: Bool { !named.isEmpty || shared["Editions"] != nil }

  /// Reads the last paragraph of a message.
  package init(of message: String) {
    for trailer in Trailers.parse(message) {
      switch trailer.key {
      case "Catalogue" where named.isEmpty:
        if !catalogue.isEmpty { faults.append(.repeated("Catalogue")) }
        catalogue = trailer.value
      case "Edition", "Work", "Reception": named.append((trailer.key, trailer.value, [:]))
      default:
        let old: String?
        if named.isEmpty {
          if TrailerFault.ofOne.contains(trailer.key) { faults.append(.misplaced(trailer.key)) }
          old = shared.updateValue(trailer.value, forKey: trailer.key)
        } else {
          if TrailerFault.ofAll.contains(trailer.key) { faults.append(.misplaced(trailer.key)) }
          old = named[named.count - 1].values.updateValue(trailer.value, forKey: trailer.key)
        }
        if old != nil, TrailerFault.ours.contains(trailer.key) { faults.append(.repeated(trailer.key)) }
      }
    }
    Effort.took(named.count)
    if named.count > 8 { byRecord = statementsByRecord() }
  }

  /// A statement about a record or one format of it, with the values that hold for all.
  package typealias Statement = (format: String?, values: [String: String])

  /// The statements about one record, and the formats they are about; empty where the commit doesn't name it.
  package func statements(of reference: RecordReference) -> [Statement] {
    if let byRecord { return byRecord[RecordReference(reference.kind, reference.path)] ?? [] }
    var seen: Set<String> = []
    return named.compactMap { kind, name, values in
      guard kind == reference.trailer else { return nil }
      let (path, format) = Self.parts(of: name)
      guard path == reference.path, seen.insert(name).inserted else { return nil }
      return (format, with(values))
    }
  }

  /// The statements about each record that is named.
  package func statementsByRecord() -> [RecordReference: [Statement]] {
    var found: [RecordReference: [Statement]] = [:]
    var seen: Set<String> = []
    for (kind, name, values) in named where seen.insert("\(kind) \(name)").inserted {
      guard let kind = Self.kind(of: kind) else { continue }
      let (path, format) = Self.parts(of: name)
      found[RecordReference(kind, path), default: []].append((format, with(values)))
    }
    return found
  }

  private func with(_ values: [String: String]) -> [String: String] {
    shared.isEmpty ? values : shared.merging(values) { $1 }
  }

  /// The name of a record, and of the format that follows it after `#`.
  package static func parts(of name: String) -> (path: String, format: String?) {
    guard let sign = name.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (name, nil) }
    let format = name[name.utf8.index(after: sign)...]
    return (String(name[..<sign]), format.isEmpty ? nil : String(format))
  }
}

extension StatedTrailers {
  /// The records that are named.
  package var records: Set<RecordReference> { Set(references.map(\.record)) }

  /// The names, formats too.
  package var references: Set<RecordReference> {
    Set(
      named.compactMap { kind, name, _ in
        let (path, format) = Self.parts(of: name)
        return Self.kind(of: kind).map { RecordReference($0, path, format: format) }
      })
  }

  /// The moves that are stated.
  package var moves: [Move] {
    named.compactMap { trailer, name, values in
      guard let old = values["Moved-From"], let kind = Self.kind(of: trailer) else { return nil }
      return Move(from: RecordReference(kind, old), to: RecordReference(kind, name))
    }
  }

  /// The records that are stated to be gone.
  var ended: [RecordReference] {
    named.compactMap { trailer, name, values in
      guard values["Merged-Into"] != nil || values["Removed"] == "yes" else { return nil }
      return Self.kind(of: trailer).map { RecordReference($0, name) }
    }
  }

  /// The records that are stated to have been merged into another.
  package func merged(into reference: RecordReference) -> [RecordReference] {
    named.filter { $0.kind == reference.trailer && $0.values["Merged-Into"] == reference.path }.map {
      RecordReference(reference.kind, $0.reference)
    }
  }

  static let kinds = RecordReference.Kind.allCases.map { kind in
    (kind: kind, trailer: RecordReference(kind, "").trailer)
  }

  package static func kind(of trailer: String) -> RecordReference.Kind? {
    kinds.first { $0.trailer == trailer }?.kind
  }
}

/// A transition as a trailer states it: `in-production -> published (publish)`.
package struct StatedTransition {
  package let from: String
  package let to: String
  package let name: String?

  /// The step, as far as the trailer tells it.
  package var stateChange: Event.StateChange { Event.StateChange(name: name, from: from, to: to) }

  package init?(_ text: String) {
    // by bytes: every step of a history is read in this way
    let bytes = Array(text.utf8)
    let (space, arrow) = (UInt8(ascii: " "), Array(" -> ".utf8))
    guard let end = bytes.indices.first(where: { bytes[$0] == space && bytes[$0...].starts(with: arrow) }), end > 0
    else { return nil }
    let rest = bytes[(end + arrow.count)...].drop { $0 == space }
    let to = rest.prefix { $0 != space }
    guard !to.isEmpty else { return nil }
    from = String(decoding: bytes[..<end], as: UTF8.self)
    self.to = String(decoding: to, as: UTF8.self)
    let said = rest[to.endIndex...].drop { $0 == space }
    let isName = said.count > 1 && said.first == UInt8(ascii: "(") && said.last == UInt8(ascii: ")")
    name = isName ? String(decoding: said.dropFirst().dropLast(), as: UTF8.self) : nil
  }
}
