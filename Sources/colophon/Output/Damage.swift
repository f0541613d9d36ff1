internal import Reading

/// The parts of history that can't be read, each told once on standard error, while the rest is the answer.
final class Damage {
  private var told: Set<LedgerError> = []

  /// Makes a ledger tell damage from now on, instead of ending the answer.
  init(toldBy ledger: Ledger) {
    ledger.damage = { [self] error in
      if told.insert(error).inserted { Console().report(Report(error).text) }
    }
  }

  /// Ends the answer with the exit code for a missing part.
  func close() throws {
    if !told.isEmpty { throw Failure.Silent(failure: .answerIsNo) }
  }
}
