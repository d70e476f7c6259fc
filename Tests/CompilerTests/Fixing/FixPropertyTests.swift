import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// Faults planted in random items are fixed to the very bytes that were there before.
@Suite struct FixPropertyTests {
  @Test(arguments: 0..<24)
  func fixingGivesBackTheCleanText(_ seed: UInt64) async throws {
    var random = SplitMix(seed: seed &* 7919 + 3)
    let layout = Layout(&random)
    var clean = Self.lines
    var faulty = Self.lines
    clean = clean.filter { line in
      guard line.isOptional, Bool.random(using: &random) else { return true }
      faulty.removeAll { $0.text == line.text }
      return false
    }
    var planted = 0
    for index in faulty.indices.reversed() {
      guard let fault = faulty[index].faults.randomElement(using: &random),
        Int.random(in: 0..<3, using: &random) == 0
      else { continue }
      planted += 1
      switch fault {
      case .replace(let old, let new):
        faulty[index].text = faulty[index].text.replacing(old, with: new)
      case .insert(let text): faulty.insert(Line(text), at: index + 1)
      }
    }
    let bench = bench(layout.bytes(faulty))
    let run = try await bench.run()
    let text = bench.texts[0].bytes
    let result = bench.after(run)
    #expect(run.refused.isEmpty)
    #expect(
      result.texts[0].bytes == layout.bytes(clean),
      "\(String(decoding: text, as: UTF8.self))\n→\n\(String(decoding: result.texts[0].bytes, as: UTF8.self))"
    )
    #expect(planted == 0 || run.count > 0)
    let after = await result.findings()
    let expected = await self.bench(layout.bytes(clean)).findings()
    #expect(after.map(\.fingerprint) == expected.map(\.fingerprint))
    #expect(try await result.run().count == 0)
  }

  private func bench(_ bytes: [UInt8]) -> FixBench {
    FixBench(
      [
        ("districts/44/4401/440113/items/a.yaml", bytes),
        ("catalogue/44/442106041002.yaml", Array(Self.catalogue.utf8)),
        ("laws/a.yaml", Array(Self.laws.utf8)),
      ], Repository.standard.standard)
  }

  /// How a file is written, beside what it says.
  private struct Layout {
    let mark: [UInt8]
    let lineEnd: String
    let endsWithLine: Bool

    init(_ random: inout SplitMix) {
      mark = Bool.random(using: &random) ? [0xEF, 0xBB, 0xBF] : []
      lineEnd = Bool.random(using: &random) ? "\r\n" : "\n"
      endsWithLine = Bool.random(using: &random)
    }

    func bytes(_ lines: [Line]) -> [UInt8] {
      mark + Array(lines.map(\.text).joined(separator: lineEnd).utf8)
        + (endsWithLine ? Array(lineEnd.utf8) : [])
    }
  }

  private enum Fault {
    case replace(String, String)
    /// A line after this one.
    case insert(String)
  }

  private struct Line {
    var text: String
    var isOptional = false
    var faults: [Fault] = []

    init(_ text: String, isOptional: Bool = false, _ faults: Fault...) {
      self.text = text
      self.isOptional = isOptional
      self.faults = faults
    }
  }

  private static let unused = "# zhun: 忽略 ZS8001 -- 等省里统一，至 2027-06-30"

  private static let lines: [Line] = [
    Line("# 申领居住证：番禺区"),
    Line(
      "基本编码: \"442106041002\"", .replace("\"", ""), .replace("0604", "０６04"), .replace(": ", "：")),
    Line("# 以下由区里填写", isOptional: true),
    Line(
      "承诺办结时限: 5 工作日   # 比法定短", .replace("5 ", "５ "), .replace("承诺办结时限: ", "承诺办结时限："),
      .insert("法定办结时限: 10个工作日")),
    Line("到办事现场次数: 1", .replace("1", "１"), .replace("次数:", "次数\u{3000}:")),
    Line(""),
    Line("必须现场办理原因: 核验原件", isOptional: true, .replace("原件", "原\u{200B}件")),
    Line("服务对象: [自然人, 企业法人]", .replace("企业法人", "企业法人, 自然人"), .insert(unused)),
    Line("申请材料:"),
    Line("  - 名称: 身份证 # 正反面", .replace("- 名", "-名"), .replace("证 #", "证\u{3000} #")),
    Line("    份数: {原件: 1, 复印件: 1}", .replace("复印件: 1", "复印件: １")),
    Line("  # 村委会开的", isOptional: true),
    Line("  - 名称: 居住证明", .insert("  - 名称: 居住证明")),
    Line("咨询方式:"),
    Line(
      "  电话: [020-87925868, \"020-12345\"]", .replace("020-8792", "０２０—8792"),
      .replace("  电话", "\u{3000}电话")),
    Line("  # 周末无人接听", isOptional: true),
    Line("  网址: https://www.gd.gov.cn/"),
    Line("设定依据:"),
    Line("  - {法规: 甲法, 条款号: 第十二条}   # 设定"),
    Line("  - 法规: 乙条例"),
    Line("    条款号: 第一条", .insert("  - {法规: 《甲法》, 条款号: 第十二条第一款}")),
    Line("计划生效日期: 2026-07-01", .replace("-", "－"), .replace("2", "２")),
    Line("事项状态: 在用"),
  ]

  private static let catalogue = """
    基本编码: "442106041002"
    事项名称: 申领居住证
    法定办结时限: 10 工作日
    """

  private static let laws = """
    法规:
      - {名称: 甲法, 效力级别: 法律}
      - {名称: 乙条例, 效力级别: 行政法规}
    """
}
