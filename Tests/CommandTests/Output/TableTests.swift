import Catalogue
import Testing

@testable import colophon

@Suite("Tables") struct TableTests {
  static let table = Table(
    columns: [.init("reference"), .init("title", shrinksTo: 6), .init("publisher", shrinksTo: 9), .init("status")],
    rows: [
      ["robots/fr-2019", "En attendant les robots", "Éditions du Seuil", "published"],
      ["robots/ar-2022", "في انتظار الروبوت", "دار المرايا", "published"],
      ["robots/zh-2023", "现代机器人", "", "in-production"],
    ])

  @Test("columns are aligned by what is seen, Arabic is isolated, no line ends in spaces")
  func aligned() {
    #expect(
      Self.table.aligned(width: 100, bold: false) == """
        reference       title                    publisher          status
        robots/fr-2019  En attendant les robots  Éditions du Seuil  published
        robots/ar-2022  \u{2068}في انتظار الروبوت\u{2069}        \u{2068}دار المرايا\u{2069}        published
        robots/zh-2023  现代机器人                                  in-production

        """)
  }

  @Test("the widest column that may is cut first, the others keep their width")
  func cut() {
    #expect(
      Self.table.aligned(width: 60, bold: false) == """
        reference       title          publisher       status
        robots/fr-2019  En attendant…  Éditions du S…  published
        robots/ar-2022  \u{2068}في انتظار ال…\u{2069}  \u{2068}دار المرايا\u{2069}     published
        robots/zh-2023  现代机器人                     in-production

        """)
  }

  @Test("columns shrink to their least width and no further; a wide character is not halved")
  func leastWidth() {
    #expect(
      Self.table.aligned(width: 10, bold: false) == """
        reference       title   publisher  status
        robots/fr-2019  En at…  Éditions…  published
        robots/ar-2022  \u{2068}في ان…\u{2069}  \u{2068}دار المر…\u{2069}  published
        robots/zh-2023  现代…              in-production

        """)
  }

  @Test("the header is bold where that is allowed; nothing in a cell commands the terminal")
  func bold() {
    let table = Table(columns: [.init("a"), .init("b")], rows: [["\u{1B}[2J", "x\ny\u{2069}"], ["short"]])
    #expect(
      table.aligned(width: 80, bold: true)
        == "\u{1B}[1ma            b\u{1B}[0m\n\\u{001B}[2J  x y\\u{2069}\nshort\n")
  }

  @Test("without rows nothing is written")
  func empty() {
    let table = Table(columns: [.init("a")], rows: [])
    #expect([table.aligned(width: 80, bold: true), table.piped] == ["", ""])
  }

  @Test("a pipe gets every cell in full, tab-separated, without header")
  func piped() {
    let table = Table(
      columns: [.init("a", shrinksTo: 1), .init("b"), .init("c")], rows: [["one\ttwo", "x\n"], ["مها", "", "z"]])
    #expect(table.piped == "one\\ttwo\tx\\n\t\nمها\t\tz\n")
  }

  @Test("a line that can be made to fit, fits", arguments: 41...120)
  func fits(width: Int) {
    let lines = Self.table.aligned(width: width, bold: false).split(separator: "\n")
    let longest = lines.map { String($0).displayWidth }.max()
    #expect(longest == min(max(width, 48), 73))
  }
}
