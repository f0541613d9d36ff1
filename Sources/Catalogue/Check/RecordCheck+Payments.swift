extension RecordCheck {
  /// Finds payments that say that they are not waived, and money that is less than none.
  mutating func payments() {
    for (way, licence) in record.fields.entries(of: "licence") {
      notNegative(licence["advance"], at: way + [.key("advance")])
      for (place, payment) in licence.entries(of: "payments", at: way) {
        notNegative(payment, at: place)
        let waived = payment["waived"]
        guard waived != .absent, waived.date == nil, waived.text.map(Payment.saysNo) ?? true else { continue }
        let field = FieldPath(way: place).appending(.name("waived"))
        add(
          "licence-waived", .error, at: place + [.key("waived")],
          "\(field) is the day since when nobody asks for the payment, or the reason"
            + (waived.text.map { ", and “\($0)” is neither" } ?? ""),
          mend: "leave it out of a payment that is to be made: colophon set \(record.reference) --unset '\(field)'")
      }
    }
  }

  private mutating func notNegative(_ money: Value, at place: [PathComponent]) {
    guard let text = money["amount"].text, let amount = try? Amount(parsing: text), amount < .zero else { return }
    let field = FieldPath(way: place).appending(.name("amount"))
    add(
      "amount", .error, at: place + [.key("amount")], "\(field): \(text) is less than nothing",
      mend: "write what the licensee is to pay")
  }
}
