internal import OrderedCollections

/// The payments of licences, summed by publisher, currency and year.
public struct MoneyReport: Sendable {
  /// The sums of one publisher in one currency and one year.
  public struct Row: Sendable {
    /// The publisher; nil where the records name none.
    public let publisher: String?
    /// The currency.
    public let currency: Currency
    /// The year in which it is due, or was paid.
    public let year: Int
    /// The sum of what is due on a day to come.
    public private(set) var due = Amount.zero
    /// The sum of what was due before.
    public private(set) var overdue = Amount.zero
    /// The sum of what was paid.
    public private(set) var paid = Amount.zero

    fileprivate mutating func add(_ amount: Amount, as kind: Kind) {
      switch kind {
      case .due: due = due + amount
      case .overdue: overdue = overdue + amount
      case .paid: paid = paid + amount
      }
    }
  }

  /// A payment that is in no sum.
  public struct Unsummed: Sendable {
    /// The payment.
    public let payment: Payment
    /// The reason, as a phrase.
    public let reason: String
  }

  /// The rows, by publisher, currency and year.
  public let rows: [Row]
  /// The payments that no row holds, but those that were waived, in their order.
  public let unsummed: [Unsummed]

  fileprivate enum Kind { case due, overdue, paid }

  private struct Group: Hashable {
    let publisher: String?
    let currency: String
    let year: Int
  }

  /// The sums as they were on a day: what was paid or waived later was still due then.
  ///
  /// - Parameter today: The day against which something is overdue.
  public init(of payments: [Payment], on today: Day) {
    var (groups, unsummed): ([Group: Row], [Unsummed]) = ([:], [])
    for payment in payments where !payment.isWaived(on: today) {
      do throws(ParsingError) {
        let (amount, currency) = try (Self.amount(of: payment), Self.currency(of: payment))
        let (kind, year) = try Self.time(of: payment, on: today)
        let group = Group(publisher: payment.publisher, currency: currency.description, year: year)
        groups[group, default: Row(publisher: payment.publisher, currency: currency, year: year)].add(amount, as: kind)
      } catch { unsummed.append(Unsummed(payment: payment, reason: error.reason)) }
    }
    self.unsummed = unsummed
    let keyed = groups.values.map { (row: $0, name: ($0.publisher ?? "").sortKey) }
    rows = keyed.sorted {
      ($0.name, $0.row.currency.description, $0.row.year) < ($1.name, $1.row.currency.description, $1.row.year)
    }.map(\.row)
  }

  private static func amount(of payment: Payment) throws(ParsingError) -> Amount {
    guard let text = payment.amount else { throw ParsingError(text: "", reason: "it has no amount") }
    return try Amount(parsing: text)
  }

  private static func currency(of payment: Payment) throws(ParsingError) -> Currency {
    guard let text = payment.currency else { throw ParsingError(text: "", reason: "it has no currency") }
    return try Currency(parsing: text)
  }

  private static func time(of payment: Payment, on today: Day) throws(ParsingError) -> (kind: Kind, year: Int) {
    if let paid = try payment.paid.map({ text throws(ParsingError) in try EDTF(parsing: text) }),
      paid.earliest.map({ $0 <= today }) ?? true
    {
      return (.paid, try year(of: paid))
    }
    guard let due = payment.due else {
      throw ParsingError(text: "", reason: "it is not paid, and no date says when it is due")
    }
    let isOverdue = due.latest.map { $0 < today } ?? false
    return (isOverdue ? .overdue : .due, try year(of: due))
  }

  private static func year(of date: EDTF) throws(ParsingError) -> Int {
    guard let first = date.earliest?.year, first == date.latest?.year else {
      throw ParsingError(text: date.description, reason: "“\(date)” is in no one year")
    }
    return first
  }
}
