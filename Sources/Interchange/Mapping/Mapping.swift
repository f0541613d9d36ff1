internal import Catalogue
public import OrderedCollections

/// The rules by which items of sources become records: a mapping file, read and checked (docs/import.md).
public struct Mapping: Sendable {
  /// Its name, which commits give for what they brought in.
  public let name: String
  /// The collections it reads, by name.
  public let sources: OrderedDictionary<String, Source>
  let maps: [String: ValueMap]
  let rules: [Rule]
  let misfit: Policy
  /// The sets of countries that the catalogue names.
  var territories = Territories()

  /// The treatment of a value that doesn't fit.
  enum Policy: String, CaseIterable, Sendable {
    /// The record is not taken.
    case reject
    /// The value is left out, and reported.
    case note
    /// The value is left out.
    case ignore
  }

  /// A collection of items in a file.
  public struct Source: Sendable {
    /// Its name in the mapping.
    public let name: String
    /// The file, below the folder that the command names.
    public let file: String
    /// The place of the list of items in the file; nil: the file is the list. A step `*` leads to each member of an
    /// object.
    let items: FieldPath?
    /// True if each file is one item.
    let isOneItem: Bool
    /// The field by which items are named; `*` is the name that an item has in its object.
    let key: String?
    /// Fields that name items of a collection, with the field by which they name them.
    let joins: [String: Join]
    /// Fields that items have because others name them.
    let backward: [String: Backward]
    /// Fields that are left out on purpose, with the reasons.
    let ignored: OrderedDictionary<String, String>
  }

  /// A name for each of the values at a path.
  struct Branch: Sendable {
    let name: String
    let path: Template
  }

  struct Join: Sendable {
    let source: String
    let field: String
  }

  struct Backward: Sendable {
    let source: String
    let through: String
    let order: String?
  }

  /// A table of values; a value that is not in it is a misfit.
  typealias ValueMap = [String: String]

  /// The rule by which the items of one collection become records of one kind. All these records share one rule.
  final class Rule: Sendable {
    let name: String
    let kind: RecordReference.Kind
    let item: String
    let source: String
    /// The names for values of an item, of each of which a record is made; each path begins with a name before it.
    let branches: [Branch]
    let conditions: [Condition]
    let lets: OrderedDictionary<String, ValueForm>
    let shelf: ValueForm?
    let folder: ValueForm?
    let slug: [ValueForm]
    let keys: OrderedDictionary<String, ValueForm>
    let fields: [(path: FieldPath, form: ValueForm)]
    /// True if any field names another record, so that it can be made only when all have their places.
    let namesRecords: Bool
    let position: Position

    init(
      name: String, kind: RecordReference.Kind, item: String, source: String, branches: [Branch],
      conditions: [Condition],
      lets: OrderedDictionary<String, ValueForm>, shelf: ValueForm?, folder: ValueForm?, slug: [ValueForm],
      keys: OrderedDictionary<String, ValueForm>, fields: [(path: FieldPath, form: ValueForm)], namesRecords: Bool,
      position: Position
    ) {
      (self.name, self.kind, self.item, self.source) = (name, kind, item, source)
      (self.branches, self.conditions, self.lets, self.shelf, self.folder) = (branches, conditions, lets, shelf, folder)
      (self.slug, self.keys, self.fields) = (slug, keys, fields)
      (self.namesRecords, self.position) = (namesRecords, position)
    }
  }
}

/// The form that a field's value is made by.
struct ValueForm: Sendable {
  indirect enum Content: Sendable {
    case template(Template)
    case list([ValueForm])
    case fields([(key: String, form: ValueForm)])
    case each(name: String, Template, ValueForm)
    case first([ValueForm])
    case mapped(ValueForm, by: String)
    /// The parts of a text by the first pattern that it fits; with a form, the values that it makes of them.
    case split(Template, by: [Pattern], into: ValueForm?)
    /// The texts between delimiters.
    case pieces(ValueForm, at: [String])
    /// A number as people write it; `point` is the mark before its fraction, where the mapping says it.
    case number(ValueForm, point: Unicode.Scalar?)
    /// The currency beside a number.
    case currency(ValueForm)
    case repaired(ValueForm)
    case slug(ValueForm)
    case record(rule: String, of: Template, item: Template?)
  }

  let content: Content
  var conditions: [Condition] = []
  var otherwise: [ValueForm] = []
  var misfit: Mapping.Policy?
  let position: Position
}

/// One condition on a value.
struct Condition: Sendable {
  enum Test: Sendable {
    case isOneOf([Template])
    case isNoneOf([Template])
    case matches(Pattern)
    case present(Bool)
    case count(ClosedRange<Int>)
  }

  let value: Template
  let tests: [Test]
}
