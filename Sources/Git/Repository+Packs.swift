extension Repository {
  /// The packs that there are now, to be read by everyone who reads this repository.
  ///
  /// None where objects are to be verified: libgit2 does that.
  public func packs() -> Packs {
    if let packReader { return packReader.packs }
    guard !Library.verifiesObjects else { return Packs(files: []) }
    return Packs(files: PackFile.all(in: commonDirectory + "/objects/pack"))
  }

  /// The packs that objects are read from directly; nil where they aren't.
  public var packsRead: Packs? { packReader?.packs }

  /// Has objects read straight from these packs, which serves who reads very many; what is elsewhere is read as before.
  public func readDirectly(from packs: Packs) {
    guard packReader == nil else { return }
    packReader = packs.files.isEmpty ? nil : PackReader(packs)
    // mapped twice they would take the memory twice
    if !packs.files.isEmpty { objectGuard.packs = packs.files }
  }

  /// After how many reads packs are read directly without being asked to: so many cost more than mapping them does.
  private static let readsToTurn = 128

  /// An object out of the packs; nil where they don't have it, or aren't read directly yet.
  func packed(_ id: ObjectID) -> PackedContent? {
    if packReader == nil {
      indirectReads += 1
      if indirectReads == Self.readsToTurn { readDirectly(from: packs()) }
    }
    return packReader?.read(id)
  }
}
