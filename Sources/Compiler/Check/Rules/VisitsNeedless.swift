import Source
import Standard
import YAML

extension Check {
  /// ZS32: visits that the materials give no reason for.
  static let needlessVisits: [Check] = [
    .item(
      .warning, "ZS3220", "visit-with-nothing-to-hand-in",
      zh: "要用的材料全部免提交，却还要到现场 {visits} 次，原因是“{reason}”",
      en: "Every needed material is exempt, yet {visits} visits are asked for: “{reason}”",
      why: Wording(
        zh: "材料都由窗口调取，申请人没有东西要交，也就没有理由跑一趟。",
        en: "The office fetches everything, so applicants have nothing to come for."),
      help: Wording(
        zh: "可以不到现场的，次数改为 0 并开通网上或者寄送；确有原因的，如人脸核验、采集指纹、当面签名，写明原因。",
        en:
          "Ask for no visit and offer to apply online or by post; otherwise name what can only be done in person."
      ),
      flags: [
        """
        到办事现场次数: ↓1
        必须现场办理原因: 提交申请材料
        申请材料:
          - {名称: 居民身份证, 必要性: 必要, 免提交: 是}
          - {名称: 户口簿, 必要性: 必要, 免提交: 是}
          - {名称: 授权委托书, 必要性: 非必要, 非必要时办理情形: 委托他人办理}
        """
      ],
      allows: [
        """
        到办事现场次数: 1
        必须现场办理原因: 采集指纹和人像
        申请材料:
          - {名称: 居民身份证, 必要性: 必要, 免提交: 是}
        """,
        """
        到办事现场次数: 1
        必须现场办理原因: 提交申请材料
        申请材料:
          - {名称: 居民身份证, 必要性: 必要, 免提交: 是}
          - {名称: 申请表, 必要性: 必要, 空白表格: 有, 示例样表: 有}
        """,
        """
        到办事现场次数: 0
        申请材料:
          - {名称: 居民身份证, 必要性: 必要, 免提交: 是}
        """,
        """
        到办事现场次数: 1
        必须现场办理原因: 领取居住证
        申请材料:
          - {名称: 居民身份证, 必要性: 必要, 免提交: 是}
        """,
      ]
    ) { item, findings in
      let needed = item.allMaterials.filter { !$0.says(.necessity, "非必要") }
      guard let visits = item.record.integer(.visits), visits > 0, let entry = item[.visits],
        let reason = item[.onSiteReason], let text = reason.text,
        !item.standard.isPlaceholder(text), !needed.isEmpty,
        needed.allSatisfy({ $0.boolean(.exempt) == true }),
        item.standard.vocabularies["on-site-words"]?.matches(in: text).isEmpty == true
      else { return }
      findings.report(
        at: entry.location, ["visits": .number(visits), "reason": .text(text.string)],
        labels: [Diagnostic.Label(reason.location, Wording(zh: "原因", en: "the reason"))]
          + needed.prefix(Findings.shownPlaces).compactMap { $0[.exempt] }.map {
            Diagnostic.Label($0.location, Wording(zh: "免提交", en: "exempt"))
          }, element: .visits)
    }
  ]
}
