#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How the text of a commit message is set, as far as it decides what of it is read as trailers.
enum MessageForm {
  private static let naming = ["edition:", "work:", "reception:"].map { Array($0.utf8) }
  private static let exact = ["Edition:", "Work:", "Reception:"].map { Array($0.utf8) }

  /// The first letters of the keys that name a record.
  private static let initials: ClosedRange<UInt8> = UInt8(ascii: "e")...UInt8(ascii: "w")

  /// Whether a line begins with a blank.
  static func hasFoldedLine(_ message: String) -> Bool {
    var message = message
    return message.withUTF8 { bytes in
      var start = end(of: 0, in: bytes) + 1
      while start < bytes.count {
        if bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") { return true }
        start = end(of: start, in: bytes) + 1
      }
      return false
    }
  }

  /// Whether a line may name a record where nobody reads it: behind the subject and before the last paragraph, or with its key spelled
  /// otherwise. By bytes, in one go: every message of a history is looked at so.
  static func mayHaveUnreadNames(_ message: String) -> Bool {
    var message = message
    return message.withUTF8 { bytes in
      var (paragraph, isBetween, naming) = (0, false, Int.max)
      var start = 0
      while start < bytes.count {
        let line = bytes[start..<end(of: start, in: bytes)]
        start = line.endIndex + 1
        guard let first = line.first(where: { !isBlank($0) }) else {
          isBetween = true
          continue
        }
        if isBetween { (paragraph, isBetween) = (paragraph + 1, false) }
        guard paragraph > 0, initials.contains(first | 0x20),
          let place = Self.naming.firstIndex(where: { begins(line, with: $0) })
        else { continue }
        guard line.starts(with: exact[place]) else { return true }
        naming = min(naming, paragraph)
      }
      return naming < paragraph
    }
  }

  /// Where the line ends that begins at a place.
  private static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress.map(UnsafeRawPointer.init), start < bytes.count,
      let end = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(end) - base
  }

  /// The paragraphs behind the subject in which a line begins as if it named a record, and whether it is the last.
  static func unreadParagraphs(of message: String) -> [(text: String, isLast: Bool)] {
    var paragraphs: [[ArraySlice<UInt8>]] = [[]]
    for line in Array(message.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.contains(where: { !isBlank($0) }) {
        paragraphs[paragraphs.count - 1].append(line)
      } else if !paragraphs[paragraphs.count - 1].isEmpty {
        paragraphs.append([])
      }
    }
    if paragraphs.last?.isEmpty == true { paragraphs.removeLast() }
    return paragraphs.indices.dropFirst().compactMap { place -> (text: String, isLast: Bool)? in
      guard paragraphs[place].contains(where: { line in naming.contains { begins(line, with: $0) } }) else {
        return nil
      }
      let text = paragraphs[place].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
      return (text, place == paragraphs.count - 1)
    }
  }

  /// A key as it is spelled here: `Moved-From`.
  static func spelled(_ key: String) -> String {
    key.split(separator: "-", omittingEmptySubsequences: false).map {
      $0.prefix(1).uppercased() + $0.dropFirst().lowercased()
    }
    .joined(separator: "-")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }

  /// Whether a line begins with a key in whichever letter case.
  private static func begins(_ line: some Collection<UInt8>, with key: [UInt8]) -> Bool {
    line.count >= key.count && zip(line, key).allSatisfy { byte, letter in byte == letter || byte | 0x20 == letter }
  }
}
