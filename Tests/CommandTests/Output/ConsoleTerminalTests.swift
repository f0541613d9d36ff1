import Foundation
import Testing

@testable import colophon

@Suite("The terminal") struct ConsoleTerminalTests {
  @Test(
    "colour needs a terminal that can, and a user who does not object",
    arguments: [
      (true, ["TERM": "xterm"], true), (false, ["TERM": "xterm"], false), (true, [:], false),
      (true, ["TERM": "dumb"], false),
      (true, ["TERM": "xterm", "NO_COLOR": "1"], false), (true, ["TERM": "xterm", "NO_COLOR": ""], true),
    ])
  func colour(isTerminal: Bool, environment: [String: String], isAllowed: Bool) {
    #expect(Console.allowsColour(isTerminal: isTerminal, environment: environment) == isAllowed)
  }

  @Test(
    "without a terminal the width is what COLUMNS says, or 80",
    arguments: [([:], 80), (["COLUMNS": "132"], 132), (["COLUMNS": "0"], 80), (["COLUMNS": "wide"], 80)]
      as [([String: String], Int)])
  func width(environment: [String: String], columns: Int) {
    #expect(Console.width(of: Pipe().fileHandleForWriting.fileDescriptor, environment: environment) == columns)
  }

  #if os(Linux)
    @Test("a terminal is known as one, and has its own width")
    func pseudoterminal() {
      let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      defer { close(terminal) }
      var size = winsize(ws_row: 24, ws_col: 97, ws_xpixel: 0, ws_ypixel: 0)
      #expect(ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)
      #expect(Console.isTerminal(terminal) && !Console.isTerminal(Pipe().fileHandleForWriting.fileDescriptor))
      #expect(Console.width(of: terminal, environment: [:]) == 97)
      #expect(Console.width(of: terminal, environment: ["COLUMNS": "50"]) == 50)
    }
  #endif
}
