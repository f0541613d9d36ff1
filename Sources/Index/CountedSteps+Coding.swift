internal import Catalogue
internal import History

extension CountedSteps {
  /// The steps as bytes.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: firstRecorded.map { Self.number(of: $0) + 1 } ?? 0)
    Self.encode(ofEdition, into: &bytes)
    for (key, steps) in ofPartedFormats.sorted(by: { $0.key < $1.key }) {
      bytes.append(key)
      Self.encode(steps, into: &bytes)
    }
    return bytes
  }

  private static func encode(_ steps: [CountedStep], into bytes: inout [UInt8]) {
    bytes.append(number: steps.count)
    var last = ""
    for step in steps {
      // most steps leave the state that the last one led to, on a day
      let isNext = step.change.from == last
      let day = step.effective.flatMap { $0.earliest }.flatMap { EDTF($0) == step.effective ? $0 : nil }
      bytes.append(
        (isNext ? 1 : 0) | (step.change.name == nil ? 0 : 2) | (step.effective == nil ? 0 : day == nil ? 4 : 8)
          | (step.isOfFormat ? 16 : 0))
      if !isNext { bytes.append(step.change.from) }
      bytes.append(step.change.to)
      if let name = step.change.name { bytes.append(name) }
      if let day {
        bytes.append(number: number(of: day))
      } else if let effective = step.effective {
        bytes.append(effective.description)
      }
      bytes.append(number: number(of: step.recorded))
      last = step.change.to
    }
  }

  /// A number for a day that is not negative: even ones count from 1970 on, odd ones back from there.
  private static func number(of day: Day) -> Int {
    let days = day.daysSince1970
    return days < 0 ? -2 * days - 1 : 2 * days
  }

  private static func day(of number: Int) -> Day {
    Day(daysSince1970: number % 2 == 0 ? number / 2 : -(number + 1) / 2)
  }

  /// Reads what `encoded` wrote; nil for anything else.
  init?(encoded bytes: UnsafeRawBufferPointer) {
    var reader = EncodedReader(rest: bytes)
    guard let first = reader.number(), let ofEdition = Self.steps(&reader) else { return nil }
    var formats: [String: [CountedStep]] = [:]
    while !reader.rest.isEmpty {
      guard let key = reader.text(), let steps = Self.steps(&reader) else { return nil }
      formats[key] = steps
    }
    self.init(
      ofEdition: ofEdition, ofPartedFormats: formats, firstRecorded: first == 0 ? nil : Self.day(of: first - 1))
  }

  private static func steps(_ reader: inout EncodedReader) -> [CountedStep]? {
    guard let count = reader.number(), count <= reader.rest.count else { return nil }
    var (steps, last): ([CountedStep], String) = ([], "")
    steps.reserveCapacity(count)
    for _ in 0..<count {
      guard let flags = reader.number(), let from = flags & 1 == 0 ? reader.text() : last, let to = reader.text() else {
        return nil
      }
      var (name, effective): (String?, EDTF?) = (nil, nil)
      if flags & 2 != 0 {
        guard let text = reader.text() else { return nil }
        name = text
      }
      if flags & 4 != 0 {
        guard let text = reader.text(), let date = try? EDTF(parsing: text) else { return nil }
        effective = date
      } else if flags & 8 != 0 {
        guard let number = reader.number() else { return nil }
        effective = EDTF(day(of: number))
      }
      guard let recorded = reader.number() else { return nil }
      steps.append(
        CountedStep(
          change: Event.StateChange(name: name, from: from, to: to), effective: effective,
          recorded: day(of: recorded), isOfFormat: flags & 16 != 0))
      last = to
    }
    return steps
  }
}
