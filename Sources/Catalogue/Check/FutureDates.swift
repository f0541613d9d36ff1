/// Finds dates of what has happened, a publication or a payment, that lie in the future; a plan has fields of its own.
public enum FutureDates {
  /// The dates of an edition that tell what has happened.
  private static let ofEdition = [
    "contracted", "delivered", "accepted", "published", "first-published", "reprinted", "out-of-print", "withdrawn",
    "reverted",
  ]
  /// The kinds of reception that are recorded when they have appeared; prizes and events are announced.
  private static let appeared = ["review", "interview", "podcast", "video", "mention"]

  /// The warnings about a record.
  ///
  /// - Parameter today: The day against which a date lies in the future; a day's grace is given.
  public static func problems(in record: Record, on today: Day) -> [Problem] {
    fields(of: record).compactMap { way, value in
      guard let date = value.date, date.isFuture(on: today) else { return nil }
      let field = FieldPath(way: way)
      return Problem(
        rule: "date-future", severity: .warning, path: record.reference.file,
        position: record.document.position(of: way) ?? record.document.position(ofKeyOrValue: way),
        message: "\(field): \(date) lies in the future (today is \(today))",
        mend: way.last == .key("published") ? "a plan belongs in dates.expected" : nil)
    }
  }

  /// The values that may be such dates, with their ways.
  private static func fields(of record: Record) -> [(way: [PathComponent], value: Value)] {
    let fields = record.fields
    switch record.reference.kind {
    case .work: return each(fields["first-published"], at: [.key("first-published")])
    case .reception:
      let hasAppeared = fields["kind"].text.map(appeared.contains) ?? false
      return hasAppeared ? each(fields["date"], at: [.key("date")]) : []
    case .edition:
      let formats = items(of: fields["formats"], at: [.key("formats")])
      let dates = ([(way: [], value: fields)] + formats).flatMap { holder in
        ofEdition.flatMap { each(holder.value["dates"][$0], at: holder.way + [.key("dates"), .key($0)]) }
      }
      let approaches = items(of: fields["approaches"], at: [.key("approaches")]).flatMap { approach in
        ["sent", "answered"].flatMap { each(approach.value[$0], at: approach.way + [.key($0)]) }
      }
      let payments = items(of: fields["licence"], at: [.key("licence")]).flatMap { licence in
        items(of: licence.value["payments"], at: licence.way + [.key("payments")])
      }
      return dates + approaches + payments.flatMap { each($0.value["paid"], at: $0.way + [.key("paid")]) }
    }
  }

  /// The items of a list with their ways, or a single value.
  private static func items(of value: Value, at way: [PathComponent]) -> [(way: [PathComponent], value: Value)] {
    guard case .list(let items) = value else { return value == .absent ? [] : [(way, value)] }
    return items.enumerated().map { (way + [.index($0)], $1) }
  }

  /// The dates of a field: one, a one-of set, or several.
  private static func each(_ value: Value, at way: [PathComponent]) -> [(way: [PathComponent], value: Value)] {
    way.last == .key("reprinted") || value.date == nil ? items(of: value, at: way) : [(way, value)]
  }
}
