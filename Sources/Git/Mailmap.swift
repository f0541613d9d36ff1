internal import Clibgit2
internal import Files
internal import SystemPackage

/// The names and addresses that people are shown by, in place of those in their commits.
///
/// For display alone: whose commit it is, what roles its author has and whose key signs it is told by the commit itself.
/// - SeeAlso: gitmailmap(5); mailmap.c in git
public struct Mailmap: Sendable {
  /// The replacements for one address.
  fileprivate struct Entry {
    var name: String?
    var email: String?
    /// Those for one name beside the address.
    var ofNames: [String: (name: String?, email: String?)] = [:]
  }

  private var entries: [String: Entry] = [:]

  /// A map that leaves everybody as they are.
  public init() {}

  /// Reads the lines of a map; where two speak of the same person, the later counts.
  public mutating func read(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") { read(line: line) }
  }

  private mutating func read(line: ArraySlice<UInt8>) {
    guard let first = Self.person(in: line, allowsNoAddress: false) else { return }
    guard let second = Self.person(in: first.rest, allowsNoAddress: true) else {
      entries[Self.key(first.email), default: Entry()].set(first.name, nil)
      return
    }
    let key = Self.key(second.email)
    if let name = second.name {
      entries[key, default: Entry()].ofNames[Self.key(name)] = (first.name, first.email)
    } else {
      entries[key, default: Entry()].set(first.name, first.email)
    }
  }

  private static func person(in line: ArraySlice<UInt8>, allowsNoAddress: Bool) -> (
    name: String?, email: String, rest: ArraySlice<UInt8>
  )? {
    guard let open = line.firstIndex(of: UInt8(ascii: "<")),
      let close = line[open...].firstIndex(of: UInt8(ascii: ">")), allowsNoAddress || close > open + 1
    else { return nil }
    let name = line[..<open].trimmingEnds()
    let email = String(decoding: line[(open + 1)..<close], as: UTF8.self)
    return (name.isEmpty ? nil : String(decoding: name, as: UTF8.self), email, line[(close + 1)...])
  }

  /// A text as it is looked up: without regard to the case of English letters.
  private static func key(_ text: String) -> String {
    String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  /// The person as they are to be shown.
  public func shown(_ person: Signature) -> Signature {
    guard let entry = entries[Self.key(person.email)] else { return person }
    let found = entry.ofNames[Self.key(person.name)] ?? (entry.name, entry.email)
    return Signature(asWritten: found.name ?? person.name, found.email ?? person.email, when: person.when)
  }
}

extension Mailmap.Entry {
  fileprivate mutating func set(_ name: String?, _ email: String?) {
    if let name { self.name = name }
    if let email { self.email = email }
  }
}

extension Repository {
  /// The map of this repository: `.mailmap` at the top of the work tree, then `mailmap.blob` (in a bare repository
  /// `HEAD:.mailmap`), then `mailmap.file`.
  ///
  /// One that can't be read says nothing, as with git.
  public func mailmap() throws(GitError) -> Mailmap {
    var map = Mailmap()
    if let top = workingDirectory, let bytes = Self.plainContent(of: top + "/.mailmap") { map.read(bytes) }
    if let blob = try configuration().string("mailmap.blob") ?? (isBare ? "HEAD:.mailmap" : nil),
      let bytes = try content(named: blob)
    {
      map.read(bytes)
    }
    if let file = try configuration().string("mailmap.file"), !file.isEmpty,
      let bytes = try? File.content(of: path(configured: file))
    {
      map.read(bytes)
    }
    return map
  }

  /// The content of a plain file of the work tree, which may be anybody's; nil where there is none, or a link.
  private static func plainContent(of path: String) -> [UInt8]? {
    guard File.linkStatus(of: path)?.kind == .file else { return nil }
    return try? File.plain(path, .noFollow).read()
  }

  private static let greatestMailmap = 1 << 24

  /// The content of the blob that a revision means; nil where it means none, or one that can't be read: git passes over it.
  private func content(named revision: String) throws(GitError) -> [UInt8]? {
    guard let object = try? Handle(freedBy: git_object_free, { git_revparse_single(&$0, handle.pointer, revision) }),
      git_object_type(object.pointer) == GIT_OBJECT_BLOB
    else { return nil }
    return try? blob(ObjectID(git_object_id(object.pointer).pointee), limit: Self.greatestMailmap)
  }
}
