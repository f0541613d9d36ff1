internal import OrderedCollections

internal import Catalogue

/// The parts of an edition that a step is judged by: its workflow, its state, and the formats with theirs.
///
/// An audit keeps them for every edition, so they are small.
struct JudgedFields: Equatable {
  private let workflow: String?
  private let status: String?
  private let formats: [Format]
  /// The whole content, where a field holds something else than the text it should.
  private let odd: Value?

  private struct Format: Equatable {
    var form: String?
    var isbn: String?
    var status: String?
  }

  init(_ fields: Value) {
    let kept = fields.judged
    let formats = Self.formats(of: kept["formats"])
    (workflow, status, self.formats) = (kept["workflow"].text, kept["status"].text, formats ?? [])
    let isPlain = formats != nil && ["workflow", "status"].allSatisfy { kept[$0] == .absent || kept[$0].text != nil }
    odd = isPlain ? nil : kept
  }

  private static func formats(of value: Value) -> [Format]? {
    guard value != .absent else { return [] }
    guard case .list(let items) = value, !items.isEmpty else { return nil }
    var formats: [Format] = []
    for item in items {
      guard let fields = item.fields, fields.values.allSatisfy({ $0.text != nil }) else { return nil }
      formats.append(Format(form: fields["form"]?.text, isbn: fields["isbn"]?.text, status: fields["status"]?.text))
    }
    return formats
  }

  /// True if a format has a state of its own, or may have one.
  var hasFormatStates: Bool { odd != nil || formats.contains { $0.status != nil } }

  /// Tells whether another version lists the same formats in the same states.
  func hasSameFormats(as other: JudgedFields) -> Bool {
    odd == nil && other.odd == nil && formats == other.formats
  }

  /// The fields as a record has them.
  var value: Value {
    if let odd { return odd }
    var kept: Value.Fields = [:]
    if let workflow { kept["workflow"] = .text(workflow) }
    if let status { kept["status"] = .text(status) }
    if !formats.isEmpty {
      kept["formats"] = .list(
        formats.map { format in
          var fields: Value.Fields = [:]
          if let form = format.form { fields["form"] = .text(form) }
          if let isbn = format.isbn { fields["isbn"] = .text(isbn) }
          if let status = format.status { fields["status"] = .text(status) }
          return .mapping(fields)
        })
    }
    return .mapping(kept)
  }
}

extension Value {
  fileprivate var judged: Value {
    var kept: Fields = [:]
    for key in ["workflow", "status"] where self[key] != .absent { kept[key] = self[key] }
    if self["formats"] != .absent {
      kept["formats"] = .list(
        self["formats"].items.map { format in
          guard let fields = format.fields else { return format }
          return .mapping(fields.filter { ["form", "isbn", "status"].contains($0.key) })
        })
    }
    return .mapping(kept)
  }
}
