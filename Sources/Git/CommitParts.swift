internal import CLibrary

/// The header lines of a commit object, and its message.
struct CommitParts {
  let tree: ObjectID
  private(set) var parents: [ObjectID] = []
  /// `NAME <E-MAIL> SECONDS ZONE`, as it stands; nil where there is none.
  private(set) var author: Slice<UnsafeRawBufferPointer>?
  /// The same for the committer.
  private(set) var committer: Slice<UnsafeRawBufferPointer>?
  private(set) var message: Slice<UnsafeRawBufferPointer>
  private(set) var isSigned = false
  /// The encoding of the names and the message, where that is not UTF-8.
  private(set) var encoding: TextEncoding?
  /// The part that git would not write so; nil where there is none.
  private(set) var oddity: String?

  /// Reads the bytes of a commit object, in whatever form git reads; nil where it calls the commit bogus.
  ///
  /// Tree and parents must come first. Of several authors or committers the last counts, as in `git log`.
  ///
  /// - Parameter isStored: Whether the encoding that it states is passed over.
  init?(of content: UnsafeRawBufferPointer, isStored: Bool = false) {
    var rest = content[...]
    guard let tree = Self.takeID(after: "tree ", from: &rest) else { return nil }
    self.tree = tree
    while rest.starts(with: "parent ") {
      guard let parent = Self.takeID(after: "parent ", from: &rest) else { return nil }
      parents.append(parent)
    }
    message = rest[rest.endIndex...]
    author = Self.takeLine(after: "author ", from: &rest)
    committer = Self.takeLine(after: "committer ", from: &rest)
    readOthers(in: rest)
    if isStored { encoding = nil }
  }

  /// Reads the lines behind the author and the committer, up to the first empty one.
  private mutating func readOthers(in rest: Slice<UnsafeRawBufferPointer>) {
    let newline = UInt8(ascii: "\n")
    var line = rest.startIndex
    while line < rest.endIndex {
      if rest[line] == newline {
        message = rest[(line + 1)...]
        return
      }
      guard let end = rest[line...].place(of: newline) else { break }
      let text = rest[line..<end]
      isSigned = isSigned || text.starts(with: SignedContent.header)
      if text.starts(with: "encoding ") {
        encoding = TextEncoding(String(decoding: text.dropFirst("encoding ".utf8.count), as: UTF8.self))
      }
      readOther(text)
      line = end + 1
    }
    oddity = oddity ?? "no empty line ends its header"
  }

  /// Reads an author or a committer out of place.
  private mutating func readOther(_ text: Slice<UnsafeRawBufferPointer>) {
    var text = text
    if text.starts(with: "author ") {
      oddity =
        author == nil ? "its author stands in the wrong place" : "it has several authors, of whom the last counts"
      text = text.dropFirst("author ".utf8.count)
      author = text
    } else if text.starts(with: "committer ") {
      oddity =
        committer == nil
        ? "its committer stands in the wrong place" : "it has several committers, of whom the last counts"
      text = text.dropFirst("committer ".utf8.count)
      committer = text
    } else if text.starts(with: "parent ") || text.starts(with: "tree ") {
      oddity = "it has a parent or a tree in the wrong place, which git does not read"
    }
  }

  private static func takeID(after key: StaticString, from rest: inout Slice<UnsafeRawBufferPointer>) -> ObjectID? {
    guard let line = takeLine(after: key, from: &rest) else { return nil }
    return ObjectID(hexDigits: line)
  }

  private static func takeLine(
    after key: StaticString, from rest: inout Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer>? {
    guard rest.starts(with: key), let end = rest.place(of: UInt8(ascii: "\n")) else { return nil }
    let line = rest[(rest.startIndex + key.utf8CodeUnitCount)..<end]
    rest = rest[(end + 1)...]
    return line
  }
}

/// A line of a commit that names a person and a time: `NAME <E-MAIL> SECONDS ZONE`, in whatever form git reads.
///
/// - SeeAlso: `split_ident_line` in git's ident.c
struct Ident {
  private(set) var name = ""
  private(set) var email = ""
  /// The time; 1970 in UTC where there is no date, or one that no clock shows, as git has it.
  private(set) var when = Instant(secondsSince1970: 0, offsetMinutes: 0)
  /// The part that git would not write so, to go behind “its author”; nil where there is none.
  private(set) var oddity: String?

