extension Repository {
  /// The packs that are there now, for all readers of this repository.
  ///
  /// There are none where objects are to be verified, which libgit2 does.
  public func packs() -> Packs {
    if let packReader { return packReader.packs }
    guard !Library.verifiesObjects else { return Packs(files: []) }
    return Packs(files: PackFile.all(in: commonDirectory + "/objects/pack"))
  }

  /// The packs that objects are read from directly; nil where they aren't.
  public var packsRead: Packs? { packReader?.packs }

  /// Reads objects straight from these packs from now on, which serves readers of very many; objects elsewhere are read
  /// as before.
  public func readDirectly(from packs: Packs) {
    guard packReader == nil else { return }
    packReader = packs.files.isEmpty ? nil : PackReader(packs)
    // mapped twice, they would take the memory twice
    if !packs.files.isEmpty { objectGuard.packs = packs.files }
  }

  /// The number of reads after which packs are read directly without being asked to: beyond it reading costs more than
  /// mapping the packs.
  private static let readsToTurn = 128

  /// An object from the packs; nil where they don't have it, or aren't read directly yet.
  func packed(_ id: ObjectID) -> PackedContent? {
    if packReader == nil {
      indirectReads += 1
      if indirectReads == Self.readsToTurn { readDirectly(from: packs()) }
    }
    return packReader?.read(id)
  }
}
