public import Catalogue

/// The records that an import would make of its sources, given those that the catalogue holds.
public struct ImportPlan {
  /// Errors (the item is not taken) and notes, by place.
  public var problems: [Problem] = []
  /// The items that are not taken.
  public var rejected: [RejectedItem] = []
  /// The values of the sources that came into no record.
  public var leftOut: [LeftOut] = []
  /// The values that were corrected, and how often.
  public var repairs: [Repair] = []
  private let planned: PlannedRecords

  init(of planned: PlannedRecords) { self.planned = planned }

  /// The records, in the order of the mapping's rules and of the sources. Each is made when it is asked for.
  public var records: ImportedRecords { ImportedRecords(count: planned.count) { try planned.records($0) } }

  /// An item of a source that is not taken, and the reasons.
  public struct RejectedItem: Sendable {
    private let item: Int

    /// The name of its source in the mapping.
    public let source: String
    /// Its place: file, line, column.
    public let place: String
    /// The reasons why it is not taken.
    public var reasons: [String] = []

    init(_ item: Int, of sources: SourceSet) {
      (self.item, source, place) = (item, sources.source(of: item), sources.place(of: item))
    }

    func bytes(in sources: SourceSet) throws -> [UInt8] { try sources.bytes(of: item) }
  }

  /// A field of a source whose values came into no record.
  public struct LeftOut: Hashable, Sendable {
    /// The name of the source in the mapping.
    public let source: String
    /// The field, as a path within an item.
    public let field: String
    /// The number of values.
    public let count: Int
    /// The reason why the mapping leaves it out; nil where it doesn't mention it.
    public let reason: String?
  }

  /// A value that was corrected.
  public struct Repair: Hashable, Sendable {
    /// The value in the source.
    public let from: String
    /// The value that was taken.
    public let to: String
    /// The number of times.
    public let count: Int
  }

  /// Adds an item that was refused after all when its record was compared with those of the catalogue.
  public mutating func reject(_ number: Int, _ reason: String) {
    guard var item = planned.item(number) else { return }
    if let known = rejected.firstIndex(where: { $0.source == item.source && $0.place == item.place }) {
      rejected[known].reasons.append(reason)
    } else {
      item.reasons = [reason]
      rejected.append(item)
    }
  }

  /// An item that is not taken, as it stands in its file.
  ///
  /// - Throws: An error of reading the file.
  public func bytes(of item: RejectedItem) throws -> [UInt8] { try item.bytes(in: planned.sources) }
}
