/// Lines that are ready to be written, gathered so that not each is a write of its own.
struct LineOutput {
  private var buffer: [UInt8] = []
  /// The number of lines.
  private(set) var count = 0

  private static let limit = 1 << 16

  mutating func append(_ line: UnsafeRawBufferPointer) throws {
    buffer += line
    count += 1
    if buffer.count >= Self.limit { try flush() }
  }

  mutating func flush() throws {
    try Console().write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
