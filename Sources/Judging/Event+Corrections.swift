package import Catalogue
internal import Git
internal import History
internal import Reading

extension [Event] {
  /// The commands that give the steps which stand in the way of a date other ones: those before a place whose dates are
  /// later, the oldest first, then those after it whose dates are earlier, the newest first.
  ///
  /// - Parameters:
  ///   - place: The place of the event that is to have the date.
  ///   - reference: The edition, or the format whose history this is.
  package func corrections(for date: EDTF, at place: Int, of reference: RecordReference) -> [String] {
    let before = indices[..<place].filter { index in self[index].bound.map { !date.canFollow($0) } ?? false }
    let after = indices.filter { $0 > place }.filter { index in
      self[index].bound.map { !$0.canFollow(date) } ?? false
    }
    return (before + after.reversed()).map { index in
      let event = self[index]
      let name = event.format == nil ? reference.record : reference
      let own = event.format == nil ? ofEdition : self
      return ["colophon", "correct", name.description, own.word(for: event), "--on", "DATE"].map(\.shellQuoted)
        .joined(separator: " ")
    }
  }
}
