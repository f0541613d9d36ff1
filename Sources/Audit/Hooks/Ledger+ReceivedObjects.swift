internal import Git
public import Reading

extension Ledger {
  /// Lets git itself check the objects of every push, unless somebody has set `receive.fsckObjects`.
  ///
  /// Faults that old imports have in the headers of their commits and in modes do no harm here and are let in, unless
  /// somebody has set that.
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
