import BuiltIn
import Compiler
import Source
import Testing

@testable import Publishing

/// Initials of names as somebody who types them would write them down.
@Suite struct PinyinInitialsTests {
  private static let table = Result { () throws(Failure) in
    try PinyinInitials(
      BuiltIn.files(below: "templates/search").filter { $0.path.contains("/pinyin-initials") }
        .map { ($0.path, $0.bytes) })
  }

  /// Written by hand, not taken from the table.
  private static let written = """
    申领居住证 sljzz|签注居住证 qzjzz|个体工商户设立登记 gtgshsldj|婚姻登记 hydj|离婚登记 lhdj
    出生医学证明 csyxzm|户口迁移 hkqy|新生儿入户 xserh|身份证换领 sfzhl|临时身份证 lssfz
    护照办理 hzbl|往来港澳通行证 wlgatxz|机动车驾驶证 jdcjsz|车辆年检 clnj|食品经营许可证 spjyxkz
    卫生许可证 wsxkz|公共场所卫生许可 ggcswsxk|药品经营许可 ypjyxk|医师执业注册 yszyzc|护士执业注册 hszyzc
    教师资格认定 jszgrd|会计师事务所 kjssws|就业登记 jydj|失业登记 sydj|失业保险金 sybxj
    城乡居民参保登记 cxjmcbdj|社会保障卡 shbzk|养老保险待遇 ylbxdy|医疗保险报销 ylbxbx|生育津贴 syjt
    工伤认定 gsrd|残疾人证 cjrz|最低生活保障 zdshbz|高龄津贴 gljt|殡葬补贴 bzbt
    不动产登记 bdcdj|抵押权登记 dyqdj|公积金提取 gjjtq|公共租赁住房 ggzlzf|住房补贴 zfbt
    建设工程规划许可证 jsgcghxkz|施工许可 sgxk|消防验收 xfys|占道经营 zdjy|户外广告 hwgg
    营业执照 yyzz|税务登记 swdj|银行开户许可 yhkhxk|行政复议 xzfy|行政许可 xzxk
    调查取证 dcqz|人民调解 rmtj|传染病防治 crbfz|种畜禽生产经营 zcqscjy|校车使用许可 xcsyxk
    劳动能力鉴定 ldnljd|律师执业 lszy|公证 gz|法律援助 flyz|退役军人优待证 tyjrydz
    重度残疾人护理补贴 zdcjrhlbt|长期护理保险 cqhlbx|烟草专卖零售许可证 yczmlsxkz|道路运输证 dlysz|出租汽车 czqc
    番禺区 pyq|东莞市 dgs|厦门市 xms|重庆市 cqs|长沙市 css
    六安市 las|广东省 gds|黄埔区 hpq|大埔县 dbx|乐清市 yqs
    长春市 ccs|西藏自治区 xzzzq|台州市 tzs|丽水市 lss|阿坝藏族羌族自治州 abzzqzzzz
    朝阳区 cyq|蔚县 yx|铅山县 ysx|荥阳市 xys|天台县 ttx
    """

  @Test func whatPeopleTypeIsWhatTheTableSays() throws {
    let table = try Self.table.get()
    let lines = Self.written.split { $0 == "|" || $0 == "\n" }
    #expect(lines.count >= 60)
    for line in lines {
      let parts = line.split(separator: " ").map(String.init)
      let initials = table.initials(of: parts[0])
      #expect(Self.finds(initials, parts[1]), "\(parts[0]): \(initials)")
    }
  }

  /// Whether initials as the index spells them may be typed as a text, from the first to the last.
  private static func finds(_ initials: String, _ typed: String) -> Bool {
    var sets: [Set<Character>] = []
    for letter in initials {
      if letter.isUppercase, !sets.isEmpty {
        sets[sets.count - 1].formUnion(letter.lowercased())
      } else {
        sets.append([letter])
      }
    }
    return sets.count == typed.count && zip(sets, typed).allSatisfy { $0.contains($1) }
  }

  @Test func aWordSettlesHowItsCharactersAreRead() throws {
    let table = try Self.table.get()
    #expect(table.initials(of: "番禺区") == "pyq")
    #expect(table.initials(of: "银行") == "yh")
    #expect(table.initials(of: "行政") == "xz")
    #expect(table.initials(of: "会计") == "kj")
    #expect(table.initials(of: "会议") == "hy")
    // Alone, a character with two readings is found by both.
    #expect(table.initials(of: "行") == "hX")
  }

  @Test func lettersAndDigitsStandForThemselvesAndTheRestCountsForNothing() throws {
    let table = try Self.table.get()
    #expect(table.initials(of: "（POS机）办理，第2类") == "posjbld2l")
    #expect(table.initials(of: "龘") == "_")
    #expect(table.initials(of: "<b>") == "b")
    #expect(table.initials(of: "") == "")
  }

  @Test func everyCharacterOfTheNationalListsHasAReading() throws {
    let table = try Self.table.get()
    let files = BuiltIn.files(below: "standards/national")
    for file in files where !file.path.hasSuffix("rules.yaml") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!table.initials(of: text.filter { $0 != "_" }).contains("_"), "\(file.path)")
    }
  }

  @Test func laterFilesAdd() throws {
    let table = try PinyinInitials([
      ("a.txt", Array("# 说明\nx 行\nl 龙\n行行 xx\n".utf8)), ("b.txt", Array("h 行\n行行 hh\n".utf8)),
    ])
    #expect(table.initials(of: "行龙行行") == "hXlhh")
  }

  @Test(arguments: ["X 行", "x", "行 行", "银行 yhh", "银行 yH", "x a", "番禺 p y"])
  func aLineThatIsNeither(_ line: String) throws {
    let failure = try #require(throws: Failure.self) {
      _ = try PinyinInitials([("templates/search/x.txt", Array("x 行\n\(line)\n".utf8))])
    }
    #expect(failure.message.zh.contains("templates/search/x.txt:2"))
  }
}
