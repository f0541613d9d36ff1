package import Catalogue
internal import Git
internal import Reading

/// The past by which a step of an edition, or of one of its formats, is judged.
package enum EarlierSteps: Sendable {
  /// The whole history.
  case whole([Event])
  /// The date that bounds that of the step, which is one of the edition itself. The state before the present one is not
  /// known.
  case lastDated(EDTF?)

  /// The state before the present one, and the date that bounds that of the next step.
  package func bounds(of record: Record, format: Int?) -> (previousState: String?, lastDated: EDTF?) {
    switch self {
    case .lastDated(let date): return (nil, date)
    case .whole(let history):
      let formats = Formats(of: record.fields)
      let own = format.flatMap { formats.key(at: $0) }.map(history.events(ofFormat:)) ?? history.ofEdition
      // the state of a format that has none of its own is the edition's
      let isOwnState = format.map { formats.status(at: $0) != nil } ?? false
      return ((isOwnState ? own : history.ofEdition).previousState, own.lastDated)
    }
  }
}
