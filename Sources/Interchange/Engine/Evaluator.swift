internal import Catalogue
internal import OrderedCollections

/// Makes the values of one record out of the sources, and records what it read.
struct Evaluator {
  let sources: SourceSet
  let mapping: Mapping
  /// The values that came into a record.
  private(set) var used: UsedValues
  /// The values that come into the current record, as far as they are known.
  private(set) var marks: [SourcePlace] = []
  private let read = ItemsRead()
  /// True if the values that are read come into the record.
  var isMarking = false
  /// The meaning of names.
  var scope: [String: [SourceNode]] = [:]
  /// Notes about the current record.
  var notes: [ImportNote] = []
  /// The keys of the items that were made from items of sources.
  var keys: [(item: SourceKey, key: String)] = []
  /// The places of records; nil while they are unknown.
  var register: Register?
  /// The current record, for those that it names; nil: it has no place yet.
  var reference: RecordReference?
  /// The records that the current one has named so far, by number in the register.
  var named: Set<Int> = []
  /// The values that were corrected, before and after.
  var repairs: [(from: String, to: String)] = []
  /// The values that were read since this was last emptied.
  var reads: [SourcePlace] = []
  /// The place of the value that was read last.
  var lastPlace: SourcePlace? { reads.last }

  init(_ sources: SourceSet, _ mapping: Mapping) {
    (self.sources, self.mapping) = (sources, mapping)
    used = UsedValues(of: sources)
  }

  mutating func mark(_ place: SourcePlace) {
    reads.append(place)
    if isMarking { marks.append(place) }
  }

  // MARK: Ways

  /// The nodes that a way leads to.
  mutating func nodes(_ name: String, _ steps: [FieldPath.Selector]) throws(UnfitValue) -> [SourceNode] {
    var nodes = scope[name] ?? []
    for step in steps {
      switch step {
      case .index(let index): nodes = nodes.indices.contains(index) ? [nodes[index]] : []
      case .name(let name):
        var next: [SourceNode] = []
        for node in nodes { next += try self.step(name, from: node) }
        nodes = next
      }
    }
    return nodes
  }

  private mutating func step(_ name: String, from node: SourceNode) throws(UnfitValue) -> [SourceNode] {
    switch node {
    case .groups(let groups): return groups[name].map { [.text($0.text, $0.places)] } ?? []
    case .text: return []
    case .value(let place):
      return (place.value[name]?.items ?? []).map { .value(SourcePlace(file: place.file, value: $0)) }
    case .named(let place, let item):
      mark(place)
      return try step(name, from: .item(item))
    case .item(let number):
      if let naming = sources.items(naming: number, as: name) { return naming.map { .item($0) } }
      let file = Int(sources.items[number].file)
      let places = (read.value(of: number, in: sources)[name]?.items ?? []).map { SourcePlace(file: file, value: $0) }
      guard let join = sources.join(name, of: number) else { return places.map { .value($0) } }
      var named: [SourceNode] = []
      for place in places {
        guard let text = place.value.text else { continue }
        let found = sources.items(named: text, by: join)
        guard found.count == 1 else {
          throw UnfitValue(
            message: found.isEmpty
              ? "\(name) names “\(text)”, and “\(join.source)” has no such \(join.field)"
              : "\(name) names “\(text)”, and \(found.count) items of “\(join.source)” have that \(join.field)",
            place: place)
        }
        named.append(.named(place, item: found[0]))
      }
      return named
    }
  }

  /// The text of a node; nil where it is empty.
  private mutating func text(of node: SourceNode) throws(UnfitValue) -> String? {
    switch node {
    case .text(let text, let places):
      for place in places { mark(place) }
      return text.isInvisible ? nil : text
    case .value(let place), .named(let place, _):
      if case .object = place.value.content {
        throw UnfitValue(message: "an object stands where a text should", place: place)
      }
      if place.value.text != nil { mark(place) }
      return place.value.text
    case .item(let number):
      if let key = sources.items[number].key { return key }
      throw UnfitValue(
        message: "an item of “\(sources.source(of: number))” stands where a text should, and it has no key", place: nil)
    case .groups: throw UnfitValue(message: "a text that was split stands where one of its parts should", place: nil)
    }
  }

  /// The texts that a template makes: those of its path, or one text with its places filled; none where a place has
  /// nothing.
  mutating func texts(_ template: Template) throws(UnfitValue) -> [String] {
    if template.isPath, case .path(let name, let steps) = template.parts[0] {
      var texts: [String] = []
      for node in try nodes(name, steps) { if let text = try text(of: node) { texts.append(text.nfc) } }
      return texts
    }
    var whole = ""
    for part in template.parts {
      switch part {
      case .text(let text): whole += text
      case .path(let name, let steps):
        var texts: [String] = []
        for node in try nodes(name, steps) { if let text = try text(of: node) { texts.append(text.nfc) } }
        guard texts.count <= 1 else {
          throw UnfitValue(message: "\(texts.count) values stand where one is to be put into a text", place: lastPlace)
        }
        guard let text = texts.first else { return [] }
        whole += text
      }
    }
    return whole.isInvisible ? [] : [whole.nfc]
  }