  /// - Parameter encoding: The encoding of the name and the address; nil: UTF-8.
  init(of line: Slice<UnsafeRawBufferPointer>, in encoding: TextEncoding? = nil) {
    let (less, more) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
    let line = line.prefix { $0 != 0 }
    guard let open = line.firstIndex(of: less), let close = line[open...].firstIndex(of: more),
      let last = line.lastIndex(of: more)
    else {
      oddity = "has no e-mail address in brackets"
      return
    }
    name = Self.text(line[..<open], in: encoding)
    email = Self.text(line[(open + 1)..<close], in: encoding, trimmed: false)
    if last != close || line[(open + 1)..<close].contains(less) { oddity = "has brackets within the e-mail address" }
    if open == line.startIndex || line[open - 1] != UInt8(ascii: " ") {
      oddity = oddity ?? "lacks the space before the e-mail address"
    }
    readDate(line[(last + 1)...])
  }

  private mutating func readDate(_ text: Slice<UnsafeRawBufferPointer>) {
    var rest = text.drop(while: Self.isSpace)
    let digits = rest.prefix(while: Self.isDigit)
    rest = rest[digits.endIndex...].drop(while: Self.isSpace)
    guard !digits.isEmpty, let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      rest.dropFirst().first.map(Self.isDigit) == true
    else {
      oddity = oddity ?? "has no date"
      return
    }
    let zone = rest.dropFirst().prefix(while: Self.isDigit)
    let number = Self.number(zone) ?? Int64.max
    guard let seconds = Self.number(digits), seconds < Self.tooLate else {
      oddity = oddity ?? "has a date that no clock shows"
      return
    }
    let minutes = number > 9999 ? 0 : Int(number / 100 * 60 + number % 100)
    let isZone = zone.count == 4 && number % 100 < 60 && minutes <= 24 * 60
    when = Instant(
      secondsSince1970: seconds, offsetMinutes: isZone ? (sign == UInt8(ascii: "-") ? -minutes : minutes) : 0)
    let isPlain =
      isZone && zone.endIndex == text.endIndex && text.first == UInt8(ascii: " ")
      && text.dropFirst().starts(with: digits) && (digits.count == 1 || digits.first != UInt8(ascii: "0"))
    if !isPlain { oddity = oddity ?? "has a date or a time zone in a form that git does not write" }
  }

  /// The first number of seconds that no calendar gives a date.
  private static let tooLate: Int64 = 1 << 55

  private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int64? {
    Int64(String(decoding: digits, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// The text, without the spaces at its end where it is `trimmed`.
  private static func text(
    _ bytes: Slice<UnsafeRawBufferPointer>, in encoding: TextEncoding?, trimmed: Bool = true
  ) -> String {
    let end = trimmed ? bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? bytes.startIndex : bytes.endIndex
    let decoded = encoding?.decoded(Array(bytes[..<end]))
    return decoded.map { String(decoding: $0, as: UTF8.self) } ?? String(decoding: bytes[..<end], as: UTF8.self)
  }

  var signature: Signature { Signature(asWritten: name, email, when: when) }
}

extension CommitParts {
  /// The message in UTF-8; as it stands where it is no text in the encoding that the commit states, as git has it.
  var decodedMessage: [UInt8] {
    let stored = Array(message)
    return encoding?.decoded(stored) ?? stored
  }
}

extension Signature {
  /// The signature of a commit whose header names nobody.
  static let nobody = Signature(asWritten: "", "", when: Instant(secondsSince1970: 0, offsetMinutes: 0))
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate func starts(with text: StaticString) -> Bool {
    starts(with: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The place of the first such byte; nil where there is none.
  fileprivate func place(of byte: UInt8) -> Index? {
    guard let start = base.baseAddress.map({ $0 + startIndex }), !isEmpty else { return nil }
    return memchr(start, Int32(byte), count).map { startIndex + (UnsafeRawPointer($0) - start) }
  }
}
