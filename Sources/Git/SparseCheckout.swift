/// The files that a sparse checkout has in its work tree, by the patterns of `info/sparse-checkout`.
///
/// - SeeAlso: git-sparse-checkout(1), “Internals—Sparse Checkout” and “Internals—Cone Pattern Set”
public struct SparseCheckout {
  fileprivate struct Pattern {
    let matcher: Wildmatch
    let isNegative: Bool
    let isOfFolders: Bool
    /// True if it is compared with the last part of a path alone.
    let isOfName: Bool
  }

  private let patterns: [Pattern]
  /// The folders of a cone: those with all below them, and those with their own files alone; nil where the patterns are
  /// no cone.
  private let cone: (whole: Set<String>, alone: Set<String>, hasAll: Bool)?

  /// - Parameters:
  ///   - text: The content of `info/sparse-checkout`.
  ///   - isCone: Whether the patterns are those of a cone, where they have its form (`core.sparseCheckoutCone`).
  init(_ text: String, isCone: Bool) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0.trimmedOfCarriageReturn, as: UTF8.self)
    }
    .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    cone = isCone ? Self.cone(of: lines) : nil
    patterns = lines.map(Pattern.init)
  }

  /// Tells whether a file, by its path from the top, is to be in the work tree.
  public func has(_ path: String) -> Bool {
    guard let cone else { return hasByPatterns(path) }
    if cone.hasAll { return true }
    let folders = Self.folders(above: path)
    guard let own = folders.first else { return true }
    return cone.alone.contains(own) || folders.contains(where: cone.whole.contains) || cone.whole.contains(path)
  }

  /// The folders above a path, the nearest first.
  private static func folders(above path: String) -> [String] {
    path.utf8.indices.reversed().filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  private func hasByPatterns(_ path: String) -> Bool {
    var isFolder = false
    for place in [path] + Self.folders(above: path) {
      if let last = patterns.last(where: { $0.matches(place, isFolder: isFolder) }) { return !last.isNegative }
      isFolder = true
    }
    return false
  }

  /// The folders of a cone; nil where a pattern is none of one.
  private static func cone(of lines: [String]) -> (whole: Set<String>, alone: Set<String>, hasAll: Bool)? {
    var (whole, alone, hasAll) = (Set<String>(), Set<String>(), false)
    for line in lines {
      if line == "/*" {
        hasAll = true
      } else if line == "!/*/" {
        hasAll = false
      } else if line.hasPrefix("!/"), line.hasSuffix("/*/"), let folder = plain(line.dropFirst(2).dropLast(3)) {
        guard whole.remove(folder) != nil else { return nil }
        alone.insert(folder)
      } else if line.hasPrefix("/"), line.hasSuffix("/"), let folder = plain(line.dropFirst().dropLast()) {
        whole.insert(folder)
      } else {
        return nil
      }
    }
    return (whole, alone, hasAll)
  }

  /// The folder that a pattern names by its letters; nil for one with wildcards.
  private static func plain(_ text: Substring) -> String? {
    var (plain, isEscaped) = (String.UnicodeScalarView(), false)
    for scalar in text.unicodeScalars {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
        continue
      }
      guard isEscaped || !["*", "?", "["].contains(scalar) else { return nil }
      isEscaped = false
      plain.append(scalar)
    }
    return plain.isEmpty || isEscaped ? nil : String(plain)
  }
}

extension SparseCheckout.Pattern {
  fileprivate init(_ line: String) {
    var text = line[...]
    isNegative = text.hasPrefix("!")
    if isNegative { text = text.dropFirst() }
    isOfFolders = text.hasSuffix("/")
    if isOfFolders { text = text.dropLast() }
    isOfName = !text.utf8.contains(UInt8(ascii: "/"))
    if text.hasPrefix("/") { text = text.dropFirst() }
    matcher = Wildmatch(String(text))
  }

  fileprivate func matches(_ path: String, isFolder: Bool) -> Bool {
    guard isFolder || !isOfFolders else { return false }
    guard isOfName else { return matcher.matches(path) }
    return matcher.matches(
      path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? path)
  }
}

extension Substring.UTF8View {
  /// The bytes without a carriage return at their end.
  fileprivate var trimmedOfCarriageReturn: Substring.UTF8View { last == UInt8(ascii: "\r") ? dropLast() : self }
}

extension Repository {
  /// The sparse checkout of this work tree; nil where it has all files.
  public func sparseCheckout() throws(GitError) -> SparseCheckout? {
    guard try configuration().bool("core.sparsecheckout") == true,
      let bytes = try File.content(of: gitDirectory + "/info/sparse-checkout")
    else { return nil }
    let isCone = try configuration().bool("core.sparsecheckoutcone") ?? true
    return SparseCheckout(String(decoding: bytes, as: UTF8.self), isCone: isCone)
  }
}
