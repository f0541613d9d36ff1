/// The definitions that `init` gives a new catalogue: the files of `workflows/`, to the letter.
public enum ShippedWorkflows {
  /// A translated edition, from the first idea to the end of its rights.
  public static let translation = #"""
    # The life of one translated edition, from the first idea to the end of its rights.
    workflow: translation
    version: 2
    title: Translation of a published book
    initial: proposed

    states:
      proposed:      { title: Proposed, category: planned }
      offered:       { title: Offered to a publisher, category: planned }
      declined:      { title: Declined, category: planned }
      optioned:      { title: Under option, category: planned, due: dates.option-until }
      contracted:    { title: Contract signed, category: in-progress, due: dates.manuscript-due }
      translating:   { title: Being translated, category: in-progress, due: dates.manuscript-due }
      # A contract commonly gives the publisher sixty days from delivery to accept the manuscript.
      delivered:     { title: Manuscript delivered, category: in-progress, within: P60D }
      # One who is asked for changes commonly has thirty days to make them.
      revising:      { title: Being revised, category: in-progress, within: P30D }
      # Publication is commonly due within twelve months of acceptance.
      accepted:      { title: Accepted, category: in-progress, within: { of: accept, is: P12M } }
      in-production: { title: In production, category: in-progress, within: { of: accept, is: P12M } }
      published:     { title: Published, category: available, announced: true, onix: "04" }
      # A reprint under way changes availability (List 65, code 32), not the publishing status.
      reprinting:    { title: Reprinting, category: unavailable, announced: true, onix: "04" }
      out-of-print:  { title: Out of print, category: unavailable, announced: true, onix: "07" }
      withdrawn:     { title: Withdrawn from sale, category: unavailable, announced: true, onix: "11" }
      postponed:     { title: Postponed, category: in-progress, onix: "03" }
      reverted:      { title: Rights reverted, category: ended, announced: true, onix: "07", final: true }
      expired:       { title: Licence expired, category: ended, announced: true, onix: "07", final: true }
      cancelled:     { title: Cancelled, category: ended, onix: "01", final: true }

    transitions:
      offer:     { from: [proposed, declined], to: offered }
      decline:   { from: [offered, optioned], to: declined }
      option:    { from: [proposed, offered], to: optioned, requires: [publisher.name] }
      sign:      { from: [proposed, offered, optioned], to: contracted, requires: [publisher.name], roles: [rights], sets: { dates.contracted: effective } }
      start:     { from: [contracted], to: translating }
      deliver:   { from: [translating], to: delivered, sets: { dates.delivered: effective } }
      revise:    { from: [delivered], to: revising }
      redeliver: { from: [revising], to: delivered }
      accept:    { from: [delivered], to: accepted, sets: { dates.accepted: effective } }
      produce:   { from: [delivered, accepted], to: in-production }
      publish:   { from: [in-production], to: published, requires: [title, contributors.translator], roles: [rights, publisher], sets: { dates.published: effective } }
      appear:    { from: [proposed, offered, declined, optioned, contracted, translating, delivered, revising, accepted, postponed], to: published, requires: [title, contributors.translator], roles: [rights, publisher], sets: { dates.published: effective } }
      reprint:   { from: [published], to: same, sets: { dates.reprinted: effective } }
      run-out:   { from: [published], to: reprinting }
      restock:   { from: [reprinting, out-of-print], to: published }
      exhaust:   { from: [published, reprinting], to: out-of-print, sets: { dates.out-of-print: effective } }
      withdraw:  { from: [published, reprinting, out-of-print], to: withdrawn, sets: { dates.withdrawn: effective } }
      restore:   { from: [withdrawn], to: published }
      revert:    { from: [published, reprinting, out-of-print, withdrawn], to: reverted, sets: { dates.reverted: effective } }
      expire:    { from: [published, reprinting, out-of-print, withdrawn], to: expired, sets: { dates.expires: effective } }
      postpone:  { from: [contracted, translating, delivered, revising, accepted, in-production], to: postponed }
      resume:    { from: [postponed], to: previous }
      cancel:    { from: "*", except: [published, reprinting, out-of-print, withdrawn], to: cancelled, reason: required, reasons: [by-publisher, by-author, breach] }

    """#

  /// The first publication, in the language a book was written in.
  public static let original = #"""
    # The life of a book's first publication, in the language it was written in.
    workflow: original
    version: 2
    title: First publication in the original language
    initial: planned

