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
    #expect(score("《广东省居住证业务申请表》", "《广州市居住证业务申办表》") == 99)
    #expect(score("食品经营许可申请书", "食品经营许可证申请表") == 88)
    #expect(score("居住证申请表", "居住证申报表") == 99)
    #expect(score("居住证申请表（一式两份）", "居住证申报表(一式两份)") == 99)
    #expect(score("居民身份证", "住所证明") == nil)
    #expect(score("居民身份证", "住宅平面") == 0)
    #expect(score("", "居住证") == 0)
  }

  private func score(_ left: String, _ right: String) -> Int? {
    Similarity.score(
      similarity.profile(of: Canonical(name: left)),
      similarity.profile(of: Canonical(name: right)))
  }

  @Test(arguments: [
    ("居住证", "居住证明"), ("近期1寸照片", "近期二寸照片"), ("机动车驾驶证", "机动车行驶证"), ("委托人身份证", "受托人身份证"),
    ("受理通知书", "不予受理通知书"), ("营业执照变更申请书", "营业执照注销申请书"), ("居住证申请表", "居住证"),
    ("劳动合同", "解除劳动合同"),
  ])
  func namesThatSayTheyAreTwoThingsAreNeverJoined(_ left: String, _ right: String) {
    #expect(score(left, right) == nil)
    #expect(score(right, left) == nil)
  }

  @Test(arguments: [
    ("居住证申请表（一式两份）", "居住证申请表（一式三份）"), ("不动产登记申请书", "广州市不动产登记申请表"),
    ("健康证明", "健康证明材料"), ("无犯罪记录证明", "无违法犯罪记录证明"), ("验资报告", "开办资金验资报告"),
  ])
  func furtherWordsMakeNoOtherThing(_ left: String, _ right: String) {
    #expect((score(left, right) ?? 0) >= similarity.threshold)
  }

  /// Bits in words give what the table of all pairs of places gives.
  @Test func whatTwoNamesHaveInCommonIsMeasuredExactly() {
    var random = SplitMix(seed: 8)
    func letters(_ count: Int) -> [Unicode.Scalar] {
      (0..<count).map { _ in ["甲", "乙", "丙", "丁", "a"][Int(random.next() % 5)] }
    }
    for (left, right) in [(0, 3), (1, 1), (5, 9), (63, 64), (64, 65), (130, 90), (500, 129)] {
      for _ in 0..<4 {
        let (one, other) = (letters(left), letters(right))
        var row = [Int](repeating: 0, count: right + 1)
        for character in one {
          var diagonal = 0
          for (place, found) in other.enumerated() {
            let above = row[place + 1]
            row[place + 1] = character == found ? diagonal + 1 : max(above, row[place])
            diagonal = above
          }
        }
        #expect(CommonCharacters(other).length(with: one) == row[right])
        #expect(CommonCharacters(one).length(with: other) == row[right])
      }
    }
  }

  /// Each name is found among thousands that share characters with it.
  @Test func aNameFindsItsOwnAmongThousands() {
    var random = SplitMix(seed: 8)
    let letters = (0..<60).compactMap { Unicode.Scalar(0x6500 + 37 * $0) }
    let names = (0..<1_500).map { _ in
      String(String.UnicodeScalarView((0..<16).map { _ in letters[Int(random.next() % 60)] }))
    }
    let found = groups(
      names.map { ($0, [0]) } + names.reversed().map { (String($0.dropLast()), [1]) })
    #expect(found.count == names.count)
    #expect(found.allSatisfy { $0.count == 2 && $0[0].hasPrefix($0[1]) })
  }

  @Test func whatIsTooLongIsNoName() {
    let long = String(repeating: "居住证申请", count: 100_000)
    #expect(score(long, long + "表") == 0)
    #expect(groups([(long, [0]), (long + "甲", [1])]).count == 2)
  }

  @Test func hundredsOfNamesOfOneThingAreOneGroup() {
    let found = groups(
      (0..<300).map { ("居住证业务申请表第\($0)版", [$0]) } + [("居住证业务申请表", [300])])
    #expect(found.count == 300)
    let places = groups(
      Repository.standard.standard.divisions.all.enumerated().map { ("\($1.name)居住证申请表", [$0]) })
    #expect(places.count == 1, "\(places.dropFirst())")
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
    // Who has one of the names alone is not told apart because somebody else has both.
    #expect(
      groups([("审查", [0, 1]), ("初审", [1, 2])], synonyms: ["初审": "审查"])
        == [["审查", "初审"], ["初审"]])
  }
}
