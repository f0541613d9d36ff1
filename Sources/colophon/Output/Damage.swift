internal import Reading

/// What of history can't be read: told on standard error, once each, while the rest is the answer.
final class Damage {
  private var told: Set<LedgerError> = []

  /// Has a ledger tell it from now on, in place of ending the answer.
  init(toldBy ledger: Ledger) {
    ledger.damage = { [self] error in
      if told.insert(error).inserted { Console().report(Report(error).text) }
    }
  }

  /// Ends the answer with the exit code that says that a part of it is missing.
  func close() throws {
    if !told.isEmpty { throw Failure.Silent(failure: .answerIsNo) }
  }
}
