package import Catalogue

extension Snapshot {
  /// The records of a kind that a filter finds, with the state each edition is in; and those that can't be read.
  ///
  /// - Parameter withCategory: Whether categories are asked for; a written status needs no workflow to be read.
  package func listed(
    _ kind: RecordReference.Kind, _ filter: RecordFilter, _ expression: FilterExpression? = nil, withCategory: Bool
  ) throws -> (records: [ListedRecord], unreadable: [Problem]) {
    let bounds = try bounds(of: filter, expression)
    let (records, unreadable) = try values(of: kind, within: bounds)
    let asksState = filter.status != nil || filter.category != nil || expression?.asksState == true
    let found = try records.compactMap { reference, fields -> ListedRecord? in
      let recordStates = try self.recordStates(of: reference, fields, withCategory: withCategory)
      let matched = recordStates.filter { recordState in
        (recordState.format == nil || asksState) && filter.finds(recordState, reference)
          && expression?.finds(
            reference, recordState.fields, state: recordState.state, category: recordState.category) ?? true
      }
      guard !matched.isEmpty else { return nil }
      var listed = ListedRecord(reference, fields, recordStates)
      if asksState, kind == .edition { listed.matched = matched.map(\.format) }
      return listed
    }
    return (Self.placed(found), unreadable)
  }

  /// The conditions of a filter for an index, with the states of the categories that it asks for.
  package func bounds(of filter: RecordFilter, _ expression: FilterExpression?) throws -> FilterBounds {
    var bounds = FilterBounds(filter, expression)
    if bounds.categories != nil { bounds.addStates(of: try workflows().values) }
    return bounds
  }

  /// Records in the order of lists: volumes by their numbers.
  private static func placed(_ records: [ListedRecord]) -> [ListedRecord] {
    guard records.contains(where: { $0.fields["part-of"] != .absent }) else { return records }
    let keyed = records.map { (record: $0, place: Array($0.reference.place(with: $0.fields).utf8)) }
    return keyed.sorted { $0.place.lexicographicallyPrecedes($1.place) }.map(\.record)
  }

  /// The fields of the records of a kind, without those that certainly don't meet some conditions; and those
  /// that can't be read.
  private func values(of kind: RecordReference.Kind, within bounds: FilterBounds) throws -> (
    values: [(reference: RecordReference, fields: Value)], unreadable: [Problem]
  ) {
    let indexed = try fromIndex(viewed: true) { index in
      index.unreadable(of: [kind]).flatMap { lost in
        index.values(of: kind, within: view == nil ? bounds : bounds.lasting).map { ($0, lost) }
      }
    }
    if let (values, unreadable) = indexed {
      guard view != nil else { return (values, try problems(of: unreadable)) }
      let seen = try seen(values.map { Record($0.reference, fields: $0.fields) })
      return (seen.map { ($0.reference, $0.fields) }, try problems(of: unreadable))
    }
    if let work = bounds.work,
      let (records, unreadable) = try earlierRecords(of: kind, below: RecordReference(.work, work))
    {
      return (try seen(records).map { ($0.reference, $0.fields) }, unreadable)
    }
    if let language = bounds.language, let (records, unreadable) = try earlierRecords(of: kind, in: language) {
      return (try seen(records).map { ($0.reference, $0.fields) }, unreadable)
    }
    let (records, unreadable) = try records(of: [kind])
    return (records.map { ($0.reference, $0.fields) }, unreadable)
  }

  /// The fields of the records of some kinds, sorted, without their texts and the places in them; and those that can't
  /// be read.
  package func recordsWithoutText(of kinds: Set<RecordReference.Kind>) throws -> (
    records: [Record], unreadable: [Problem]
  ) {
    let indexed = try fromIndex(viewed: true) { index -> (records: [Record], lost: [RecordReference])? in
      guard let lost = index.unreadable(of: Array(kinds)) else { return nil }
      var records: [Record] = []
      for kind in kinds {
        guard let values = index.values(of: kind, within: FilterBounds()) else { return nil }
        records += values.map { Record($0.reference, fields: $0.fields) }
      }
      return (records.sorted { $0.reference < $1.reference }, lost)
    }
    guard let (records, lost) = indexed else { return try self.records(of: kinds) }
    return (try seen(records), try problems(of: lost))
  }

  /// The records of a kind that can't be read, with the reasons.
  package func unreadable(of kind: RecordReference.Kind) throws -> [Problem] {
    if let unreadable = try fromIndex({ $0.unreadable(of: [kind]) }) { return try problems(of: unreadable) }
    return try records(of: [kind]).unreadable
  }

  /// The reasons why some records can't be read.
  package func problems(of unreadable: [RecordReference]) throws -> [Problem] {
    try unreadable.compactMap { reference in
      do {
        _ = try record(reference)
        return nil
      } catch let error as LedgerError where error.kind == .answerIsNo {
        return Problem(unreadable: error, path: reference.file)
      }
    }
  }

  /// A record as it is listed: an edition with its state and the state's category.
  ///
  /// - Parameter reference: The record, or a format of it: then everything is as that format has it.
  package func listed(_ record: Record, as reference: RecordReference) throws -> ListedRecord {
    let recordStates = try self.recordStates(of: record)
    guard let index = Formats(of: record.fields).index(of: reference) else {
      return ListedRecord(record.reference, record.fields, recordStates)
    }
    let fields = record.fields(ofFormat: index)
    let recordState = recordStates.first { $0.format == reference.format } ?? recordStates.first
    return ListedRecord(
      reference: reference, fields: fields, state: recordState?.state, category: recordState?.category)
  }
}

extension RecordFilter {
  /// Tells whether a filter finds a record in its present state.
  fileprivate func finds(_ recordState: RecordState, _ reference: RecordReference) -> Bool {
    switch reference.kind {
    case .edition:
      finds(Edition(reference, recordState.fields), state: recordState.state ?? "", category: recordState.category)
    case .work: finds(Work(reference, recordState.fields))
    case .reception: finds(Reception(reference, recordState.fields))
    }
  }
}
