extension Instant {
  /// Reads a date as git takes one in `GIT_AUTHOR_DATE`; nil for one that git would refuse.
  ///
  /// The forms: `@1643792400 +0100`; seconds since 1970 of at least nine digits; ISO 8601 and RFC 2822; `YYYY.MM.DD`,
  /// `MM/DD/YYYY`, `DD.MM.YYYY`. A time is required. Without a zone it is the local one.
  /// - SeeAlso: git-commit(1), "Date formats"
  public init?(gitDate text: String, environment: Environment) {
    let bytes = Array(text.utf8)
    if let raw = Self.raw(bytes) {
      self = raw
      return
    }
    var reader = GitDateReader(bytes, now: environment.now())
    reader.readAll()
    guard let instant = reader.instant(offset: environment.offsetMinutes) else { return nil }
    self = instant
  }

  /// The first number of seconds that no calendar gives a date: git writes such a number, and shows another date.
  private static let latest: Int64 = 1 << 55

  /// The form of a commit's header: `@SECONDS ±HHMM`.
  private static func raw(_ bytes: [UInt8]) -> Instant? {
    guard bytes.first == UInt8(ascii: "@") else { return nil }
    let parts = bytes.dropFirst().split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 2, let sign = parts[1].first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      parts[1].count == 5, parts[0].allSatisfy(isDigit), parts[1].dropFirst().allSatisfy(isDigit),
      let seconds = Int64(String(decoding: parts[0], as: UTF8.self)), seconds < latest,
      let digits = Int(String(decoding: parts[1].dropFirst(), as: UTF8.self))
    else { return nil }
    let minutes = digits / 100 * 60 + digits % 100
    return Instant(secondsSince1970: seconds, offsetMinutes: sign == UInt8(ascii: "-") ? -minutes : minutes)
  }
}

/// Reads the words and numbers of a date one after another, each in the first sense that fits.
private struct GitDateReader {
  private let bytes: [UInt8]
  private let now: Int64
  private var position = 0

  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var hour: Int?
  private var minute = 0
  private var second = 0
  private var zone: Int?
  private var epoch: Int64?

  init(_ bytes: [UInt8], now: Int64) {
    self.bytes = bytes
    self.now = now
  }