  // MARK: Conditions

  /// Tells whether all conditions hold; the values that they read don't count as taken.
  mutating func holds(_ conditions: [Condition]) throws(UnfitValue) -> Bool {
    guard !conditions.isEmpty else { return true }
    let wasMarking = isMarking
    isMarking = false
    defer { isMarking = wasMarking }
    for condition in conditions {
      for test in condition.tests where try !holds(test, of: condition.value) { return false }
    }
    return true
  }

  private mutating func holds(_ test: Condition.Test, of value: Template) throws(UnfitValue) -> Bool {
    switch test {
    case .present(let isPresent): return try (count(value) > 0) == isPresent
    case .count(let range): return try range.contains(count(value))
    case .matches(let pattern): return try texts(value).contains { pattern.matches($0) }
    case .isOneOf(let templates): return try contains(texts(value), any: templates)
    case .isNoneOf(let templates): return try !contains(texts(value), any: templates)
    }
  }

  /// The number of values at a path that are not empty.
  private mutating func count(_ template: Template) throws(UnfitValue) -> Int {
    guard case .path(let name, let steps)? = template.parts.first else { return 0 }
    return try nodes(name, steps).count { node in
      switch node {
      case .value(let place), .named(let place, _):
        if case .object = place.value.content { true } else { place.value.text != nil }
      case .text(let text, _): !text.isInvisible
      case .item, .groups: true
      }
    }
  }

  private mutating func contains(_ texts: [String], any templates: [Template]) throws(UnfitValue) -> Bool {
    for template in templates {
      let wanted = try self.texts(template)
      if texts.contains(where: wanted.contains) { return true }
    }
    return false
  }

  // MARK: Lets

  mutating func nodes(_ form: ValueForm) throws(UnfitValue) -> [SourceNode] {
    guard try holds(form.conditions) else { return [] }
    do throws(UnfitValue) {
      switch form.content {
      case .template(let template) where template.isPath:
        guard case .path(let name, let steps) = template.parts[0] else { return [] }
        return try nodes(name, steps)
      case .split(let template, let patterns, nil): return try split(template, patterns)
      case .first(let forms):
        for form in forms {
          let found = try nodes(form)
          if !found.isEmpty { return found }
        }
        return []
      case .fields(let fields):
        var groups: [String: (text: String, places: [SourcePlace])] = [:]
        for (key, form) in fields {
          reads = []
          if let text = try value(form, nil).text { groups[key] = (text, reads) }
        }
        return groups.isEmpty ? [] : [.groups(groups)]
      default:
        reads = []
        let made = try value(form.unconditional, nil)
        return made.items.compactMap(\.text).map { .text($0, reads) }
      }
    } catch {
      guard let otherwise = form.otherwise.first else { return try treat(error, form) == .absent ? [] : [] }
      return try nodes(otherwise)
    }
  }

  mutating func split(_ template: Template, _ patterns: [Pattern]) throws(UnfitValue) -> [SourceNode] {
    reads = []
    // the text comes into the record by those of its parts that do
    let wasMarking = isMarking
    isMarking = false
    defer { isMarking = wasMarking }
    let texts = try texts(template)
    guard let text = texts.first else { return [] }
    guard texts.count == 1 else {
      throw UnfitValue(message: "\(texts.count) values can't be split as one", place: lastPlace)
    }
    guard text.unicodeScalars.count <= Pattern.longestText else {
      throw UnfitValue(message: "the text is too long to be split", place: lastPlace)
    }
    for pattern in patterns {
      guard let groups = pattern.groups(in: text) else { continue }
      let places = reads
      return [.groups(groups.mapValues { ($0, places) })]
    }
    throw UnfitValue(message: "“\(text)” fits none of the patterns", place: lastPlace)
  }

  /// Treats a misfit as its form, or the mapping, asks.
  mutating func treat(_ misfit: UnfitValue, _ form: ValueForm) throws(UnfitValue) -> Value {
    guard let policy = form.misfit, policy != .reject else { throw misfit }
    leaveOut(misfit, isNoted: policy == .note)
    return .absent
  }

  /// Leaves out a value that doesn't fit.
  mutating func leaveOut(_ misfit: UnfitValue, isNoted: Bool) {
    if isNoted { notes.append(ImportNote(misfit)) }
  }

  /// Forgets what was read so far, and reads on without marking.
  mutating func stopMarking() { (isMarking, reads, marks) = (false, [], []) }

  /// Takes back the marks set since then: their values came into no record after all.
  mutating func unmark(since count: Int) { marks.removeSubrange(count...) }

  /// Counts the values of the current record for good.
  mutating func settle() {
    for place in marks { used.insert(place) }
    marks = []
  }
}

extension ValueForm {
  /// The same form without its conditions, which were checked already.
  var unconditional: ValueForm {
    var copy = self
    copy.conditions = []
    return copy
  }
}

/// A note about a record that is taken all the same.
struct ImportNote {
  let message: String
  let place: SourcePlace?

  init(_ message: String, _ place: SourcePlace?) { (self.message, self.place) = (message, place) }

  init(_ misfit: UnfitValue) { self.init(misfit.message + "; it is left out", misfit.place) }
}
