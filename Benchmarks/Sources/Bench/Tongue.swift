import Foundation

/// A language with the words that titles and names are made of.
struct Tongue: Sendable {
  /// A word, with its Latin letters where it has others.
  struct Word: Sendable {
    let text, romanized: String

    init(_ written: Substring) {
      let parts = written.split(separator: "=", maxSplits: 1)
      text = String(parts[0])
      romanized = parts.count > 1 ? String(parts[1]) : ""
    }
  }

  let tag: String
  /// The number of editions in it, of a hundred.
  let share: Int
  /// The first digits of its ISBNs.
  let group: String
  let publishers, given, family, words: [Word]

  private init(
    _ tag: String, _ share: Int, _ group: String, _ publishers: String, _ given: String, _ family: String,
    _ words: String
  ) {
    func list(_ text: String) -> [Word] { text.split(separator: "|").map(Word.init) }
    (self.tag, self.share, self.group) = (tag, share, group)
    (self.publishers, self.given, self.family, self.words) = (list(publishers), list(given), list(family), list(words))
  }

  func title(by chance: inout Chance) -> Word { joined((0..<(2 + chance.below(3))).map { _ in chance.one(of: words) }) }

  func person(by chance: inout Chance) -> Word { joined([chance.one(of: given), chance.one(of: family)]) }

  func isbn(by chance: inout Chance) -> String {
    let digits = Array((("978" + group).utf8.map { Int($0) - 48 } + (0..<9).map { _ in chance.below(10) }).prefix(12))
    let sum = digits.indices.reduce(0) { $0 + digits[$1] * ($1.isMultiple(of: 2) ? 1 : 3) }
    return (digits + [(10 - sum % 10) % 10]).map(String.init).joined()
  }

  private func joined(_ words: [Word]) -> Word {
    let (text, romanized) = (words.map(\.text).joined(separator: " "), words.map(\.romanized).joined(separator: " "))
    let isLatin = words.allSatisfy(\.romanized.isEmpty)
    return Word(Substring(capitalized(text) + (isLatin ? "" : "=" + capitalized(romanized))))
  }

