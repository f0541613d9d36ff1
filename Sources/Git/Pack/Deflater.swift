internal import Cdeflate

/// Compresses one object after another in the form of zlib (RFC 1950), with one state for all of them.
final class Deflater {
  private let state: OpaquePointer
  private var output: [UInt8] = []

  /// - Parameter level: 0 to 9, or -1 for the usual one, as git has them.
  /// - Throws: `.error` where there is no memory for it.
  init(level: Int) throws(GitError) {
    guard let state = libdeflate_alloc_compressor(level < 0 ? 6 : Int32(clamping: level)) else {
      throw GitError(.error, "there is no memory to compress objects at level \(level)")
    }
    self.state = state
  }

  deinit { libdeflate_free_compressor(state) }

  /// Lends the compressed bytes.
  func compress<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let most = libdeflate_zlib_compress_bound(state, bytes.count)
    if output.count < most { output = [UInt8](repeating: 0, count: most) }
    let count = output.withUnsafeMutableBytes {
      libdeflate_zlib_compress(state, bytes.baseAddress, bytes.count, $0.baseAddress, $0.count)
    }
    var made: Swift.Result<Result, GitError>?
    output.withUnsafeBytes { buffer in
      do throws(GitError) { made = .success(try body(UnsafeRawBufferPointer(rebasing: buffer.prefix(count)))) } catch {
        made = .failure(error)
      }
    }
    guard let made, count > 0 else { throw GitError(.error, "an object can't be compressed") }
    return try made.get()
  }

  /// The checksum by which the index of a pack detects damage of an object.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    libdeflate_crc32(0, bytes.baseAddress, bytes.count)
  }
}
