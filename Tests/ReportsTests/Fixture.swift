import Compiler
import Foundation
import Reports
import Source
import TestSupport

/// A small workspace in memory with one finding of each look.
enum Fixture {
  static let itemPath = "districts/44/4401/440113/items/residence-permit.yaml"

  static let item = """
    # 居住证
    基本编码: "442106041002"
    事项名称: 申领居住证
    法定办结时限: 10 工作日
    承诺办结时限: 25 工作日
    受理条件:
      - 在广东省的地级以上市居住半年以上，有合法稳定就业、合法稳定住所、连续就读条件之一，并且已经按照规定向居住地的公安派出所或者受公安机关委托的社区服务机构申报居住登记的流动人口，可以申领居住证
    备用：没有这个要素

    """

  static let workspace = WorkspaceLoader(workers: 1).load(
    texts: [(itemPath, Array(item.utf8)), (catalogue.path, Array(catalogue.text.utf8))],
    standard: Repository.standard.standard, division: "440113")

  /// Findings over the item, made by hand so that no rule of the compiler changes the goldens.
  static func outcome(notChecked: [Wording] = []) -> CheckOutcome {
    CheckOutcome(
      files: workspace.files, diagnostics: diagnostics, checked: [FileID(0), FileID(1)],
      counts: (files: 2, items: 1), notChecked: notChecked, day: Example.day)
  }

  static let catalogue = (
    path: "districts/44/items/residence-permit.yaml",
    text: "# 省级\n法定办结时限: 10 工作日\t# 法定\n"
  )

  static let limitRule = Rule(
    .error, "ZS3101", "promise-exceeds-statutory-limit",
    zh: "承诺办结时限超过法定办结时限", en: "The promised time limit exceeds the statutory one",
    why: Wording(zh: "不能比法定时限更长。", en: "A promise may shorten the limit only."),
    help: Wording(zh: "改为不超过 {statutory}。", en: "Promise at most {statutory}."),
    ground: Wording(zh: "《优化营商环境条例》第三十五条", en: "Regulations, article 35"), flags: [],
    allows: [])

  static let wordRule = Rule(
    .warning, "ZS5101", "long-condition", zh: "这一条太长", en: "This condition is long",
    why: Wording(zh: "看不清。", en: "Hard to read."), flags: [], allows: [])

  static let lineRule = Rule(
    .hint, "ZS0103", "several-lines", zh: "这里有几行", en: "Several lines",
    why: Wording(zh: "几行。", en: "Lines."), flags: [], allows: [])

  static let diagnostics = [
    Diagnostic(
      limitRule, at: place("25 工作日"), ["statutory": "10 个工作日"],
      note: Wording(zh: "25 个工作日", en: "25 working days"),
      labels: [
        Diagnostic.Label(place("承诺办结时限"), Wording(zh: "本单位的承诺", en: "the promise")),
        Diagnostic.Label(
          place("10 工作日"), Wording(zh: "法定 10 个工作日", en: "statutory 10 working days")),
        Diagnostic.Label(
          Location(file: FileID(1), range: range("10 工作日", in: catalogue.text)),
          Wording(zh: "定于省级目录", en: "set by the catalogue")),
      ],
      subject: Diagnostic.Subject(item: "X", district: "440113", element: "promisedLimit")),
    Diagnostic(wordRule, at: place("公安派出所"), note: Wording(zh: "这里", en: "here")),
    Diagnostic(lineRule, at: place("受理条件:\n  - 在广东省")),
    Diagnostic(
      lineRule, at: Location(file: FileID(0), range: ByteRange(item.utf8.count, item.utf8.count))),
  ]

  static func place(_ text: String) -> Location {
    Location(file: FileID(0), range: range(text, in: item))
  }

  private static func range(_ text: String, in whole: String) -> ByteRange {
    guard let range = whole.range(of: text) else { return ByteRange(0, 0) }
    let utf8 = whole.utf8
    return ByteRange(
      utf8.distance(from: utf8.startIndex, to: range.lowerBound),
      utf8.distance(from: utf8.startIndex, to: range.upperBound))
  }
}
