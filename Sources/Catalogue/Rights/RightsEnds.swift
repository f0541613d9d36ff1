internal import OrderedCollections

/// The ends of the rights in an edition: of all of them, or of forms that have parted from the rest.
struct RightsEnds {
  /// The forms whose rights have not ended.
  let living: FormSet
  /// The date on which those of the edition did; nil where they go on, or nobody knows it.
  let date: EDTF?
  private let losses: [Licence.Loss]

  /// - Parameter workflow: The workflow that the edition goes by; nil where it can't be read: then nothing has ended.
  init(of fields: Value, in workflow: Workflow?) {
    guard let workflow else {
      (living, date, losses) = (.all, nil, [])
      return
    }
    func hasEnded(_ fields: Value) -> Bool { workflow.states[workflow.state(of: fields)]?.category == .ended }
    func dateOfEnd(_ fields: Value) -> EDTF? {
      workflow.date(ofEntering: workflow.state(of: fields), in: fields) ?? fields["dates"]["reverted"].date
    }
    let formats = Formats(of: fields)
    let parted = formats.indices.filter { formats.status(at: $0) != nil }
    func forms(_ indices: [Int]) -> Set<String> { Set(indices.compactMap { formats.form(at: $0)?.lowercased() }) }
    let ended = parted.filter { hasEnded(formats.fields(at: $0)) }
    // a form of which another item goes on has not ended
    let others = forms(formats.indices.filter { !ended.contains($0) })
    let lost = ended.filter { place in formats.form(at: place).map { !others.contains($0.lowercased()) } ?? false }
    var losses = lost.map { Licence.Loss(forms: FormSet(forms([$0])), ended: dateOfEnd(formats.fields(at: $0))) }
    if hasEnded(fields) {
      living = FormSet(forms(parted.filter { !ended.contains($0) }))
      date = dateOfEnd(fields)
      let rest = FormSet.all.subtracting(living).subtracting(FormSet(forms(lost)))
      losses.append(Licence.Loss(forms: rest, ended: date))
    } else {
      living = FormSet.all.subtracting(FormSet(forms(ended).subtracting(others)))
      date = nil
    }
    self.losses = losses
  }

  /// The forms among some whose rights have ended, those of one date together.
  func losses(of forms: FormSet) -> [Licence.Loss] {
    losses.reduce(into: []) { found, loss in
      let own = loss.forms.intersection(forms)
      guard !own.isEmpty else { return }
      if let place = found.firstIndex(where: { $0.ended == loss.ended }) {
        found[place].forms = found[place].forms.union(own)
      } else {
        found.append(Licence.Loss(forms: own, ended: loss.ended))
      }
    }
  }
}
