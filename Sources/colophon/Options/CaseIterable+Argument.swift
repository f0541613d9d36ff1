internal import Catalogue

extension CaseIterable where Self: RawRepresentable<String> {
  /// A choice from the command line.
  ///
  /// - Parameter what: The name of the value, for the error: `category`.
  /// - Throws: `ParsingError` with the choices, and the one that was probably meant.
  static func argument(_ text: String, what: String) throws -> Self {
    if let choice = Self(rawValue: text) { return choice }
    let all = allCases.map(\.rawValue)
    throw ParsingError(
      text: text, reason: "“\(text)” is no \(what): there are \(all.joined(separator: ", "))",
      suggestion: all.nearest(to: text))
  }
}
