import Foundation
import Testing

@testable import Git

@Suite("The turns of writers") struct TurnTests {
  private struct Folder: ~Copyable {
    let path = URL.temporaryDirectory.appending(path: "turns-\(UUID().uuidString)").path
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    var queue: String { path + "/colophon-queue" }
    var size: Int { (try? FileManager.default.attributesOfItem(atPath: queue)[.size] as? Int) ?? 0 }
  }

  /// Those who have had their turn, in that order.
  private actor Order {
    var numbers: [Int] = []
    func add(_ number: Int) { numbers.append(number) }
  }

  /// Waits on a thread of its own for a turn, and ends it at once.
  private func wait(in folder: String, as number: Int, _ order: Order) -> Task<Void, Never> {
    Task {
      await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
        Thread.detachNewThread {
          let turn = Turn(in: folder, patience: 30)
          let semaphore = DispatchSemaphore(value: 0)
          Task {
            await order.add(number)
            semaphore.signal()
          }
          semaphore.wait()
          withExtendedLifetime(turn) {}
          done.resume()
        }
      }
    }
  }

  @Test("who came first is first") func order() async throws {
    let folder = try Folder()
    let order = Order()
    var waiting: [Task<Void, Never>] = []
    let first = Turn(in: folder.path, patience: 30)
    for number in 0..<16 {
      let size = folder.size
      waiting.append(wait(in: folder.path, as: number, order))
      while folder.size == size { try await Task.sleep(for: .milliseconds(1)) }
      // however long the tests beside this one take
      first.extend(by: 30)
    }
    // the last byte is there before its lock is
    try await Task.sleep(for: .milliseconds(50))
    #expect(await order.numbers == [])
    withExtendedLifetime(first) {}
    _ = consume first
    for task in waiting { await task.value }
    #expect(await order.numbers == Array(0..<16))
  }

  @Test("whatever the file says, nobody waits for somebody who isn't there") func garbage() throws {
    let folder = try Folder()
    let future = withUnsafeBytes(of: (Int64.max, Int64.max)) { Data($0) }
    for content in [Data(), Data(repeating: 0, count: 16), Data(repeating: 255, count: 100), future, Data("text".utf8)] {
      try content.write(to: URL(filePath: folder.queue))
      let turn = Turn(in: folder.path)
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
      #expect(Turn(in: folder.path).number == nil, "\(make)")
    }
    #expect(!FileManager.default.fileExists(atPath: outside))
    #expect(Turn(in: folder.path + "/no/such/folder").number == nil)
  }

  @Test("the file is begun anew when it has grown, by who is alone") func size() throws {
    let folder = try Folder()
    try Data(repeating: 0, count: 70_000).write(to: URL(filePath: folder.queue))
    do {
      let turn = Turn(in: folder.path)
      #expect(turn.number == 70_001)
      withExtendedLifetime(turn) {}
    }
    #expect(folder.size == 0)
    #expect(Turn(in: folder.path).number == 64)
  }

  @Test("who is past his time is passed by, by all who come") func passed() throws {
    let folder = try Folder()
    let stopped = Turn(in: folder.path, patience: 0)
    // the second is told in whole seconds
    let (second, third) = (Turn(in: folder.path, patience: 0), Turn(in: folder.path))
    #expect([second.number, third.number] == [65, 66])
    withExtendedLifetime((stopped, second, third)) {}
  }
}
