internal import Cutf8proc

extension String {
  /// The text in canonical composition, the form that Colophon writes.
  ///
  /// Two strings that Swift calls equal can differ in bytes; their `nfc` are the same bytes.
  /// - SeeAlso: Normalization Form C, Unicode Standard Annex #15.
  public var nfc: String {
    if utf8.allSatisfy({ $0 < Self.firstByteThatMayCompose }) { return self }
    Effort.took(utf8.count)
    var text = withOrderedMarks ?? self
    return text.withUTF8 { bytes in
      var composed: UnsafeMutablePointer<UInt8>?
      defer { free(composed) }
      let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
      let count = utf8proc_map(bytes.baseAddress, bytes.count, &composed, options)
      // A Swift string is valid UTF-8, so the only failure left is a lack of memory.
      guard count >= 0, let composed else { return nil }
      return String(decoding: UnsafeBufferPointer(start: composed, count: count), as: UTF8.self)
    } ?? self
  }

  /// The same text, with its marks in canonical order where more of them are in a row than anybody writes.
  ///
  /// The text of a file is read in this form: Swift puts marks in order whenever it compares or hashes a text, in time
  /// that grows with the square of their number.
  var orderingCrowdedMarks: String {
    utf8.count > Self.longestUnlooked ? withOrderedMarks ?? self : self
  }

  /// The number of bytes up to which ordering marks takes no time worth mentioning.
  private static let longestUnlooked = 1024

  /// The text with its marks in canonical order where more of them are in a row than anybody writes; nil elsewhere.
  ///
  /// utf8proc orders marks by swapping neighbours, which takes the square of their number.
  private var withOrderedMarks: String? {
    var run = 0
    let isCrowded = unicodeScalars.contains { scalar in
      run = scalar.isMark ? run + 1 : 0
      return run > Self.longestRun
    }
    guard isCrowded else { return nil }
    var ordered = String.UnicodeScalarView()
    var marks: [(rank: UInt8, scalar: Unicode.Scalar)] = []
    for scalar in unicodeScalars {
      for part in scalar.canonicalDecomposition {
        let rank = part.properties.canonicalCombiningClass.rawValue
        if rank > 0 {
          marks.append((rank, part))
          continue
        }
        ordered.append(inOrder: marks)
        marks.removeAll(keepingCapacity: true)
        ordered.append(part)
      }
    }
    ordered.append(inOrder: marks)
    return String(ordered)
  }

  /// The most marks in a row, by Unicode's own limit for streams.
  /// - SeeAlso: Unicode Standard Annex #15, Stream-Safe Text Format.
  private static let longestRun = 30

  /// Everything below U+0300, the first combining mark, is in composed form already; from there on UTF-8 starts with 0xCC.
  private static let firstByteThatMayCompose: UInt8 = 0xCC
}

extension String.UnicodeScalarView {
  /// Appends marks by their rank, those of one rank as they came.
  fileprivate mutating func append(inOrder marks: [(rank: UInt8, scalar: Unicode.Scalar)]) {
    Effort.took(marks.count)
    var byRank: [[Unicode.Scalar]] = []
    for (rank, scalar) in marks {
      while byRank.count <= Int(rank) { byRank.append([]) }
      byRank[Int(rank)].append(scalar)
    }
    for scalars in byRank { append(contentsOf: scalars) }
  }
}

extension Unicode.Scalar {
  /// True if it is a mark, or is made of marks alone.
  fileprivate var isMark: Bool {
    properties.canonicalCombiningClass != .notReordered || [0x0F73, 0x0F75, 0x0F81].contains(value)
  }

  fileprivate var canonicalDecomposition: [Unicode.Scalar] {
    let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { buffer in
      var boundary: Int32 = 0
      let count = utf8proc_decompose_char(Int32(value), buffer.baseAddress, buffer.count, options, &boundary)
      guard (0...buffer.count).contains(count) else { return [self] }
      return buffer[..<count].compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
    }
  }
}
