// The encoding of a file in the work tree, where attributes ask for another than git's own.
extension Repository {
  /// The bytes of a file in UTF-8.
  ///
  /// - Throws: `.unsupported` where they are no text in the encoding that `working-tree-encoding` asks for.
  /// - SeeAlso: gitattributes(5), “working-tree-encoding”
  func decoded(_ bytes: [UInt8], path: String) throws(GitError) -> [UInt8] {
    guard let name = try encoding(of: path), let encoding = TextEncoding(name.encodingRead) else { return bytes }
    guard !bytes.isEmpty else { return bytes }
    let hasMark = Self.marks.contains { bytes.starts(with: $0) }
    guard hasMark ? !name.forbidsMark : !name.needsMark, let decoded = encoding.decoded(bytes) else {
      throw GitError(.unsupported, "\(path) is no text in \(name), as attributes ask for (working-tree-encoding)")
    }
    return decoded
  }

  /// The bytes of a file for a text in UTF-8.
  ///
  /// - Throws: `.unsupported` where the encoding that `working-tree-encoding` asks for has no such text.
  func encoded(_ bytes: [UInt8], path: String) throws(GitError) -> [UInt8] {
    guard let name = try encoding(of: path), let encoding = TextEncoding(name.encodingWritten) else { return bytes }
    guard !bytes.isEmpty else { return bytes }
    guard let encoded = encoding.encoded(bytes) else {
      throw GitError(
        .unsupported, "\(path) can't be written in \(name), as attributes ask for (working-tree-encoding)")
    }
    return name.markWritten + encoded
  }

  /// The encoding of a path; nil where that is UTF-8.
  private func encoding(of path: String) throws(GitError) -> String? {
    try attribute("working-tree-encoding", path).flatMap { TextEncoding($0) == nil ? nil : $0 }
  }

  /// The marks of the order of bytes.
  private static let marks: [[UInt8]] = [[0xFE, 0xFF], [0xFF, 0xFE], [0, 0, 0xFE, 0xFF]]
}

extension String {
  /// The name of an encoding of Unicode, without what spellings differ in: `16LE` for `utf-16le`.
  private var unicodeForm: String {
    let name = uppercased()
    guard name.hasPrefix("UTF") else { return "" }
    return String(name.dropFirst(name.hasPrefix("UTF-") ? 4 : 3))
  }

  fileprivate var forbidsMark: Bool { ["16BE", "16LE", "32BE", "32LE"].contains(unicodeForm) }
  fileprivate var needsMark: Bool { ["16", "32"].contains(unicodeForm) }

  /// The encoding as the system reads it; git reads no `UTF-16BE-BOM`, which it writes.
  fileprivate var encodingRead: String { unicodeForm == "16LE-BOM" ? "UTF-16" : self }

  /// The encoding as the system writes it, behind ``markWritten``.
  fileprivate var encodingWritten: String {
    ["16LE-BOM": "UTF-16LE", "16BE-BOM": "UTF-16BE"][unicodeForm] ?? self
  }

  fileprivate var markWritten: [UInt8] { ["16LE-BOM": [0xFF, 0xFE], "16BE-BOM": [0xFE, 0xFF]][unicodeForm] ?? [] }
}