  private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The languages; shares are roughly those of translated books.
  static let all: [Tongue] = [
    Tongue(
      "de", 15, "3", "Lindenhof|Ufer Verlag|Edition Kranich", "Anna|Jürgen|Sabine|Moritz", "Keller|Groß|Vogel|Öhler",
      "Warten|Nacht|Fluss|Garten|Schatten|Straße|Meer|Brüder|Winter|Spiegel"),
    Tongue(
      "fr", 14, "2", "Éditions du Quai|La Lampe|Rive droite", "Hélène|Antoine|Étienne|Claire",
      "Moreau|Lefèvre|Dubois|Bénard", "attente|robots|nuit|rivière|jardin|ombre|siècle|maison|hiver|été"),
    Tongue(
      "es", 13, "84", "Ediciones Levante|El Faro|La Encina", "Lucía|Andrés|Íñigo|Marta", "Muñoz|Peña|Crespo|Lagos",
      "espera|noche|máquina|río|sombra|siglo|casa|mar|silencio|niñez"),
    Tongue(
      "en", 11, "0", "Harrow Lane|Northlight|Quayside", "Charlotte|David|Imogen|Peter", "Bell|Whitaker|Crane|Hart",
      "waiting|night|river|garden|shadow|house|sea|silence|winter|mirror"),
    Tongue(
      "it", 9, "88", "Casa del Molo|Il Sestante|Tre Venti", "Chiara|Nicolò|Renata|Paolo", "Bianchi|Ricci|Moro|Falcò",
      "attesa|notte|fiume|giardino|ombra|secolo|casa|mare|inverno|città"),
    Tongue(
      "pl", 6, "83", "Wydawnictwo Wisła|Żuraw|Czarny Las", "Małgorzata|Jacek|Łucja|Zofia", "Wójcik|Lisowska|Żak|Nowak",
      "czekanie|noc|rzeka|ogród|cień|wiek|dom|morze|zima|lustro"),
    Tongue(
      "tr", 5, "975", "Boğaz Yayınları|Üç Çınar|Işık Kitap", "Ayşe|Gülşah|Çağlar|Oğuz", "Yılmaz|Şahin|Çelik|Güneş",
      "bekleyiş|gece|makine|bahçe|gölge|ev|deniz|kış|ayna|çocukluk"),
    Tongue(
      "ar", 5, "977", "دار النهر=Dar al-Nahr|دار القنديل=Dar al-Qindil|منشورات الضفة=Manshurat al-Diffa",
      "مها=Maha|سمير=Samir|ليلى=Layla", "قابيل=Qabil|حداد=Haddad|النجار=al-Najjar",
      "انتظار=intiẓār|الليل=al-layl|الآلة=al-āla|النهر=al-nahr|الظل=al-ẓill|البيت=al-bayt|البحر=al-baḥr|الصمت=al-ṣamt"),
    Tongue(
      "ru", 5, "5", "Северный причал=Severnyĭ prichal|Ясень=Iasenʹ", "Анна=Anna|Сергей=Sergeĭ|Ольга=Olʹga",
      "Соколова=Sokolova|Белов=Belov|Рудницкий=Rudnitskiĭ",
      "ожидание=ozhidanie|ночь=nochʹ|река=reka|сад=sad|тень=tenʹ|век=vek|дом=dom|море=more"),
    Tongue(
      "zh-Hans", 5, "7", "江岸出版社=Jiang'an chubanshe|北窗文艺=Beichuang wenyi", "伟=Wei|静=Jing|晓明=Xiaoming",
      "马=Ma|陈=Chen|欧阳=Ouyang", "等待=dengdai|夜晚=yewan|机器=jiqi|河流=heliu|花园=huayuan|影子=yingzi|世纪=shiji"),
    Tongue(
      "ja", 4, "4", "川辺書房=Kawabe Shobō|みずうみ文庫=Mizuumi Bunko", "恵子=Keiko|健一=Ken'ichi|さくら=Sakura",
      "田中=Tanaka|池田=Ikeda|渡辺=Watanabe", "夜=yoru|機械=kikai|川=kawa|庭=niwa|影=kage|世紀=seiki|ロボット=robotto"),
    Tongue(
      "ko", 3, "89", "강변출판=Gangbyeon Chulpan|느티나무=Neutinamu", "지영=Ji-young|민수=Min-su|현정=Hyun-jung",
      "김=Kim|박=Park|최=Choi", "기다림=gidarim|밤=bam|기계=gigye|강=gang|정원=jeongwon|그림자=geurimja"),
    Tongue(
      "el", 3, "960", "Εκδόσεις Ακτή=Ekdóseis Aktí|Λυχνάρι=Lychnári", "Ελένη=Eléni|Γιώργος=Giórgos|Μαρία=María",
      "Ξένου=Xénou|Δημητρίου=Dimitríou", "αναμονή=anamoní|νύχτα=nýchta|ποτάμι=potámi|σκιά=skiá|σπίτι=spíti"),
    Tongue(
      "he", 2, "965", "הוצאת החוף=Hotsaat ha-Hof|צפון ספרים=Tsafon Sefarim", "יעל=Yael|אורי=Uri|רחל=Rahel",
      "כהן=Kohen|לוי=Levi", "המתנה=hamtanah|לילה=lailah|מכונה=mekhonah|נהר=nahar|צל=tsel|בית=bayit"),
  ]

  static let weighted = all.map { (weight: $0.share, item: $0) }
}

/// A text in the form that names of folders and files have: only ASCII letters and digits stay.
func slug(_ text: String) -> String {
  var made = ""
  for scalar in text.lowercased().replacing("ß", with: "ss").replacing("ł", with: "l")
    .decomposedStringWithCanonicalMapping.unicodeScalars
  {
    switch scalar {
    case "a"..."z", "0"..."9": made.unicodeScalars.append(scalar)
    case " ", "-": if !made.hasSuffix("-"), !made.isEmpty { made += "-" }
    default: continue
    }
  }
  while made.hasSuffix("-") { made.removeLast() }
  return made.isEmpty ? "work" : made
}
