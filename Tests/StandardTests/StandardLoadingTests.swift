import Source
import Standard
import TestSupport
import Testing
import YAML

/// The shipped standard is clean, and every mistake in a standard is found.
@Suite struct StandardLoadingTests {
  @Test func theShippedStandardHasNoFindings() {
    let found = Repository.standard.diagnostics.map {
      "\($0.rule.code) \($0.message(in: .english))"
    }
    #expect(found == [])
  }

  @Test func aProfileReplacesTypeDigitsForItsOwnerOnly() {
    let standard = Repository.standard.standard
    #expect(standard.codeList("item-types", owner: "00")?.find("20")?.name.zh == "公共服务")
    #expect(standard.codeList("item-types", owner: "44")?.find("20")?.name.zh == "其他行政权力")
    #expect(standard.codeList("item-types", owner: "35") == nil)
  }

  @Test func divisionsKnowTheirParentsAndAreaCodes() {
    let divisions = Repository.standard.standard.divisions
    #expect(divisions["440113"]?.name == "番禺区")
    #expect(divisions.path(to: "440113").map(\.name) == ["广东省", "广州市", "番禺区"])
    #expect(divisions.areaCode(of: "440113") == "020")
    #expect(divisions["4416"]?.level == .city)
  }

  private static let records = """
    记录:
      - {标识: item, 名称: 事项, 英文名称: Item, 简写: nowhere}
    """
  private static let elements = """
    记录: item
    要素:
      - {标识: name, 名称: 名称, 英文名称: Name, 类型: 文本}
      - {标识: name, 名称: 别的, 英文名称: Other, 类型: 文本}
      - {标识: other, 名称: 名称, 英文名称: Other, 类型: 文本}
      - {标识: level, 名称: 层级, 英文名称: Level, 类型: 代码表, 代码表: levels}
      - {标识: place, 名称: 地点, 英文名称: Place, 类型: 代码表}
      - {标识: visits, 名称: 次数, 英文名称: Visits, 类型: 整数, 差异类别: 择优}
      - {标识: wrong, 名称: 类型错, 英文名称: Wrong, 类型: 数字}
    """
  private static let divisions = """
    区划:
      - {代码: "440000", 名称: 广东省}
      - {代码: "44010", 名称: 广州市}
      - {代码: "350100", 名称: 福州市}
      - {代码: "440000", 名称: 广东}
    """

  /// A synonym of two materials would make them the same material.
  @Test func aSynonymBelongsToOneWord() {
    let texts: [(StandardFile.Role, String)] = [
      (.records, "记录:\n  - {标识: item, 名称: 事项, 英文名称: Item}"),
      (
        .elements,
        "记录: item\n要素:\n  - {标识: name, 名称: 名称, 英文名称: Name, 类型: 文本, 同义词表: papers}"
      ),
      (
        .vocabulary,
        """
        标识: papers
        名称: 材料
        英文名称: Papers
        词语:
          - {词: 护照, 同义: [证件]}
          - {词: 身份证, 同义: [证件, 身份证]}
        """
      ),
    ]
    let files = texts.enumerated().map { number, text in
      let source = SourceText(path: "papers.yaml", bytes: Array(text.1.utf8))
      return StandardFile(
        role: text.0, owner: "00", tree: Reading(of: source, file: FileID(number)).tree)
    }
    let found = StandardLoader.load(files).1.filter { $0.rule.code == "ZS9103" }
    #expect(found.map { $0.message(in: .chinese).contains("证件") } == [true])
  }

  @Test(arguments: [
    ("ZS9101", "nowhere"), ("ZS9102", "重复的标识"), ("ZS9103", "名称两用"), ("ZS9101", "levels"),
    ("ZS9108", "代码表未写"), ("ZS9104", "方向未写"), ("ZS1008", "类型不存在"), ("ZS9105", "规则所需"),
    ("ZS9106", "区划"),
  ])
  func mistakesOfAStandardAreFound(_ code: String, _ what: String) {
    let texts = [
      (StandardFile.Role.records, Self.records), (.elements, Self.elements),
      (.divisions, Self.divisions),
    ]
    let files = texts.enumerated().map { number, text in
      let source = SourceText(path: "standard.yaml", bytes: Array(text.1.utf8))
      return StandardFile(
        role: text.0, owner: "00", tree: Reading(of: source, file: FileID(number)).tree)
    }
    let (_, diagnostics) = StandardLoader.load(files)
    #expect(diagnostics.contains { $0.rule.code == code }, "\(what)")
  }

  @Test func everyWordingIsFilled() {
    let source = SourceText(path: "elements.yaml", bytes: Array(Self.elements.utf8))
    let file = StandardFile(
      role: .elements, owner: "00", tree: Reading(of: source, file: FileID(0)).tree)
    for diagnostic in StandardLoader.load([file]).1 {
      for language in Language.allCases {
        #expect(!diagnostic.message(in: language).contains("{"))
      }
    }
  }
}
