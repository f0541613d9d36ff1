/// A reference as somebody typed it: whole, a unique tail, a unique prefix of the last part, or an ISBN.
public struct ReferenceQuery: Hashable, Sendable, CustomStringConvertible {
  /// The text as it was typed.
  public let description: String
  /// The path that was meant: without `editions/` before it and `.yaml` behind, as a shell completes it.
  public let path: String
  /// The format that was named after `#`, by its form or its ISBN.
  public var format: String?

  /// A reference that somebody typed.
  public init(_ typed: String) {
    description = typed
    let parts = typed.parts(at: "#", maxSplits: 1)
    format = parts.count > 1 ? parts[1] : nil
    let text = parts.first ?? ""
    var path = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
    if path.hasPrefix(RecordReference.root + "/") { path = String(path.dropFirst(RecordReference.root.utf8.count + 1)) }
    if path.hasSuffix("/work.yaml") { path = String(path.dropLast(10)) }
    if path.hasSuffix(".yaml") { path = String(path.dropLast(5)) }
    while path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// The ISBN that was typed, if it is one.
  public var isbn: ISBN? { try? ISBN(parsing: description.parts(at: "#")[0]) }

  /// The references that could be meant: one if it is found, several if it is not clear which.
  ///
  /// The first of these ways that finds any decides: exact, a tail by whole parts, a prefix of the last part.
  public func candidates(among references: [RecordReference]) -> [RecordReference] {
    let typed = path.split(separator: "/")
    guard let last = typed.last else { return [] }
    let exact = references.filter { $0.path == path }
    if !exact.isEmpty { return exact }
    let tails = references.filter { $0.path.hasSuffix("/" + path) }
    if !tails.isEmpty { return tails }
    return references.filter { reference in
      let parts = reference.path.split(separator: "/")
      guard parts.count >= typed.count, let end = parts.last else { return false }
      return end.hasPrefix(last) && parts.dropLast().suffix(typed.count - 1).elementsEqual(typed.dropLast())
    }
  }

  /// The full name that a typed beginning stands for; nil where the whole name was typed, or the end of it.
  public func unabridged(of found: RecordReference) -> RecordReference? {
    guard found.path != path, !found.path.hasSuffix("/" + path), let last = path.split(separator: "/").last else {
      return nil
    }
    let above = found.path.dropLast(found.slug.utf8.count)
    return RecordReference(found.kind, String(above) + last)
  }

  /// The name that was perhaps meant where nothing is found.
  public func nearest(among references: [RecordReference]) -> String? {
    references.map(\.path).nearest(to: path)
      ?? references.first { $0.slug == path.split(separator: "/").last.map(String.init) }?.path
      ?? references.map(\.slug).nearest(to: path)
  }

  /// The same among sorted names that are looked up, and not all looked at.
  ///
  /// - Parameters:
  ///   - nextPath: Gives the first path behind a place; nil after the last.
  ///   - firstPath: Gives the first path with a last part.
  ///   - nextSlug: Gives the first last part behind a place.
  package func nearest(
    nextPath: (String) throws -> String?, firstPath: (_ slug: String) throws -> String?,
    nextSlug: (String) throws -> String?
  ) throws -> String? {
    try path.nearest(inOrder: nextPath) ?? path.split(separator: "/").last.flatMap { try firstPath(String($0)) }
      ?? path.nearest(inOrder: nextSlug)
  }
}
