internal import Git

extension Error {
  /// The reason of a failure, in the words of the part that failed.
  package var reason: String {
    switch self {
    case let error as GitError: error.message
    case let error as LedgerError: error.why ?? error.what
    default: "\(self)"
    }
  }
}
