internal import Git
internal import Files

extension Repository {
  /// The bytes of a file of the work tree as git would commit them, through its filters; nil where there is none.
  package func bytes(inWorkTree path: String) throws -> [UInt8]? {
    let top = workingDirectory ?? ""
    if let driver = try externalFilter(path: path) {
      throw LedgerError(
        .conflict, "\(path) can't be read or written", at: path,
        why: "attributes send it through the filter “\(driver)”, which is never run",
        mend: "take the filter off records in .gitattributes")
    }
    try Path.checkFolders(for: path, below: top, toBe: "read")
    switch Path.kind("\(top)/\(path)") {
    case nil: return nil
    case .file: return try Path.read("\(top)/\(path)").map { try toObject($0, path: path) }
    default:
      throw LedgerError(.conflict, "\(path) is no plain file", at: path, mend: "put a plain file in its place")
    }
  }
}
