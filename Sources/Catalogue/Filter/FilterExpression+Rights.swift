internal import OrderedCollections

extension FilterExpression.Test {
  /// The values of a field that a term asks about: those that stand there, but for a field of a licence that others
  /// beside it complete.
  ///
  /// A licence ends where its `term` does, its territory is everywhere where it names none and not where `except` says.
  /// A territory is a mapping of both fields.
  func meanings(of path: FieldPath, in fields: Value) -> [Value] {
    let last = path.selectors.last
    switch self {
    case .territory where last == .name("territory"):
      return items(holding: path, in: fields).filter { item in
        path.head == "licence"
          ? item["territory"] != .absent || item["under"] == .absent && item["sub-licence-of"] == .absent
          : item["territory"] != .absent
      }
    case .territory:
      return fields.wholeValues(at: path).filter { $0 != .absent }.map { .mapping(["territory": $0]) }
    case .date where path.isEndOfLicence, .present where path.isEndOfLicence:
      return items(holding: path, in: fields).compactMap { item in
        let isOwn = item["under"] == .absent && item["sub-licence-of"] == .absent
        return LicencePeriod(of: item, expires: isOwn ? fields["dates"]["expires"].date : nil).until.map {
          .text($0.description)
        }
      }
    default: return fields.wholeValues(at: path)
    }
  }

  /// The mappings that hold the last field of a path.
  private func items(holding path: FieldPath, in fields: Value) -> [Value] {
    let above = FieldPath(Array(path.selectors.dropLast()))
    return fields.wholeValues(at: above).flatMap(\.items).filter { $0.fields != nil }
  }
}

extension FieldPath {
  /// True for the last day of a licence.
  fileprivate var isEndOfLicence: Bool { head == "licence" && selectors.last == .name("until") && selectors.count > 1 }
}
