/// The forms of a book for which rights are granted: some, or all but some.
///
/// Beside the forms of ONIX List 150 that Colophon knows, any word may name one.
public struct FormSet: Hashable, Sendable {
  /// True if `words` are the forms left out.
  private let isAllBut: Bool
  private let words: Set<String>

  private init(_ words: Set<String>, isAllBut: Bool) { (self.words, self.isAllBut) = (words, isAllBut) }

  /// Some forms.
  public init(_ words: some Sequence<String>) { self.init(Set(words), isAllBut: false) }

  /// Every form.
  public static let all = FormSet([], isAllBut: true)

  /// The forms that the field `formats` of a licence names; every form where it is absent. Nil where one of its words
  /// can't be read: a slip, or several forms in one text.
  init?(of value: Value) {
    let words = value.items.map { $0.text?.lowercased() }
    guard words.allSatisfy({ $0.map(Self.isWord) ?? false }) else { return nil }
    self = words.isEmpty ? .all : FormSet(words.compactMap(\.self))
  }

  private static func isWord(_ text: String) -> Bool {
    RecordFields.forms.contains(text)
      || !text.contains(where: ",;/+&|".contains)
        && FieldShape.usual(RecordFields.forms).problem(with: text) == nil
  }

  /// The forms that are named, those left out too.
  var named: Set<String> { words }

  /// True if it holds no form.
  public var isEmpty: Bool { !isAllBut && words.isEmpty }

  /// Tells whether a form is one of them.
  public func contains(_ form: String) -> Bool { words.contains(form) != isAllBut }

  /// The forms in both.
  public func intersection(_ other: FormSet) -> FormSet {
    switch (isAllBut, other.isAllBut) {
    case (true, true): FormSet(words.union(other.words), isAllBut: true)
    case (true, false): FormSet(other.words.subtracting(words), isAllBut: false)
    case (false, true): FormSet(words.subtracting(other.words), isAllBut: false)
    case (false, false): FormSet(words.intersection(other.words), isAllBut: false)
    }
  }

  /// The forms in either.
  public func union(_ other: FormSet) -> FormSet { complement.intersection(other.complement).complement }

  private var complement: FormSet { FormSet(words, isAllBut: !isAllBut) }

  /// The forms in this set alone.
  public func subtracting(_ other: FormSet) -> FormSet { intersection(other.complement) }

  /// The forms one by one; for “all”, those that Colophon knows.
  public var complete: [String] { isAllBut ? RecordFields.forms.filter(contains) : listed }

  /// The words as they are listed, known ones first.
  private var listed: [String] {
    let known = RecordFields.forms.filter(words.contains)
    return known + words.subtracting(known).sorted()
  }
}

extension FormSet: CustomStringConvertible {
  /// `paperback, ebook`, `all`, `all except ebook`.
  public var description: String {
    let list = listed.joined(separator: ", ")
    return !isAllBut ? list : words.isEmpty ? "all" : "all except \(list)"
  }
}
