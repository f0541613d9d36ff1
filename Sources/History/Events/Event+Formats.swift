internal import Catalogue

extension [Event] {
  /// The events that are the history of one format: the edition's until it has a step of its own, then its own.
  ///
  /// - Parameter key: The present identity of the format.
  package func events(ofFormat key: String) -> [Event] {
    let own = own(ofFormat: key)
    let parting = first { own.contains($0.place) && $0.event.parts }
    return enumerated().filter { place, event in
      own.contains(place) || (event.formatMoved == nil && place < (parting ?? endIndex))
    }.map(\.element)
  }

  /// The events of the edition itself.
  package var ofEdition: [Event] { filter { $0.formatMoved == nil } }

  private func first(where isWanted: ((place: Int, event: Event)) -> Bool) -> Int? {
    indices.first { isWanted(($0, self[$0])) }
  }

  /// The places of a format's own events; its earlier identity is followed back.
  func own(ofFormat key: String) -> Set<Int> {
    var (key, places) = (key, Set<Int>())
    for place in indices.reversed() {
      if self[place].formatMoved?.key == key || self[place].formatMoved?.name == key { places.insert(place) }
      let before = self[place].formatsBefore
      // an identity that was another format's before this commit leads no further back
      if before[key] == nil, before.values.contains(key) { break }
      key = before[key] ?? key
    }
    return places
  }
}

extension Event {
  /// True if a format has a history of its own from here.
  fileprivate var parts: Bool { counts && transition != nil }
}
