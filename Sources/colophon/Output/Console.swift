internal import CLibrary
internal import Files
internal import SystemPackage

/// The two streams of a command: results go to standard output, all else to standard error.
struct Console: Sendable {
  /// The descriptor for results.
  let output: Int32
  /// The descriptor for everything else.
  let error: Int32

  init(output: Int32 = STDOUT_FILENO, error: Int32 = STDERR_FILENO) {
    (self.output, self.error) = (output, error)
  }

  /// Keeps closed streams closed, and makes writing to a stream without a reader an error that doesn't end the process.
  ///
  /// The first file opened would get the descriptor of a closed stream, and the result would be written into it. And a
  /// write of a catalogue must not end in its middle because nobody reads its messages.
  static func prepare() {
    for (stream, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)] {
      guard fcntl(stream, F_GETFD) < 0 else { continue }
      // the smallest free descriptor, which is this one; reading a stream for writing fails, and the other way round
      _ = open("/dev/null", mode)
    }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes a result whole.
  ///
  /// - Throws: `.readerGone` when nobody reads any more, `.failed` when the rest could not be written (a full disk).
  func write(_ text: String) throws(WritingError) {
    clearLastLine()
    try Self.write(Array(text.utf8), to: output)
  }

  /// Writes the bytes of a result whole, as ``write(_:)-(String)`` does.
  func write(_ bytes: [UInt8]) throws(WritingError) {
    clearLastLine()
    try Self.write(bytes, to: output)
  }

  /// Writes to standard error as far as possible: a failure has nowhere to be told.
  func report(_ text: String) {
    clearLastLine()
    try? Self.write(Array(text.utf8), to: error)
  }

  /// The reason why a result did not get out whole.
  enum WritingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The pipe was closed, as `head` does: no failure. The process ends silently, with `statusWhenReaderGone`.
    case readerGone
    /// The system's error number.
    case failed(Int32)

    /// The system's own words.
    var description: String {
      switch self {
      case .readerGone: "\(Errno.brokenPipe)"
      case .failed(let code): "\(Errno(rawValue: code))"
      }
    }
  }

  /// The exit status that a shell shows for a command ended by SIGPIPE, which happens where the signal is not ignored.
  static let statusWhenReaderGone: Int32 = 128 + SIGPIPE

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(WritingError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      do throws(Errno) { rest = rest.dropFirst(try FileDescriptor(rawValue: descriptor).writeSome(rest)) } catch {
        try recover(from: error, on: descriptor)
      }
    }
  }

  /// Waits until it makes sense to write again.
  private static func recover(from error: Errno, on descriptor: Int32) throws(WritingError) {
    switch error {
    case .wouldBlock:
      // Another process that shares the terminal or pipe made it non-blocking: wait until it takes more.
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&waiting, 1, -1)
    case .brokenPipe: throw .readerGone
    default: throw .failed(error.rawValue)
    }
  }
}
