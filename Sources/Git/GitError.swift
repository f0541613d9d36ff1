internal import Clibgit2

/// A failure of git's data or of the file system under it.
public struct GitError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public let code: Code

  /// The part of libgit2 that failed, a `git_error_t`; 0 where libgit2 was not asked.
  public let category: Int32

  /// The failure in words, and what can be done about it.
  public let message: String

  /// The object that can't be had, because it is missing or damaged; nil where something else failed.
  public internal(set) var object: ObjectID?

  /// Makes an error that does not come from libgit2, or says more than libgit2 did.
  public init(_ code: Code, _ message: String, category: Int32 = 0) {
    self.code = code
    self.category = category
    self.message = message
  }

  /// The message.
  public var description: String { message }

  /// True if git could not read what it should have, so that nobody knows what is there; false where there is no such
  /// thing.
  public var isDamage: Bool {
    object != nil || code == .system || code == .mismatch || (code == .error && Self.ofReading.contains(category))
  }

  private static let ofReading = Set(
    [GIT_ERROR_OS, GIT_ERROR_ZLIB, GIT_ERROR_ODB, GIT_ERROR_OBJECT].map { Int32($0.rawValue) })

  /// The kind of a failure: libgit2's `git_error_code`, or one of this module's own below -1000.
  ///
  /// A code that a newer libgit2 adds is kept as it is.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The number.
    public let rawValue: Int32

    /// Makes a code from its number.
    public init(rawValue: Int32) { self.rawValue = rawValue }
  }
}

extension GitError.Code {
  private init(_ code: git_error_code) { self.init(rawValue: code.rawValue) }

  /// Something failed that has no code of its own.
  public static let error = Self(GIT_ERROR)
  /// There is no such object, reference or repository.
  public static let notFound = Self(GIT_ENOTFOUND)
  /// Something of that name exists.
  public static let exists = Self(GIT_EEXISTS)
  /// An abbreviated id or name has several meanings.
  public static let ambiguous = Self(GIT_EAMBIGUOUS)
  /// The branch has no commit yet.
  public static let unbornBranch = Self(GIT_EUNBORNBRANCH)
  /// A name, revision or key is malformed.
  public static let invalidSpec = Self(GIT_EINVALIDSPEC)
  /// Another writer holds the lock: wait, read again, retry.
  public static let locked = Self(GIT_ELOCKED)
  /// A reference no longer points where the caller last saw it: read again, judge again, retry.
  public static let modified = Self(GIT_EMODIFIED)
  /// The object found is of another kind than asked for.
  public static let wrongKind = Self(GIT_EPEEL)
  /// An argument or a value read is invalid.
  public static let invalid = Self(GIT_EINVALID)
  /// The repository belongs to somebody else.
  public static let owner = Self(GIT_EOWNER)
  /// The object's content does not match its id.
  public static let mismatch = Self(GIT_EMISMATCH)

  /// git made it in a form that this module cannot read.
  public static let unsupported = Self(rawValue: -1001)
  /// The object is larger than the limit given.
  public static let tooLarge = Self(rawValue: -1002)
  /// Nobody said who the author or the committer is.
  public static let noIdentity = Self(rawValue: -1003)
  /// Something else stands on the path.
  public static let pathConflict = Self(rawValue: -1004)
  /// The operating system refused; the message has its reason.
  public static let system = Self(rawValue: -1005)
}

/// Turns a negative result of libgit2 into an error at once, since the next call overwrites its message.
@discardableResult
func check(_ result: Int32) throws(GitError) -> Int32 {
  guard result < 0 else { return result }
  let last = git_error_last()?.pointee
  let message = last?.message.map { String(cString: $0) } ?? "libgit2 gave no message"
  let category = last?.klass ?? 0
  git_error_clear()
  // libgit2 gives this code for every file that the system does not let it open; a lock's message differs
  if result == GIT_ELOCKED.rawValue, message.hasPrefix("failed "), message.hasSuffix("' is locked") {
    throw GitError(
      .system, message.dropLast("is locked".count) + "can't be read: permission denied", category: category)
  }
  throw GitError(.init(rawValue: result), message, category: category)
}