    states:
      planned:       { title: Planned, category: planned }
      contracted:    { title: Contract signed, category: in-progress, due: dates.manuscript-due }
      delivered:     { title: Manuscript delivered, category: in-progress }
      in-production: { title: In production, category: in-progress }
      published:     { title: Published, category: available, announced: true, onix: "04" }
      # A reprint under way changes availability (List 65, code 32), not the publishing status.
      reprinting:    { title: Reprinting, category: unavailable, announced: true, onix: "04" }
      out-of-print:  { title: Out of print, category: unavailable, announced: true, onix: "07" }
      withdrawn:     { title: Withdrawn from sale, category: unavailable, announced: true, onix: "11" }
      reverted:      { title: Rights reverted, category: ended, announced: true, onix: "07", final: true }
      expired:       { title: Licence expired, category: ended, announced: true, onix: "07", final: true }

    transitions:
      sign:     { from: [planned], to: contracted, requires: [publisher.name], roles: [rights], sets: { dates.contracted: effective } }
      deliver:  { from: [contracted], to: delivered, sets: { dates.delivered: effective } }
      produce:  { from: [contracted, delivered], to: in-production }
      publish:  { from: [in-production], to: published, requires: [title], roles: [rights, publisher], sets: { dates.published: effective } }
      appear:   { from: [planned, contracted, delivered], to: published, requires: [title], roles: [rights, publisher], sets: { dates.published: effective } }
      reprint:  { from: [published], to: same, sets: { dates.reprinted: effective } }
      run-out:  { from: [published], to: reprinting }
      restock:  { from: [reprinting, out-of-print], to: published }
      exhaust:  { from: [published, reprinting], to: out-of-print, sets: { dates.out-of-print: effective } }
      withdraw: { from: [published, reprinting, out-of-print], to: withdrawn, sets: { dates.withdrawn: effective } }
      restore:  { from: [withdrawn], to: published }
      revert:   { from: [published, reprinting, out-of-print, withdrawn], to: reverted, sets: { dates.reverted: effective } }
      expire:   { from: [published, reprinting, out-of-print, withdrawn], to: expired, sets: { dates.expires: effective } }

    """#

  /// A volunteer translation of an open text.
  public static let community = #"""
    # A volunteer translation of an open text: claimed, drafted, reviewed, kept up with its original.
    workflow: community
    version: 1
    title: Community translation
    initial: open

    states:
      open:      { title: Open, category: planned }
      claimed:   { title: Claimed, category: in-progress }
      drafting:  { title: Being drafted, category: in-progress }
      in-review: { title: In review, category: in-progress }
      published: { title: Published, category: available, announced: true, onix: "04" }
      # Still there to read while a newer one is made; a new edition replaces it (List 51, code 05).
      outdated:  { title: Outdated, category: available, announced: true, onix: "04" }
      retired:   { title: Retired, category: ended, announced: true, onix: "11", final: true }

    transitions:
      claim:   { from: [open], to: claimed, requires: [contributors.translator] }
      draft:   { from: [claimed], to: drafting }
      submit:  { from: [drafting], to: in-review }
      return:  { from: [in-review], to: drafting }
      publish: { from: [in-review], to: published, requires: [title, contributors.translator], sets: { dates.published: effective } }
      outdate: { from: [published], to: outdated }
      refresh: { from: [outdated], to: drafting }
      release: { from: [claimed, drafting], to: open, reason: optional }
      retire:  { from: [published, outdated], to: retired }

    """#
}

extension ShippedWorkflows {
  /// The definitions by name.
  public static let texts = ["translation": translation, "original": original, "community": community]

  /// The definitions in all versions.
  public static var everyText: [String] { texts.values.flatMap { [$0, first(of: $0)] } }

  /// The step that version 2 of `translation` and of `original` has beside those of version 1: a book came out, and the
  /// steps between are not known here.
  public static let added = "appear"
  /// Tells whether a definition has got that step since its first version.
  public static func hasAdded(to name: String) -> Bool { texts[name].map { $0 != first(of: $0) } ?? false }

  /// The step whose guards, roles and dates it shares, and after which it stands.
  public static let model = "publish"

  /// The first version of a definition.
  static func first(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      if line.hasPrefix("  \(added):") { return nil }
      return line.hasPrefix("version:") ? "version: 1" : String(line)
    }.joined(separator: "\n")
  }
}

extension WorkflowFile {
  /// The shipped definitions by name, for a catalogue without `workflows/`: in their first version, since a catalogue
  /// keeps the workflows that its history was judged by.
  public static let shipped: [String: WorkflowFile] = Dictionary(
    uniqueKeysWithValues: ShippedWorkflows.texts.map { name, text in
      let first = ShippedWorkflows.first(of: text)
      return (name, WorkflowFile(parsing: Array(first.utf8), path: "workflows/\(name).yaml"))
    })
}
