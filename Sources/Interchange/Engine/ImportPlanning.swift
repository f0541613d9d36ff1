internal import Catalogue

/// The state of making one plan.
struct ImportPlanning {
  let mapping: Mapping
  let sources: SourceSet
  var recordsByKey: RecordsByKey
  let makers: RecordMakers
  var candidates: [Candidate] = []
  var register = Register()
  /// The reasons why candidates are not taken, and the notes about them, by their numbers.
  var misfits: [Int: [UnfitValue]] = [:]
  var notes: [Int: [ImportNote]] = [:]
  /// The notes about their places.
  var placeNotes: [Int: ImportNote] = [:]
  var repairs: [Int: [(from: String, to: String)]] = [:]
  /// The candidates that name others, with those that they name.
  var names: [(from: Int32, to: Int32)] = []
  /// The last number that was put behind each slug.
  private var numbers: [RecordReference: Int] = [:]

  init(_ mapping: Mapping, _ sources: SourceSet, _ recordsByKey: RecordsByKey) {
    (self.mapping, self.sources, self.recordsByKey) = (mapping, sources, recordsByKey)
    makers = RecordMakers(mapping, sources)
  }

  // MARK: First: every record, without the names of others, and those of them that exist

  mutating func findRecords(_ report: (Int, Int) -> Void) throws {
    let count = mapping.rules.reduce(0) { $0 + sources.numbers(of: $1.source).count }
    var (claims, done) = (Claims(), 0)
    for rule in mapping.rules {
      var groups = RowGroups()
      makers.each(of: sources.numbers(of: rule.source)) { maker, item in
        FoundRows(of: item, by: rule, &maker)
      } take: { _, found in
        done += 1
        if done.isMultiple(of: RecordMakers.portion) { report(done, count) }
        for (row, made, isbns) in found.rows where !join(row, made, rule, &groups) {
          let number = candidates.count
          candidates.append(Candidate(rule: rule, row: row))
          register.add(rule.name, made.key, keysInside: made.keysInside)
          note(number, made)
          if let shelf = made.shelf { recordsByKey.addFolders(shelf) }
          if made.misfit == nil { match(number, made.keys, isbns, &claims) }
        }
      }
      try sources.check()
    }
    for (what, claimants) in claims.disputed {
      for number in claimants {
        let others = claimants.filter { $0 != number }.prefix(3).map { sources.place(of: candidates[$0].item) }
        refuse(number, "another item claims the same record (\(what)): \(others.joined(separator: ", "))")
      }
    }
  }

  /// Keeps what the last making of a candidate gave.
  mutating func note(_ number: Int, _ made: MadeRecord) {
    if let misfit = made.misfit { misfits[number, default: []].append(misfit) }
    notes[number] = made.notes.isEmpty ? nil : made.notes
    repairs[number] = made.repairs.isEmpty ? nil : made.repairs
  }

  private mutating func match(
    _ number: Int, _ keys: [(scheme: String, value: String)], _ isbns: [ISBN], _ claims: inout Claims
  ) {
    let kind = candidates[number].rule.kind
    for (scheme, value) in keys { claims.add("\(kind) \(scheme)", value, by: number) }
    if keys.isEmpty {
      for isbn in isbns { claims.add("isbn", "\(isbn.canonical)", by: number) }
      if isbns.isEmpty { refuse(number, "it has no key and no ISBN, so a second import could not find it again") }
    }
    var found = Set(keys.flatMap { recordsByKey.records(kind, $0.scheme, $0.value) })
    if found.isEmpty { found = Set(recordsByKey.editions(isbns, without: keys.map(\.scheme))) }
    if found.count > 1 {
      let names = found.sorted().map(\.path).joined(separator: ", ")
      refuse(number, "it could be any of \(names): they have its key or its ISBN")
    } else if let only = found.first {
      candidates[number].isThere = true
      register.place(number, at: only)
      claims.add("record \(kind)", only.path, by: number)
    }
  }

