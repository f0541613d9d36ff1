/// An invented catalogue, action by action: the same for the same size and shelving, in every run and on every machine.
///
/// Works and editions are added and go through the shipped workflows by lawful steps; now and then a field is set or a
/// review is filed. Every 2,000 commits (at size S three times in all) a person works on a branch, which is then
/// merged.
struct MadeCatalogue {
  /// The version of the acts; a change of them gives another one, so that no catalogue kept from before is measured.
  static let version = 2

  private let size: Size
  private let isShelved: Bool
  private var chance = Chance(seed: 1)
  private var seconds = 1_073_286_000  // 5 January 2004
  private var works: [Work] = []
  private var taken: [String: Int] = [:]
  private var books = 0
  /// Editions that still have steps to take.
  private var active: [Book] = []
  private var published: [Book] = []
  /// The acts made so far; the first commit, which Colophon makes, is none of them.
  private var made = 0

  private struct Work {
    let reference, language: String
    let author: Book.Person
    let original: String
    var editions: Set<String>
  }

  init(size: Size, isShelved: Bool) { (self.size, self.isShelved) = (size, isShelved) }

  /// Hands every act to `take`, in order, until it says that it wants no more.
  mutating func forEach(_ take: (Act) -> Bool) {
    let wait = min(2000, size.commits / 4)
    var nextMerge = wait
    while made < size.commits - 1 {
      let isTime = made >= nextMerge && left > 12
      if isTime { nextMerge += wait }
      let acts = isTime ? merge() : next()
      for act in acts where !take(act) { return }
    }
  }

  private var left: Int { size.commits - 1 - made }

  /// The act's actor and time, which make it the next one.
  private mutating func finished(_ act: Act) -> Act {
    var act = act
    made += 1
    let step = 20 * 365 * 86_400 / size.commits
    seconds += step / 5 + chance.below(step * 8 / 5)
    act.seconds = seconds
    act.actor = chance.one(of: Act.actors)
    return act
  }

  /// A day that has come everywhere on earth.
  private var today: Day { Day(at: seconds - 86_400) }

  private mutating func next() -> [Act] {
    let adds = size.works - works.count + size.editions - books
    guard adds == 0 || left > adds && !active.isEmpty && chance.below(left) >= adds else { return add() }
    return [finished(step(among: active.indices))]
  }

  // MARK: Additions

  private mutating func add() -> [Act] {
    let moreWorks = size.works - works.count
    if works.isEmpty || moreWorks > 0 && chance.below(size.editions - books) < moreWorks { return addWork() }
    let at = chance.below(works.count)
    let work = works[at]
    var tongue = chance.one(of: Tongue.weighted)
    while tongue.tag == work.language { tongue = chance.one(of: Tongue.weighted) }
    let name = free("\(tongue.tag.lowercased())-\(today.year)", in: works[at].editions)
    works[at].editions.insert(name)
    let book = Book(
      reference: "\(work.reference)/\(name)", tongue: tongue, title: tongue.title(by: &chance), original: work.original,
      publisher: chance.hit(percent: 50) ? chance.one(of: tongue.publishers) : nil, author: work.author,
      plan: chance.one(of: Step.translation), on: today)
    return [finished(added(book))]
  }

  private mutating func addWork() -> [Act] {
    let tongue = chance.one(of: Tongue.weighted)
    let (title, author) = (tongue.title(by: &chance), Book.Person(role: "author", name: tongue.person(by: &chance)))
    let name = slug(title.romanized.isEmpty ? title.text : title.romanized)
    let folder = isShelved ? shelf(author.name) + "/" + name : name
    let reference = folder + (taken[folder].map { "-\($0 + 1)" } ?? "")
    taken[folder, default: 0] += 1
    let year = today.year
    let kind = chance.one(of: ["novel", "poetry", "essay"])
    let lines =
      ["kind: \(kind)"] + Book.titled(title) + ["language: \(tongue.tag)"] + Book.contributed([author])
      + ["first-published: \(year)"]
    var arguments = ["add", "work", reference, "--title", title.text, "--language", tongue.tag]
    if !title.romanized.isEmpty { arguments += ["--set", "romanized-title=\(title.romanized)"] }
    arguments += set(author) + ["--set", "kind=\(kind)", "--set", "first-published=\(year)"]
    let work = finished(
      Act(
        message: "Add \(reference)\n\nWork: \(reference)\n",
        files: [("editions/\(reference)/work.yaml", lines.joined(separator: "\n") + "\n")], arguments: arguments))
    let edition = "\(tongue.tag.lowercased())-\(year)"
    works.append(
      Work(reference: reference, language: tongue.tag, author: author, original: edition, editions: [edition]))
    let book = Book(
      reference: "\(reference)/\(edition)", tongue: tongue, title: title, original: nil,
      publisher: chance.one(of: tongue.publishers), author: author, plan: chance.one(of: Step.original), on: today)
    return [work, finished(added(book))]
  }

  private mutating func added(_ book: Book) -> Act {
    books += 1
    if !book.plan.isEmpty { active.append(book) }
    var arguments = [
      "add", "edition", book.reference, "--language", book.tongue.tag, "--title", book.title.text, "--workflow",
      book.workflow,
    ]
    if !book.title.romanized.isEmpty { arguments += ["--set", "romanized-title=\(book.title.romanized)"] }
    if let original = book.original { arguments += ["--set", "translation-of=\(original)"] }
    if let publisher = book.publisher { arguments += set(publisher: publisher) }
    return Act(
      message: "Add \(book.reference)\n\nEdition: \(book.reference)\nTransition: (new) -> \(book.status)\n"
        + "Workflow: \(book.workflow) 2\n",
      files: [(book.path, book.text)], arguments: arguments + set(book.people[0]))
  }

