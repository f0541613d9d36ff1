import Catalogue
import TestSupport
import Testing

@testable import Interchange

@Suite("Patterns that can't hang") struct PatternTests {
  static let found: [(pattern: String, text: String, groups: [String: String]?)] = [
    (#"^(?<name>[^()]+) \((?<series>[^()]+)\)$"#, "Gallimard (Du monde entier)", ["name": "Gallimard", "series": "Du monde entier"]),
    (#"^(?<name>[^()]+) \((?<series>[^()]+)\)$"#, "Adelphi", nil),
    (#"^(?<from>\d{4})/(?<to>\d{2,4})$"#, "1989/99", ["from": "1989", "to": "99"]),
    (#"(?<first>a|ab)(?<second>c|bcd)(?<third>d*)"#, "abcd", ["first": "a", "second": "bcd", "third": ""]),
    (#"^(?<lazy>.+?), *S\. ?(?<pages>.*)$"#, "30/1, S. 57-87, S. 9", ["lazy": "30/1", "pages": "57-87, S. 9"]),
    (#"^(?<greedy>.+), *S\. ?(?<pages>.*)$"#, "30/1, S. 57-87, S. 9", ["greedy": "30/1, S. 57-87", "pages": "9"]),
    (#"(?<year>\d+)"#, "in 1971 and 1972", ["year": "1971"]),
    (#"^(?:(?<a>x)|y)$"#, "y", [:]),
    (#"^(?<word>[\w-]+)\s*$"#, "чаепитие-2 ", ["word": "чаепитие-2"]),
    (#"^(?<bracket>[]\]a]+)$"#, "]a", ["bracket": "]a"]),
    (#"^(?<dot>.)$"#, "\n", nil),
    ("(?<empty>x*)", "", ["empty": ""]),
    (#"^(?<hebrew>[א-ת]+)$"#, "שלום", ["hebrew": "שלום"]),
  ]

  @Test("the first place that matches gives the groups", arguments: found)
  func groups(pattern: String, text: String, groups: [String: String]?) throws {
    #expect(try Pattern(parsing: pattern).groups(in: text) == groups)
  }

  @Test("what makes others try for ever is told apart in the time of the text") func hanging() throws {
    let text = String(repeating: "a", count: 2_000) + "!"
    for source in ["^(?<x>(?:a+)+)$", "^(?<x>(?:a|a)*)$", "^(?<x>(?:a*)*)$", "(?<x>(?:a|aa)+)$", "^(?<x>(?:.*a){12})$"] {
      let pattern = try Pattern(parsing: source)
      var machine = PatternMachine(pattern.program, slots: 2, scalars: Array(text.unicodeScalars))
      #expect(machine.run() == nil, "\(source)")
      #expect(machine.visits <= pattern.program.count * (text.unicodeScalars.count + 1), "\(source)")
    }
  }

  @Test("generated expressions fit where trying all ways finds them, with the same groups") func model() throws {
    var dice = SeededGenerator(seed: 446)
    for _ in 0..<Extent.rounds(1_000, ofFull: 50_000) {
      var count = 0
      let model = PatternModel.random(depth: 4, named: &count, by: &dice)
      let pattern = try Pattern(parsing: model.written)
      for _ in 0..<4 {
        let text = PatternModel.text(by: &dice)
        #expect(pattern.groups(in: text) == model.groups(in: text), "\(model.written) in \(text.debugDescription)")
      }
    }
  }

  static let refused = [
    ("(", "the bracket “(” is not closed, at character 1 of the pattern “(”"),
    ("a)", "the bracket “)” closes nothing, at character 2 of the pattern “a)”"),
    ("[a", "the bracket “[” is not closed, at character 1 of the pattern “[a”"),
    ("*a", "“*” repeats nothing, at character 1 of the pattern “*a”"),
    ("a**", "“*” repeats what is repeated already, at character 3 of the pattern “a**”"),
    ("(?=a)", "only (?<name>…) and (?:…) are known: nothing looks ahead or behind, at character 1 of the pattern “(?=a)”"),
    ("(?<1>a)", "a group is named as in (?<name>…), with letters, digits and “_”, at character 1 of the pattern “(?<1>a)”"),
    ("(?<a>x)(?<a>y)", "two groups are called “a”, at character 8 of the pattern “(?<a>x)(?<a>y)”"),
    (#"a\1"#, #"“\1” is not known; there are \d \w \s \D \W \S \n \t \r, at character 2 of the pattern “a\1”"#),
    ("a{5,2}", "a count is written {3}, {2,} or {2,5}, up to 1000, at character 2 of the pattern “a{5,2}”"),
    ("[z-a]", "the range “z-a” runs backwards, at character 2 of the pattern “[z-a]”"),
    ("^*", "a place in the text can't be repeated, at character 2 of the pattern “^*”"),
    ("(?:a{1000}){1000}", "the pattern is too large: its repetitions come to too many steps"),
    (String(repeating: "(", count: 60), "groups are nested more than 50 deep, at character 51 of the pattern “" + String(repeating: "(", count: 60) + "”"),
  ]

  @Test("a pattern that can't be understood is refused at its character", arguments: refused)
  func faults(pattern: String, reason: String) throws {
    let error = #expect(throws: ParsingError.self) { try Pattern(parsing: pattern) }
    #expect(error?.reason == reason)
  }
}
