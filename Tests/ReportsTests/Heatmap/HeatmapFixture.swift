import Compiler
import Foundation
import Reports
import Samples
import Source
import Standard
import TestSupport
import YAML

/// Comparisons to draw: a small one with every kind of difference, and one of many districts.
enum HeatmapFixture {
  static func outcome(
    _ texts: [(path: String, bytes: [UInt8])],
    _ selection: Comparison.Selection = Comparison.Selection(),
    failures: [Wording] = []
  ) async -> DiffOutcome {
    let standard = Repository.standard.standard
    let workspace = WorkspaceLoader(workers: 2).load(
      texts: texts, standard: standard, division: "440113")
    let comparer = Comparer(asOf: Example.day, includesLocal: true)
    return DiffOutcome(
      of: workspace,
      comparisons: await SelectedComparisons(
        of: workspace.items, by: comparer, selection, workers: 2),
      by: comparer, selection, day: Example.day, failures: failures)
  }

  static func page(_ outcome: DiffOutcome, _ language: Language, showsAll: Bool = false) -> String {
    let options = DiffOptions(language: language, showsAll: showsAll)
    return String(decoding: DiffFormat.html.write(outcome, options), as: UTF8.self)
  }

  /// Two items of four districts: one with a catalogue record and a city's layer, one with neither.
  static func small() async -> DiffOutcome { await outcome(texts) }

  static let texts: [(path: String, bytes: [UInt8])] =
    [
      ("catalogue/44/442106041002.yaml", catalogue),
      ("districts/44/4401/items/residence-permit.yaml", city),
      ("districts/44/4401/440113/items/residence-permit.yaml", panyu),
      ("districts/44/4401/440114/items/residence-permit.yaml", huadu),
      ("districts/44/4401/440117/items/residence-permit.yaml", conghua),
      ("districts/44/4403/440307/items/residence-permit.yaml", longgang),
      ("districts/44/4401/440113/items/endorsement.yaml", other("每年签注一次", ["居住证", "照片"])),
      ("districts/44/4401/440114/items/endorsement.yaml", other("每年签注一次", ["居住证", "照片"])),
      ("districts/44/4403/440307/items/endorsement.yaml", other("每年签注一次", ["居住证"])),
      ("districts/44/4401/440117/items/endorsement.yaml", other("每年签注一次，期满前办理", ["居住证", "照片"])),
    ].map { ($0.0, Array($0.1.utf8)) }

  /// Districts whose texts, names and paths try to break out of the page.
  static func hostile() async -> DiffOutcome {
    let codes = ["440113", "440114", "440117"]
    let texts = FormatFixture.evil.enumerated().flatMap { number, text in
      codes.enumerated().map { place, code in
        let quoted = yaml(text + String(repeating: "多", count: place))
        return (
          path: "districts/44/4401/\(code)/items/\(number)\(text.filter { $0 != "/" }).yaml",
          bytes: Array(
            """
            基本编码: "4421060410\(number + 10)"
            事项名称: \(yaml(text))
            受理条件: [\(quoted)]
            申请材料: [{名称: \(quoted), 必要性: 必要}]

            """.utf8)
        )
      }
    }
    return await outcome(
      texts.sorted { $0.path < $1.path },
      failures: FormatFixture.evil.map { Wording(zh: $0, en: $0) })
  }

  /// The text in double quotes with escapes.
  private static func yaml(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar in
        scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || scalar.value > 0x7E
          ? "\\U" + String(format: "%08X", scalar.value) : String(scalar)
      }.joined() + "\""
  }

  private static let catalogue = """
    基本编码: "442106041002"
    事项名称: 申领居住证
    事项类型: 公共服务
    法定办结时限: 15 工作日
    承诺办结时限: 10 工作日
    受理条件:
      - 在居住地居住半年以上，有合法稳定就业、合法稳定住所、连续就读条件之一
    申请材料:
      - 名称: 居住证申领表
        必要性: 必要
        份数: {原件: 1}
      - 名称: 居民身份证
        必要性: 必要
        份数: {原件: 1, 复印件: 0}
      - 名称: 居住证明
        必要性: 必要
        份数: {原件: 1}

    """

  private static let city = """
    基本编码: "442106041002"
    承诺办结时限: 7 工作日

    """

  private static let panyu = """
    基本编码: "442106041002"
    实施编码: "12440113455402245T44421060410021"
    法定办结时限: 20 工作日
    受理条件:
      - 在本区居住半年以上，有合法稳定就业、合法稳定住所、连续就读条件之一，并且按月缴纳社会保险
    申请材料:
      - 名称: 居民身份证
        份数: {原件: 1, 复印件: 2}
      - 名称: 居委会证明
        必要性: 必要
        份数: {原件: 1}

    """

  private static let huadu = """
    基本编码: "442106041002"
    实施编码: "12440114455402245T44421060410021"
    法定办结时限: 20 工作日
    承诺办结时限: 12 工作日
    偏离:
      - 要素: 法定办结时限
        理由: 地方性法规另有规定
        依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
        至: 2026-03-31

    """

  private static let conghua = """
    基本编码: "442106041002"
    实施编码: "12440117455402245T44421060410021"
    法定办结时限: 20 工作日
    偏离:
      - 要素: 法定办结时限
        理由: 地方性法规另有规定
        依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}
        至: 2026-12-31

    """

  private static let longgang = """
    基本编码: "442106041002"
    实施编码: "12440307455402245T44421060410021"
    事项名称: 申领居住证
    承诺办结时限: 10 日
    申请材料:
      - 名称: 居住证申领单
        必要性: 必要

    """

  private static func other(_ condition: String, _ materials: [String]) -> String {
    """
    基本编码: "442106041001"
    事项名称: 签注居住证
    受理条件:
      - \(condition)
    申请材料: [\(materials.map { "{名称: \($0)}" }.joined(separator: ", "))]

    """
  }
}
