import Compiler
import Samples

extension Variant {
  /// Where one side is better for the applicant.
  static let directional: [Variant] = better + worse + withoutMeasure

  private static func days(_ node: Node) -> Int? {
    node.text.flatMap { Int($0.prefix { $0 != " " }) }
  }

  private static let better: [Variant] = [
    element("shorter promise", .duration, .better, "承诺办结时限 promisedLimit") { old, _ in
      days(old).flatMap { $0 > 1 ? "\($0 - 1) 工作日" : nil }
    },
    element("promise in hours", .duration, .better, "承诺办结时限 promisedLimit") { _, _ in "4 小时" },
    element("handled at once", .duration, .better, "承诺办结时限 promisedLimit") { _, _ in "当场" },
    element("no visit", .scalar, .better, "到办事现场次数 visits") { old, _ in
      old.text == "1" ? "0" : nil
    },
    element("online", .scalar, .better, "是否网办 isOnline") { old, _ in
      old.text == "否" ? "是" : nil
    },
    element("deeper", .codes, .better, "网上办理深度 onlineDepth") { old, _ in
      old.entries.count < 6 ? .list(old.entries + ["互联网办理"]) : nil
    },
    element("no charge", .scalar, .better, "是否收费 isCharged") { old, _ in
      old.text == "是" ? "否" : nil
    },
    inner("lower fee", .money, .better, "收费项目 fees", "标准 standard") { old in
      old.text.map { .scalar($0.replacing("0 元", by: ".5 元")) }
    },
    inner("nothing to pay", .money, .better, "收费项目 fees", "标准 standard") { _ in "免费" },
    inner("exempt", .scalar, .better, "申请材料 materials", "免提交 exempt") { old in
      old.text == "否" ? "是" : nil
    },
    inner("shorter step", .duration, .better, "办理流程 steps", "时限 limit") { old in
      old.text?.hasSuffix("工作日") == true ? "10 分钟" : nil
    },
    inner("shorter procedure", .duration, .better, "特别程序 specialProcedures", "时限 limit") { old in
      days(old).flatMap { "\($0 - 1) 工作日" }
    },
    inner("procedure counted", .scalar, .better, "特别程序 specialProcedures", "计入办结时限 counted") {
      old in
      old.text == "否" ? "是" : nil
    },
    lacking("a procedure less", "特别程序 specialProcedures", .better),
  ]

  private static let worse: [Variant] = [
    element("longer promise", .duration, .worse, "承诺办结时限 promisedLimit") { old, _ in
      days(old).map { "\($0 + 1) 工作日" }
    },
    element(
      "promises without a majority", .duration, .worse, "承诺办结时限 promisedLimit", rest: .same
    ) { old, _ in days(old).map { "\($0 + 1) 工作日" } },
    element("another visit", .scalar, .worse, "到办事现场次数 visits") { old, _ in
      old.text.flatMap { Int($0) }.map { .scalar(String($0 + 1)) }
    },
    element("not online", .scalar, .worse, "是否网办 isOnline") { old, _ in
      old.text == "是" ? "否" : nil
    },
    element("less deep", .codes, .worse, "网上办理深度 onlineDepth") { old, _ in
      old.entries.count > 2 ? .list(Array(old.entries.dropLast())) : nil
    },
    element("charged", .scalar, .worse, "是否收费 isCharged") { old, _ in
      old.text == "否" ? "true" : nil
    },
    inner("higher fee", .money, .worse, "收费项目 fees", "标准 standard") { old in
      old.text.map { .scalar($0.replacing(" 元", by: "00元")) }
    },
    inner("fee in ten thousands", .money, .worse, "收费项目 fees", "标准 standard") { old in
      old.text.map { .scalar("0.1万元/" + ($0.split(separator: "/").last ?? "")) }
    },
    inner("not exempt", .scalar, .worse, "申请材料 materials", "免提交 exempt") { old in
      old.text == "是" ? "否" : nil
    },
    inner("longer step", .duration, .worse, "办理流程 steps", "时限 limit") { old in
      old.text?.hasSuffix("分钟") == true ? "2 小时" : "30 工作日"
    },
    inner("longer procedure", .duration, .worse, "特别程序 specialProcedures", "时限 limit") { old in
      days(old).flatMap { "\($0 + 10)个工作日" }
    },
    extra("a further fee", "收费项目 fees") { plot, _ in
      !plot.records("收费项目").isEmpty
        ? .record([.init("项目名称", "资料制作费"), .init("标准", "5 元/份")]) : nil
    },
    extra("a further procedure", "特别程序 specialProcedures") { plot, _ in
      plot.traits.contains(.special)
        ? .record([
          .init("类型", "检验检测"), .init("时限", "3 工作日"), .init("计入办结时限", "否"),
        ]) : nil
    },
  ]

  private static let withoutMeasure: [Variant] = [
    element("promise in calendar days", .duration, .notComparable, "承诺办结时限 promisedLimit") {
      old, _ in
      days(old).map { "\($0) 自然日" }
    },
    element(
      "promises of two scales", .duration, .notComparable, "承诺办结时限 promisedLimit",
      rest: .notComparable
    ) { old, _ in days(old).map { "\($0) 天" } },
    element("other depths", .codes, .notComparable, "网上办理深度 onlineDepth") { old, _ in
      .list(Array(old.entries.dropFirst()) + ["其他"])
    },
    inner("fee for another unit", .money, .notComparable, "收费项目 fees", "标准 standard") { old in
      old.text.map { .scalar($0.replacing(" 元/", by: "元/平方米·")) }
    },
    inner("fee without an amount", .money, .notComparable, "收费项目 fees", "标准 standard") { _ in
      "按价格主管部门的文件收取"
    },
    inner("step in calendar days", .duration, .notComparable, "办理流程 steps", "时限 limit") { old in
      old.text?.hasSuffix("工作日") == true ? "1 自然日" : nil
    },
  ]
}
