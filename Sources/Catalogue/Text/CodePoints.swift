// Delimiters are code points. Swift's `Character` takes a delimiter and the marks, joiners or selectors behind it for one
// sign, and then no delimiter is seen.
extension StringProtocol {
  /// The parts of the text between a delimiter, empty ones too.
  package func parts(at delimiter: Unicode.Scalar, maxSplits: Int = .max) -> [String] {
    unicodeScalars.split(separator: delimiter, maxSplits: maxSplits, omittingEmptySubsequences: false).map {
      String(String.UnicodeScalarView($0))
    }
  }

  /// The text with another in the place of each code point.
  package func replacing(each scalar: Unicode.Scalar, with text: String) -> String {
    parts(at: scalar).joined(separator: text)
  }

  /// Tells whether it begins with these code points.
  package func begins(with text: String) -> Bool { unicodeScalars.starts(with: text.unicodeScalars) }
}
