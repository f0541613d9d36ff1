internal import Catalogue
internal import Reading
internal import Files
internal import SystemPackage

/// A file that only grows: its present content must be the beginning of the text, and the rest is appended.
///
/// Nothing is appended before all of the content was compared. An interrupted process leaves a beginning, which the
/// next one continues.
final class GrowingFile {
  private let path: String
  private var file: OpenFile?
  /// True once all of the content has been compared.
  private var isCompared: Bool
  private var pending: [UInt8] = []
  private var isNew = false
  private var line = 0
  /// The number of bytes appended.
  private(set) var appended = 0

  /// - Throws: `LedgerError.usage` for what is no file, `.conflict` where another is writing to it, `.surroundings` where it can't be opened.
  init(_ path: String) throws {
    self.path = path
    do throws(Errno) { file = try OpenFile(path, .readWrite) } catch {
      guard error == .noSuchFileOrDirectory else { throw Self.failure(path, "opened", error) }
    }
    isCompared = file == nil
    guard !isCompared else { return }
    guard (try? file?.status())?.kind == .file else {
      throw LedgerError(.usage, "\(path) is no file that can grow", mend: "leave --output out to write to a pipe")
    }
    try lock()
  }

  /// Takes in the next line of the text, line end included.
  ///
  /// - Throws: `LedgerError.conflict` where the file has other bytes there.
  func take(_ text: String) throws {
    line += 1
    var rest = Array(text.utf8)[...]
    while !isCompared, !rest.isEmpty {
      let there = try read(rest.count)
      if there.isEmpty { isCompared = true }
      guard rest.starts(with: there) else { throw differs("line \(line) is another there") }
      rest = rest.dropFirst(there.count)
    }
    guard !rest.isEmpty else { return }
    pending += rest
    if pending.count > 1 << 16 { try write() }
  }

  /// Ends the text.
  ///
  /// - Throws: `LedgerError.conflict` where the file goes on.
  func finish() throws {
    if !isCompared, try !read(1).isEmpty { throw differs("it has more than the \(line) lines of this history") }
    if file == nil || !pending.isEmpty { try write() }
    try attempt("written") { () throws(Errno) in try file?.synchronize() }
  }

  /// Removes the appended bytes, since the text can't be told to its end.
  func abandon() throws {
    pending = []
    guard appended > 0 else { return }
    try attempt("brought back to what it was") { () throws(Errno) in
      if let size = try file?.status().size { try file?.resize(to: size - appended) }
    }
    if isNew { try? FileSystem.remove(path) }
    appended = 0
  }

  private func write() throws {
    if file == nil {
      isNew = true
      try attempt("written") { () throws(Errno) in file = try OpenFile(path, .readWrite, [.create, .exclusiveCreate]) }
      try lock()
    }
    try attempt("written") { () throws(Errno) in try file?.write(pending) }
    appended += pending.count
    pending = []
  }

  private func lock() throws {
    do throws(Errno) { try file?.lock() } catch {
      throw LedgerError(.conflict, "somebody else is writing to \(path)", mend: "try again")
    }
  }

  private func read(_ count: Int) throws -> [UInt8] {
    try attempt("read") { () throws(Errno) in try file?.read(atMost: count) ?? [] }
  }

  private func differs(_ why: String) -> LedgerError {
    LedgerError(
      .conflict, "\(path) is not the beginning of this history", why: why,
      mend: "name a file that is not there yet, and find out which of the two was changed: docs/audit.md")
  }

  /// Does what the system may refuse, and tells what can't be done.
  private func attempt<Answer>(_ what: String, _ body: () throws(Errno) -> Answer) throws -> Answer {
    do { return try body() } catch { throw Self.failure(path, what, error) }
  }

  private static func failure(_ path: String, _ what: String, _ error: Errno) -> LedgerError {
    LedgerError(.surroundings, "\(path) can't be \(what)", why: "\(error)")
  }
}
