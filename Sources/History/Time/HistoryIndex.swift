package import Catalogue
package import Git
package import Reading

/// An index that knows the pasts of records too. As with ``CatalogueIndex``, nil is the answer where git has to be asked.
package protocol HistoryIndex: CatalogueIndex {
  /// The steps of some editions at a tip that count; an edition whose past it doesn't know is left out.
  func countedSteps(of editions: [RecordReference], at tip: ObjectID) -> [RecordReference: CountedSteps]?
}
