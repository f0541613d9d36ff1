internal import OrderedCollections

/// A relation as an edge of a graph: its two nodes, and its place in the file.
private struct Edge {
  let target: Int
  let field: String
  let place: [PathComponent]
}

extension RelationCheck {
  /// Reports each circle once: editions that print, revise, replace or hold themselves, or were made from themselves,
  /// through others or alone.
  mutating func circles() {
    let printed = texts.all.indices.map { place in
      ["reprints", "revises"].flatMap { field -> [Edge] in
        let (relations, isInherited) = texts.relations(field, of: place)
        return relations.flatMap { relation in
          texts.texts(meantBy: relation, at: place, isInherited: isInherited).map {
            Edge(target: $0, field: field, place: relation.place)
          }
        }
      }
    }
    report(printed, texts.all.map(\.edition.reference))
    for fields in [["translation-of", "via"], ["replaces"], ["part-of"]] {
      report(edges(fields), editions.values.map(\.reference))
    }
    for record in editions.values where isSelected(record) {
      for relation in StatedRelation.all("equivalent", in: record.fields) {
        guard edition(relation, in: record)?.reference == record.reference else { continue }
        add("circular", .error, record, at: relation.place, "equivalent names the edition itself")
      }
    }
  }

  /// The relations of some fields between whole editions.
  private func edges(_ fields: [String]) -> [[Edge]] {
    editions.values.map { record in
      fields.flatMap { field -> [Edge] in
        let relations =
          switch field {
          case "replaces":
            StatedRelation.all(field, in: record.fields["edition"], at: [.key("edition")], under: "replaces")
          case "part-of": StatedRelation.all(field, in: record.fields, under: "set")
          default: StatedRelation.all(field, in: record.fields)
          }
        return relations.compactMap { relation in
          texts.edition(named: relation.edition, in: record.reference).flatMap { editions.index(forKey: $0) }.map {
            Edge(target: $0, field: field, place: relation.place)
          }
        }
      }
    }
  }

  private mutating func report(_ edges: [[Edge]], _ references: [RecordReference]) {
    for circle in Cycles.all(in: edges.map { $0.map(\.target) }) {
      // of a selection, the first record in it answers for all
      guard
        let start = circle.firstIndex(where: { editions[references[$0].path].map(isSelected) ?? false })
      else { continue }
      let way = Array(circle[start...] + circle[..<start])
      let next = way.count > 1 ? way[1] : way[0]
      guard let record = editions[references[way[0]].path], let edge = edges[way[0]].first(where: { $0.target == next })
      else { continue }
      let names = (way + [way[0]]).map { references[$0].path }
      let shown = names.count > 7 ? names.prefix(4) + ["…"] + names.suffix(2) : names[...]
      add(
        "circular", .error, record, at: edge.place,
        way.count == 1
          ? "\(edge.field) names the edition itself"
          : "\(edge.field) leads in a circle: \(shown.joined(separator: " -> "))",
        mend: way.count == 1 ? nil : "take away the one that is wrong")
    }
  }

  /// Reports two volumes of a set with one number: one of them is wrong, or replaces the other.
  mutating func volumes() {
    var bearers: [String: [RecordReference]] = [:]
    var found: [(record: Record, relation: StatedRelation, set: String, number: String)] = []
    for record in editions.values {
      for (way, value) in record.fields.entries(of: "part-of") {
        guard
          let relation = StatedRelation.all("part-of", in: record.fields, under: "set").first(where: {
            $0.place.starts(with: way)
          }),
          let set = texts.edition(named: relation.edition, in: record.reference), let number = value["number"].text
        else { continue }
        found.append((record, relation, set, number))
        bearers["\(set) \(number)", default: []].append(record.reference)
      }
    }
    for (record, relation, set, number) in found where isSelected(record) {
      let all = bearers["\(set) \(number)"] ?? []
      // without a selection the later ones are named; with one each is, since the other may not be in it
      guard selection != nil || all.first != record.reference, let other = all.first(where: { $0 != record.reference }),
        !isReplaced(record, other)
      else { continue }
      add(
        "volume-repeated", .warning, record, at: relation.place, "\(other) is volume \(number) of \(set) too",
        mend: "correct the number that is wrong; where one replaces the other, edition.replaces says so")
    }
  }

  private func isReplaced(_ record: Record, _ other: RecordReference) -> Bool {
    let names = { (record: Record) in
      record.fields["edition"]["replaces"].text.flatMap { texts.edition(named: $0, in: record.reference) }
    }
    return names(record) == other.path || editions[other.path].map { names($0) == record.reference.path } ?? false
  }
}
