import Testing

@testable import Git

@Suite("Object ids") struct ObjectIDTests {
  @Test("40 digits are read, and written in lower case") func digits() {
    let id = ObjectID(hex: "4B825DC642CB6EB9A060E54BF8D69288FBEE4904")
    #expect(id == .emptyTree)
    #expect(id?.hex == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
    #expect(id?.short == "4b825dc")
  }

  @Test(
    "anything else is no id",
    arguments: [
      "", "4b825dc", "4b825dc642cb6eb9a060e54bf8d69288fbee490", "4b825dc642cb6eb9a060e54bf8d69288fbee49040",
      "4b825dc642cb6eb9a060e54bf8d69288fbee490g", " b825dc642cb6eb9a060e54bf8d69288fbee4904",
    ])
  func noID(text: String) { #expect(ObjectID(hex: text) == nil) }

  @Test("ids are ordered as their digits, and survive libgit2's form") func order() throws {
    var generator = SplitMix64(state: 7)
    let texts = (0..<200).map { _ in
      (0..<40).map { _ in String(Int(generator.next() % 16), radix: 16) }.joined()
    }
    let ids = texts.compactMap { ObjectID(hex: $0) }
    #expect(ids.map(\.hex) == texts)
    #expect(ids.sorted().map(\.hex) == texts.sorted())
    #expect(ids.map { ObjectID($0.raw) } == ids)
  }

  @Test("a blob's id is git's") func blob() throws {
    try Library.start()
    #expect(try ObjectID(ofBlob: Array("hello\n".utf8)).hex == "ce013625030ba8dba906f756967f9e9ca394464a")
    #expect(try ObjectID(ofBlob: []).hex == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")
  }
}
