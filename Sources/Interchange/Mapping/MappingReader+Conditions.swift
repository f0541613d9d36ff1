internal import Catalogue

// The conditions on values.
extension MappingReader {
  mutating func conditions(_ value: Value, at place: [PathComponent], _ scope: FormScope) -> [Condition] {
    placed(value, at: place).compactMap { condition($0.value, at: $0.place, scope) }
  }

  private mutating func condition(_ value: Value, at place: [PathComponent], _ scope: FormScope) -> Condition? {
    known(["value", "is", "not", "matches", "present", "count"], in: value, at: place)
    guard let path = pathTemplate("value", in: value, at: place, scope, required: true) else { return nil }
    var tests: [Condition.Test] = []
    if value["is"] != .absent {
      tests.append(.isOneOf(texts("is", in: value, at: place).map { template($0.text, at: $0.place, scope) }))
    }
    if value["not"] != .absent {
      tests.append(.isNoneOf(texts("not", in: value, at: place).map { template($0.text, at: $0.place, scope) }))
    }
    if let written = text("matches", in: value, at: place),
      let pattern = pattern(written, at: place + [.key("matches")], named: false)
    {
      tests.append(.matches(pattern))
    }
    if let word = text("present", in: value, at: place) {
      if !["true", "false"].contains(word) {
        add("condition", at: place + [.key("present")], "“present” is true or false")
      }
      tests.append(.present(word == "true"))
    }
    if let written = text("count", in: value, at: place) {
      if let range = Self.range(written) {
        tests.append(.count(range))
      } else {
        add("condition", at: place + [.key("count")], "“\(written)” is no number of values", mend: "1, 2.. or 2..5")
      }
    }
    if tests.isEmpty, value.fields != nil {
      add("condition", at: place, "nothing is asked of “value”", mend: "is, not, matches, present or count")
    }
    return Condition(value: path, tests: tests)
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    if let number = Int(text), number >= 0 { return number...number }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    guard ends.count == 2, let low = Int(ends[0]), low >= 0 else { return nil }
    if ends[1].isEmpty { return low...Int.max }
    guard let high = Int(ends[1]), high >= low else { return nil }
    return low...high
  }
}
