public import Catalogue
internal import OrderedCollections

/// Makes records of the items of sources, as a mapping says.
///
/// First every record is made without the names of others, then each gets its place (the one it has already, or a new one),
/// and at last the names of others are put in.
public struct Importer {
  let mapping: Mapping
  let sources: SourceSet

  /// The name of the mapping.
  public var name: String { mapping.name }

  /// An importer of some files, each for a source of the mapping.
  ///
  /// - Throws: `SourceFault` where a file doesn't hold a list of items.
  public init(_ mapping: Mapping, files: [(source: String, document: SourceDocument)]) throws(SourceFault) {
    self.mapping = mapping
    sources = try SourceSet(files, mapping)
  }

  /// What is to be made, given what a catalogue holds.
  public func plan(for holdings: Holdings) -> ImportPlan {
    var planning = Planning(mapping, sources, holdings)
    planning.makeCandidates()
    planning.match()
    planning.findPlaces()
    planning.putInNames()
    return planning.plan()
  }
}

/// A record on its way.
struct Candidate {
  let rule: Mapping.Rule
  let item: Int
  var fields: Value = .absent
  /// The ISBNs of an edition.
  var isbns: [ISBN] = []
  /// The keys by which it is found again.
  var keys: [(scheme: String, value: String)] = []
  /// Where it is already.
  var existing: RecordReference?
  var reference: RecordReference?
  var shelf: String?
  /// The keys of items inside it, by the items of sources they were made from.
  var insideKeys: [Int: String] = [:]
  /// What it names, by number among the candidates.
  var named: Set<Int> = []
  var misfits: [Misfit] = []
  var notes: [ImportNote] = []
  var repairs: [(from: String, to: String)] = []
}

/// The work of one plan.
struct Planning {
  let mapping: Mapping
  let sources: SourceSet
  var holdings: Holdings
  var evaluator: Evaluator
  var candidates: [Candidate] = []
  let register = Register()
  /// How far the numbers behind slugs have come.
  var numbers: [RecordReference: Int] = [:]

  init(_ mapping: Mapping, _ sources: SourceSet, _ holdings: Holdings) {
    (self.mapping, self.sources, self.holdings) = (mapping, sources, holdings)
    evaluator = Evaluator(sources, mapping)
  }

  // MARK: First: every record, without the names of others

  mutating func makeCandidates() {
    for candidate in allCandidates() {
      register.byItem[Register.RuleItem(rule: candidate.rule.name, item: candidate.item)] = candidates.count
      register.references.append(nil)
      register.keysInside.append(candidate.insideKeys)
      candidates.append(candidate)
    }
  }

  /// What a rule makes of an item; nil where it takes none of it.
  mutating func candidate(_ rule: Mapping.Rule, of item: Int) -> Candidate? {
    var candidate = Candidate(rule: rule, item: item)
    do throws(Misfit) {
      evaluator.scope = [rule.item: [.item(item)]]
      evaluator.isMarking = false
      guard try evaluator.holds(rule.conditions) else { return nil }
      try evaluator.bind(rule, to: item)
      try fill(&candidate)
    } catch { candidate.misfits.append(error) }
    return candidate
  }

