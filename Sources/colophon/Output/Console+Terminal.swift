internal import CLibrary

extension Console {
  /// Tells whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Tells whether results may be written in colour or bold.
  ///
  /// They may only on a terminal, and there unless `NO_COLOR` is set and not empty, or `TERM` is absent or `dumb`.
  /// - SeeAlso: https://no-color.org
  static func allowsColour(isTerminal: Bool, environment: [String: String]) -> Bool {
    let term = environment["TERM", default: ""]
    return isTerminal && environment["NO_COLOR", default: ""].isEmpty && term != "" && term != "dumb"
  }

  /// The number of columns that a line may take: `COLUMNS` where it is a number, else the width of the terminal, else
  /// 80; git's order.
  static func width(of descriptor: Int32, environment: [String: String]) -> Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
