/// The records of a catalogue that go out of the house: those of what is announced.
///
/// An edition goes out if its state is announced, or if `dates.announced` certainly lies on or before a day; one that was
/// given up or put off after it doesn't. `public: true` or `false` on a record decides before both.
public struct Publicity: Sendable {
  private let day: Day

  /// Creates the rule for a day: that of the commit that is shown.
  public init(on day: Day) { self.day = day }

  /// Tells whether an edition goes out.
  ///
  /// - Parameter state: The state it is in; nil where its workflow doesn't know it: then nobody knows that it wasn't given
  ///   up, and it stays.
  public func goesOut(edition fields: Value, in state: State?) -> Bool {
    if let said = Self.said(of: fields) { return said }
    guard let state, !state.isEndedBeforeSale else { return false }
    if state.isAnnounced { return true }
    guard let last = fields["dates"]["announced"].date?.latest else { return false }
    return last <= day
  }

  /// The record's own decision; nil where it makes none.
  ///
  /// One that can't be read keeps the record in, whether its value (`no`, `False`) or its key (`Public`, `pubilc`) is
  /// mistyped: it must not show what it was to hide.
  public static func said(of fields: Value) -> Bool? {
    switch fields[field] {
    case .absent: fields.mistypes(field) ? false : nil
    case .text("true"): true
    default: false
    }
  }

  /// The field by which a record decides for itself.
  static let field = "public"
}

extension State {
  /// True if the publication was given up or put off: in ONIX List 64 that is 01 and 03.
  fileprivate var isEndedBeforeSale: Bool {
    onix.map(["01", "03"].contains) ?? ["cancelled", "postponed"].contains(name)
  }
}

extension Value {
  /// Tells whether a mapping has a value under a key that is almost this one, and is no key of the user's own.
  package func mistypes(_ key: String) -> Bool {
    fields?.contains { typed, value in
      value != .absent && typed != key && !typed.hasPrefix("x-") && [key].nearest(to: typed) != nil
    } ?? false
  }
}
