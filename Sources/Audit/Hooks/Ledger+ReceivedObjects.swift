internal import Git
public import Reading

extension Ledger {
  /// Has git itself check the objects of every push, where nobody has said whether it should (`receive.fsckObjects`).
  ///
  /// What old imports have in the headers of their commits and in modes does no harm here and is let in, unless somebody said otherwise.
  /// - Returns: Whether anything was set.
  public func checkReceivedObjects() throws -> Bool {
    let configuration = repository.configuration()
    guard try configuration.string("receive.fsckobjects") == nil,
      try configuration.string("transfer.fsckobjects") == nil
    else { return false }
    for fault in Self.harmless where try configuration.string("receive.fsck.\(fault.lowercased())") == nil {
      try repository.set("receive.fsck.\(fault)", to: "warn")
    }
    try repository.set("receive.fsckObjects", to: "true")
    return true
  }

  /// - SeeAlso: git-fsck(1), `FSCK MESSAGES`
  static let harmless = [
    "badDate", "badDateOverflow", "badEmail", "badName", "badTimezone", "missingEmail", "missingNameBeforeEmail",
    "missingSpaceBeforeDate", "missingSpaceBeforeEmail", "missingTaggerEntry", "multipleAuthors", "zeroPaddedDate",
    "zeroPaddedFilemode",
  ]
}
