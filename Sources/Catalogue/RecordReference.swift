/// The name of a record: its path below `editions/`, without `.yaml` (`robots/ar-2022`, `robots`, `robots/reception/monde-2021`).
///
/// It may name one format of an edition, after `#`: `robots/ar-2022#ebook`.
public struct RecordReference: Hashable, Sendable, CustomStringConvertible {
  /// The kind of file that a record is.
  public enum Kind: String, Sendable, CaseIterable, Comparable {
    case work, edition, reception

    /// `a work`, `an edition`, `a reception item`.
    public var withArticle: String {
      switch self {
      case .work: "a work"
      case .edition: "an edition"
      case .reception: "a reception item"
      }
    }

    /// Tells whether the first comes before the second.
    public static func < (left: Self, right: Self) -> Bool {
      left.rawValue == right.rawValue ? false : (left == .work || (left == .edition && right == .reception))
    }
  }

  /// The kind.
  public let kind: Kind
  /// The path below `editions/`, as commits and machine formats carry it.
  public let path: String
  /// The format of an edition, by its form or its ISBN; nil for the record itself.
  public let format: String?

  /// The folder that every record is below.
  public static let root = "editions"

  /// Tells whether two are the same name: of the same bytes, as git compares them, and not of the same letters in
  /// another form of Unicode.
  public static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.path.hasBytes(of: right.path) && (left.format == nil) == (right.format == nil)
      && (left.format ?? "").hasBytes(of: right.format ?? "")
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    path.hash(bytesInto: &hasher)
    format?.hash(bytesInto: &hasher)
  }

  /// A reference to a record of a kind at a path below `editions/`.
  public init(_ kind: Kind, _ path: String, format: String? = nil) {
    (self.kind, self.path, self.format) = (kind, path, format)
  }

  /// The record, whichever format of it is named.
  public var record: RecordReference { format == nil ? self : RecordReference(kind, path) }

  /// One format of this edition.
  public func format(_ name: String?) -> RecordReference { RecordReference(kind, path, format: name) }

  /// The record that a file of the catalogue holds; nil for a file that is none.
  ///
  /// - Parameter file: A path from the root of the catalogue, with `/` between its parts.
  public init?(file: String) {
    // by bytes: the paths of a whole history are read in this way
    let bytes = Array(file.utf8)
    let (slash, dot, suffix) = (UInt8(ascii: "/"), UInt8(ascii: "."), ".yaml".utf8)
    let root = Self.root.utf8.count + 1
    guard bytes.starts(with: Self.root.utf8), bytes.count > root, bytes[root - 1] == slash,
      let end = bytes.lastIndex(of: slash), end >= root, bytes.count - end - 1 > suffix.count,
      bytes.suffix(suffix.count).elementsEqual(suffix),
      // no part is empty or begins with a dot
      bytes.indices.dropFirst(root).allSatisfy({ bytes[$0 - 1] != slash || (bytes[$0] != slash && bytes[$0] != dot) })
    else { return nil }
    let path = String(decoding: bytes[root..<(bytes.count - suffix.count)], as: UTF8.self)
    let folder = bytes[root..<end]
    if bytes[(end + 1)...].elementsEqual("work.yaml".utf8) {
      self.init(.work, String(decoding: folder, as: UTF8.self))
    } else if folder.count > Self.reception.count, folder.suffix(Self.reception.count).elementsEqual(Self.reception) {
      self.init(.reception, path)
    } else {
      self.init(.edition, path)
    }
  }

  private static let reception = Array("/reception".utf8)

  /// The file of this record, from the root of the catalogue.
  public var file: String {
    kind == .work ? "\(Self.root)/\(path)/work.yaml" : "\(Self.root)/\(path).yaml"
  }

  /// The work this record belongs to, or is.
  public var work: RecordReference {
    switch kind {
    case .work: self
    case .edition: RecordReference(.work, Self.parent(of: path))
    case .reception: RecordReference(.work, Self.parent(of: Self.parent(of: path)))
    }
  }

  /// The last part of the path: `ar-2022`.
  public var slug: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The trailer that names a record of this kind: `Edition`, `Work` or `Reception`.
  public var trailer: String {
    switch kind {
    case .work: "Work"
    case .edition: "Edition"
    case .reception: "Reception"
    }
  }

  /// The reference as text, with the format where it names one.
  public var description: String { format.map { "\(path)#\($0)" } ?? path }

  private static func parent(of path: String) -> String {
    let bytes = path.utf8
    // of a path without empty parts, everything before the last
    if let end = bytes.lastIndex(of: UInt8(ascii: "/")), bytes.first != UInt8(ascii: "/"), !path.hasEmptyParts {
      return String(path[..<end])
    }
    var parent = ""
    for part in path.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
      if !parent.isEmpty { parent += "/" }
      parent += String(Substring(part))
    }
    return parent
  }
}

extension RecordReference: Comparable {
  /// Tells whether the first comes before the second.
  public static func < (left: Self, right: Self) -> Bool {
    let order = left.path.compareBytes(with: right.path)
    guard order == 0 else { return order < 0 }
    guard left.kind == right.kind else { return left.kind < right.kind }
    return (left.format ?? "").utf8.lexicographicallyPrecedes((right.format ?? "").utf8)
  }
}

extension String {
  /// The order of two texts by their bytes: below 0, 0, or above.
  fileprivate func compareBytes(with other: String) -> Int {
    var (one, another) = (self, other)
    return one.withUTF8 { one in
      another.withUTF8 { another in
        for place in 0..<min(one.count, another.count) where one[place] != another[place] {
          return one[place] < another[place] ? -1 : 1
        }
        return one.count - another.count
      }
    }
  }

  /// True if a slash follows another, or ends it.
  fileprivate var hasEmptyParts: Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      bytes.indices.contains { bytes[$0] == UInt8(ascii: "/") && ($0 + 1 == bytes.count || bytes[$0 + 1] == bytes[$0]) }
    }
  }

  /// Tells whether it has the bytes of another; most others differ in letters already.
  fileprivate func hasBytes(of other: String) -> Bool {
    utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
  }

  /// Hashes the bytes, and not the letters that they stand for.
  fileprivate func hash(bytesInto hasher: inout Hasher) {
    var copy = self
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}

extension RecordReference {
  /// The most parts that a path below `editions/` may have.
  public static let greatestDepth = 16

  /// Checks the parts of a path that Colophon is about to write.
  ///
  /// - Throws: `ParsingError` naming the part that is no slug, with the slug that was probably meant.
  public static func checkSlugs(of path: String) throws(ParsingError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= greatestDepth else {
      throw ParsingError(text: path, reason: "“\(path)” is \(parts.count) folders deep; \(greatestDepth) is the most")
    }
    for part in parts { _ = try Slug(parsing: String(part)) }
  }
}
