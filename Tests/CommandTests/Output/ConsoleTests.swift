import Foundation
import Testing

@testable import colophon

@Suite("Console") struct ConsoleTests {
  @Test(
    "a text larger than a pipe arrives whole, whether writing to the pipe blocks or not", arguments: [0, O_NONBLOCK])
  func whole(flags: Int32) throws {
    let pipe = Pipe()
    #expect(fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFL, flags) == 0)
    let text = String(repeating: "مها قابيل\n", count: 50_000)
    // A thread, not a task: tasks share few threads, and writing waits for the reader.
    Thread.detachNewThread { [writer = pipe.fileHandleForWriting] in
      try? Console(output: writer.fileDescriptor).write(text)
      try? writer.close()
    }
    usleep(20_000)
    #expect(try pipe.fileHandleForReading.readToEnd() == Data(text.utf8))
  }

  @Test("a reader that went is told apart from a failure")
  func readerGone() throws {
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let console = Console(output: pipe.fileHandleForWriting.fileDescriptor)
    #expect(throws: Console.WritingError.readerGone) { try console.write("text") }
    #expect(throws: Never.self) { try console.write("") }
    #expect(Console.statusWhenReaderGone == 141)
  }

  @Test(
    "a full disk is an error, in the system's words", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let console = Console(output: full.fileDescriptor)
    #expect(throws: Console.WritingError.failed(ENOSPC)) { try console.write("text") }
    #expect(Console.WritingError.failed(ENOSPC).description == "No space left on device")
  }

  @Test("what is reported goes to standard error, and a failure there is silent")
  func report() throws {
    let pipe = Pipe()
    Console(output: -1, error: pipe.fileHandleForWriting.fileDescriptor).report("told")
    Console(output: -1, error: -1).report("lost")
    try pipe.fileHandleForWriting.close()
    #expect(try pipe.fileHandleForReading.readToEnd() == Data("told".utf8))
  }
}
