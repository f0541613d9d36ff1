/// The values that a field may hold.
public indirect enum FieldShape: Sendable {
  /// Any text.
  case text
  /// Text that is one of these.
  case choice([String])
  /// Any text; one that is almost one of these is a slip.
  case usual([String])
  /// A BCP 47 tag.
  case language
  /// A country of ISO 3166-1, a former one too.
  case country
  /// A country of ISO 3166-1, `WORLD`, a set that the settings name, or several as one text: `WORLD except US, CA`.
  case territory
  /// A sum of money, as a decimal number.
  case amount
  /// A currency of ISO 4217.
  case currency
  /// An EDTF date.
  case date
  /// An ISBN-10 or ISBN-13 with a right check digit.
  case isbn
  /// `true` or `false`.
  case boolean
  /// A whole number, or text where the book has none (`4bis`).
  case number
  /// An ISO 8601 duration: `P7Y`.
  case duration
  /// An edition: its slug within the same work, or the whole reference.
  case reference
  /// A work: its whole path.
  case work
  /// An ISSN; one whose check digit is wrong is kept as it stands on the book.
  case issn
  /// A web address, `https:`, `http:`, `mailto:`, `doi:` or `urn:`.
  case address
  /// Several, or a single value that stands for a list of one.
  case list(FieldShape)
  /// A mapping of these fields; a bare value stands for the field that `bare` names.
  case mapping([FieldDefinition], bare: String? = nil)
  /// A mapping whose keys are the user's: identifiers by scheme.
  case open(FieldShape)

  /// The fields of a mapping, or of the items of a list of mappings.
  public var fields: [FieldDefinition]? {
    switch self {
    case .mapping(let fields, _): fields
    case .list(let item): item.fields
    default: nil
    }
  }

  /// The shape of one item, where this is a list; else itself.
  public var item: FieldShape {
    if case .list(let item) = self { item } else { self }
  }
}

/// One field of a record: its key, its shape and its meaning.
public struct FieldDefinition: Sendable {
  /// The key in the file.
  public let key: String
  /// The values that it may hold.
  public let shape: FieldShape
  /// Its meaning, in a phrase.
  public let meaning: String

  init(_ key: String, _ shape: FieldShape, _ meaning: String) {
    (self.key, self.shape, self.meaning) = (key, shape, meaning)
  }
}

extension FieldShape {
  /// The shape of the field that a path leads to; nil where nothing is defined there.
  public func shape(at path: FieldPath) -> FieldShape? {
    var shape = self
    for selector in path.selectors {
      switch (selector, shape) {
      case (.index, .list(let item)): shape = item
      case (.index(0), _): continue
      case (.name(let name), _):
        if case .open(let value) = shape.item {
          shape = value
        } else if let field = shape.fields?.first(where: { $0.key == name }) {
          shape = field.shape
        } else if shape.selects(name) {
          shape = shape.item  // the item whose role, form or rel this is
        } else {
          return nil
        }
      default: return nil
      }
    }
    return shape
  }

  /// The fault of a scalar in a field of this shape; nil when it is valid.
  ///
  /// - Parameter territories: The sets of countries that the catalogue names.
  public func problem(
    with text: String, naming territories: Territories = Territories()
  ) -> (rule: String, error: ParsingError)? {
    do throws(ParsingError) {
      switch self {
      case .language: _ = try LanguageTag(parsing: text)
      case .country: _ = try Country(parsing: text)
      case .territory: _ = try TerritorySet(parsing: text, naming: territories)
      case .amount: _ = try Amount(parsing: text)
      case .currency: _ = try Currency(parsing: text)
      case .date: _ = try EDTF(parsing: text)
      case .isbn: _ = try ISBN(parsing: text)
      case .duration: _ = try CalendarDuration(parsing: text)
      case .reference, .work: try Self.checkReference(text)
      case .address: _ = try WebAddress(parsing: text)
      case .choice(let choices): try Self.check(text, isOneOf: choices)
      case .usual(let words): try Self.check(text, isNoSlipFor: words)
      case .boolean: try Self.check(text, isOneOf: ["true", "false"])
      case .list(let item): return item.problem(with: text, naming: territories)
      case .mapping(let fields, let bare):
        guard let name = fields.first(where: { $0.key == bare }) else {
          throw ParsingError(
            text: text, reason: "“\(text)” stands where fields should: \(fields.map(\.key).joined(separator: ", "))")
        }
        return name.shape.problem(with: text, naming: territories)
      case .open: throw ParsingError(text: text, reason: "“\(text)” stands where keys and values should")
      case .text, .number, .issn: break
      }
      return nil
    } catch {
      return (ruleName, error)
    }
  }

  private var ruleName: String {
    switch self {
    case .language: "language"
    case .country, .territory: "country"
    case .amount: "amount"
    case .currency: "currency"
    case .date: "date"
    case .isbn: "isbn"
    case .duration: "duration"
    case .reference, .work: "reference"
    case .address: "address"
    case .choice, .boolean: "choice"
    case .usual: "slip"
    default: "shape"
    }
  }

  private static func check(_ text: String, isOneOf choices: [String]) throws(ParsingError) {
    guard !choices.contains(text) else { return }
    throw ParsingError(
      text: text, reason: "“\(text)” is none of \(choices.joined(separator: ", "))",
      proposal: choices.first { $0 == text.lowercased() }.map { .certain($0) }
        ?? choices.nearest(to: text).map { .guess($0) })
  }

  private static func check(_ text: String, isNoSlipFor words: [String]) throws(ParsingError) {
    guard !words.contains(text), let meant = words.nearest(to: text, slips: text.count < 7 ? 1 : 2) else { return }
    throw ParsingError(text: text, reason: "“\(text)” is almost “\(meant)”", suggestion: meant)
  }

  private static func checkReference(_ text: String) throws(ParsingError) {
    let path = text.split(separator: "#", maxSplits: 1).first.map(String.init) ?? ""
    do throws(ParsingError) { try RecordReference.checkSlugs(of: path) } catch {
      throw ParsingError(text: text, reason: "“\(text)” is no reference: \(error.reason)", suggestion: error.suggestion)
    }
  }

  /// The doubt about a scalar in a field of this shape that is valid all the same; nil where there is none.
  func doubt(about text: String) -> ParsingError? {
    guard case .issn = item else { return nil }
    do throws(ParsingError) {
      _ = try ISSN(parsing: text)
      return nil
    } catch { return error }
  }
}
