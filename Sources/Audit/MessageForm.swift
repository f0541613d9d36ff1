/// The layout of a commit message, as far as it decides which lines are read as trailers.
enum MessageForm {
  private static let naming = ["edition:", "work:", "reception:"].map { Array($0.utf8) }
  private static let exact = ["Edition:", "Work:", "Reception:"].map { Array($0.utf8) }

  /// Tells whether a line behind the subject begins with a blank.
  static func hasFoldedLine(_ message: String) -> Bool {
    var message = message
    return message.withUTF8 { bytes in
      zip(bytes, bytes.dropFirst()).contains { byte, next in
        byte == UInt8(ascii: "\n") && (next == UInt8(ascii: " ") || next == UInt8(ascii: "\t"))
      }
    }
  }

  /// Tells whether a line may name a record where nobody reads it: behind the subject and before the last paragraph, or
  /// with its key in another spelling. It goes by bytes, in one pass, since every message of a history is looked at.
  static func mayHaveUnreadNames(_ message: String) -> Bool {
    var message = message
    return message.withUTF8 { bytes in
      var (paragraph, isBetween, naming) = (0, false, Int.max)
      var start = bytes.startIndex
      while start < bytes.endIndex {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        let line = bytes[start..<end]
        start = end + 1
        guard line.contains(where: { !isBlank($0) }) else {
          isBetween = true
          continue
        }
        if isBetween { (paragraph, isBetween) = (paragraph + 1, false) }
        guard paragraph > 0, let place = Self.naming.firstIndex(where: { begins(line, with: $0) }) else { continue }
        guard line.starts(with: exact[place]) else { return true }
        naming = min(naming, paragraph)
      }
      return naming < paragraph
    }
  }

  /// The paragraphs behind the subject in which a line begins as if it named a record, and whether each is the last.
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

  /// A key in our spelling: `Moved-From`.
  static func spelled(_ key: String) -> String {
    key.split(separator: "-", omittingEmptySubsequences: false).map {
      $0.prefix(1).uppercased() + $0.dropFirst().lowercased()
    }
    .joined(separator: "-")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }

  /// Tells whether a line begins with a key in whatever letter case.
  private static func begins(_ line: some Collection<UInt8>, with key: [UInt8]) -> Bool {
    line.count >= key.count && zip(line, key).allSatisfy { byte, letter in byte == letter || byte | 0x20 == letter }
  }
}
