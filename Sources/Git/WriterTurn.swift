internal import CLibrary
internal import Files
internal import SystemPackage

/// A writer's turn among all that write to one repository, from its arrival to the end of its life.
///
/// Each arriving writer takes the next number, and waits until nobody holds a smaller one. A number is a lock on one
/// byte of a file (fcntl(2), an open file description lock), which the kernel releases when its holder dies, on local
/// disks and over NFS. The turn only spares writers from meeting: the lock of what they write, and the comparison under
/// it, keep them apart. So whatever goes wrong here is no failure: there is no turn then, and the writer goes on
/// without.
///
/// Nobody is waited for longer than allowed: a writer that is stopped, or takes very long, is passed by from then on.
///
/// Not `Sendable`: it belongs to one writer.
public final class WriterTurn {
  /// The number; nil where there is no queue.
  public let number: Int64?
  private let queue: Queue?

  /// The seconds that others wait for the writer whose turn it is.
  public static let patience = 10

  /// Waits for the turn.
  ///
  /// - Parameters:
  ///   - folder: The git directory.
  ///   - patience: The seconds that others are to wait for this one.
  ///   - sharing: The other users who may take a number.
  public init(in folder: String, patience: Int = WriterTurn.patience, sharing: Sharing = .none) {
    queue = Queue(in: folder, sharing: sharing)
    number = queue?.takeNumber()
    guard let queue, let number else { return }
    var passed: Int64 = 0
    while let first = queue.firstHolder(from: passed, below: number) {
      let now = Int64(time(nil))
      let turn = queue.turn()
      if first < turn.number || (first == turn.number && !(now...now + Queue.longest).contains(turn.end)) {
        passed = first + 1
        continue
      }
      if first > turn.number { queue.setTurn(first, until: now + Int64(patience)) }
      // the next in line looks most often; how many are before it is not known, how far they can be is
      usleep(UInt32(min(max(number - first, 1), 20) * 1_000))
    }
    queue.setTurn(number, until: Int64(time(nil)) + Int64(patience))
  }

  /// Asks the others for more time, for a writer that has to begin again.
  public func extend(by patience: Int) {
    guard let queue, let number, queue.turn().number == number else { return }
    queue.setTurn(number, until: Int64(time(nil)) + min(Int64(patience), Queue.longest))
  }
}

/// The file in which numbers are taken: the number whose turn it is, then a byte for each number.
private final class Queue {
  private let file: File
  private let path: String

  /// `F_OFD_GETLK` and `F_OFD_SETLK`, which Swift does not see.
  private static let (getLock, setLock): (Int32, Int32) = (36, 37)
  /// The most seconds that anybody is waited for, whatever the file says.
  static let longest: Int64 = 30
  /// The place where numbers begin; before it stands the one whose turn it is.
  private static let start: Int64 = 64
  /// The size from which the file is begun anew by a writer that is alone.
  private static let fullSize = 1 << 16

  /// - Returns: nil where the file can't be opened, or is no plain one.
  init?(in folder: String, sharing: Sharing) {
    path = folder + "/colophon-queue"
    guard let file = try? File(opening: path, .readWrite, [.create, .append, .noFollow, .nonBlocking]),
      let status = try? file.status(), status.kind == .file
    else { return nil }
    // a file that is there already may be another user's, who has shared it
    try? sharing.adjust(path)
    self.file = file
  }

  deinit {
    // a writer that comes between finds its number alone in a file that is gone, and loses only its place
    if let status = try? file.status(), status.size > Self.fullSize, firstHolder(from: 0, below: .max) == nil {
      File.remove(path)
    }
  }

  /// Takes the next number: the place of a byte that is added to the file, which two processes can't do at once.
  func takeNumber() -> Int64? {
    for _ in 0..<8 {
      // the room before the first number tells whose turn it is
      let size = (try? file.status().size) ?? 0
      let bytes = [UInt8](repeating: 0, count: size < Self.start ? Int(Self.start) : 1)
      guard (try? file.write(bytes)) != nil, let place = try? file.position(), place > 0 else { return nil }
      let number = Int64(place)
      // over NFS two writers may have got the same
      if lock(number, F_WRLCK) { return number }
    }
    return nil
  }

  /// The least number, of those from one on and below another, that somebody else holds.
  func firstHolder(from least: Int64, below limit: Int64) -> Int64? {
    var found: Int64?
    while true {
      var lock = range(least, to: found ?? limit)
      guard lock.l_len > 0, fcntl(file.descriptor, Self.getLock, &lock) == 0, lock.l_type != Int16(F_UNLCK) else {
        return found
      }
      found = max(Int64(lock.l_start), least)
    }
  }

  private func lock(_ number: Int64, _ kind: Int32) -> Bool {
    var lock = range(number, to: number + 1)
    lock.l_type = Int16(kind)
    return fcntl(file.descriptor, Self.setLock, &lock) == 0
  }

  private func range(_ first: Int64, to end: Int64) -> flock {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    (lock.l_start, lock.l_len) = (off_t(first), off_t(end - first))
    return lock
  }

  /// The number whose turn it is or was last, and the second until which it is waited for.
  func turn() -> (number: Int64, end: Int64) {
    guard let bytes = try? file.read(16, at: 0), bytes.count == 16 else { return (0, 0) }
    return bytes.withUnsafeBytes {
      ($0.loadUnaligned(as: Int64.self), $0.loadUnaligned(fromByteOffset: 8, as: Int64.self))
    }
  }

  /// Records whose turn it is; where that fails, others wait as long as they would for any.
  func setTurn(_ number: Int64, until end: Int64) {
    let words = [number, end]
    // the file is opened for adding, where pwrite(2) would add too
    guard let file = try? File(opening: path, .writeOnly, [.noFollow, .nonBlocking]) else { return }
    try? file.write(words.withUnsafeBytes { Array($0) }, at: 0)
  }
}
