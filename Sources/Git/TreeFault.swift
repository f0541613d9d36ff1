internal import CLibrary

/// A fault of a tree: git does not write such a tree, and its own commands read it in different ways.
///
/// Modes with a zero in front, and 100664, are no faults: old tools wrote them, and all programs read them alike.
/// - SeeAlso: git-fsck(1), `treeNotSorted`, `duplicateEntries`, `hasDot`, `hasDotdot`, `hasDotgit`, `emptyName`, `fullPathname`,
///   `badFilemode`, `nullSha1`, `badTree`
public enum TreeFault: Hashable, Sendable {
  /// Its bytes end within an entry, or are none.
  case malformed
  /// An entry has no name.
  case nameless
  /// A name that git forbids.
  case forbidden(String)
  /// A name that stands twice.
  case twice(String)
  /// A name that stands where git would not look for it.
  case misplaced(String)
  /// An entry with a mode that git does not write.
  case mode(String, UInt32)
  /// An entry that names no object.
  case null(String)

  /// The fault in words, to go behind “the folder”.
  public var explanation: String {
    switch self {
    case .malformed: "its bytes are no tree"
    case .nameless: "an entry has no name"
    case .forbidden(let name): "it holds “\(name)”, a name that git forbids"
    case .twice(let name): "it holds “\(name)” twice"
    case .misplaced(let name): "its entries are not in git's order: “\(name)” is misplaced"
    case .mode(let name, let mode): "“\(name)” has the mode \(String(mode, radix: 8)), which git does not write"
    case .null(let name): "“\(name)” has the id of no object"
    }
  }
}

/// A folder whose tree is at fault.
public struct FaultyFolder: Hashable, Sendable {
  /// The path from the top of the repository; empty for the top itself.
  public let path: String
  /// Its tree.
  public let tree: ObjectID
  /// Its fault.
  public let fault: TreeFault

  /// Makes a folder with its fault.
  public init(path: String, tree: ObjectID, fault: TreeFault) {
    (self.path, self.tree, self.fault) = (path, tree, fault)
  }
}

/// Looks at the entries of a tree, one after the other, for the first fault.
struct TreeCheck {
  private let bytes: UnsafeRawBufferPointer
  private var previous: RawTreeEntry?
  /// The files whose names every later name begins with: a folder of such a name would be there twice.
  private var open: [UnsafeRawBufferPointer] = []

  init(of bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The first fault; nil where there is none.
  mutating func fault() -> TreeFault? {
    if isPlain { return nil }
    var entries = RawTreeEntries(bytes)
    do throws(GitError) {
      while let entry = try entries.next() {
        if let fault = Self.fault(of: entry) ?? fault(inPlaceOf: entry) { return fault }
        previous = entry
      }
    } catch { return .malformed }
    return nil
  }

  /// True if a quick look shows a tree of the common form without faults; false says nothing.
  private var isPlain: Bool {
    var entries = RawTreeEntries(bytes)
    var last: RawTreeEntry?
    while let entry = (try? entries.next()) ?? nil {
      guard entry.isPlain, last?.isPlainlyBefore(entry) ?? true else { return false }
      last = entry
    }
    return entries.count == 0
  }

  /// The fault of an entry by itself.
  private static func fault(of entry: RawTreeEntry) -> TreeFault? {
    if entry.name.isEmpty { return .nameless }
    if entry.name.isForbiddenName { return .forbidden(entry.text) }
    if !isWritten(entry.mode) { return .mode(entry.text, entry.mode) }
    return entry.isNull ? .null(entry.text) : nil
  }

  /// The fault of an entry after those before it.
  private mutating func fault(inPlaceOf entry: RawTreeEntry) -> TreeFault? {
    if let previous {
      let order = RawTreeEntry.order(previous, entry)
      if order == 0 || previous.hasName(of: entry) { return .twice(entry.text) }
      if order > 0 { return .misplaced(entry.text) }
    }
    while let last = open.last, !entry.name.starts(with: last) { open.removeLast() }
    if entry.mode != TreeEntry.Mode.directory.rawValue {
      open.append(entry.name)
    } else if open.last?.count == entry.name.count {
      return .twice(entry.text)
    }
    return nil
  }

  private static func isWritten(_ mode: UInt32) -> Bool {
    switch mode {
    case 0o100644, 0o100755, 0o040000, 0o120000, 0o160000, 0o100664: true
    default: false
    }
  }

  /// The bytes of the same tree as all its readers here take it: entries without a name, with a forbidden one or of no
  /// object left out, modes as git takes them, the first of those that stand twice, all in order.
  func mended() -> [UInt8] {
    var entries = RawTreeEntries(bytes)
    var names: Set<[UInt8]> = []
    var kept: [RawTreeEntry] = []
    // entries behind one that can't be read are lost
    while let entry = (try? entries.next()) ?? nil {
      guard !entry.name.isEmpty, !entry.name.isForbiddenName, !entry.isNull,
        names.insert(Array(entry.name)).inserted
      else { continue }
      kept.append(RawTreeEntry(mode: Self.taken(entry.mode), name: entry.name, id: entry.id))
    }
    return kept.sorted { RawTreeEntry.order($0, $1) < 0 }.reduce(into: []) { bytes, entry in
      bytes += Array(String(entry.mode, radix: 8).utf8) + [UInt8(ascii: " ")]
      bytes += entry.name
      bytes.append(0)
      bytes += UnsafeRawBufferPointer(start: entry.id, count: ObjectID.length)
    }
  }

  /// The mode as which git takes another.
  private static func taken(_ mode: UInt32) -> UInt32 {
    switch mode & 0o170000 {
    case 0o100000: mode & 0o100 == 0 ? 0o100644 : 0o100755
    case 0o120000: 0o120000
    case 0o040000: 0o040000
    default: 0o160000
    }
  }
}

extension RawTreeEntry {
  /// True if a quick look shows a file or a folder of the common form without faults.
  var isPlain: Bool {
    guard mode == TreeEntry.Mode.file.rawValue || mode == TreeEntry.Mode.directory.rawValue else { return false }
    return !name.isEmpty && !name.isForbiddenName && !isNull
  }

  /// True if it names no object.
  var isNull: Bool { ObjectID.isNull(id) }

  /// Tells whether it stands before another in git's order, and no folder of its name can come behind that.
  func isPlainlyBefore(_ other: RawTreeEntry) -> Bool {
    // a folder of a file's name stands behind all names that begin with it
    let isFile = mode != TreeEntry.Mode.directory.rawValue
    return Self.order(self, other) < 0 && !(isFile && other.name.count >= name.count && other.name.starts(with: name))
  }
}

extension RawTreeEntry {
  fileprivate var text: String { String(decoding: name, as: UTF8.self) }

  fileprivate func hasName(of other: RawTreeEntry) -> Bool {
    guard name.count == other.name.count, let one = name.baseAddress, let two = other.name.baseAddress else {
      return name.count == other.name.count
    }
    return memcmp(one, two, name.count) == 0
  }
}

extension ObjectID {
  fileprivate static func isNull(_ bytes: UnsafeRawPointer) -> Bool {
    bytes.loadUnaligned(as: UInt64.self) == 0 && bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self) == 0
      && bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self) == 0
  }
}