  /// Evaluates the keys and the fields of a candidate; the names of its rule are bound.
  mutating func fill(_ candidate: inout Candidate) throws(Misfit) {
    let rule = candidate.rule
    evaluator.isMarking = true
    (evaluator.notes, evaluator.repairs, evaluator.keys) = ([], [], [])
    (evaluator.reads, evaluator.marks) = ([], [])
    candidate.keys = []
    for (scheme, form) in rule.keys {
      for value in try evaluator.value(form, nil).items {
        if let text = value.text { candidate.keys.append((scheme, text)) }
      }
    }
    if let form = rule.shelf { candidate.shelf = try evaluator.value(form, nil).text }
    let shape = RecordFields.shape(of: rule.kind)
    var whole: Value.Fields = [:]
    for (path, form) in rule.fields {
      do throws(Misfit) {
        let field = path.head.hasPrefix("x-") ? nil : shape.shape(ofWhatIsMadeAt: path)
        let value = try evaluator.value(form, field)
        let made = evaluator.single(value, field)
        if made != .absent { whole = whole.placing(made, at: path.selectors[...], shape) }
      } catch { try treat(error) }
    }
    for (scheme, value) in candidate.keys {
      var schemes = whole["identifiers"]?.fields ?? [:]
      schemes.updateValue(
        .text(value), forKey: scheme, insertingAt: candidate.keys.firstIndex { $0.scheme == scheme } ?? 0)
      whole["identifiers"] = .mapping(schemes)
    }
    do throws(FieldError) {
      candidate.fields = try shape.kept(.mapping(whole), at: FieldPath([]))
    } catch { throw Misfit(message: error.message, mend: error.mend, place: nil) }
    if rule.kind == .edition { candidate.isbns = Edition(RecordReference(.edition, ""), candidate.fields).isbns }
    candidate.notes = evaluator.notes
    candidate.repairs = evaluator.repairs
    candidate.insideKeys = Dictionary(evaluator.keys.map { ($0.item, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func treat(_ misfit: Misfit) throws(Misfit) {
    guard mapping.misfit != .reject else { throw misfit }
    evaluator.leaveOut(misfit, isNoted: mapping.misfit == .note)
  }

  // MARK: Second: which of them are there

  mutating func match() {
    var claims: [String: [Int]] = [:]
    for number in candidates.indices where candidates[number].misfits.isEmpty {
      let candidate = candidates[number]
      let kind = candidate.rule.kind
      let isbns = candidate.isbns
      for (scheme, value) in candidate.keys { claims["\(kind) \(scheme) \(value)", default: []].append(number) }
      if candidate.keys.isEmpty {
        for isbn in isbns { claims["isbn \(isbn.canonical)", default: []].append(number) }
        if isbns.isEmpty { refuse(number, "it has no key and no ISBN, so a second import could not find it again") }
      }
      var found = Set(candidate.keys.flatMap { holdings.records(kind, $0.scheme, $0.value) })
      if found.isEmpty { found = Set(holdings.editions(isbns, without: candidate.keys.map(\.scheme))) }
      if found.count > 1 {
        let names = found.sorted().map(\.path).joined(separator: ", ")
        refuse(number, "it could be any of \(names): they have its key or its ISBN")
      } else if let only = found.first {
        candidates[number].existing = only
        register.references[number] = only
        claims["record \(kind) \(only)", default: []].append(number)
      }
    }
    for (claim, claimants) in claims where claimants.count > 1 {
      for number in claimants {
        let others = claimants.filter { $0 != number }.prefix(3).map { place(of: candidates[$0].item).place }.joined(
          separator: ", ")
        let what = claim.split(separator: " ", maxSplits: 1).last.map(String.init) ?? ""
        refuse(number, "another item claims the same record (\(what)): \(others)")
      }
    }
  }

  private mutating func refuse(_ number: Int, _ reason: String) {
    guard !candidates[number].misfits.contains(where: { $0.message == reason }) else { return }
    candidates[number].misfits.append(Misfit(message: reason, place: nil))
  }

  // MARK: Third: where they stand

  mutating func findPlaces() {
    for candidate in candidates { candidate.shelf.map { holdings.addFolders($0) } }
    for kind in RecordReference.Kind.allCases.sorted() {
      for number in candidates.indices where candidates[number].rule.kind == kind && candidates[number].misfits.isEmpty
      {
        do throws(Misfit) { try findPlace(of: number) } catch { candidates[number].misfits.append(error) }
      }
    }
  }

  private mutating func findPlace(of number: Int) throws(Misfit) {
    let candidate = candidates[number]
    let rule = candidate.rule
    try evaluator.bind(rule, to: candidate.item)
    evaluator.register = register
    register.begin(nil)
    defer { evaluator.register = nil }
    if let existing = candidate.existing {
      candidates[number].reference = existing
      guard let work = try work(of: rule), work != existing.work.path else { return }
      candidates[number].notes.append(
        ImportNote(
          "\(existing) stands in \(existing.work), and would be put into \(work) now; it stays where it is", nil))
      return
    }
    var folder = candidate.shelf ?? ""
    if rule.kind != .work {
      guard let work = try work(of: rule) else { throw Misfit(message: "the mapping finds no work for it", place: nil) }
      guard holdings.contains(RecordReference(.work, work)) else {
        throw Misfit(message: "there is no work “\(work)”", place: nil)
      }
      folder = rule.kind == .reception ? "\(work)/reception" : work
    }
    var slug: String?
    for form in rule.slug where slug == nil {
      slug = try evaluator.value(form, nil).items.first?.text.flatMap { Slug.suggest(from: $0)?.description }
    }
    guard let slug else {
      throw Misfit(message: "no slug can be made of it", mend: "give “slug” one more template to try", place: nil)
    }
    candidates[number].named.formUnion(register.named)
    let reference = free(slug, in: folder, rule.kind)
    do throws(ParsingError) {
      let path = reference.path
      try RecordReference.checkSlugs(of: rule.kind == .reception ? path.replacing("/reception/", with: "/") : path)
    } catch {
      throw Misfit(message: error.reason, place: nil)
    }
    holdings.add(reference)
    candidates[number].reference = reference
    register.references[number] = reference
  }

  /// The work that a rule puts the item at hand into; where it stands tells it, so what names it counts as taken.
  private mutating func work(of rule: Mapping.Rule) throws(Misfit) -> String? {
    guard let form = rule.folder else { return nil }
    evaluator.isMarking = true
    defer { evaluator.isMarking = false }
    return try evaluator.value(form, nil).text
  }

  /// A place that is free: with a number behind the slug where it is taken.
  private mutating func free(_ slug: String, in folder: String, _ kind: RecordReference.Kind) -> RecordReference {
    let wanted = RecordReference(kind, "\(folder)/\(slug)")
    // where many are called alike, the numbers that are gone aren't tried again
    var number = numbers[wanted] ?? 1
    defer { numbers[wanted] = number }
    while true {
      let tail = number == 1 ? "" : "-\(number)"
      var head = Substring(slug)
      while head.utf8.count + tail.utf8.count > Slug.greatestLength || head.hasSuffix("-") { head = head.dropLast() }
      let reference = RecordReference(kind, (folder.isEmpty ? "" : folder + "/") + head + tail)
      if holdings.isFree(reference) { return reference }
      number += 1
    }
  }
}
