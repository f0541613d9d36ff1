/// The ranges of the International ISBN Agency, which tell where the parts of an ISBN end.
///
/// - SeeAlso: the ISBN Users' Manual, 7th edition, §5; `Registries/README.md` for the form of a line.
enum ISBNRangeRegistry {
  private static let table = SortedLines(text: lines)

  /// The parts of an ISBN-13: prefix, registration group, registrant, publication, check digit.
  ///
  /// - Parameter digits: Thirteen digits.
  /// - Returns: nil for a group or a registrant that the agency has not given out.
  static func parts(of digits: String) -> [Substring]? {
    let (prefix, rest) = (digits.prefix(3), digits.dropFirst(3).dropLast())
    guard let group = part(of: rest, under: String(prefix)) else { return nil }
    let afterGroup = rest.dropFirst(group.count)
    guard let registrant = part(of: afterGroup, under: "\(prefix)-\(group)") else { return nil }
    let publication = afterGroup.dropFirst(registrant.count)
    guard !publication.isEmpty else { return nil }
    return [prefix, group, registrant, publication, digits.suffix(1)]
  }

  /// The beginning of `digits` that one of the ranges of `key` covers.
  private static func part(of digits: Substring, under key: String) -> Substring? {
    guard let ranges = table[key]?.first else { return nil }
    for range in ranges.split(separator: ",") {
      let ends = range.split(separator: "-")
      guard let first = ends.first, let last = ends.last else { continue }
      let part = digits.prefix(first.count)
      if part.count == first.count, first <= part, part <= last { return part }
    }
    return nil
  }
}
