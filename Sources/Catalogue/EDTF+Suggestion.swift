extension EDTF {
  /// The date that is meant by a text that is none: certain where the text is another notation of that date and of no
  /// other, else a guess; nil where one cannot tell.
  static func proposal(for text: String) -> Proposal? {
    guard text.utf8.count <= 100 else { return nil }
    let plain = plainCharacters(text)
    let (dateText, isCirca) = withoutCirca(plain)
    if let span = span(dateText, asWritten: text, isCirca: isCirca) {
      return (isCirca ? approximate(span) : span).map { .guess($0) }
    }
    guard isCirca else { return plain != text && isDate(plain) ? .certain(plain) : repaired(plain) }
    switch isDate(dateText) ? .certain(dateText) : repaired(dateText) {
    case .certain(let date): return approximate(date).map { .certain($0) }
    case .guess(let date): return approximate(date).map { .guess($0) }
    case nil: return nil
    }
  }

  private static func isDate(_ text: String) -> Bool {
    (try? read(text)) != nil
  }

  /// The first repair that gives a date.
  private static func repaired(_ text: String) -> Proposal? {
    let notations: [(String) -> String?] = [
      standardSymbols, timeOfDay, unknownDigits, movedMark, markedYear, spelledOut, compactDay, separated, zeroParts,
      yearSpan,
    ]
    for notation in notations {
      if let date = notation(text), date != text, isDate(date) { return .certain(date) }
    }
    let guesses: [(String) -> String?] = [
      bareDecade, bareYear, compactMonth, swappedParts, hyphenatedSpan, yearAndNumber, reversed, joined,
    ]
    for guess in guesses {
      if let date = guess(text), date != text, isDate(date) { return .guess(date) }
    }
    return nil
  }

  // MARK: Characters

  /// Any script's digits as ASCII, any dash as `-`, single spaces.
  private static func plainCharacters(_ text: String) -> String {
    var plain = ""
    for character in text {
      if character.isWhitespace {
        if plain.last != " " { plain.append(" ") }
      } else if let digit = character.unicodeScalars.first?.properties.numericValue, character.isWholeNumber,
        (0...9).contains(digit)
      {
        plain += String(Int(digit))
      } else {
        plain.append("‐‑‒–—−".contains(character) ? "-" : character)
      }
    }
    return plain.split(separator: " ").joined(separator: " ")
  }

  private static func withoutCirca(_ text: String) -> (String, Bool) {
    let lowercased = text.lowercased()
    for word in ["circa ", "about ", "ca.", "ca ", "c."] where lowercased.hasPrefix(word) {
      return (String(text.dropFirst(word.count).drop { $0 == " " }), true)
    }
    return (text, false)
  }

  /// The date with `~` at each end it states; nil where that is none.
  private static func approximate(_ date: String) -> String? {
    let ends = date.split(separator: "/", omittingEmptySubsequences: false)
    let marked = ends.map { $0.isEmpty || $0 == ".." ? String($0) : $0 + "~" }.joined(separator: "/")
    return isDate(marked) ? marked : nil
  }

  /// No spaces beside a sign, capital letters: `1995 ?`, `198x`, `2004-uu`, `1985/open`.
  ///
  /// A space between digits, or beside a hyphen, may stand for something: `20 22`, `1907 - 12`.
  private static func standardSymbols(_ text: String) -> String? {
    let words = text.split(separator: " ")
    let isBroken = zip(words, words.dropFirst()).contains { left, right in
      func joins(_ character: Character?) -> Bool { character.map { $0.isNumber || $0 == "-" } ?? false }
      return joins(left.last) && joins(right.first)
    }
    guard !isBroken else { return nil }
    var symbols = words.joined().lowercased()
    for (old, new) in [("open", ".."), ("unknown", ""), ("(?)", "?"), ("?~", "%"), ("~?", "%"), ("u", "X")] {
      symbols = symbols.replacing(old, with: new)
    }
    return symbols.uppercased()
  }

  /// `2022-02-02 10:00:00`, and the zone `+0230`.
  private static func timeOfDay(_ text: String) -> String? {
    guard text.contains(":") else { return nil }
    let parts = text.uppercased().split { $0 == " " || $0 == "T" }
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var time = parts.dropFirst().joined()
    if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }), time[sign...].utf8.count == 5 {
      time.insert(":", at: time.index(sign, offsetBy: 3))
    }
    return "\(parts[0])T\(time)"
  }

  /// The forms of library practice for an unknown digit, `199-`, `19--`, `1990s`, and `1995-` for an open end.
  private static func unknownDigits(_ text: String) -> String? {
    let digits = text.prefix { $0.isNumber }
    let rest = text.dropFirst(digits.count)
    switch (digits.count, rest) {
    case (3, "-"): return digits + "X"
    case (2, "--"): return digits + "XX"
    case (4, "s") where digits.hasSuffix("0") && !digits.hasSuffix("00"): return digits.dropLast() + "X"
    case (4, "-"): return digits + "/.."
    default: return nil
    }
  }

  /// `199?` and `19??`, and `193`, which may lack a digit at either end.
  private static func bareDecade(_ text: String) -> String? {
    let digits = text.prefix { $0.isNumber }
    switch (digits.count, text.dropFirst(digits.count)) {
    case (3, "?"), (3, ""): return digits + "X"
    case (2, "??"), (2, ""): return digits + "XX"
    default: return nil
    }
  }

  /// `?1995` and `~1995`, which mean the same as with the mark at the end.
  private static func movedMark(_ text: String) -> String? {
    guard let mark = text.first, "?~%".contains(mark), number(text.dropFirst()) != nil else { return nil }
    return text.dropFirst() + String(mark)
  }

  /// `Y2004`.
  private static func markedYear(_ text: String) -> String? {
    text.hasPrefix("Y") ? String(text.dropFirst()) : nil
  }

  /// `12345`.
  private static func bareYear(_ text: String) -> String? { text.utf8.count == 5 ? "Y" + text : nil }

  // MARK: Days

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]

  /// `February 2022`, `2 Feb. 2022`, `February 2nd, 2022`, `Spring 2022`.
  private static func spelledOut(_ text: String) -> String? {
    var (year, month, day): (String?, Int?, Int?)
    for word in text.lowercased().split(whereSeparator: { " ,.-".contains($0) }) {
      let ordinal = ["st", "nd", "rd", "th"].contains(word.suffix(2)) ? word.dropLast(2) : word
      if let found = months.firstIndex(where: { $0 == word || (word.count >= 3 && $0.hasPrefix(word)) }), month == nil {
        month = found + 1
      } else if let season = seasons[String(word)], month == nil {
        month = season
      } else if word.count == 4, number(word) != nil, year == nil {
        year = String(word)
      } else if let found = number(ordinal), found <= 31, day == nil {
        day = found
      } else {
        return nil
      }
    }
    guard let year, let month else { return nil }
    return ([year] + [month, day].compactMap(\.self).map { Day.padded($0, to: 2) }).joined(separator: "-")
  }

  /// `20220202`, the basic format of ISO 8601.
  private static func compactDay(_ text: String) -> String? {
    guard number(text[...]) != nil, text.count == 8 else { return nil }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  }

  /// `202202`; it may be a day of this century too, which is why ISO 8601 has no such form.
  private static func compactMonth(_ text: String) -> String? {
    number(text[...]) != nil && text.count == 6 ? "\(text.prefix(4))-\(text.suffix(2))" : nil
  }

  /// `2022/02/02`, `2022-2-2`, `02.02.2022`, `13/02/2022`, `02.2022`; not where day and month could be either.
  private static func separated(_ text: String) -> String? {
    guard text.first?.isNumber == true else { return nil }
    let separators = Set(text.filter { !$0.isNumber })
    let parts = text.filter { $0 != " " || separators == [" "] }.split { "-./ ".contains($0) }
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count, (2...3).contains(numbers.count) else { return nil }
    func written(_ year: Substring, _ rest: [Int]) -> String {
      ([String(year)] + rest.map { Day.padded($0, to: 2) }).joined(separator: "-")
    }
    if parts[0].count == 4 {
      guard parts.dropFirst().allSatisfy({ $0.count <= 2 }) else { return nil }
      // a blank tells nothing of what stands behind it, and beyond 12 it is no month
      if numbers.count == 2 {
        return laterYear(text) == nil && separators != [" "] && numbers[1] <= 12 ? written(parts[0], [numbers[1]]) : nil
      }
      return written(parts[0], Array(numbers.dropFirst()))
    }
    guard let year = parts.last, year.count == 4, parts.dropLast().allSatisfy({ $0.count <= 2 }) else { return nil }
    guard numbers.count == 3 else { return numbers[0] <= 12 ? written(year, [numbers[0]]) : nil }
    let (first, second) = (numbers[0], numbers[1])
    if separators.contains(".") || first > 12 || first == second { return written(year, [second, first]) }
    return second > 12 ? written(year, [first, second]) : nil
  }

  /// `2022-13-02`, where the month can only be the last part.
  private static func swappedParts(_ text: String) -> String? {
    let parts = text.split(separator: "-").map(String.init)
    guard parts.count == 3, parts[0].count == 4, number(parts[1][...]).map({ $0 > 12 }) ?? false else { return nil }
    return "\(parts[0])-\(parts[2])-\(parts[1])"
  }

  /// A part that is 00 because nobody knows it: `2022-00-00`.
  private static func zeroParts(_ text: String) -> String? {
    guard text.hasSuffix("-00") else { return nil }
    let shorter = String(text.dropLast(3))
    return shorter.hasSuffix("-00") ? String(shorter.dropLast(3)) : shorter
  }

  // MARK: Spans

  /// `1989/99`, `1989-1999`, `1989 - 1999`; not `2010/11`, which may be a month.
  private static func yearSpan(_ text: String) -> String? {
    guard let last = laterYear(text) else { return nil }
    let typed = text.filter { $0 != " " }.dropFirst(4)
    guard typed.count < 4 else { return "\(text.prefix(4))/\(last)" }
    let mayBeMonth = number(typed.dropFirst()).map { (1...12).contains($0) } ?? false
    return mayBeMonth || typed.first == "-" ? nil : "\(text.prefix(4))/\(last)"
  }

  /// `1914-18`: a hyphen belongs to months and to the periods of a year (`2021-41`) as well as to spans.
  private static func hyphenatedSpan(_ text: String) -> String? {
    guard let last = laterYear(text), let typed = number(text.filter { $0 != " " }.dropFirst(5)), typed > 12 else {
      return nil
    }
    return "\(text.prefix(4))/\(last)"
  }

  /// The span that may be meant where a month may be too: with a dash, blanks, or a word for “about” that months seldom
  /// have, as in `1921–24`, `1907 - 12`, `c. 1907-12`.
  ///
  /// - Parameter text: The text with its dashes and blanks as they are.
  private static func span(_ date: String, asWritten text: String, isCirca: Bool) -> String? {
    let isPlain = !isCirca && !date.contains(" ") && !text.contains { "‒–—−".contains($0) }
    let parts = date.filter { $0 != " " }.split(separator: "-", omittingEmptySubsequences: false)
    guard !isPlain, parts.count == 2, parts[0].count == 4, (1...2).contains(parts[1].count), number(parts[0]) != nil,
      let last = number(parts[1])
    else { return nil }
    if let later = laterYear(date) { return "\(parts[0])/\(later)" }
    let season = "\(parts[0])-\(parts[1])"
    return last > 12 && isDate(season) ? season : nil
  }

  /// `1999 12` and `1999.22`: a month, a season, or the number of an issue.
  private static func yearAndNumber(_ text: String) -> String? {
    let parts = text.split { " .".contains($0) }
    guard parts.count == 2, parts[0].count == 4, parts[1].count <= 2, let second = number(parts[1]) else { return nil }
    return "\(parts[0])-\(Day.padded(second, to: 2))"
  }

  /// `20 22`, which may be one number.
  private static func joined(_ text: String) -> String? { text.filter { $0 != " " } }

  /// The second year of `1989/99` or `1989-1999` in full, where it is later than the first.
  private static func laterYear(_ text: String) -> Substring? {
    let parts = text.filter { $0 != " " }.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
    guard parts.count == 2, parts[0].count == 4, (1...4).contains(parts[1].count) else { return nil }
    let last = parts[0].dropLast(parts[1].count) + parts[1]
    guard let firstYear = number(parts[0]), let lastYear = number(last), lastYear > firstYear else { return nil }
    return last
  }

  /// The two ends of an interval the other way round.
  private static func reversed(_ text: String) -> String? {
    let ends = text.split(separator: "/")
    return ends.count == 2 ? "\(ends[1])/\(ends[0])" : nil
  }
}
