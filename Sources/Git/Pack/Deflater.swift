internal import Czlib

/// Compresses one object after the other as zlib has it (RFC 1950), with one state for all of them.
final class Deflater {
  // zlib keeps the address of its stream
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var output: [UInt8] = []

  /// - Parameter level: 0 to 9, or -1 for zlib's own choice.
  /// - Throws: `.error` where there is no memory for it.
  init(level: Int) throws(GitError) {
    stream.initialize(to: z_stream())
    let result = deflateInit_(stream, Int32(level), ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard result == Z_OK else {
      // no `deinit` comes where no value was made
      stream.deallocate()
      throw GitError(.error, "zlib can't start: \(result)")
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Lends the compressed bytes.
  func compress<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    guard bytes.count <= Int(UInt32.max) else { throw GitError(.tooLarge, "an object is larger than 4 GB") }
    deflateReset(stream)
    let most = Int(deflateBound(stream, UInt(bytes.count)))
    if output.count < most { output = [UInt8](repeating: 0, count: most) }
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    let result = output.withUnsafeMutableBufferPointer { buffer in
      stream.pointee.next_out = buffer.baseAddress
      stream.pointee.avail_out = UInt32(clamping: buffer.count)
      return deflate(stream, Z_FINISH)
    }
    guard result == Z_STREAM_END else { throw GitError(.error, "zlib can't compress an object: \(result)") }
    let count = Int(stream.pointee.total_out)
    var made: Swift.Result<Result, GitError>?
    output.withUnsafeBytes { buffer in
      do throws(GitError) { made = .success(try body(UnsafeRawBufferPointer(rebasing: buffer.prefix(count)))) } catch {
        made = .failure(error)
      }
    }
    guard let made else { throw GitError(.error, "nothing was made of a compressed object") }
    return try made.get()
  }

  /// The sum by which the index of a pack knows damage of an object, of bytes that come in parts.
  static func checksum(_ bytes: UnsafeRawBufferPointer, after sum: UInt = 0) -> UInt {
    crc32(sum, bytes.bindMemory(to: UInt8.self).baseAddress, UInt32(clamping: bytes.count))
  }
}
