extension LanguageTag {
  /// The script in which a text in this language is most likely written; nil where neither the registry nor the table
  /// below tells it.
  ///
  /// It is the script of the tag; else the one that the registry says to leave out (Suppress-Script); else the one in
  /// the table; else that of the language which encompasses this one.
  public var likelyScript: String? {
    if let script { return script }
    if let region, let script = Self.scriptsByRegion["\(extendedLanguage ?? language)-\(region)"] { return script }
    return Self.likelyScript(of: extendedLanguage ?? language) ?? preferred?.likelyScript
  }

  private static func likelyScript(of language: String) -> String? {
    if let script = scripts[language] { return script }
    guard let entry = LanguageSubtagRegistry.entry(.language, language) else { return nil }
    if let script = entry.suppressedScript { return script }
    let other = entry.preferred ?? entry.parent
    return other.flatMap { $0 == language ? nil : likelyScript(of: $0) }
  }

  /// True if the likely script is written from right to left.
  public var isRightToLeft: Bool { likelyScript.map(Self.rightToLeftScripts.contains) ?? false }

  /// The usual script of languages for which the registry names none, by language.
  ///
  /// It follows the likely subtags of Unicode CLDR, limited to languages that a publisher may meet.
  private static let scripts: [String: String] = {
    let languages = [
      "Arab": "azb bal ckb glk haz khw ks lah lki lrc mzn ota pnb sd sdh skr trw ug uzs", "Armi": "arc", "Avst": "ae",
      "Beng": "mni",
      "Cans": "cr iu oj",
      "Copt": "cop", "Cyrl": "av ba ce cu cv kv ky mn os sah sr tg tt tyv udm", "Deva": "bh bho sa", "Goth": "got",
      "Grek": "grc", "Hans": "zh", "Hant": "yue", "Hebr": "hbo jrb", "Mand": "mid myz", "Phnx": "phn", "Rohg": "rhg",
      "Samr": "sam smp", "Xpeo": "peo", "Xsux": "akk hit sux",
      "Latn": """
      aa ak an ang ast az bar bi bm br bs ceb co ee enm ff fil frm fro fur gd gmh goh ha haw ho hz ia ie ig ik io jv kab
      kg ki kj kr ku kw lg li lij lld lmo lu mi nap ng nv oc pap pms sc scn sco se sh sma smj smn sms sn srn su szl tk
      tpi tw ty uz vec vo wa wo yo za
      """,
      "Olck": "sat", "Sinh": "pi", "Syrc": "syc syr", "Tibt": "bo", "Yiii": "ii",
    ]
    let pairs = languages.flatMap { script, list in
      list.split(whereSeparator: \.isWhitespace).map { (String($0), script) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  /// The languages that a country writes in another script than most of their readers.
  private static let scriptsByRegion: [String: String] = [
    "az-IR": "Arab", "kk-CN": "Arab", "kk-IR": "Arab", "ku-IQ": "Arab", "ku-IR": "Arab", "ky-CN": "Arab",
    "mn-CN": "Mong",
    "pa-PK": "Arab",
    "sd-IN": "Deva", "sr-ME": "Latn", "tg-PK": "Arab", "uz-AF": "Arab", "zh-HK": "Hant", "zh-MO": "Hant",
    "zh-TW": "Hant", "hak-TW": "Hant", "nan-TW": "Hant", "yue-CN": "Hans", "tk-AF": "Arab", "tk-IR": "Arab",
    "ug-KZ": "Cyrl", "ug-KG": "Cyrl",
  ]

  /// Scripts whose letters have the bidirectional class R or AL.
  private static let rightToLeftScripts: Set<String> = [
    "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung", "Khar", "Lydi",
    "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli", "Phlp", "Phlv",
    "Phnx", "Prti",
    "Rohg", "Samr", "Sarb", "Sidt", "Sogd", "Sogo", "Syrc", "Syre", "Syrj", "Syrn", "Thaa", "Todr", "Yezi",
  ]
}
