import Testing

@testable import Catalogue

@Suite("Last names on shelves") struct LastNameTests {
  static let names = [
    ("Kurt Vonnegut Jr.", "vonnegut"), ("William F. Buckley, Jr.", "buckley"), ("Alexandre Dumas fils", "dumas"),
    ("Alexandre Dumas père", "dumas"), ("Henry VIII", "henry"), ("Elizabeth I", "elizabeth"), ("Thomas Mann (1875-1955)", "mann"),
    ("Mann, Thomas", "mann"), ("Mann, Thomas, 1875–1955", "mann"), ("Thomas Mann, 1875–1955", "mann"), ("Malcolm X", "x"),
    ("Pliny the Younger", "pliny"), ("Sammy Davis, Jr", "davis"), ("Agostinho Neto", "neto"), ("Henrique Coelho Neto", "coelho"),
    ("Martin Luther King III", "king"), ("Simone de Beauvoir", "beauvoir"), ("Voltaire", "voltaire"), ("Jr.", "jr"),
    ("YIYUN LI", "li"), ("Jet LI", "li"), ("JOHN XXIII", "john"), ("Mark Elder", "elder"), ("Robert Younger", "younger"), ("Chris Junior", "junior"),
    ("García Márquez, Gabriel", "garcia-marquez"), ("Oliver Sacks, MD", "sacks"), ("Лев Толстой", "tolstoj"),
    ("鈴木真紀", "ling-mu-zhen-ji"), ("鈴木 真紀", "ling-mu"), ("نجيب محفوظ", "mhfwz"), ("한강", "hangang"), ("한 강", "han"),
    ("むらかみ はるき", "murakami"), ("Νίκος Καζαντζάκης", "kazantzakes"), ("Յակոբ Պարոնեան", "paronean"), ("प्रेमचंद", "premacada"),
    ("עמוס עוז", "wz"), ("შოთა რუსთაველი", "rustaveli"), ("Софія Яблонська-Уден", "ablonska-uden"), ("Maha (Qabil)", "maha"),
  ]

  @Test("suffixes, numerals and dates are no last names, and every script has one", arguments: names)
  func lastNames(name: String, slug: String) { #expect(LastName(of: name).slug?.description == slug) }

  static let sortNames = [("Tolstoy, Leo", "tolstoy"), ("Suzuki Maki", "suzuki"), ("Толстой, Лев", "tolstoj"), ("Dumas, Alexandre, fils", "dumas")]

  @Test("a name for lists begins with the last name", arguments: sortNames)
  func ofSortName(name: String, slug: String) { #expect(LastName(sortName: name).slug?.description == slug) }
}
