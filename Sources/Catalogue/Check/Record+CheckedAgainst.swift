internal import OrderedCollections

// Names what a check of one record asks of others, so that a caller can fetch just those.
extension Record {
  /// The editions that it names: for each name those that it may stand for, of which the first that exists is meant.
  package var editionsMeant: [[RecordReference]] {
    var names = namedEditions.map(\.name)
    if reference.kind == .edition {
      let fields = ["reprints", "revises", "translation-of", "via", "equivalent"]
      names += fields.flatMap { StatedRelation.all($0, in: self.fields).map(\.name) }
      names += self.fields.entries(of: "contains").flatMap { _, item in
        ["reprints", "revises"].flatMap { StatedRelation.all($0, in: item).map(\.name) }
      }
      names += StatedRelation.all("replaces", in: self.fields["edition"], under: "replaces").map(\.name)
      names += StatedRelation.all("part-of", in: self.fields, under: "set").map(\.name)
    }
    return OrderedSet(names).map(editions(named:))
  }

  /// The sets of which it is a numbered volume, in the form of `editionsMeant`.
  package var setsMeant: [[RecordReference]] {
    guard reference.kind == .edition,
      fields.entries(of: "part-of").contains(where: { $0.value["number"].text != nil })
    else { return [] }
    return OrderedSet(StatedRelation.all("part-of", in: fields, under: "set").map(\.name)).map(editions(named:))
  }

  /// The works whose records it is compared with: its own, and those of its items.
  package var worksMeant: [RecordReference] {
    let items = reference.kind == .edition ? fields.entries(of: "contains").compactMap { $0.value["work"].text } : []
    return OrderedSet([reference.work.path] + items).map { RecordReference(.work, $0) }
  }

  /// The works in which it grants a licence, or promises one.
  package var worksLicensed: [RecordReference] {
    guard reference.kind == .edition, Self.bearOnRights.contains(where: { fields[$0] != .absent }) else { return [] }
    return OrderedSet(Licence.subjects(of: reference, fields).map(\.work)).map { RecordReference(.work, $0) }
  }

  /// The fields by which an edition bears on the rights of others.
  package static let bearOnRights = ["licence", "approaches", "under"]
}
