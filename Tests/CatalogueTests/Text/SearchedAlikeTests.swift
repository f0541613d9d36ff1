import Catalogue
import OrderedCollections
import Testing

/// Two texts, as somebody types one and a record has the other.
struct SpellingPair: Sendable, CustomTestStringConvertible {
  let script: String
  let typed: String
  let written: String
  var testDescription: String { "\(script): \(typed), \(written)" }

  init(_ script: String, _ typed: String, _ written: String) { (self.script, self.typed, self.written) = (script, typed, written) }

  static let alike = [
    SpellingPair("Latin", "gece", "Gecə"), SpellingPair("Latin", "collecció", "Col·lecció"),
    SpellingPair("Latin", "quran", "Qur'ān"), SpellingPair("Latin", "hawaii", "Hawaiʻi"),
    SpellingPair("Latin", "jean paul", "Jean-Paul"), SpellingPair("Latin", "jean-paul", "Jean Paul"),
    SpellingPair("Latin", "o brien", "O\u{2010}Brien"), SpellingPair("Latin", "obrien", "O’Brien"),
    SpellingPair("Latin", "strasse", "Straße"), SpellingPair("Latin", "dorde lodz", "Đorđe, Łódź"),
    SpellingPair("Latin", "arabi", "ʿArabī"), SpellingPair("Latin", "nguyen", "Nguyễn"),
    SpellingPair("Latin", "thordur", "Þórður"), SpellingPair("Latin", "diyarbakir", "DİYARBAKIR"),
    SpellingPair("Cyrillic", "ганок", "Ґанок"), SpellingPair("Cyrillic", "елка", "Ёлка"),
    SpellingPair("Cyrillic", "йод", "И\u{306}ОД"), SpellingPair("Cyrillic", "о’кеи", "ОКЕИ"),
    SpellingPair("Greek", "οδυσσευς", "Ὀδυσσεύς"), SpellingPair("Greek", "αγαπη", "Ἀγάπη"),
    SpellingPair("Greek", "ωδη", "ᾨδή"),
    SpellingPair("Arabic", "موسسه", "مُؤَسَّسَة"), SpellingPair("Arabic", "هدي", "هدى"),
    SpellingPair("Arabic", "كتاب فارسي", "کتاب فارسی"), SpellingPair("Arabic", "میخواهم", "می\u{200C}خواهم"),
    SpellingPair("Arabic", "اسلام", "إسـلام"),
    SpellingPair("Hebrew", "שלום", "שָׁלוֹם"), SpellingPair("Hebrew", "שלומ", "שלום"), SpellingPair("Hebrew", "צהל", "צה״ל"),
    SpellingPair("Hebrew", "תל אביב", "תל־אביב"), SpellingPair("Hebrew", "ייד", "ײד"), SpellingPair("Hebrew", "אל", "ﭏ"),
    SpellingPair("Devanagari", "फिल्म", "फ़िल्म"), SpellingPair("Devanagari", "2022", "२०२२"),
    SpellingPair("Devanagari", "पढना", "पढ़ना"), SpellingPair("Devanagari", "मा", "माँ"),
    SpellingPair("Bengali", "পডা", "পড়া"), SpellingPair("Bengali", "চাদ", "চাঁদ"),
    SpellingPair("Gurmukhi", "ਸਾਮ", "ਸ਼ਾਮ"), SpellingPair("Gujarati", "1984", "૧૯૮૪"),
    SpellingPair("Tamil", "தமிழ்", "“தமிழ்”"), SpellingPair("Telugu", "2022", "౨౦౨౨"),
    SpellingPair("Kannada", "1984", "೧೯೮೪"), SpellingPair("Malayalam", "2022", "൨൦൨൨"),
    SpellingPair("Thai", "ทีบาน", "ที่บ้าน"), SpellingPair("Thai", "นา", "น้า"),
    SpellingPair("Lao", "ບານ", "ບ້ານ"), SpellingPair("Khmer", "2022", "២០២២"), SpellingPair("Myanmar", "1984", "၁၉၈၄"),
    SpellingPair("Hiragana", "ひらがな", "ヒラガナ"), SpellingPair("Hiragana", "きよう", "きょう"),
    SpellingPair("Hiragana", "しよつく", "ショック"), SpellingPair("Hiragana", "ガラス", "ｶﾞﾗｽ"),
    SpellingPair("Hiragana", "ジャン ポール", "ジャン・ポール"),
    SpellingPair("Han", "红楼梦", "紅樓夢"), SpellingPair("Han", "头发", "頭髮"), SpellingPair("Han", "發展", "发展"),
    SpellingPair("Han", "後來", "后来"), SpellingPair("Han", "台灣", "台湾"), SpellingPair("Han", "龍", "龙"),
    SpellingPair("Hangul", "한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
    SpellingPair("Armenian", "երեւան", "Երևան"), SpellingPair("Armenian", "ինչ", "Ի՞նչ"),
    SpellingPair("Georgian", "თბილისი", "ᲗᲑᲘᲚᲘᲡᲘ"), SpellingPair("Tibetan", "2022", "༢༠༢༢"),
    SpellingPair("Ethiopic", "አዲስ አበባ", "አዲስ፡አበባ"), SpellingPair("Syriac", "ܫܠܡܐ", "ܫܠܳܡܳܐ"),
    SpellingPair("Cherokee", "ꮳꮃꭹ", "ᏣᎳᎩ"),
  ]

  static let different = [
    SpellingPair("Latin", "ole", "ale"), SpellingPair("Latin", "c++", "c"), SpellingPair("Latin", "theatre", "teatre"),
    SpellingPair("Cyrillic", "мои", "мой"), SpellingPair("Cyrillic", "мыш", "мышь"), SpellingPair("Cyrillic", "сщит", "шит"),
    SpellingPair("Greek", "ωρα", "ορα"), SpellingPair("Arabic", "حدي", "هدى"), SpellingPair("Arabic", "سور", "صور"),
    SpellingPair("Arabic", "پاک", "باک"), SpellingPair("Hebrew", "כל", "קל"), SpellingPair("Devanagari", "हल", "हाल"),
    SpellingPair("Devanagari", "कल", "किल"), SpellingPair("Devanagari", "कम", "कम्"), SpellingPair("Bengali", "কাল", "কলা"),
    SpellingPair("Tamil", "கல்", "கால்"), SpellingPair("Thai", "ดี", "ดิ"), SpellingPair("Thai", "มา", "หมา"),
    SpellingPair("Lao", "ປາ", "ປີ"), SpellingPair("Hiragana", "あき", "いき"), SpellingPair("Han", "己", "已"),
    SpellingPair("Han", "日本", "日木"), SpellingPair("Hangul", "하", "한"), SpellingPair("Hangul", "방", "밤"),
    SpellingPair("Armenian", "բան", "պան"), SpellingPair("Georgian", "თარი", "ტარი"), SpellingPair("Ethiopic", "ሀበ", "ሁበ"),
  ]
}

@Suite("Spellings that search takes for one") struct SearchedAlikeTests {
  @Test("one is found by the other, in search and in a filter", arguments: SpellingPair.alike) func alike(_ pair: SpellingPair) throws {
    let reference = RecordReference(.work, "w")
    for (typed, written) in [(pair.typed, pair.written), (pair.written, pair.typed)] {
      let fields = Value.mapping(["title": .text("‹ \(written) ›")])
      #expect(try SearchQuery(parsing: typed).hit(in: reference, fields) != nil, "\(typed.folded), \(written.folded)")
      #expect(written.contains(folded: typed.folded), "\(typed.folded), \(written.folded)")
    }
  }

  @Test("the table has twenty scripts") func scripts() { #expect(Set(SpellingPair.alike.map(\.script)).count >= 20) }

  @Test("words that their readers tell apart are not one", arguments: SpellingPair.different) func different(_ pair: SpellingPair) {
    #expect(pair.typed.folded != pair.written.folded)
  }

  @Test("a text of punctuation alone is found by it") func punctuation() throws {
    #expect("?!".folded == "?!")
    #expect("’".folded != "")
    #expect(!"Wer ist da?".contains(folded: "?!".folded))
  }
}
