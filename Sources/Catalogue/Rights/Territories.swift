internal import OrderedCollections

/// The sets of countries that a catalogue names: `territories:` in colophon.yaml.
///
/// A name stands wherever a territory does, in any case. It has at least three letters or digits, so that it is never
/// taken for a country.
public struct Territories: Hashable, Sendable {
  /// The sets by their names in capitals.
  private var sets: [String: TerritorySet] = [:]
  /// The names as the settings have them, by those in capitals.
  private var names: [String: String] = [:]
  private var takesAnyName = false

  /// No sets.
  public init() {}

  /// The sets where nobody knows them: every name is taken for one, and it holds no country.
  public static let unknown: Territories = {
    var territories = Territories()
    territories.takesAnyName = true
    return territories
  }()

  /// The sets that the setting names; one with an error is left out.
  init(of setting: Value) {
    for (name, found) in TerritoryReader(of: setting).read() {
      guard case .success(let set) = found else { continue }
      (sets[name.uppercased()], names[name.uppercased()]) = (set, name)
    }
  }

  /// The set of a name; nil where there is none.
  subscript(name: String) -> TerritorySet? {
    if let set = sets[name.uppercased()] { return set }
    return takesAnyName && Self.isName(name) ? TerritorySet() : nil
  }

  /// A name as the settings write it.
  func written(_ name: String) -> String { names[name.uppercased()] ?? name }

  /// The name that was probably meant.
  func nearest(to name: String) -> String? { sets.keys.sorted().nearest(to: name.uppercased()).flatMap { names[$0] } }

  /// True if there are any.
  var isEmpty: Bool { sets.isEmpty && !takesAnyName }

  /// Tells whether a text can name a set.
  static func isName(_ text: String) -> Bool {
    text.count > 2 && !["WORLD", "EXCEPT"].contains(text.uppercased())
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_".unicodeScalars.contains($0)
      }
  }
}

extension Territories {
  /// The faults of the setting, each with the way to it below `territories`.
  static func faults(of setting: Value) -> [(way: [PathComponent], error: ParsingError)] {
    guard setting != .absent else { return [] }
    guard setting.fields != nil else {
      return [
        ([], ParsingError(text: setting.text ?? "", reason: "“territories” should be names with the countries of each"))
      ]
    }
    return TerritoryReader(of: setting).read().compactMap { name, found in
      guard case .failure(let error) = found else { return nil }
      return ([.key(name)], error)
    }
  }
}

/// Reads the sets of the setting, which may name each other.
private struct TerritoryReader {
  private let fields: Value.Fields
  /// The keys by their letters in capitals.
  private let keys: [String: String]
  private var found: [String: Result<TerritorySet, ParsingError>] = [:]
  /// The sets that are being read, each named by the one before.
  private var open: [String] = []

  /// The most sets that name each other in a row.
  private static let mostOpen = 100

  init(of setting: Value) {
    fields = setting.fields ?? [:]
    keys = Dictionary(fields.keys.map { ($0.uppercased(), $0) }) { first, _ in first }
  }

  func read() -> [(name: String, found: Result<TerritorySet, ParsingError>)] {
    var reader = self
    return fields.keys.filter { !$0.hasPrefix("x-") }.map { name in
      (name, Result { () throws(ParsingError) in try reader.set(of: name) })
    }
  }

  private mutating func set(of name: String) throws(ParsingError) -> TerritorySet {
    if let known = found[name] { return try known.get() }
    guard !open.contains(name) else {
      let circle = open[(open.firstIndex(of: name) ?? 0)...] + [name]
      throw ParsingError(text: name, reason: "the sets \(circle.joined(separator: ", ")) name each other in a circle")
    }
    guard open.count < Self.mostOpen else {
      throw ParsingError(text: name, reason: "more than \(Self.mostOpen) sets name each other in a row")
    }
    open.append(name)
    var set: TerritorySet?
    var fault: ParsingError?
    do throws(ParsingError) { set = try countries(of: name) } catch { fault = error }
    open.removeLast()
    found[name] = fault.map { .failure($0) } ?? .success(set ?? TerritorySet())
    if let fault { throw fault }
    return set ?? TerritorySet()
  }

  private mutating func countries(of name: String) throws(ParsingError) -> TerritorySet {
    guard Territories.isName(name) else {
      throw ParsingError(
        text: name, reason: "“\(name)” can't name a set: a name has three letters or more, digits, “-” and “_”")
    }
    let words = fields[name]?.items ?? []
    var all = TerritorySet()
    for word in words {
      guard let text = word.text else {
        throw ParsingError(text: name, reason: "“\(name)” should be a list of countries and names of sets")
      }
      // the sets that it names are read first
      var others = Territories()
      for part in TerritorySet.words(of: text) {
        guard let key = keys[part.uppercased()] else { continue }
        others.add(try self.set(of: key), named: key)
      }
      do throws(ParsingError) { all = all.union(try TerritorySet(parsing: text, naming: others)) } catch {
        let known = keys.keys.sorted()
        let meant = known.nearest(to: error.text.uppercased()).flatMap { keys[$0] }
        // sets are named right here
        guard Territories.isName(error.text) else {
          guard error.suggestion == nil, let meant else { throw error }
          throw ParsingError(text: error.text, reason: error.reason + ", and no other set here", suggestion: meant)
        }
        _ = try Country(existing: error.text, orSet: meant)
        throw error
      }
    }
    guard !all.isEmpty else { throw ParsingError(text: name, reason: "“\(name)” holds no country") }
    return all
  }
}

extension Country {
  /// Reads a country, or says which set beside it was probably meant.
  fileprivate init(existing text: String, orSet meant: String?) throws(ParsingError) {
    do throws(ParsingError) { try self.init(existing: text) } catch {
      guard error.suggestion == nil, let meant else { throw error }
      throw ParsingError(text: text, reason: error.reason + ", and no other set here", suggestion: meant)
    }
  }
}

extension Territories {
  fileprivate mutating func add(_ set: TerritorySet, named name: String) {
    (sets[name.uppercased()], names[name.uppercased()]) = (set, name)
  }
}
