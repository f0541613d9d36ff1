import Testing

@testable import colophon

@Suite("YAML output") struct YAMLOutputTests {
  @Test("a record in block style, quoted only where a reader could take it for something else")
  func record() {
    let value: JSONValue = [
      "reference": "robots/ar-2022", "language": "no", "title": "في انتظار الروبوت",
      "dates": ["published": "2022-02-02"],
      "edition": ["number": 2, "statement": ""], "exclusive": false, "licence": nil,
      "contributors": [["role": "translator", "ids": ["isni": "0000"]], ["role": "editor"]],
      "links": [["href": "https://a.example/b#c"]], "empty": [], "none": [:], "nested": [["a", ["b"]], []],
      "notes": "First line.\n\nThird: # line\n",
    ]
    #expect(
      YAMLOutput(value).text == """
        reference: robots/ar-2022
        language: "no"
        title: في انتظار الروبوت
        dates:
          published: "2022-02-02"
        edition:
          number: 2
          statement: ""
        exclusive: false
        licence: null
        contributors:
          - role: translator
            ids:
              isni: "0000"
          - role: editor
        links:
          - href: https://a.example/b#c
        empty: []
        none: {}
        nested:
          - - a
            - - b
          - []
        notes: |
          First line.

          Third: # line

        """)
  }

  @Test(
    "a string is written so that it stays a string",
    arguments: [
      ("plain text", "plain text"), ("Yes", "\"Yes\""), ("y", "\"y\""), ("NULL", "\"NULL\""), ("~", "\"~\""),
      ("12", "\"12\""),
      ("0x1F", "\"0x1F\""), ("1e3", "\"1e3\""), (".inf", "\".inf\""), ("1:30", "\"1:30\""), ("- a", "\"- a\""),
      ("a: b", "\"a: b\""),
      ("a:", "\"a:\""), ("a #b", "\"a #b\""), ("a ", "\"a \""), (" a", "\" a\""), ("a\tb", #""a\tb""#),
      ("\"q\\", #""\"q\\""#),
      ("<<", "\"<<\""), ("[1989,1999]", "\"[1989,1999]\""), ("é: è", "\"é: è\""), ("a\u{202E}", #""a\u202e""#),
      ("a\u{E0041}", #""a\U000e0041""#), ("a\r\nb", #""a\r\nb""#), ("a\n b", #""a\n b""#), ("a\nb", "|-\n  a\n  b"),
      ("a\n\n", #""a\n\n""#),
      ("\n", #""\n""#), ("# a\n--- b\n", "|\n  # a\n  --- b"),
    ])
  func quoting(string: String, text: String) {
    #expect(YAMLOutput(.string(string)).text == text + "\n")
  }

  @Test("a key too long for its line is marked as a key")
  func longKey() {
    let key = String(repeating: "k", count: 1025)
    let value: JSONValue = [["a": .object([.init(name: key, value: ["b"])])]]
    #expect(YAMLOutput(value).text == "- a:\n    ? \(key)\n    :\n      - b\n")
  }
}
