import Foundation
import Synchronization
import Testing

@testable import Git

@Suite("The turns of writers") struct WriterTurnTests {
  private struct Folder: ~Copyable {
    let path = URL.temporaryDirectory.appending(path: "turns-\(UUID().uuidString)").path
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    var queue: String { path + "/colophon-queue" }
    var size: Int { (try? FileManager.default.attributesOfItem(atPath: queue)[.size] as? Int) ?? 0 }
  }

  /// Those who have had their turn, in that order.
  private final class Order: Sendable {
    private let had = Mutex<[Int]>([])
    var numbers: [Int] { had.withLock { $0 } }
    func add(_ number: Int) { had.withLock { $0.append(number) } }
  }

  /// Tells whether somebody holds a number, asked of the kernel (`F_OFD_GETLK`, which Swift does not see).
  private static func isHeld(_ number: Int, in queue: String) -> Bool {
    let descriptor = open(queue, O_RDWR)
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    (lock.l_start, lock.l_len) = (off_t(number), 1)
    return fcntl(descriptor, 36, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  /// Has some come one after the other while the first holds his turn, each on a thread of its own.
  ///
  /// - Returns: Who had his turn before the first ended his.
  private static func line(of count: Int, in folder: String, _ queue: String, _ order: Order) -> [Int] {
    let first = WriterTurn(in: folder, patience: 30)
    for number in 0..<count {
      Thread.detachNewThread {
        let turn = WriterTurn(in: folder, patience: 30)
        order.add(number)
        withExtendedLifetime(turn) {}
      }
      while !isHeld(65 + number, in: queue) {
        // however long the tests beside this one take
        first.extend(by: 30)
        usleep(1_000)
      }
    }
    let early = order.numbers
    withExtendedLifetime(first) {}
    return early
  }

  @Test("who came first is first") func order() async throws {
    let folder = try Folder()
    let order = Order()
    let (path, queue) = (folder.path, folder.queue)
    // not one of the threads that all tests share: those may have no time for longer than anybody is waited for
    let early = await withCheckedContinuation { (done: CheckedContinuation<[Int], Never>) in
      Thread.detachNewThread { done.resume(returning: Self.line(of: 16, in: path, queue, order)) }
    }
    #expect(early == [])
    while order.numbers.count < 16 { try await Task.sleep(for: .milliseconds(1)) }
    #expect(order.numbers == Array(0..<16))
    #expect(folder.size == 64 + 16)
  }

  @Test("whatever the file says, nobody waits for somebody who isn't there") func garbage() throws {
    let folder = try Folder()
    let future = withUnsafeBytes(of: (Int64.max, Int64.max)) { Data($0) }
    for content in [Data(), Data(repeating: 0, count: 16), Data(repeating: 255, count: 100), future, Data("text".utf8)] {
      try content.write(to: URL(filePath: folder.queue))
      let turn = WriterTurn(in: folder.path)
      #expect(turn.number != nil)
      withExtendedLifetime(turn) {}
    }
  }

  @Test("where there can be no file, there is no turn and no waiting") func none() throws {
    let folder = try Folder()
    let outside = folder.path + "/outside"
    for make in ["ln -s outside colophon-queue", "mkfifo colophon-queue", "mkdir colophon-queue"] {
      try Process.run(URL(filePath: "/bin/sh"), arguments: ["-c", "cd \(folder.path) && rm -rf colophon-queue && \(make)"])
        .waitUntilExit()
      #expect(WriterTurn(in: folder.path).number == nil, "\(make)")
    }
    #expect(!FileManager.default.fileExists(atPath: outside))
    #expect(WriterTurn(in: folder.path + "/no/such/folder").number == nil)
  }

  @Test("the file is begun anew when it has grown, by who is alone") func size() throws {
    let folder = try Folder()
    try Data(repeating: 0, count: 70_000).write(to: URL(filePath: folder.queue))
    do {
      let turn = WriterTurn(in: folder.path)
      #expect(turn.number == 70_001)
      withExtendedLifetime(turn) {}
    }
    #expect(folder.size == 0)
    #expect(WriterTurn(in: folder.path).number == 64)
  }

  @Test("who is past his time is passed by, by all who come") func passed() throws {
    let folder = try Folder()
    let stopped = WriterTurn(in: folder.path, patience: 0)
    // the second is told in whole seconds
    let (second, third) = (WriterTurn(in: folder.path, patience: 0), WriterTurn(in: folder.path))
    #expect([second.number, third.number] == [65, 66])
    withExtendedLifetime((stopped, second, third)) {}
  }
}
