internal import Catalogue
internal import OrderedCollections
internal import Reading
internal import History

/// The workflow that a new edition goes by where none is given.
struct ChosenWorkflow {
  /// Its name.
  let name: String
  /// The reason why an edition in its work's own language goes by another one than `original`; nil where it doesn't, or
  /// is a translation all the same.
  let why: String?

  static let original = "original"
}

extension Add {
  /// The workflow of a new edition that names none: the catalogue's own, but `original` for the first one in the language
  /// of its work.
  func chosenWorkflow(for work: RecordReference, in snapshot: Snapshot) throws -> ChosenWorkflow {
    let standard = try snapshot.settings().workflow
    let fields = request.fields
    guard standard != ChosenWorkflow.original, !isTranslation,
      let known = try snapshot.fields(of: work), known["kind"].text != "collection"
    else { return ChosenWorkflow(name: standard, why: nil) }
    let (own, languages) = (known.mainLanguages, fields.mainLanguages)
    guard !languages.isEmpty, languages.isSubset(of: own) else {
      // Bokmål is Norwegian; whether it is what was written nobody has said
      return ChosenWorkflow(name: standard, why: Self.kinship(of: languages, to: own))
    }
    guard let workflow = try snapshot.workflow(of: .mapping(["workflow": .text(ChosenWorkflow.original)])) else {
      return ChosenWorkflow(name: standard, why: "there is no workflow \(ChosenWorkflow.original) here")
    }
    if let status = fields["status"].text, workflow.states[status] == nil {
      return ChosenWorkflow(name: standard, why: "\(status) is no state of the workflow \(ChosenWorkflow.original)")
    }
    let earlier = try snapshot.editions(of: work).map { RecordReference(.edition, "\(work.path)/\($0)") }.first {
      other in
      guard let fields = try snapshot.fields(of: other) else { return false }
      return fields["workflow"].text == ChosenWorkflow.original && !fields.mainLanguages.isDisjoint(with: languages)
    }
    guard let earlier else { return ChosenWorkflow(name: ChosenWorkflow.original, why: nil) }
    return ChosenWorkflow(name: standard, why: "\(earlier) is the original")
  }

  /// The reason why an edition may be in its work's own language all the same: one of the two contains the other, as
  /// Norwegian does Bokmål.
  private static func kinship(of languages: Set<String>, to own: Set<String>) -> String? {
    let tags = own.compactMap { try? LanguageTag(parsing: $0) }
    let pairs = languages.sorted().compactMap { name -> (LanguageTag, LanguageTag)? in
      guard let tag = try? LanguageTag(parsing: name) else { return nil }
      return tags.first { tag.matches($0) || $0.matches(tag) }.map { (tag, $0) }
    }
    guard pairs.count == languages.count, let (tag, other) = pairs.first(where: { $0 != $1 }) else { return nil }
    return tag.matches(other) ? "\(other) contains \(tag)" : "\(tag) contains \(other)"
  }

  /// True if the request says that it is a translation, whatever its language.
  private var isTranslation: Bool {
    let saying = ["translation-of", "via", "reprints", "revises", "contains"]
    let (fields, paths) = (request.fields, request.assignments.map(\.path))
    return !fields.contributors(in: "translator").isEmpty || saying.contains { fields[$0] != .absent }
      || paths.contains {
        saying.contains($0.head) || $0.selectors == ["contributors", "translator"].map { .name($0) }
      }
  }

  /// The note for an edition in its work's own language that goes by another workflow than `original`.
  func workflowNote(for record: Record, in snapshot: Snapshot) throws -> [Problem] {
    guard record.reference.kind == .edition, request.fields["workflow"] == .absent,
      let why = try chosenWorkflow(for: record.reference.work, in: snapshot).why
    else { return [] }
    let workflow = record.fields["workflow"].text ?? ""
    return [
      Problem(
        rule: "own-language", severity: .note, path: record.reference.file,
        message: "its language is the work's own, and it goes by the workflow \(workflow): \(why)",
        mend: "if it is no translation, take this back and add it again with --workflow \(ChosenWorkflow.original)")
    ]
  }
}

extension Value {
  /// The languages of a record, without script and region.
  fileprivate var mainLanguages: Set<String> {
    Set(self["language"].items.compactMap { $0.text.flatMap { try? LanguageTag(parsing: $0) }?.main })
  }
}
