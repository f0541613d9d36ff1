internal import Git

extension Error {
  /// Why something failed, in the words of whoever said so.
  package var reason: String {
    switch self {
    case let error as GitError: error.message
    case let error as LedgerError: error.why ?? error.what
    default: "\(self)"
    }
  }
}
