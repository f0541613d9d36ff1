internal import OrderedCollections

// Who translated what an edition holds: itself, each item that it contains, and what it prints again from elsewhere.
extension Value {
  /// Tells whether somebody is named in a role, or the record says that nobody is.
  func names(_ role: String) -> Bool {
    self["contributors"].items.contains { person in
      person["role"].text == role && ["name", "romanized", "unnamed", "same-as"].contains { person[$0].text != nil }
    }
  }

  /// The ways to the texts of an edition that name no translator, and print again or revise what another edition holds;
  /// empty for the whole.
  package var textsToLookUp: [[PathComponent]] {
    guard !names("translator") else { return [] }
    let whole: [[PathComponent]] = hasReprints ? [[]] : []
    return whole
      + entries(of: "contains").filter { !$0.value.names("translator") && $0.value.hasReprints }.map(\.way)
  }

  private var hasReprints: Bool { self["reprints"] != .absent || self["revises"] != .absent }

  /// The texts of other editions that a text at a way prints again or revises: the name of the edition, and the key of an
  /// item in it.
  package func reprinted(at way: [PathComponent]) -> [(edition: String, item: String?)] {
    let text = value(at: way)
    return ["reprints", "revises"].flatMap { StatedRelation.all($0, in: text) }.map { ($0.edition, $0.item) }
  }

  /// The way to the item of a key in what an edition contains; empty where no key is given, nil where there is no such
  /// item.
  package func way(toItem key: String?) -> [PathComponent]? {
    guard let key else { return [] }
    return entries(of: "contains").first { $0.value["key"].text == key }?.way
  }

  /// Tells whether a text of an edition, an item or the whole, names who translated it.
  package func namesTranslator(ofTextAt way: [PathComponent]) -> Bool {
    if way.isEmpty { return holds("contributors.translator") }
    return value(at: way).names("translator") || names("translator")
  }

  /// The record as guards ask for it: texts whose translators another edition names have one.
  package func crediting(_ texts: Set<[PathComponent]>) -> Value {
    texts.reduce(self) { fields, way in
      let place = way + [.key("contributors")]
      let people = fields.value(at: place)
      let credit = Value.mapping(["role": .text("translator"), "same-as": .text("elsewhere")])
      return fields.setting(place[...], to: .list(people.items + [credit]), keyOrder: []) ?? fields
    }
  }

  /// The items of a collection that name no translator, where others do; each with its title.
  var itemsWithoutTranslator: [(field: FieldPath, title: String?)] {
    let items = entries(of: "contains")
    let lacking = items.filter { !$0.value.names("translator") }
    guard lacking.count < items.count else { return [] }
    return lacking.map { (FieldPath(way: $0.way), $0.value["title"].text ?? $0.value.text ?? $0.value["key"].text) }
  }
}
