import Standard
import TestSupport
import Testing

@testable import Compiler

/// Entries find one another by identity, by synonym, then by likeness, each in one group only.
@Suite struct AlignmentTests {
  private let similarity = Similarity(Repository.standard.standard)

  private func groups(
    _ names: [(name: String, holders: [Int])],
    synonyms: [String: String] = [:]
  ) -> [[String]] {
    let aligned = Alignment(
      names.map { Alignment.Name(key: Canonical(name: $0.name), holders: $0.holders) },
      synonyms: Dictionary(
        uniqueKeysWithValues: synonyms.map { (Canonical(name: $0), Canonical(name: $1)) }),
      similarity: similarity)
    return aligned.groups.map { $0.members.map { names[$0.name].name } }
  }

  @Test func formsAreLikeOneAnotherWhateverTheyAreCalled() {
    func score(_ left: String, _ right: String) -> Int {
      Similarity.score(
        similarity.pairs(of: Canonical(name: left)), similarity.pairs(of: Canonical(name: right)))
    }
    #expect(score("《广东省居住证业务申请表》", "《广州市居住证业务申办表》") == 63)
    #expect(score("居住证申请表", "居住证申报表") == 100)
    #expect(score("居住证申请表（一式两份）", "居住证申报表(一式两份)") == 100)
    #expect(score("居民身份证", "住所证明") == 0)
    #expect(score("", "居住证") == 0)
  }

  @Test func theLikestPairIsJoinedFirst() {
    let found = groups([
      ("居住证业务申请表", [0]), ("居住证业务登记簿", [1]), ("居住证业务申办表", [1]),
    ])
    #expect(found == [["居住证业务申请表", "居住证业务申办表"], ["居住证业务登记簿"]])
  }

  @Test func nobodyHasTwoEntriesInOneGroup() {
    let found = groups([("居住证申请表", [0, 1]), ("居住证申办表", [0])])
    #expect(found.count == 2)
  }

  @Test func theCatalogueNamesTheGroup() {
    let found = groups([("居住证申办表", [0, 1, 2]), ("居住证申请表", [-1])])
    #expect(found == [["居住证申请表", "居住证申办表"]])
  }

  @Test func synonymsAreOneEntryUnlessSomebodyHasBoth() {
    let synonyms = ["初审": "审查", "复审": "审查"]
    #expect(groups([("审查", [0]), ("初审", [1])], synonyms: synonyms) == [["审查", "初审"]])
    #expect(
      groups([("审查", [0]), ("初审", [1]), ("复审", [1])], synonyms: synonyms)
        == [["审查", "初审"], ["复审"]])
  }
}
