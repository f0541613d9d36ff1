/// One entry of a folder, as a tree object has it.
public struct TreeEntry: Hashable, Sendable {
  /// The name, without its folder.
  ///
  /// Bytes that are not UTF-8 are replaced by U+FFFD.
  public let name: String
  /// The kind of entry.
  public let mode: Mode
  /// The blob, tree or, for a submodule, commit.
  public let id: ObjectID

  /// Makes an entry.
  public init(name: String, mode: Mode, id: ObjectID) {
    self.name = name
    self.mode = mode
    self.id = id
  }
}

extension TreeEntry {
  /// The kind of an entry of a tree or of the index, as git's octal file mode.
  public struct Mode: RawRepresentable, Hashable, Sendable {
    /// The mode, such as 0o100644.
    public let rawValue: UInt32

    /// Makes a mode from its number; trees of old tools hold others than the five that git writes.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A file.
    public static let file = Self(rawValue: 0o100644)
    /// A file that may be run.
    public static let executable = Self(rawValue: 0o100755)
    /// A symbolic link; the blob holds its target.
    public static let symlink = Self(rawValue: 0o120000)
    /// A commit of another repository.
    public static let submodule = Self(rawValue: 0o160000)
    /// A folder.
    public static let directory = Self(rawValue: 0o040000)

    /// True if it is a file, executable or not.
    public var isFile: Bool { rawValue & 0o170000 == 0o100000 }
  }
}
