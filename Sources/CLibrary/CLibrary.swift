// The C library, under one name on every platform. Importing this module gives all of it.
#if canImport(Glibc)
  @_exported public import Glibc
#else
  @_exported public import Darwin
#endif

extension stat {
  /// The time when the content was last changed.
  public var modified: timespec {
    #if canImport(Glibc)
      st_mtim
    #else
      st_mtimespec
    #endif
  }

  /// The time when the content or the file's properties were last changed.
  public var changed: timespec {
    #if canImport(Glibc)
      st_ctim
    #else
      st_ctimespec
    #endif
  }
}
