import Testing

@testable import Catalogue

@Suite("Languages of the interface") struct InterfaceLanguageTests {
  @Test(
    "the environment says which",
    arguments: [
      ([:], .english), (["LANG": "fr_FR.UTF-8"], .french), (["LANG": "ar"], .arabic), (["LANG": "it_IT@euro"], .italian),
      (["LANG": "de_DE.UTF-8"], .english), (["LANG": "C.UTF-8"], .english), (["LC_ALL": "C", "LANG": "es_ES"], .english),
      (["LC_ALL": "", "LC_MESSAGES": "es_MX", "LANG": "fr_FR"], .spanish), (["LC_ALL": "ar_EG.UTF-8", "LC_MESSAGES": "fr"], .arabic),
      (["LC_CTYPE": "fr_FR.UTF-8"], .english),
    ] as [([String: String], InterfaceLanguage)])
  func environment(_ variables: [String: String], _ language: InterfaceLanguage) {
    #expect(InterfaceLanguage(environment: variables) == language)
  }
}