  mutating func readAll() {
    while let byte = peek() {
      if isDigit(byte) {
        readNumber()
      } else if isLetter(byte) {
        readWord()
      } else if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), hour != nil || epoch != nil {
        readZone()
      } else {
        position += 1
      }
    }
  }

  func instant(offset: (Int64) -> Int) -> Instant? {
    if let epoch { return Instant(secondsSince1970: epoch, offsetMinutes: zone ?? offset(epoch)) }
    guard let year, let month, let day, let hour, (1970...2099).contains(year) else { return nil }
    let days = CivilDate.daysSince1970(year: year, month: month, day: day)
    let wall = days * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    // The offset belongs to the moment, which is known only with the offset: the second try is right.
    let local = zone ?? offset(wall - Int64(offset(wall)) * 60)
    guard wall >= Int64(local) * 60 else { return nil }
    return Instant(secondsSince1970: wall - Int64(local) * 60, offsetMinutes: local)
  }

  // MARK: Words

  private mutating func readWord() {
    let start = position
    while let byte = peek(), isLetter(byte) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    if word == "am" || word == "pm" {
      if let hour, (1...12).contains(hour) { self.hour = hour % 12 + (word == "pm" ? 12 : 0) }
    } else if let index = Self.months.firstIndex(where: { word.count >= 3 && $0.hasPrefix(word) }) {
      month = index + 1
    } else if let hours = Self.zones[word] {
      zone = hours * 60
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Hours east of UTC, of the names that git knows.
  private static let zones = [
    "idlw": -12, "nt": -11, "cat": -10, "hst": -10, "hdt": -9, "yst": -9, "ydt": -8, "pst": -8, "pdt": -7, "mst": -7,
    "mdt": -6, "cst": -6, "cdt": -5, "est": -5, "edt": -4, "ast": -3, "adt": -2, "wat": -1, "gmt": 0, "utc": 0, "z": 0,
    "wet": 0, "bst": 1, "cet": 1, "met": 1, "mewt": 1, "mest": 2, "cest": 2, "mesz": 2, "fwt": 1, "fst": 2, "eet": 2,
    "eest": 3, "wast": 7, "wadt": 8, "cct": 8, "jst": 9, "east": 10, "eadt": 11, "gst": 10, "nzt": 12, "nzst": 12,
    "nzdt": 13, "idle": 12,
  ]

  // MARK: Numbers

  private mutating func readNumber() {
    let (number, digits) = takeNumber()
    guard let separator = peek(), [":", "-", "/", "."].contains(Character(Unicode.Scalar(separator))),
      let next = peek(1), isDigit(next)
    else { return setPlain(number, digits) }
    if separator == UInt8(ascii: ":") { return readTime(hour: number) }
    guard digits <= 4 else { return setPlain(number, digits) }
    readDate(number, digits, separator)
  }

  /// The seconds since 1970 that git takes without a sign before them: up to the end of 2099.
  private static let epochs = 100_000_000..<4_102_444_800

  /// Takes in a number with nothing joined to it.
  private mutating func setPlain(_ number: Int, _ digits: Int) {
    if digits == 8 {
      guard let date = valid(year: number / 10_000, month: number / 100 % 100, day: number % 100) else { return }
      (year, month, day) = (date.year, date.month, date.day)
    } else if digits == 6 {
      if setTime(number / 10_000, number / 100 % 100, number % 100) { skipFraction() }
    } else if digits >= 9, year == nil, hour == nil {
      // git refuses other numbers, or leaves them out
      if Self.epochs.contains(number) { epoch = Int64(number) }
    } else if digits == 4, year == nil, number > 1900, number < 2100 {
      year = number
    } else if digits <= 2, (1...31).contains(number), day == nil {
      day = number
    } else if digits == 2, year == nil, day != nil {
      year = number > 70 ? 1900 + number : 2000 + number
    }
  }

  private mutating func readTime(hour: Int) {
    position += 1
    let (minute, _) = takeNumber()
    var second = 0
    if peek() == UInt8(ascii: ":"), let next = peek(1), isDigit(next) {
      position += 1
      second = takeNumber().value
    }
    if setTime(hour, minute, second) { skipFraction() }
  }

  private mutating func setTime(_ hour: Int, _ minute: Int, _ second: Int) -> Bool {
    guard (0...24).contains(hour), (0..<60).contains(minute), (0...60).contains(second) else { return false }
    (self.hour, self.minute, self.second) = (hour, minute, second)
    return true
  }

  private mutating func skipFraction() {
    guard peek() == UInt8(ascii: "."), let next = peek(1), isDigit(next) else { return }
    position += 1
    _ = takeNumber()
  }

  /// Reads two or three numbers with the same sign between them, in the first order that gives a day.
  private mutating func readDate(_ first: Int, _ digits: Int, _ separator: UInt8) {
    position += 1
    let second = takeNumber().value
    var third: Int?
    if peek() == separator, let next = peek(1), isDigit(next) {
      position += 1
      third = takeNumber().value
    }
    guard let third else { return }
    var orders = [(year: Int, month: Int, day: Int)]()
    if digits > 2 || first > 70 { orders = [(first, second, third), (first, third, second)] }
    let monthFirst = (third, first, second)
    let dayFirst = (third, second, first)
    orders += separator == UInt8(ascii: ".") ? [dayFirst, monthFirst] : [monthFirst, dayFirst]
    for (index, order) in orders.enumerated() {
      guard let date = valid(year: order.year, month: order.month, day: order.day) else { continue }
      // An order that is only guessed should not lead into the future.
      let isGuess = !(digits > 2 || first > 70) && index == 0
      let begins = CivilDate.daysSince1970(year: date.year, month: date.month, day: date.day) * 86_400
      if isGuess, begins > now + 10 * 86_400, orders.count > 1 { continue }
      (year, month, day) = (date.year, date.month, date.day)
      return
    }
  }

  /// A year of two digits is one of 1970 to 2037.
  private func valid(year: Int, month: Int, day: Int) -> (year: Int, month: Int, day: Int)? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    switch year {
    case 1970..<2100: return (year, month, day)
    case 71..<100: return (1900 + year, month, day)
    case 0..<38: return (2000 + year, month, day)
    default: return nil
    }
  }

  // MARK: Zone

  private mutating func readZone() {
    let sign = bytes[position] == UInt8(ascii: "-") ? -1 : 1
    guard let next = peek(1), isDigit(next) else {
      position += 1
      return
    }
    position += 1
    let (number, digits) = takeNumber()
    var (hours, minutes) = (number, 0)
    if digits == 4 {
      (hours, minutes) = (number / 100, number % 100)
    } else if digits != 2 {
      return
    } else if peek() == UInt8(ascii: ":"), let next = peek(1), isDigit(next) {
      position += 1
      let (value, digits) = takeNumber()
      guard digits == 2 else { return }
      minutes = value
    }
    if hours < 24, minutes < 60 { zone = sign * (hours * 60 + minutes) }
  }

  // MARK: Bytes

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func takeNumber() -> (value: Int, digits: Int) {
    let start = position
    var value = 0
    while let byte = peek(), isDigit(byte) {
      if value < 1 << 50 { value = value * 10 + Int(byte - UInt8(ascii: "0")) }
      position += 1
    }
    return (value, position - start)
  }
}
