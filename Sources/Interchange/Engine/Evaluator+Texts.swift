internal import Catalogue

// Texts that are taken apart: lists in one text, and numbers as people write them.
extension Evaluator {
  /// The texts between delimiters, without empty ones.
  mutating func pieces(_ inner: ValueForm, _ delimiters: [String], _ shape: FieldShape?) throws(UnfitValue) -> Value {
    var pieces: [String] = []
    for text in try texts(inner) {
      var parts = [text]
      for delimiter in delimiters { parts = parts.flatMap { Self.parts($0, at: delimiter) } }
      pieces += parts.filter { !$0.isInvisible }
    }
    return try fitted(pieces, shape)
  }

  /// The parts of a text between a delimiter, which is found by its code points.
  private static func parts(_ text: String, at delimiter: String) -> [String] {
    let (scalars, sign) = (Array(text.unicodeScalars), Array(delimiter.unicodeScalars))
    guard !sign.isEmpty else { return [text] }
    var (parts, start, place) = ([String](), 0, 0)
    while place + sign.count <= scalars.count {
      guard scalars[place..<place + sign.count].elementsEqual(sign) else {
        place += 1
        continue
      }
      parts.append(String(String.UnicodeScalarView(scalars[start..<place])))
      place += sign.count
      start = place
    }
    return parts + [String(String.UnicodeScalarView(scalars[start...]))]
  }

  /// Numbers in digits with a point, each of them noted.
  mutating func number(_ inner: ValueForm, point: Unicode.Scalar?, _ shape: FieldShape?) throws(UnfitValue) -> Value {
    var numbers: [String] = []
    for text in try texts(inner) {
      guard let read = WrittenNumber(text, point: point) else {
        throw UnfitValue(message: "“\(text)” is no number, with or without a currency", place: lastPlace)
      }
      switch read.number {
      case .certain(let number):
        if number != text { repairs.append((text, number)) }
        numbers.append(number)
      case .guess(let number):
        throw UnfitValue(
          message: "the mark in “\(text)” may be a point or stand between thousands; a guess: “\(number)”",
          mend: "say in the mapping which mark stands before a fraction: $point: ',', or '.'", place: lastPlace)
      }
    }
    return try fitted(numbers, shape)
  }

  /// The currencies beside numbers; absent where none is written.
  mutating func currency(_ inner: ValueForm, _ shape: FieldShape?) throws(UnfitValue) -> Value {
    var codes: [String] = []
    for text in try texts(inner) {
      switch WrittenNumber(text)?.currency {
      case .certain(let code): codes.append(code)
      case .guess(let code):
        throw UnfitValue(
          message: "the sign in “\(text)” is that of several currencies; a guess: “\(code)”", place: lastPlace)
      case nil: break
      }
    }
    return try fitted(codes, shape)
  }

  private mutating func texts(_ form: ValueForm) throws(UnfitValue) -> [String] {
    reads = []
    return try value(form, nil).items.compactMap(\.text)
  }
}
