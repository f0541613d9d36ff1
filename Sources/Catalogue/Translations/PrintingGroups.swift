internal import OrderedCollections

/// Groups of texts that are one: those that `reprints` joins, through as many editions as it takes.
///
/// A text that reprints several texts of different works is no text of its own: it prints each of them again.
struct PrintingGroups {
  /// The places of the texts that are one, the first appearance first; and the places of those that print it among
  /// others.
  private(set) var all: [(members: [Int], holders: [Int])] = []
  private let texts: PrintedTexts
  /// The texts that each text reprints.
  private var targets: [[Int]]
  private var holders: Set<Int> = []
  /// For each text another of its group, nearer to the one that represents it.
  private var leads: [Int]

  init(_ texts: PrintedTexts) {
    self.texts = texts
    targets = texts.all.indices.map { place in
      let (relations, isInherited) = texts.relations("reprints", of: place)
      guard !relations.isEmpty else { return [] }
      let found = relations.flatMap { texts.texts(meantBy: $0, at: place, isInherited: isInherited) }
      return OrderedSet(found.filter { $0 != place }).elements
    }
    leads = Array(texts.all.indices)
    findHolders()
    for place in texts.all.indices where !holders.contains(place) {
      for target in targets[place] { join(place, target) }
    }
    gather()
  }

  /// Finds the holders: texts that reprint several works' texts, or a holder, unless they are one of those works.
  private mutating func findHolders() {
    var open = targets.indices.filter { isHolder(targets[$0], at: $0) }
    guard !open.isEmpty else { return }
    var reprinted: [Int: [Int]] = [:]
    for (place, found) in targets.enumerated() { for target in found { reprinted[target, default: []].append(place) } }
    holders = Set(open)
    while let holder = open.popLast() {
      for place in reprinted[holder] ?? [] where !holders.contains(place) {
        let held = OrderedSet(targets[place].flatMap { $0 == holder ? targets[holder] : [$0] }.filter { $0 != place })
        let same = held.filter { texts.all[$0].work != nil && texts.all[$0].work == texts.all[place].work }
        targets[place] = same.isEmpty ? held.elements : Array(same)
        guard isHolder(targets[place], at: place) else { continue }
        holders.insert(place)
        open.append(place)
      }
    }
  }

  private func isHolder(_ targets: [Int], at place: Int) -> Bool {
    guard targets.count > 1 else { return false }
    let works = Set(targets.map { texts.all[$0].work })
    return works.count > 1 || works.contains(nil)
  }

  private mutating func lead(of place: Int) -> Int {
    var place = place
    while leads[place] != place {
      leads[place] = leads[leads[place]]
      place = leads[place]
    }
    return place
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (one, other) = (lead(of: left), lead(of: right))
    // the earlier text represents both: a chain stays short whichever end is read first
    if one < other { leads[other] = one } else if other < one { leads[one] = other }
  }

  private mutating func gather() {
    var members: OrderedDictionary<Int, [Int]> = [:]
    for place in texts.all.indices where !holders.contains(place) {
      members[lead(of: place), default: []].append(place)
    }
    var holding: [Int: [Int]] = [:]
    for holder in holders.sorted() {
      for place in held(by: holder) { holding[lead(of: place), default: []].append(holder) }
    }
    all = members.map { lead, places in (firstAppeared(places), OrderedSet(holding[lead] ?? []).elements) }
      .sorted { $0.members[0] < $1.members[0] }
  }

  /// The texts that a holder prints, through other holders.
  private func held(by holder: Int) -> [Int] {
    var (open, seen, found): ([Int], Set<Int>, [Int]) = ([holder], [holder], [])
    while let place = open.popLast() {
      for target in targets[place] where seen.insert(target).inserted {
        if holders.contains(target) { open.append(target) } else { found.append(target) }
      }
    }
    return found
  }

  /// The texts of a group, the first appearance first: the oldest of those that reprint nothing.
  private func firstAppeared(_ places: [Int]) -> [Int] {
    guard places.count > 1 else { return places }
    let roots = places.filter { targets[$0].isEmpty }
    let first = (roots.isEmpty ? places : roots).min { PrintedText.isOlder(texts.all[$0], texts.all[$1]) }
    return (first.map { [$0] } ?? []) + places.filter { $0 != first }
  }
}
