public import Catalogue
internal import OrderedCollections
internal import Synchronization

/// The items of all sources, and the names by which they refer to each other.
///
/// For each item it holds the place; the value is read from the file when it is asked for.
struct SourceSet: Sendable {
  /// One item of a collection.
  struct Item {
    /// The key by which others name it; nil where it has none.
    let key: String?
    /// Its beginning in its file.
    let start: Int
    /// The number of its first value among those of the file.
    let number: Int
    let length: Int
    /// The number of its file, and of its source in the mapping.
    let file: Int32
    let source: Int32
    let line: Int32
    let column: Int32
  }

  let files: [SourceFile]
  /// The number of values in each file.
  private(set) var valueCounts: [Int] = []
  private(set) var items: [Item] = []
  private let sources: OrderedDictionary<String, Mapping.Source>
  /// The items of each source.
  private var bySource: [String: [Range<Int>]] = [:]
  private var naming: NamedItems
  private let failure = ReadFailure()

  /// Finds the items in the files of each source.
  ///
  /// - Throws: `DocumentError` for a file that is no JSON, `SourceFault` where one doesn't hold a list of objects, or
  ///   an error of reading them.
  init(_ files: [(source: String, file: SourceFile)], _ mapping: Mapping) throws {
    (self.files, sources) = (files.map(\.file), mapping.sources)
    var (items, naming): ([Item], NamedItems) = ([], NamedItems(for: mapping))
    for (number, (name, file)) in files.enumerated() {
      guard let place = sources.index(forKey: name) else {
        valueCounts.append(0)
        continue
      }
      let (source, first) = (sources.values[place], items.count)
      do {
        let count = try JSONReader.items(of: file, at: source.items, isOneItem: source.isOneItem, named: name) {
          value, position, member in
          naming.add(items.count, of: name, saying: value, called: member)
          items.append(
            Item(
              key: source.key.flatMap { $0 == ItemSearch.everyMember ? member : value[$0]?.text },
              start: value.range.lowerBound, number: value.number,
              length: value.range.count, file: Int32(number), source: Int32(place),
              line: Int32(clamping: position.line), column: Int32(clamping: position.column)))
        }
        valueCounts.append(count)
      } catch let error as DocumentError { throw SourceError(file: file.name, error: error) }
      bySource[name, default: []].append(first..<items.count)
    }
    naming.sort()
    (self.items, self.naming) = (items, naming)
  }

  // MARK: The values of items

  /// The numbers of the items of a source, in their order.
  func numbers(of source: String) -> [Int] { Array((bySource[source] ?? []).joined()) }

  /// The name of an item's source.
  func source(of item: Int) -> String { sources.keys[Int(items[item].source)] }

  /// The value of an item; empty where it can't be read any more, for the reason that ``check()`` gives.
  func value(of number: Int) -> SourceValue {
    let item = items[number]
    do {
      let bytes = try bytes(of: number)
      var reader = JSONReader(bytes, of: files[Int(item.file)], at: item.start, count: item.number)
      let value = try reader.value()
      guard value.range.count == item.length, reader.count <= valueCounts[Int(item.file)] else { throw changed(item) }
      return value
    } catch {
      failure.set(error is DocumentError ? changed(item) : error)
      return SourceValue(content: .null, range: item.start..<item.start, number: item.number)
    }
  }

  /// Records that an item has changed since it was first read.
  func isOtherwise(_ number: Int) { failure.set(changed(items[number])) }

  private func changed(_ item: Item) -> SourceFault {
    SourceFault(files[Int(item.file)], at: item.start, "this is not what stood here before", mend: "import it again")
  }

  /// An item as it stands in its file.
  func bytes(of number: Int) throws -> [UInt8] {
    let item = items[number]
    return try files[Int(item.file)].bytes(item.start..<item.start + item.length)
  }

  /// The place of an item: file, line and column.
  func place(of item: Int) -> String { "\(files[Int(items[item].file)].name):\(position(of: item))" }

  func position(of item: Int) -> Position { Position(line: Int(items[item].line), column: Int(items[item].column)) }

  /// The place of a value of an item.
  func position(of place: SourcePlace) -> Position {
    guard let item = item(around: place) else { return Ruler().position }
    var bytes: [UInt8] = []
    do { bytes = try self.bytes(of: item) } catch { failure.set(error) }
    var ruler = Ruler(at: position(of: item))
    ruler.pass(bytes.prefix(place.value.range.lowerBound - items[item].start))
    return ruler.position
  }

  /// The item that a value is in: the last of its file that begins before it.
  private func item(around place: SourcePlace) -> Int? {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      let item = items[middle]
      if (Int(item.file), item.start) <= (place.file, place.value.range.lowerBound) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 && Int(items[low - 1].file) == place.file ? low - 1 : nil
  }

  // MARK: The names between items

  /// The field of a source by which a field of an item names others; nil where it names none.
  func join(_ field: String, of item: Int) -> Mapping.Join? {
    sources.values[Int(items[item].source)].joins[field]
  }

  /// The items that a text names.
  func items(named text: String, by join: Mapping.Join) -> [Int] {
    naming.items(named: text, by: join)
  }

  /// The items that name this one; nil where the field is no such name.
  func items(naming item: Int, as name: String) -> [Int]? {
    let source = sources.values[Int(items[item].source)]
    guard let link = source.backward[name] else { return nil }
    return items[item].key.map { naming.items(naming: $0, by: link) } ?? []
  }

  /// - Throws: The reason why an item could not be read again; then records made since are wrong.
  func check() throws { try failure.check() }
}

/// The reason why a file of a source can't be read.
public struct SourceError: Error, Hashable, Sendable {
  /// The file, as the user named it.
  public let file: String
  /// The error and its place.
  public let error: DocumentError
}

/// The first failure to read an item again, on whichever thread.
private final class ReadFailure: Sendable {
  private let first = Mutex<(any Error)?>(nil)

  func set(_ error: any Error) { first.withLock { if $0 == nil { $0 = error } } }

  func check() throws { if let error = first.withLock({ $0 }) { throw error } }
}
