import Source
import Standard
import YAML

extension Check {
  /// ZS25: codes of divisions and codes that a place gives out itself.
  static let otherCodes: [Check] = [
    .body(
      .error, "ZS2501", "malformed-division-code",
      zh: "区划代码“{code}”{problem}", en: "The division code “{code}” {problem}",
      why: Wording(
        zh: "区划代码决定实施主体归属哪里，平台按它分发数据。",
        en: "The division decides where a body belongs; platforms distribute data by it."),
      help: Wording(
        zh: "写 6 位行政区划代码，如 440113；到镇街、村居的写 12 位。",
        en: "Write the 6 digits of the division, such as 440113, or 12 for towns and villages."),
      ground: Wording(zh: "GB/T 2260《中华人民共和国行政区划代码》", en: "GB/T 2260 on division codes"),
      flags: [
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 区划: \"↓44011\"}",
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 区划: \"4400↓13\"}",
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 区划: ↓番禺区}",
      ],
      allows: [
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 区划: \"440113\"}",
        "实施主体: {名称: 甲站, 编码: TE4401135000001170, 区划: \"440113102000\"}",
      ]
    ) { use, _, findings in
      guard let field = use.body.field(.division) else { return }
      findings.reportShape(
        of: field.entry, field.element, about: use.subject, labels: use.labels,
        DivisionCode.init)
    },
    .body(
      .hint, "ZS2502", "unknown-division-of-body",
      zh: "区划表中没有 {code}",
      en: "The table of divisions has no {code}",
      why: Wording(
        zh: "区划代码会因撤并调整而失效；区划表也可能没有收齐。",
        en: "Divisions are merged and renumbered, and the table may be incomplete."),
      help: Wording(
        zh: "核对现行区划代码；确有此区划的，在 divisions.yaml 中登记。",
        en: "Check the current code, or add the division to divisions.yaml."),
      flags: [
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 区划: \"↓440199\"}",
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 区划: \"↓990100\"}",
      ],
      allows: [
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 区划: \"440113\"}",
        // Counties of this city are not in the table at all.
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 区划: \"330102\"}",
      ]
    ) { use, workspace, findings in
      let divisions = workspace.standard.divisions
      guard let entry = use.body[.division], let code = entry.code(DivisionCode.init),
        !divisions.mayHold(code.county)
      else { return }
      findings.report(
        at: entry.location(of: 0..<6), ["code": .text(code.county)], labels: use.labels,
        element: .division, about: use.subject)
    },
    .body(
      .hint, "ZS2503", "body-of-another-province",
      zh: "“{body}”登记在{folder}，区划却属于{province}",
      en: "“{body}” is registered in {folder}, but its division belongs to {province}",
      why: Wording(
        zh: "一个省的事项由外省机关实施极为少见，多半是区划抄错了。",
        en:
          "An item is hardly ever carried out by a body of another province; most often the code was copied wrongly."
      ),
      help: Wording(
        zh: "核对区划代码。信用代码里的区划不必与它一致。",
        en: "Check the code. The digits inside the credit code need not agree with it."),
      flags: [
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 区划: \"↓330100\"}",
        """
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 甲局, 编码: "114416007304623542", 区划: "↓110000"}
        """,
      ],
      allows: [
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 区划: \"441600\"}",
        "实施主体: {名称: 甲局, 编码: 91350100M000100Y43, 区划: \"440113\"}",
      ]
    ) { use, workspace, findings in
      let divisions = workspace.standard.divisions
      guard use.division.count >= 2 else { return }
      guard let entry = use.body[.division], let code = entry.code(DivisionCode.init),
        code.province != use.division.prefix(2), let province = divisions[code.province],
        let folder = divisions.path(to: use.division).last
      else { return }
      findings.report(
        at: entry.location(of: 0..<2),
        [
          "body": .text(use.body.string(.name) ?? ""), "folder": .text(folder.name),
          "province": .text(province.name),
        ], labels: use.labels, element: .division, about: use.subject)
    },
    .item(
      .error, "ZS2504", "blank-in-local-code",
      zh: "{element}“{code}”{problem}", en: "{element} “{code}” {problem}",
      why: Wording(
        zh: "空格和全角字符看不出来，却会让两个系统把同一编码当成两个。",
        en: "Nobody sees them, yet two systems take the code for two different ones."),
      help: Wording(zh: "改为“{clean}”。", en: "Write “{clean}”."),
      flags: ["地方基本编码: \"GZ↓ 0012\"", "地方实施编码: GZ-00↓１2"],
      allows: ["地方基本编码: GZ-0012", "地方实施编码: \"穗政服（2020）7号\""]
    ) { item, findings in
      item.visitCodes(of: .localCode) { entry, text, element in
        guard let fault = LocalCode.fault(text), let clean = fault.repaired else { return }
        var subject = item.subject
        subject.element = element.id
        findings.report(
          at: entry.location(of: fault.part),
          [
            "element": .wording(element.title), "code": .text(text.string),
            "problem": .wording(fault.problem), "clean": .text(clean),
          ],
          fix: Fix(
            replacing: entry.location(of: 0..<text.bytes.count), with: clean,
            isSafe: text.isVerbatim && clean == CodeShape.narrowed(text)),
          about: subject)
      }
    },
  ]
}

extension Divisions {
  /// Whether the table has a division, or would not have it because it goes no deeper there.
  fileprivate func mayHold(_ code: String) -> Bool {
    if self[code] != nil { return true }
    let parent = String(code.prefix(4))
    guard Division.level(of: code) == .county, self[parent] != nil else { return false }
    return !all.contains { $0.level == .county && $0.code.hasPrefix(parent) }
  }
}