  mutating func refuse(_ number: Int, _ reason: String) {
    guard misfits[number]?.contains(where: { $0.message == reason }) != true else { return }
    misfits[number, default: []].append(UnfitValue(message: reason, place: nil))
  }

  // MARK: Second: the places

  mutating func findPlaces() {
    for kind in RecordReference.Kind.allCases.sorted() {
      for number in candidates.indices where candidates[number].rule.kind == kind && misfits[number] == nil {
        do throws(UnfitValue) { try findPlace(of: number) } catch { misfits[number, default: []].append(error) }
      }
    }
  }

  private mutating func findPlace(of number: Int) throws(UnfitValue) {
    let candidate = candidates[number]
    let wanted = try makers.own.wantedPlace(
      candidate.rule, candidate.row, register, in: candidate.isThere ? nil : recordsByKey)
    if candidate.isThere {
      guard let work = wanted.work, let existing = register.references[number], work != existing.work.path else {
        return
      }
      placeNotes[number] = ImportNote(
        "\(existing) stands in \(existing.work), and would be put into \(work) now; it stays where it is", nil)
      return
    }
    let reference = try place(wanted, candidate.rule)
    for other in wanted.named { names.append((Int32(clamping: number), Int32(clamping: other))) }
    recordsByKey.add(reference)
    register.place(number, at: reference)
  }

  /// A free place, as near as possible to the wanted one.
  private mutating func place(_ wanted: RecordMaker.WantedPlace, _ rule: Mapping.Rule) throws(UnfitValue)
    -> RecordReference
  {
    let kind = rule.kind
    let work = wanted.work ?? ""
    let folder =
      switch kind {
      case .work: wanted.shelf ?? ""
      case .edition: work
      case .reception: "\(work)/reception"
      }
    guard let slug = wanted.slug else {
      throw UnfitValue(message: "no slug can be made of it", mend: "give “slug” one more template to try", place: nil)
    }
    let reference = free(slug, in: folder, kind)
    do throws(ParsingError) {
      let path = reference.path
      try RecordReference.checkSlugs(of: kind == .reception ? path.replacing("/reception/", with: "/") : path)
    } catch {
      throw UnfitValue(message: error.reason, place: nil)
    }
    return reference
  }

  /// A free place: where the slug is taken, with a number behind it.
  private mutating func free(_ slug: String, in folder: String, _ kind: RecordReference.Kind) -> RecordReference {
    let wanted = RecordReference(kind, (folder.isEmpty ? "" : folder + "/") + slug)
    // where many have one name, numbers that are taken aren't tried again
    var number = numbers[wanted] ?? 1
    defer { if number > 1 { numbers[wanted] = number } }
    while true {
      let tail = number == 1 ? "" : "-\(number)"
      var head = Substring(slug)
      while head.utf8.count + tail.utf8.count > Slug.greatestLength || head.hasSuffix("-") { head = head.dropLast() }
      let reference = RecordReference(kind, (folder.isEmpty ? "" : folder + "/") + head + tail)
      if recordsByKey.isFree(reference) { return reference }
      number += 1
    }
  }
}

/// The claims of candidates to be a record of the catalogue.
private struct Claims {
  private var first: [String: [String: Int32]] = [:]
  private var several: [String: [Int]] = [:]
  private var order: [String] = []

  mutating func add(_ what: String, _ value: String, by number: Int) {
    guard let other = first[what]?[value] else {
      first[what, default: [:]][value] = Int32(clamping: number)
      return
    }
    let claim = "\(what) \(value)"
    if several[claim] == nil {
      several[claim] = [Int(other)]
      order.append(claim)
    }
    several[claim]?.append(number)
  }

  /// The records that more than one candidate claims, in words without the first, and the candidates.
  var disputed: [(what: String, claimants: [Int])] {
    order.map { (String($0.split(separator: " ", maxSplits: 1).last ?? ""), several[$0] ?? []) }
  }
}