  private func free(_ name: String, in names: Set<String>) -> String {
    guard names.contains(name) else { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first { !names.contains($0) } ?? name
  }

  private func shelf(_ author: Book.Word) -> String { slug(author.romanized.isEmpty ? author.text : author.romanized) }

  // MARK: Changes

  private mutating func step(among range: Range<Int>) -> Act {
    guard !active.isEmpty else { return review() }
    let at = range.lowerBound + chance.below(range.count)
    let book = active[at]
    if !published.isEmpty, chance.hit(percent: 4) { return review() }
    if chance.hit(percent: 6) { return note(book) }
    return advance(book, at: at)
  }

  private mutating func advance(_ book: Book, at index: Int) -> Act {
    let verb = book.plan.removeFirst()
    let (before, day) = (
      book.status, max(book.last, chance.hit(percent: 40) ? today.before(by: chance.below(20)) : today)
    )
    (book.status, book.last) = (Step.targets[verb] ?? "", day)
    var arguments = ["advance", book.reference, "--to", String(verb), "--on", "\(day)"] + fulfil(verb, of: book)
    if let date = Step.dates[verb] { book.dates.append((date, "\(day)")) }
    if verb == "sign" {
      book.dates.insert(("manuscript-due", day.monthOfNextYear), at: book.dates.count - 1)
      arguments += ["--set", "dates.manuscript-due=\(day.monthOfNextYear)"]
    }
    if verb == "publish" { published.append(book) }
    if book.plan.isEmpty {
      active[index] = active[active.count - 1]
      active.removeLast()
    }
    let subject = verb.prefix(1).uppercased() + verb.dropFirst()
    return Act(
      message: "\(subject) \(book.reference)\n\nEdition: \(book.reference)\nTransition: \(before) -> \(book.status)\n"
        + "Effective-Date: \(day)\nWorkflow: \(book.workflow) 2\n",
      files: [(book.path, book.text)], arguments: arguments)
  }

  /// The fields that a person fills in with a step, so that its guards hold.
  private mutating func fulfil(_ verb: Substring, of book: Book) -> [String] {
    var arguments: [String] = []
    if ["option", "sign"].contains(verb), book.publisher == nil {
      let publisher = chance.one(of: book.tongue.publishers)
      book.publisher = publisher
      arguments += set(publisher: publisher)
    }
    if verb == "start" {
      let translator = Book.Person(role: "translator", name: book.tongue.person(by: &chance))
      book.people.append(translator)
      arguments += set(translator)
    }
    if verb == "publish" {
      let isbn = book.tongue.isbn(by: &chance)
      book.isbn = isbn
      arguments += ["--set", "formats.paperback.isbn=\(isbn)"]
    }
    return arguments
  }

  private func set(publisher: Book.Word) -> [String] {
    ["--set", "publisher.name=\(publisher.text)"]
      + (publisher.romanized.isEmpty ? [] : ["--set", "publisher.romanized=\(publisher.romanized)"])
  }

  private func set(_ person: Book.Person) -> [String] {
    ["--set", "contributors.\(person.role)=\(person.name.text)"]
      + (person.name.romanized.isEmpty
        ? [] : ["--set", "contributors.\(person.role).romanized=\(person.name.romanized)"])
  }

  private mutating func note(_ book: Book) -> Act {
    book.notes =
      "Seen again on \(today), \(chance.one(of: ["terms unchanged", "cover under discussion", "a sample is asked for"])) (\(made))."
    return Act(
      message: "Set \(book.reference): notes\n\nEdition: \(book.reference)\n", files: [(book.path, book.text)],
      arguments: ["set", book.reference, "notes=\(book.notes)"])
  }

  private mutating func review() -> Act {
    let book = chance.one(of: published)
    let edition = book.reference.split(separator: "/").last ?? ""
    let reference = "\(book.reference.dropLast(edition.count))reception/weekly-\(made)-\(today.year)"
    let lines = [
      "kind: review", "date: \(today)", "title: \(book.title.text)", "outlet:", "  name: Weekly \(made)",
      "about: \(edition)",
    ]
    return Act(
      message: "Add \(reference)\n\nReception: \(reference)\n",
      files: [("editions/\(reference).yaml", lines.joined(separator: "\n") + "\n")],
      arguments: [
        "add", "review", book.reference, "--title", book.title.text, "--date", "\(today)", "--outlet", "Weekly \(made)",
      ])
  }

  // MARK: Two people at once

  /// A branch of three commits on editions that main doesn't touch meanwhile, and their merge.
  private mutating func merge() -> [Act] {
    guard active.count > 20 else { return next() }
    let (start, half) = (made, active.count / 2)
    var acts: [Act] = []
    for number in 0..<3 {
      var act = finished(step(among: 0..<half / 2))
      act.branch = "desk"
      act.parents = number == 0 ? [start] : []
      acts.append(act)
    }
    let changed = acts.flatMap(\.files)
    var main = finished(step(among: half..<active.count))
    main.parents = [start]
    var merged = finished(Act(message: "Merge branch 'desk'\n", files: changed, arguments: nil))
    merged.parents = [made - 1, made - 2]
    acts += [main, merged]
    return acts
  }
}
