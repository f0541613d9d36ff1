internal import CLibrary

/// The surroundings of a command: variables and the clock.
///
/// They are passed in, so that nothing below reads a global and every test can make its own.
public struct Environment: Sendable {
  /// The variables, by name.
  public let variables: [String: String]
  private let clock: @Sendable () -> Int64

  /// Makes an environment.
  ///
  /// - Parameters:
  ///   - variables: The variables by name.
  ///   - now: The time, in seconds since 1970.
  public init(variables: [String: String], now: @Sendable @escaping () -> Int64) {
    self.variables = variables
    self.clock = now
  }

  /// The environment of this process, and the machine's clock.
  public static let process: Environment = {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return Environment(variables: variables) { Int64(time(nil)) }
  }()

  /// The value of a variable; nil when it is not set.
  public subscript(name: String) -> String? { variables[name] }

  /// The time, in seconds since 1970.
  public func now() -> Int64 { clock() }

  /// The local offset from UTC in minutes, at a moment given in seconds since 1970.
  ///
  /// The zone is the process's own: its `TZ`, or else the machine's.
  public func offsetMinutes(at seconds: Int64) -> Int {
    tzset()
    var moment = time_t(seconds)
    var local = tm()
    return localtime_r(&moment, &local) == nil ? 0 : Int(local.tm_gmtoff) / 60
  }

  /// The value of a variable that is set and not empty.
  func value(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Tells whether a variable says no, as git reads one.
  func denies(_ name: String) -> Bool {
    value(name).map { ["0", "false", "no", "off"].contains($0.lowercased()) } ?? false
  }

  /// Tells whether a variable says yes, as git reads one: it is set, and not empty, `0`, `false`, `no` or `off`.
  func isSet(_ name: String) -> Bool {
    value(name).map { !["0", "false", "no", "off"].contains($0.lowercased()) } ?? false
  }
}
