internal import Reading

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Graphviz's `dot`, where it is installed; it is given a picture in its own language, and nothing else.
enum Graphviz {
  /// The picture as SVG.
  ///
  /// - Throws: `LedgerError.surroundings` where there is no `dot`, or it fails.
  static func svg(of dot: String) throws -> String {
    var (input, output): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&input) == 0, pipe(&output) == 0 else { throw failed(String(cString: strerror(errno))) }
    let child = try start(reading: input, writing: output)
    close(input[0])
    close(output[1])
    // it reads everything before it writes anything, so the two pipes can't block each other
    let isWritten = write(dot, to: input[1])
    close(input[1])
    let svg = read(from: output[0])
    close(output[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    guard isWritten, status == 0 else { throw failed("dot ended with an error") }
    return svg
  }

  private static func start(reading input: [Int32], writing output: [Int32]) throws -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input[0], 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], 1)
    for descriptor in input + output { posix_spawn_file_actions_addclose(&actions, descriptor) }
    let words: [UnsafeMutablePointer<CChar>?] = [strdup("dot"), strdup("-Tsvg"), nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    let result = posix_spawnp(&child, "dot", &actions, nil, words, environ)
    guard result == 0 else {
      (input + output).forEach { close($0) }
      throw failed(result == ENOENT ? "Graphviz is not installed" : String(cString: strerror(result)))
    }
    return child
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    signal(SIGPIPE, SIG_IGN)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { posixWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }

  private static func read(from descriptor: Int32) -> String {
    var (bytes, buffer): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 65_536))
    while true {
      let count = buffer.withUnsafeMutableBytes { posixRead(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { bytes += buffer[..<count] } else if count == 0 || errno != EINTR { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func failed(_ why: String) -> LedgerError {
    LedgerError(
      .surroundings, "the picture can't be drawn", why: why,
      mend: "install Graphviz (apt-get install graphviz), or take --format dot or mermaid")
  }
}

#if canImport(Glibc)
  private let (posixWrite, posixRead) = (Glibc.write, Glibc.read)
#else
  private let (posixWrite, posixRead) = (Darwin.write, Darwin.read)
#endif
