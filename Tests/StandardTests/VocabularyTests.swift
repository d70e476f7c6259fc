import Standard
import TestSupport
import Testing
import YAML

@Suite struct VocabularyTests {
  @Test func findsTheLongestWordAtTheLeftmostPlace() {
    let finder = WordFinder(["复印件", "原件及复印件", "原件", "件"])
    let text = Text("身份证原件及复印件、原件")
    let matches = finder.matches(in: text)
    #expect(matches.map(\.word) == [1, 2])
    #expect(matches.map(\.range) == [9..<27, 30..<36])
    let accepted = finder.matches(in: text) { $0 != 1 }
    #expect(accepted.map(\.word) == [2, 0, 2])
  }

  @Test func givesOffsetsFromTheStartOfASlice() {
    let bytes = Array("材料：其他材料".utf8)
    let matches = WordFinder(["其他材料"]).matches(in: Text(bytes, in: 9..<bytes.count))
    #expect(matches.map(\.range) == [0..<12])
  }

  @Test func findsNothingInAnEmptyTextOrForNoWords() {
    #expect(WordFinder([]).matches(in: "其他材料").isEmpty)
    #expect(WordFinder(["", "其他"]).matches(in: "").isEmpty)
  }

  @Test func foldsWidthAndCase() {
    #expect(Text("ＸＸx　Ａ／～！").folded == "xxx a/~!")
    #expect(Text("——……×").folded == "——……×")
  }

  @Test(arguments: [("ＸＸＸ", "xxx"), ("Test", "test"), ("／", "/"), ("N/A", "n/a")])
  func knowsAWordByAnyWidthAndCase(_ text: String, _ term: String) throws {
    let words = try #require(Repository.standard.standard.vocabularies["placeholders"])
    #expect(words.term(spelled: Text(text))?.term == term)
    #expect(words.term(spelled: Text(text + text + "。")) == nil)
  }

  @Test func findsTheLongestEnding() throws {
    let vocabulary = try #require(Repository.standard.standard.vocabularies["certificate-words"])
    #expect(vocabulary.ending(of: "房屋所有权证书")?.term.term == "证书")
    #expect(vocabulary.ending(of: "房屋所有权证书")?.range == 15..<21)
    #expect(vocabulary.ending(of: "证")?.range == 0..<3)
    #expect(vocabulary.ending(of: "居住证明") == nil)
    #expect(vocabulary.ending(of: "") == nil)
  }
}
