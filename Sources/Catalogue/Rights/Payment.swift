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
  /// The date on which it was paid; nil where none is written that can be read.
  let paidOn: EDTF?
  /// True if nobody asks for it any more.
  public let isWaived: Bool
  /// The date since which nobody does; nil where none is given.
  public let waivedOn: EDTF?

  /// Tells whether it was still to be paid on a day, whatever became of the edition. What can't be read pays nothing.
  func isOpen(on day: Day) -> Bool {
    let isPaid = paidOn.map { $0.earliest.map { $0 <= day } ?? true } ?? false
    return !isPaid && !isWaived(on: day)
  }

  /// True if it was paid or waived some day.
  package var isSettled: Bool { paidOn != nil || isWaived }

  /// The day on which the last of an edition's payments that were paid or waived was; nil where there are none, or no
  /// day is known.
  package static func settled(of reference: RecordReference, _ fields: Value) -> Day? {
    all(of: reference, fields).flatMap { [$0.paidOn, $0.waivedOn] }.compactMap { $0?.earliest }.max()
  }

  /// Tells whether a text says no: then it is neither a day nor a reason.
  static func saysNo(_ text: String) -> Bool { ["no", "n", "false", "off", "0"].contains(text.lowercased()) }

  /// Tells whether nobody asked for it any more on a day.
  func isWaived(on day: Day) -> Bool { isWaived && waivedOn?.earliest.map { $0 <= day } ?? true }

  /// The payments of an edition's licences, in the order of the file.
  public static func all(of reference: RecordReference, _ fields: Value) -> [Payment] {
    guard fields["licence"] != .absent else { return [] }
    return fields.fieldItems(of: "licence").flatMap { way, licence in
      licence.fieldItems(of: "payments").map { place, payment in
        let (paid, waived) = (payment["paid"], payment["waived"])
        return Payment(
          edition: reference, field: FieldPath(way.selectors + place.selectors),
          publisher: licence["licensee"].text ?? fields.licensee?.licenseeName, due: payment["due"].date,
          amount: payment["amount"].text,
          currency: payment["currency"].text,
          paid: (paid.text ?? paid.oneOfSet).flatMap { saysNo($0) ? nil : $0 }, paidOn: paid.date,
          isWaived: waived.date != nil || waived.text.map { !saysNo($0) } ?? false, waivedOn: waived.date)
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
