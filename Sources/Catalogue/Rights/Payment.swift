/// A payment that a licence of an edition names.
public struct Payment: Hashable, Sendable {
  /// The edition.
  public let edition: RecordReference
  /// Its place in the record: `licence.payments[0]`.
  public let field: FieldPath
  /// The payer: the licensee of the licence, else the publisher of the edition.
  public let publisher: String?
  /// The date on which it is due; nil where the record names none.
  public let due: EDTF?
  /// The amount, as it is written.
  public let amount: String?
  /// The currency, as it is written.
  public let currency: String?
  /// The date on which it was paid, as it is written; nil: it was not.
  public let paid: String?
  /// True if nobody asks for it any more.
  public let isWaived: Bool
  /// The date since which nobody does; nil where none is given.
  public let waivedOn: EDTF?

  /// True if it is still to be paid, whatever became of the edition.
  public var isOpen: Bool { paid == nil && !isWaived }

  /// Tells whether nobody asked for it any more on a day.
  func isWaived(on day: Day) -> Bool { isWaived && waivedOn?.earliest.map { $0 <= day } ?? true }

  /// The payments of an edition's licences, in the order of the file.
  public static func all(of reference: RecordReference, _ fields: Value) -> [Payment] {
    guard fields["licence"] != .absent else { return [] }
    return fields.fieldItems(of: "licence").flatMap { way, licence in
      licence.fieldItems(of: "payments").map { place, payment in
        Payment(
          edition: reference, field: FieldPath(way.selectors + place.selectors),
          publisher: licence["licensee"].text ?? fields.licensee?.licenseeName, due: payment["due"].date,
          amount: payment["amount"].text,
          currency: payment["currency"].text, paid: payment["paid"].text ?? payment["paid"].oneOfSet,
          isWaived: payment["waived"] != .absent, waivedOn: payment["waived"].date)
      }
    }
  }
}

extension Value {
  /// The items of a field that may hold one or several, each with its path.
  func fieldItems(of key: String) -> [(way: FieldPath, item: Value)] {
    let field = FieldPath([.name(key)])
    guard case .list(let items) = self[key] else { return self[key] == .absent ? [] : [(field, self[key])] }
    return items.enumerated().filter { $0.element != .absent }.map { (field.appending(.index($0.offset)), $0.element) }
  }
}
